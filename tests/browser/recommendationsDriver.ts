import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type App, pick } from "./app.ts";

/** What a person does with recommendations, plans and entries, beside what `App` knows. */
export class RecommendationsDriver {
  private readonly app: App;
  private readonly page: Page;

  constructor(app: App, page: Page = app.page) {
    this.app = app;
    this.page = page;
  }

  /** Deletes what a test before has entered, at a link where that is offered. */
  async putEntriesAway(hash: string): Promise<void> {
    await this.app.go(hash);
    await this.open();
    await this.showPage("Your entries");
    const all = this.page.getByRole("button", { name: "Delete everything" });
    if (await all.isEnabled()) await all.click();
    await this.showPage("Advice");
    await this.leaveTo("Overview");
  }

  /** The same address in another window of the browser. */
  async inOtherWindow(): Promise<RecommendationsDriver> {
    const page = await this.page.context().newPage();
    await page.goto(this.page.url());
    return new RecommendationsDriver(this.app, page);
  }

  /** Closes a window opened by `inOtherWindow`: it would go on computing what this one changes. */
  async close(): Promise<void> {
    await this.page.close();
  }

  /** Waits for the answer where the link opens it. */
  async ready(): Promise<void> {
    await this.page
      .locator(".card-tabs, [data-testid=place-reason], .card-restraint, .notebook-page")
      .first()
      .waitFor();
  }

  /** Top of the panel that slides over the map on a phone. */
  async sheetTop(): Promise<number> {
    return (await this.profile().boundingBox())?.y ?? Number.NaN;
  }

  async leaveTo(part: string): Promise<void> {
    await this.app.goToPart(part);
  }

  /** Opens the page about the model by a card's label; the heading it opens at. */
  async aboutLabel(title: string): Promise<string> {
    await this.card(title).locator(".card-label-link").click();
    return this.openedAt();
  }

  /** Opens the page about the model at a card's rule; the beginning of what it opens at. */
  async aboutRule(title: string): Promise<string> {
    await this.readCard(title);
    await this.card(title).getByRole("button", { name: "This rule on the page about the model" }).click();
    return this.openedAt();
  }

  private async openedAt(): Promise<string> {
    const target = this.page.locator(".model-body :focus");
    await target.waitFor();
    const text = await target.innerText();
    await this.page.keyboard.press("Escape");
    await this.page.locator(".model-page").waitFor({ state: "detached" });
    return text;
  }

  private profile(): Locator {
    return this.page.locator("#profile");
  }

  /** Opens the part of the profile and waits for the answer. */
  async open(): Promise<void> {
    await this.app.goToPart("Recommendations");
    await this.page
      .locator(".recommendations-head, .card-tabs, [data-testid=place-reason], .card-restraint")
      .first()
      .waitFor();
  }

  /** Opens the section of an establishment's profile. */
  async openSection(): Promise<void> {
    await this.app.goToPart("Recommendations");
    await this.page.locator(".card-tabs, [data-testid=place-reason]").first().waitFor();
  }

  text(): Promise<string> {
    return this.profile().innerText();
  }

  async chooseAudience(name: "Business" | "Government" | "Trade organisation"): Promise<void> {
    await this.profile().getByRole("tab", { name }).click();
  }

  chosenAudience(): Promise<string> {
    return this.page.locator(".card-tabs [aria-selected=true]").innerText();
  }

  async showPage(name: "Advice" | "Plan" | "Your entries"): Promise<void> {
    await this.page.locator(".recommendations-head label").filter({ hasText: name }).click();
  }

  pages(): Promise<string> {
    return this.page.locator(".recommendations-head .segmented").innerText();
  }

  /** Titles of the cards in sight. */
  cards(): Promise<string[]> {
    return this.page.locator(".card-list .card h4").allInnerTexts();
  }

  private card(title: string): Locator {
    return this.page.getByRole("article", { name: title });
  }

  async readCard(title: string): Promise<string> {
    const card = this.card(title);
    const details = card.locator("details");
    if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
    return card.innerText();
  }

  async plan(title: string): Promise<void> {
    await this.card(title).getByRole("button", { name: "Add to the action plan" }).click();
    await this.card(title).getByRole("button", { name: "In the action plan" }).waitFor();
  }

  async mark(title: string, mark: "Relevant" | "Not relevant" | "Done"): Promise<void> {
    await this.card(title).getByRole("button", { name: mark, exact: true }).click();
  }

  /** Keeps the mark "not relevant", with a reason or without one. */
  async giveReason(title: string, reason: string): Promise<void> {
    await this.card(title).getByLabel("Why is it not relevant here?").fill(reason);
    await this.card(title).getByRole("button", { name: "Keep" }).click();
  }

  async note(title: string, text: string): Promise<void> {
    const adds = this.card(title).getByRole("button", { name: "Add a note" });
    if (await adds.isVisible()) await adds.click();
    await this.card(title).getByLabel(`Note: ${title}`).fill(text);
    await this.page.keyboard.press("Tab");
  }

  noteOf(title: string): Promise<string> {
    return this.card(title).getByLabel(`Note: ${title}`).inputValue();
  }

  setAside(): Promise<string[]> {
    return this.page.locator(".card-set-aside li").allInnerTexts();
  }

  async bringBack(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Bring back: ${title}` }).click();
  }

  async whereItFires(title: string): Promise<void> {
    await this.readCard(title);
    await this.card(title).getByRole("button", { name: "Where this rule fires" }).click();
  }

  /** The first figures the empty page asks for. */
  async startWith(figure: string): Promise<void> {
    await this.page.locator(".card-none").getByRole("button", { name: figure, exact: true }).click();
  }

  async openMissing(figure: string): Promise<void> {
    await this.page.locator(".entry-missing-row summary").filter({ hasText: figure }).first().click();
  }

  /** Types a figure into its form; yes and no are chosen. */
  async enter(figure: string, value: string, source: string): Promise<void> {
    const form = this.form(`Enter ${figure}`);
    if (value === "Yes" || value === "No") await pick(form.getByRole("radio", { name: value, exact: true }));
    else await form.getByRole("textbox").first().fill(value);
    await form.getByLabel("Source", { exact: true }).fill(source);
    await form.getByRole("button", { name: "Enter", exact: true }).click();
  }

  async edit(figure: string, value: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^Edit ${figure}`) }).click();
    const form = this.page.locator(".entry-figures form");
    await form.getByRole("textbox").first().fill(value);
    await form.getByRole("button", { name: "Save" }).click();
  }

  async removeFigure(figure: string): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^Delete ${figure}`) }).click();
  }

  private form(name: string): Locator {
    return this.page.getByRole("form", { name });
  }

  problems(): Promise<string[]> {
    return this.page.locator(".entry-problem:not(:empty)").allInnerTexts();
  }

  entered(): Promise<string[]> {
    return this.page.locator(".entry-figure").allInnerTexts();
  }

  effect(): Promise<string> {
    return this.page.locator(".entry-effect").innerText();
  }

  /** What of the effect has the focus: the form that had it is gone. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.className ?? "");
  }

  async followEffect(title: string): Promise<void> {
    await this.page.locator(".entry-effect").getByRole("button", { name: title }).click();
  }

  async undo(): Promise<void> {
    await this.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  }

  /** Titles in the plan, in its order. */
  planned(): Promise<string[]> {
    return this.page.locator(".plan-card h6").allInnerTexts();
  }

  async fillPlan(title: string, fields: { owner: string; due: string; note: string }): Promise<void> {
    const card = this.page.getByRole("listitem", { name: title });
    await card.getByLabel("Owner").fill(fields.owner);
    await card.getByLabel("By").fill(fields.due);
    await card.getByLabel("Note").fill(fields.note);
    await this.page.keyboard.press("Tab");
  }

  async planFields(title: string): Promise<string[]> {
    const card = this.page.getByRole("listitem", { name: title });
    return Promise.all(["Owner", "By", "Note"].map((label) => card.getByLabel(label).inputValue()));
  }

  async moveDown(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Move down: ${title}` }).click();
  }

  async removePlanned(title: string): Promise<void> {
    await this.page.getByRole("button", { name: `Remove from the plan: ${title}` }).click();
  }

  /** What this browser has kept of it by now. */
  kept(): Promise<string> {
    return this.page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open("agglomera");
          opening.addEventListener("error", () => reject(new Error("the kept entries cannot be opened")));
          opening.addEventListener("success", () => {
            const reading = opening.result.transaction("notebook").objectStore("notebook").getAll();
            reading.addEventListener("success", () => {
              opening.result.close();
              resolve(JSON.stringify(reading.result));
            });
          });
        }),
    );
  }

  /** What comes on paper. */
  printed(): Promise<string> {
    return this.app.onPaper(() => this.page.locator("body").innerText());
  }

  /** The text of the file that a button saves. */
  async save(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.profile().getByRole("button", { name: button, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  async importFile(name: string, text: string): Promise<void> {
    await this.page
      .locator(".notebook-page input[type=file]")
      .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
    await this.page.locator(".notebook-page .entry-effect").waitFor();
  }

  /** What came of the import, as the page says it. */
  importSaid(): Promise<string> {
    return this.page.locator(".notebook-page .entry-effect").innerText();
  }

  /** Whether what is entered is kept, as the page says it. */
  keepStatus(): Promise<string> {
    return this.page.locator(".notebook-status").innerText();
  }

  /** The records that were set aside; "" where there are none. */
  async rescuedRecords(): Promise<string> {
    return (await this.page.locator(".notebook-rescued").allInnerTexts()).join(" ");
  }

  async deleteRescued(): Promise<void> {
    await this.page.locator(".notebook-rescued").getByRole("button", { name: "Delete it" }).click();
  }

  rejected(): Promise<string[]> {
    return this.page.locator(".notebook-rejected tbody tr").allInnerTexts();
  }

  counts(): Promise<string> {
    return this.page.locator(".notebook-counts").innerText();
  }

  async deleteEverything(): Promise<void> {
    await this.page.getByRole("button", { name: "Delete everything" }).click();
  }

  async chooseCase(name: RegExp): Promise<void> {
    const select = this.page.locator(".recommendations-case select");
    const label = (await select.locator("option").allInnerTexts()).find((text) => name.test(text));
    expect(label, `a cluster like ${String(name)}`).toBeDefined();
    await select.selectOption({ label });
  }

  chosenCase(): Promise<string> {
    return this.page.locator(".recommendations-case option:checked").innerText();
  }
}
