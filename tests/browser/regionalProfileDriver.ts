import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { App } from "./app.ts";

/** Where the automotive cluster meets Wayne County, Michigan, with Detroit in it. */
export const WAYNE_AUTOMOTIVE = "at=regional:cluster/automotive@US-26163";

/** What a person does in the profile of a regional cluster, beside what `App` knows. */
export class RegionalProfileDriver {
  private readonly page: Page;
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
    this.page = app.page;
  }

  private get profile() {
    return this.page.locator("#profile");
  }

  /** Waits until the profile has this title and is no longer loading. */
  async expectTitle(title: string | RegExp): Promise<void> {
    const expected = typeof title === "string" ? expect.stringContaining(title) : expect.stringMatching(title);
    await expect.poll(() => this.app.profileTitle()).toEqual(expected);
    await expect.poll(() => this.profile.locator(".profile-skeleton").count()).toBe(0);
  }

  async openPart(name: string): Promise<void> {
    await this.app.goToPart(name);
  }

  /** Goes back to the first part, where there are any. */
  async showFirstPart(): Promise<void> {
    const anchors = this.app.anchors();
    if ((await anchors.count()) > 0) await anchors.first().click();
  }

  members(): Promise<string[]> {
    return this.profile.locator("[data-part=members] .profile-list li").allInnerTexts();
  }

  shownPart(): Promise<string> {
    return this.profile.locator(".anchor-strip [aria-current]").innerText();
  }

  /** Opens what is known of a claim, and its words. */
  async openEvidence(of: string): Promise<string> {
    const evidence = this.profile.locator("details.evidence").filter({ hasText: `: ${of}` });
    await evidence.locator("summary").click();
    return evidence.locator(".evidence-body").innerText();
  }

  /** Copies the open evidence and says what the page says of that. */
  async copyEvidence(): Promise<string> {
    await this.profile.getByRole("button", { name: "Copy as text" }).click();
    const said = this.profile.locator(".evidence-copy output");
    await expect.poll(() => said.innerText()).not.toBe("");
    return said.innerText();
  }

  /** Names of the clusters around the one in the middle of the network. */
  async networkNames(): Promise<string[]> {
    const labels = await this.profile
      .locator(".network [role=option]")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
    return labels.slice(1).map((label) => label.split(".")[0]);
  }

  async openInNetwork(name: string): Promise<void> {
    await this.profile.locator(`.network [role=option][aria-label^="${name}"]`).click();
  }

  async openBar(name: string): Promise<void> {
    await this.profile.locator(`.ranked [role=option][aria-label^="${name}"]`).click();
  }

  async openLink(name: string | RegExp): Promise<void> {
    await this.profile.getByRole("button", { name }).first().click();
  }

  /** Opens the table behind the first chart of a kind, and its rows. */
  async chartNumbers(chart: "waterfall" | "ranked" | "network" | "time-lines"): Promise<string[][]> {
    const figure = this.profile.locator(`figure.${chart}`).first();
    await figure.getByRole("button", { name: "Show the numbers" }).click();
    return figure
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? "")));
  }

  /** What stands at the bars of a chart, by their names. */
  async barLabels(): Promise<string[]> {
    return this.profile
      .locator("figure.ranked [role=option]")
      .evaluateAll((bars) => bars.map((bar) => bar.getAttribute("aria-label") ?? ""));
  }

  async searchTable(text: string): Promise<void> {
    await this.profile.getByRole("searchbox").fill(text);
  }

  async sortTable(column: string): Promise<void> {
    await this.profile.getByRole("columnheader", { name: column }).getByRole("button").click();
  }

  tableCount(): Promise<string> {
    return this.profile.locator(".profile-table-foot output").innerText();
  }

  /** Regions of the rows in sight. */
  tableNames(): Promise<string[]> {
    return this.profile.locator(".regional-table tbody .profile-table-title").allInnerTexts();
  }

  async openRow(name: string): Promise<void> {
    await this.profile.locator(".regional-table tbody").getByRole("button", { name }).first().click();
  }

  /** Saves the table and reads the file. */
  downloadTable(): Promise<{ name: string; lines: string[] }> {
    return this.saved("Download CSV");
  }

  /** Saves the figures of the profile from its title row and reads the file. */
  saveFigures(): Promise<{ name: string; lines: string[] }> {
    return this.saved("Save the figures as a file");
  }

  private async saved(button: string): Promise<{ name: string; lines: string[] }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.profile.getByRole("button", { name: button }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    return { name: download.suggestedFilename(), lines: text.trimEnd().split("\r\n") };
  }

  /** Name of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => document.activeElement?.textContent ?? "");
  }

  async focusPart(name: string): Promise<void> {
    await this.app.anchors().getByText(name, { exact: true }).focus();
  }

  /** How many pages the profile takes on paper. */
  async pagesOnPaper(): Promise<number> {
    const pdf = await this.page.pdf({ format: "A4" });
    return Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);
  }

  /** The headings of what would be on paper. */
  printedParts(): Promise<string[]> {
    return this.app.onPaper(() => this.profile.locator(".profile-scroll-title").allInnerTexts());
  }
}
