import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, pick } from "./app.ts";

/** The one selector of the automotive cluster: its industries, as a link has them. */
export const AUTOMOTIVE = "group=clusters&industry=3315,us:332114,3361,us:336211,3363,us:336992,us:336999";

/** What a person does in the view *Regions*, beside what `App` knows. */
export class RegionalDriver {
  private readonly page: Page;

  constructor(app: App) {
    this.page = app.page;
  }

  async chooseCluster(name: string): Promise<void> {
    await pick(this.page.getByRole("radio", { name: "Benchmark clusters" }));
    await this.page.getByPlaceholder("Find by title or code").fill(name);
    await this.page.locator(".tree-row").filter({ hasText: name }).first().click();
  }

  async chooseMeasure(name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Measure", exact: true }).selectOption({ label: name });
  }

  /** Chooses a rule by its whole name, which says what regions a published one was written for. */
  async chooseRule(name: string): Promise<void> {
    await this.page.getByRole("combobox", { name: "Rule for strong clusters" }).selectOption({ label: name });
  }

  async chooseNeighbours(name: string): Promise<void> {
    await pick(this.page.getByRole("radio", { name, exact: true }));
  }

  async openPart(title: "Thresholds" | "What would change"): Promise<void> {
    const part = this.page
      .locator("#explore details")
      .filter({ has: this.page.locator("summary", { hasText: title }) });
    if ((await part.getAttribute("open")) === null) await part.locator("summary").click();
  }

  /** Types a threshold into the field of a condition, in the unit the field has. */
  async setThreshold(condition: string, to: number): Promise<void> {
    const field = this.thresholds().filter({ hasText: condition }).locator("input[type=number]");
    await field.fill(String(to));
    await field.press("Enter");
  }

  async resetThreshold(condition: string): Promise<void> {
    await this.thresholds().filter({ hasText: condition }).getByRole("button").click();
  }

  async countOnlyTheSure(): Promise<void> {
    await this.page.getByRole("checkbox", { name: "Only where it is sure" }).check();
  }

  /** Moves the handle of the threshold's curve by keys. */
  async moveHandle(...keys: string[]): Promise<void> {
    await this.page.locator(".threshold-handle").focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  private thresholds() {
    return this.page.locator(".rule-threshold");
  }

  sensitivityText(): Promise<string> {
    return this.page.locator(".rule-sensitivity").innerText();
  }

  legendText(): Promise<string> {
    return this.page.locator(".region-legend").innerText();
  }

  /** Waits until the legend says this and nothing is being computed. */
  async waitForLegend(...lines: (string | RegExp)[]): Promise<void> {
    await expect.poll(() => this.page.locator(".region-legend").getAttribute("data-busy")).toBe("false");
    for (const line of lines) {
      const expected = typeof line === "string" ? expect.stringContaining(line) : expect.stringMatching(line);
      await expect.poll(() => this.legendText()).toEqual(expected);
    }
  }

  /** The count of a line of the legend; NaN where it has none such. */
  async legendCount(label: string): Promise<number> {
    const row = this.page.locator(".region-legend-rows li").filter({ hasText: label }).first();
    if ((await row.count()) === 0) return Number.NaN;
    const text = await row.locator(".region-legend-count").innerText();
    return Number(/[\d,]+/.exec(text)?.[0].replace(/,/g, ""));
  }

  /** Strong and probably strong regions by economy, as the legend has them. */
  async strongByEconomy(): Promise<Record<string, { strong: number; probably: number }>> {
    const text = await this.legendText();
    const found = text.matchAll(/^(.+): strong ([\d,]+)(?:, probably ([\d,]+))?$/gm);
    const number = (part: string | undefined) => Number((part ?? "0").replace(/,/g, ""));
    return Object.fromEntries(
      [...found].map(([, economy, strong, probably]) => [
        economy,
        { strong: number(strong), probably: number(probably) },
      ]),
    );
  }

  async cancelTest(): Promise<void> {
    await this.page.locator(".region-legend-progress button").click();
  }
}
