import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, DESK } from "./app.ts";

/** Room at the edges of a desk's map, in pixels: the panel at the left, the controls at the right. */
const [LEFT, RIGHT] = [376, 64];

/** What a person does to put a region together, beside what `App` knows. */
export class OwnRegionDriver {
  private readonly page: Page;

  constructor(app: App) {
    this.page = app.page;
  }

  private get panel() {
    return this.page.locator("#explore");
  }
  private get editor() {
    return this.panel.locator("form.own-editor");
  }
  private get profile() {
    return this.page.locator("#profile");
  }

  /** From the view *Regions*. */
  async begin(): Promise<void> {
    await this.panel.getByRole("button", { name: "Make a region" }).click();
  }

  /** Clicks a region on a desk's map, so many pixels from its middle, once the words at the pointer name it. */
  async clickOnMap(name: string, dx: number, dy: number): Promise<void> {
    const [x, y] = [(LEFT + DESK.width - RIGHT) / 2 + dx, DESK.height / 2 + dy];
    await expect
      .poll(async () => {
        await this.page.mouse.move(x + 3, y);
        await this.page.mouse.move(x, y);
        return (await this.page.locator(".map-tooltip").allInnerTexts()).join();
      })
      .toContain(name);
    await this.page.mouse.click(x, y);
  }

  /** Types into the field that finds. */
  async find(text: string): Promise<void> {
    await this.editor.getByRole("searchbox").fill(text);
  }

  async addFound(name: string): Promise<void> {
    await this.editor.getByRole("button", { name: `Add ${name}` }).click();
  }

  async press(key: string): Promise<void> {
    await this.editor.getByRole("searchbox").press(key);
  }

  /** What the field has not found a place for. */
  async notFound(): Promise<string> {
    return (await this.editor.locator(".own-finder [role=alert]").allInnerTexts()).join();
  }

  async takeOut(name: string): Promise<void> {
    await this.editor.getByRole("button", { name: `Take out ${name}` }).click();
  }

  /** Names of the parts, and the jobs of each. */
  async members(): Promise<{ name: string; jobs: number }[]> {
    const rows = await this.editor.locator(".own-members li").all();
    return Promise.all(
      rows.map(async (row) => ({
        name: await row.locator(".own-name").innerText(),
        jobs: numberIn(await row.locator(".own-figure").innerText()),
      })),
    );
  }

  /** How many parts, and what they add up to. */
  async total(): Promise<{ parts: string; jobs: number; establishments: number }> {
    const total = this.editor.locator(".own-total");
    const [jobs, establishments] = await total.locator("dd").allInnerTexts();
    return {
      parts: await total.locator("p").first().innerText(),
      jobs: numberIn(jobs),
      establishments: numberIn(establishments),
    };
  }

  async refused(): Promise<string> {
    return (await this.editor.locator("> .own-refused").innerText()).trim();
  }

  nameProposed(): Promise<string | null> {
    return this.editor.getByLabel("Name", { exact: true }).getAttribute("placeholder");
  }

  async name(name: string): Promise<void> {
    await this.editor.getByLabel("Name", { exact: true }).fill(name);
  }

  async save(): Promise<void> {
    await this.editor.getByRole("button", { name: "Save" }).click();
  }

  async cancel(): Promise<void> {
    await this.editor.getByRole("button", { name: "Cancel" }).click();
  }

  /** Names in the list of those that are kept. */
  kept(): Promise<string[]> {
    return this.panel.locator(".own-list .own-name").allInnerTexts();
  }

  async open(name: string): Promise<void> {
    await this.panel.locator(".own-open").filter({ hasText: name }).click();
  }

  async changeKept(name: string): Promise<void> {
    await this.panel.getByRole("button", { name: `Change ${name}` }).click();
  }

  async deleteKept(name: string): Promise<void> {
    await this.panel.getByRole("button", { name: `Delete ${name}` }).click();
  }

  async undo(): Promise<void> {
    await this.page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  }

  /** A figure of the overview: "Jobs, 2021". */
  async figure(label: string): Promise<number> {
    const figure = this.profile.locator(".profile-figures > div").filter({ hasText: label });
    return numberIn(await figure.locator("dd").innerText());
  }

  /** What the profile says of where the region comes from, and whether it is kept. */
  about(): Promise<string> {
    return this.profile.locator(".own-ways p").first().innerText();
  }

  /** From the overview. */
  async openStrongCluster(name: string): Promise<void> {
    await this.profile.getByRole("button", { name }).first().click();
  }

  /** Presses a button of the profile that makes, changes or keeps one. */
  async way(name: string): Promise<void> {
    await this.profile.locator(".own-ways, .own-offer").getByRole("button", { name }).click();
  }

  /** The smallest width or height of anything to press in the editor, in pixels. */
  smallestTarget(): Promise<number> {
    return this.editor
      .locator("button, input, select")
      .evaluateAll((targets) =>
        Math.min(...targets.flatMap((target) => [target.clientWidth, target.clientHeight].map(Math.round))),
      );
  }
}

const numberIn = (text: string) => Number(text.replace(/[,≈\s]/g, ""));
