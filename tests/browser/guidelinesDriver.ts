import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, pick } from "./app.ts";

/** What a person does in the view *Guidelines*, beside what `App` knows. */
export class GuidelinesDriver {
  private readonly page: Page;

  constructor(app: App) {
    this.page = app.page;
  }

  async open(): Promise<void> {
    await pick(this.page.getByRole("radio", { name: "Guidelines", exact: true }));
    await expect.poll(() => this.page.locator(".guidelines-theme-button").count()).toBeGreaterThan(0);
  }

  /** Waits until where the rules fire is counted. */
  async counted(): Promise<void> {
    await expect.poll(() => this.page.locator(".guidelines-rule-figure .skeleton").count()).toBe(0);
    await expect.poll(() => this.page.locator(".guidelines-progress").count()).toBe(0);
  }

  /** Cancels the count while it runs; what it said it was at. */
  async stopCounting(): Promise<string> {
    const progress = this.page.locator(".guidelines-progress");
    const said = await progress.innerText();
    await progress.getByRole("button", { name: "Cancel" }).click();
    return said;
  }

  async countAgain(): Promise<void> {
    await this.page.getByRole("button", { name: "Count now" }).click();
  }

  async showAll(): Promise<void> {
    await this.page.getByRole("button", { name: "Open all" }).click();
  }

  areas(): Promise<string[]> {
    return this.page.locator(".guidelines-theme-name").allTextContents();
  }

  /** Closes the page about the model and shows all rules, where a test before has left it otherwise. */
  async putAway(): Promise<void> {
    if ((await this.page.locator(".model-page").count()) > 0) await this.page.keyboard.press("Escape");
    const search = this.page.getByRole("searchbox", { name: "Search the rules" });
    if ((await search.count()) > 0) await search.fill("");
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search the rules" }).fill(text);
  }

  async chooseAudience(name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "For whom" }).selectOption({ label: name });
  }

  async chooseArea(name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Area" }).selectOption({ label: name });
  }

  ruleTitles(): Promise<string[]> {
    return this.page.locator(".guidelines-rule-title").allTextContents();
  }

  async chooseRule(title: string): Promise<void> {
    await this.row(title).locator(".guidelines-rule-button").click();
  }

  /** What the list says of a rule: audience, label, how often it fires. */
  ruleText(title: string): Promise<string> {
    return this.row(title).locator(".guidelines-rule-button").innerText();
  }

  /** Clusters for which a rule fires, as the list has it; NaN where it says none. */
  async fired(title: string): Promise<number> {
    const text = await this.row(title).locator(".guidelines-rule-figure").innerText();
    return Number(/^[\d,]+(?= cluster)/.exec(text)?.[0].replace(/,/g, ""));
  }

  detailText(): Promise<string> {
    return this.page.locator(".rule-detail").innerText();
  }

  private row(title: string) {
    return this.page.locator(".guidelines-rule").filter({ hasText: title }).first();
  }

  private field(name: string) {
    return this.page.locator(".rule-detail").getByRole("spinbutton", { name }).first();
  }

  async setThreshold(name: string, to: number): Promise<void> {
    await this.field(name).fill(String(to));
    await this.field(name).press("Enter");
  }

  async threshold(name: string): Promise<number> {
    return Number(await this.field(name).inputValue());
  }

  async resetThreshold(): Promise<void> {
    await this.page.locator(".rule-detail .threshold-field-note .text-button").first().click();
  }

  /** Takes the last change back by the notice that told of it. */
  async undo(): Promise<void> {
    await this.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  }

  legendText(): Promise<string> {
    return this.page.locator(".region-legend").innerText();
  }

  /** Waits until the legend says this and nothing is being computed. */
  async expectLegend(...lines: string[]): Promise<void> {
    await expect.poll(() => this.page.locator(".region-legend").getAttribute("data-busy")).toBe("false");
    for (const line of lines) await expect.poll(() => this.legendText()).toContain(line);
  }

  /** The sum under the legend's classes: how often the rule fires, of how many, in how many regions. */
  async legendSum(): Promise<{ fired: number; cases: number; regions: number }> {
    const found = /([\d,]+) of ([\d,]+) clusters; ([\d,]+) of/.exec(await this.legendText());
    const [fired, cases, regions] = (found ?? []).slice(1).map((text) => Number(text.replace(/,/g, "")));
    return { fired, cases, regions };
  }

  topRegions(): Promise<string[]> {
    return this.page.locator(".rule-detail-regions .text-button").allTextContents();
  }

  async openTopRegion(position: number): Promise<void> {
    await this.page.locator(".rule-detail-regions .text-button").nth(position).click();
  }

  async openModelPage(): Promise<void> {
    await this.page.getByRole("button", { name: "How the model works" }).click();
    await expect.poll(() => this.page.locator(".model-part").count()).toBeGreaterThan(5);
  }

  modelPageText(): Promise<string> {
    return this.page.locator(".model-page").innerText();
  }

  async modelPageIsOpen(): Promise<boolean> {
    return (await this.page.locator(".model-page").count()) > 0;
  }

  /** Goes to a part of the page by its contents, and says whether it is in sight and has the focus. */
  async goToPart(name: string): Promise<boolean> {
    await this.page.locator(".model-contents").getByRole("button", { name, exact: true }).click();
    return this.page.getByRole("heading", { name, exact: true, level: 3 }).evaluate((heading) => {
      const { top } = heading.getBoundingClientRect();
      return top >= 0 && top < innerHeight && document.activeElement === heading;
    });
  }

  focusedText(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent ?? "");
  }

  /** Top of the panel that slides over the map on a phone. */
  async sheetTop(): Promise<number> {
    return (await this.page.locator("#explore").boundingBox())?.y ?? Number.NaN;
  }
}
