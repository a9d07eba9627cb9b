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

  /** How much of the region is located; empty until it is known. */
  async located(): Promise<string> {
    const said = this.placeMap().locator("> .note");
    return (await said.count()) > 0 ? said.first().innerText() : "";
  }

  async sketchLabel(): Promise<string> {
    return (await this.placeMap().locator("svg").getAttribute("aria-label")) ?? "";
  }

  besides(): Promise<string[]> {
    return this.placeMap().locator("p:last-child button").allInnerTexts();
  }

  async openBeside(name: string): Promise<void> {
    await this.placeMap().getByRole("button", { name }).click();
  }

  private placeMap() {
    return this.profile.locator("section:has(> .place-sketch)");
  }

  async compare(): Promise<void> {
    await this.profile.getByRole("button", { name: "Compare with other regions" }).click();
  }

  /** Chooses the first region that a name finds. */
  async compareWith(name: string): Promise<void> {
    const box = this.profile.getByRole("combobox", { name: "Compare with a region" });
    await box.fill(name);
    await this.profile.locator("[data-part=compare] [role=option]").first().click();
  }

  async comparedHeads(): Promise<string[]> {
    const heads = await this.profile.locator(".compare-table thead th").allInnerTexts();
    return heads.slice(1).map((head) => head.trim());
  }

  async comparedRow(name: RegExp): Promise<string[]> {
    const row = this.profile
      .locator(".compare-table tbody tr")
      .filter({ has: this.page.getByRole("rowheader", { name }) });
    return row.locator("td").allInnerTexts();
  }

  async openCompared(name: string): Promise<void> {
    await this.profile.locator(".compare-table thead").getByRole("button", { name, exact: true }).click();
  }

  async openClusters(): Promise<void> {
    await this.app.goToPart("Clusters");
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
    await this.profile
      .locator("[data-part=clusters]")
      .getByRole("button", { name: /^Show \d+ more$/ })
      .click();
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

  /** Rows the anchors of the profile stand in, and those of them that are wholly in sight. */
  async anchors(): Promise<{ rows: number; inSight: string[] }> {
    return this.app.anchors().evaluateAll((anchors) => {
      const strip = anchors[0].closest("ul")!.getBoundingClientRect();
      const boxes = anchors.map((anchor) => ({ name: anchor.textContent ?? "", box: anchor.getBoundingClientRect() }));
      const inSight = boxes.filter(({ box }) => box.left >= strip.left && box.right <= strip.right);
      return { rows: new Set(boxes.map(({ box }) => box.top)).size, inSight: inSight.map(({ name }) => name) };
    });
  }

  /** Goes to a part of the profile from the keyboard. */
  async pressAnchor(name: string): Promise<void> {
    await this.app.anchors().getByText(name, { exact: true }).press("Enter");
  }

  /** The section that is marked as the one at hand, the one whose heading has the focus, and the one in the middle of the panel. */
  async atHand(): Promise<{ marked: string; focused: string; seen: string }> {
    return this.profile.evaluate((profile) => {
      const scroller = profile.querySelector(".profile-scroll")!.getBoundingClientRect();
      const at = document.elementFromPoint(scroller.left + scroller.width / 2, scroller.top + scroller.height / 2);
      return {
        marked: profile.querySelector(".anchor-strip [aria-current]")?.textContent ?? "",
        focused: document.activeElement?.textContent ?? "",
        seen: at?.closest("[data-part]")?.querySelector("h2")?.textContent ?? "",
      };
    });
  }

  /** Gives the profile the window, or takes it back, by the button in its title row. */
  async pressFullWidth(): Promise<void> {
    await this.profile.getByRole("button", { name: "Full width" }).click();
  }

  /** Share of the window's width that the profile takes, and whether the filters beside the map can be seen. */
  async width(): Promise<{ share: number; isBesideFilters: boolean }> {
    const { width } = (await this.profile.boundingBox())!;
    const isBesideFilters = await this.page.locator("#explore").isVisible();
    return { share: width / this.page.viewportSize()!.width, isBesideFilters };
  }

  /** Titles of the sections that would be on paper with all they have. */
  printedSections(): Promise<string[]> {
    return this.app.onPaper(() =>
      this.profile.locator(".profile-scroll-section").evaluateAll((sections) =>
        sections.flatMap((section) => {
          const title = section.querySelector("h2")?.textContent ?? "";
          const isWhole = section.querySelector(".skeleton, [data-busy=true]") === null;
          return isWhole && (section.textContent?.length ?? 0) > title.length ? [title] : [];
        }),
      ),
    );
  }

  /** Turns the wheel over the profile, down where `pixels` are positive. */
  async turnWheel(pixels: number): Promise<void> {
    await this.profile.locator(".profile-scroll").hover();
    await this.page.mouse.wheel(0, pixels);
  }

  /** Clicks the arrow at an end of the anchors that has more. */
  async scrollAnchors(side: "before" | "after"): Promise<void> {
    await this.profile.locator(`.anchor-strip-arrow[data-side="${side}"]`).click();
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
