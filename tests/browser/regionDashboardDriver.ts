import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, pick } from "./app.ts";

/** A cluster in the list of a region, as it reads. */
export interface ListedCluster {
  name: string;
  jobs: string;
  quotient: string;
}

/** What a person does in the overview and the dashboard of a region, beside what `App` knows. */
export class RegionDashboardDriver {
  private readonly page: Page;
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
    this.page = app.page;
  }

  private get profile() {
    return this.page.locator("#profile");
  }

  async openClusters(): Promise<void> {
    await this.profile.getByRole("tab", { name: "Clusters", exact: true }).click();
  }

  /** Waits for the dashboard, and the sentence it begins with. */
  statement(): Promise<string> {
    return this.profile.locator(".region-clusters .profile-statement").innerText();
  }

  /** What stands in place of a dashboard. */
  message(): Promise<string> {
    return this.profile.locator(".profile-message").innerText();
  }

  headings(): Promise<string[]> {
    return this.profile.locator(".region-clusters h3").allInnerTexts();
  }

  /** Names of the choices there are, and which is made. */
  async filters(): Promise<{ all: string[]; chosen: string }> {
    const group = this.profile.getByRole("radiogroup", { name: "Clusters listed" });
    const all = await group.locator("label").allInnerTexts();
    return { all, chosen: (await group.locator("label:has(input:checked)").innerText()) ?? "" };
  }

  async choose(name: string): Promise<void> {
    await pick(this.profile.getByRole("radio", { name, exact: true }));
  }

  async showMore(): Promise<void> {
    await this.profile.getByRole("button", { name: /^Show \d+ more$/ }).click();
  }

  /** The list of the dashboard as it reads. */
  listed(): Promise<ListedCluster[]> {
    return this.profile.locator(".region-clusters-table tbody tr").evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector("button")?.textContent ?? "",
        jobs: row.children[1].textContent ?? "",
        quotient: row.children[3].textContent ?? "",
      })),
    );
  }

  async openListed(name: string): Promise<void> {
    await this.profile.locator(".region-clusters-table").getByRole("button", { name, exact: true }).click();
  }

  /** Goes to a bubble by keyboard, has the chart drawn anew at another width, and opens the one in focus. */
  async openBubble(subject: string): Promise<void> {
    const mark = this.profile.locator(`.scatter [data-mark="${subject}"]`);
    const figure = this.profile.locator("svg:has(.scatter-marks)");
    await mark.focus();
    const before = await figure.getAttribute("viewBox");
    await this.page.setViewportSize({ width: 700, height: 844 });
    await expect.poll(() => figure.getAttribute("viewBox")).not.toBe(before);
    await this.page.keyboard.press("Enter");
  }

  /** Rows of the table under the waterfall, which is opened if it is not: part, change, level. */
  async shiftRows(): Promise<string[][]> {
    const figure = this.profile.locator("figure.waterfall");
    const show = figure.getByRole("button", { name: "Show the numbers" });
    if ((await show.count()) > 0) await show.click();
    return figure
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => Array.from(row.children, (cell) => cell.textContent ?? "")));
  }

  /** Names of the strong clusters in the overview. */
  async overviewStrong(): Promise<string[]> {
    const rows = this.profile.locator(".strong-clusters-list .profile-list-name");
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  async openOverviewStrong(name: string): Promise<void> {
    await this.profile.locator(".strong-clusters-list").getByRole("button", { name }).click();
  }

  async openAllFromOverview(): Promise<void> {
    await this.profile.locator(".strong-clusters-all").click();
  }

  /** Whether every tab of the profile is within the screen. */
  /** Rows the tabs of the profile stand in, and those of them that are wholly in sight. */
  async tabs(): Promise<{ rows: number; inSight: string[] }> {
    return this.profile.getByRole("tab").evaluateAll((tabs) => {
      const strip = tabs[0].parentElement!.getBoundingClientRect();
      const boxes = tabs.map((tab) => ({ name: tab.textContent ?? "", box: tab.getBoundingClientRect() }));
      const inSight = boxes.filter(({ box }) => box.left >= strip.left && box.right <= strip.right);
      return { rows: new Set(boxes.map(({ box }) => box.top)).size, inSight: inSight.map(({ name }) => name) };
    });
  }

  /** Shows a part of the profile from the keyboard, as the tab that is chosen has the focus. */
  async pressOnTabs(key: "End" | "Home" | "ArrowLeft" | "ArrowRight"): Promise<void> {
    await this.profile.getByRole("tab", { selected: true }).press(key);
  }

  /** The tab that is chosen; it has the focus if `isFocused`. */
  async chosenTab(): Promise<{ name: string; isFocused: boolean }> {
    return this.profile
      .getByRole("tab", { selected: true })
      .evaluate((tab) => ({ name: tab.textContent ?? "", isFocused: tab === document.activeElement }));
  }

  /** Clicks the arrow at an end of the tabs that has more. */
  async scrollTabs(side: "before" | "after"): Promise<void> {
    await this.profile.locator(`.tab-strip-arrow[data-side="${side}"]`).click();
  }

  /** Switches to how the page looks on paper: its ink and the ground of the profile. */
  paper(): Promise<{ ink: string; ground: string; headings: string[]; isScrolled: boolean }> {
    return this.app.onPaper(() =>
      this.profile.evaluate((profile) => ({
        ink: getComputedStyle(profile).color,
        ground: getComputedStyle(profile).backgroundColor,
        headings: Array.from(profile.querySelectorAll(".region-clusters h3"))
          .filter((heading) => heading.getBoundingClientRect().height > 0)
          .map((heading) => heading.textContent ?? ""),
        isScrolled: profile.scrollHeight > profile.clientHeight + 1,
      })),
    );
  }
}
