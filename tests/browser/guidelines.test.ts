import { describe, expect, it } from "vitest";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import type { App } from "./app.ts";
import { GuidelinesDriver } from "./guidelinesDriver.ts";
import { type SharedOptions, sharedApp } from "./sharedApp.ts";

const RULES = loadModel(modelFiles).rules.size;

let app: App;
let guidelines: GuidelinesDriver;
const shared = sharedApp((open) => new GuidelinesDriver(open).putAway());
async function open(options?: SharedOptions): Promise<void> {
  app = await shared(options);
  guidelines = new GuidelinesDriver(app);
}

const LINK_UP = "Link up with the same cluster elsewhere";
const SPECIALISED = "Location quotient of the case";
const rule = (id: string) => `view=guidelines&level=county&advice=${id}`;

describe("the rules", () => {
  it("are found by a word, shown on the map, and counted again when a threshold moves", async () => {
    await open({ hash: "level=county" });
    await guidelines.open();
    expect(await guidelines.areas()).toHaveLength(8);
    expect((await app.counts()).matched).toBe(RULES);
    await guidelines.find("export");
    expect(await app.matched()).toBeLessThan(15);
    expect(await guidelines.ruleTitles()).toContain(LINK_UP);
    await guidelines.counted();
    await guidelines.expectLegend("Choose a rule");
    const unpainted = await app.picture();

    await guidelines.chooseRule(LINK_UP);
    await guidelines.expectLegend(LINK_UP, "counties, 2021");
    expect(app.hash()).toContain("advice=MKT-G2");
    const before = await guidelines.legendSum();
    expect(before.fired).toBe(await guidelines.fired(LINK_UP));
    expect(before.fired).toBeGreaterThan(before.regions);
    await expect.poll(() => app.picture()).not.toBe(unpainted);

    await guidelines.setThreshold(SPECIALISED, 99);
    await expect.poll(() => guidelines.fired(LINK_UP)).toBeLessThan(before.fired / 2);
    await guidelines.expectLegend("1 threshold changed by you");
    const after = await guidelines.legendSum();
    expect(after.fired).toBe(await guidelines.fired(LINK_UP));
    expect(after.cases).toBe(before.cases);

    await guidelines.undo();
    await expect.poll(() => guidelines.fired(LINK_UP)).toBe(before.fired);
    expect(await guidelines.threshold(SPECIALISED)).toBe(90);
    await guidelines.expectLegend();
    expect(await guidelines.legendSum()).toEqual(before);

    await guidelines.setThreshold(SPECIALISED, 99);
    await expect.poll(() => guidelines.fired(LINK_UP)).toBe(after.fired);
    await app.reload();
    await guidelines.expectLegend(LINK_UP, "1 threshold changed by you");
    await expect.poll(() => guidelines.legendSum()).toEqual(after);
    expect(await guidelines.threshold(SPECIALISED)).toBe(99);
    await guidelines.resetThreshold();
    await expect.poll(() => guidelines.fired(LINK_UP)).toBe(before.fired);
  });

  it("refuse a threshold out of its range and say which it is", async () => {
    await open({ hash: rule("MKT-G2") });
    await guidelines.expectLegend(LINK_UP);
    const before = await app.notices();
    await guidelines.setThreshold(SPECIALISED, 140);
    await expect.poll(() => guidelines.detailText()).toContain("Expected 0 to 100, got 140.");
    expect(await guidelines.legendText()).not.toContain("changed by you");
    expect(await app.notices()).toEqual(before);
  });

  it("are counted in steps that are told, and the count can be stopped and begun again", async () => {
    await open({ hash: "view=guidelines&level=county", isFresh: true });
    await guidelines.open();
    expect(await guidelines.stopCounting()).toMatch(/Step \d of 4: /);
    await guidelines.showAll();
    await expect.poll(() => guidelines.ruleText(LINK_UP)).toContain("not counted");
    await guidelines.countAgain();
    await guidelines.counted();
    expect(await guidelines.fired(LINK_UP)).toBeGreaterThan(0);
  });

  it("are narrowed by audience, which the link keeps, and by area", async () => {
    await open({ hash: "view=guidelines" });
    await guidelines.open();
    await guidelines.chooseAudience("Government");
    expect(await app.matched()).toBe(19);
    expect(app.hash()).toContain("for=government");
    await guidelines.chooseArea("Finance");
    expect(await guidelines.ruleTitles()).toEqual([
      "Bring guarantees to the cluster's small firms",
      "Invest beside private seed funds",
    ]);
    await app.reload();
    expect(await app.matched()).toBe(19);
    await app.clearFilters();
    expect(await app.matched()).toBe(RULES);
  });

  it("say what they lack where the atlas cannot tell, and the map does not say none", async () => {
    await open({ hash: "view=guidelines&level=state" });
    await guidelines.open();
    await guidelines.find("sell abroad");
    await guidelines.counted();
    expect(await guidelines.ruleText("Sell abroad as a group")).toContain(
      "Not evaluated: needs firms that export or export share",
    );
    await guidelines.chooseRule("Sell abroad as a group");
    await guidelines.expectLegend("Sell abroad as a group", "not evaluated");
    expect(await guidelines.legendText()).not.toContain("none");
    expect(await guidelines.legendText()).not.toMatch(/of [\d,]+ clusters/);
  });

  it("lead to the regions where they fire most, and to their profiles", async () => {
    await open({ hash: rule("LOC-G1") });
    await guidelines.expectLegend("Look into the gaps");
    await expect.poll(() => guidelines.topRegions()).toHaveLength(8);
    await expect.poll(async () => (await guidelines.topRegions())[0]).toMatch(/^.+, .+$/);
    const [first] = await guidelines.topRegions();
    await guidelines.openTopRegion(0);
    await expect.poll(() => app.profileTitle()).toBe(first.split(", ")[0]);
    expect(app.hash()).toContain("advice=LOC-G1");
  });

  it("are reached by the keyboard alone", async () => {
    await open({ hash: "view=guidelines&level=state" });
    await guidelines.open();
    await guidelines.find("diagnosis");
    // Past the clear button, the audiences, the areas and the area's own button.
    await app.press("Tab", "Tab", "Tab", "Tab", "Tab");
    await expect.poll(() => guidelines.focusedText()).toContain("Begin with a shared diagnosis");
    await app.press("Enter");
    await guidelines.expectLegend("Begin with a shared diagnosis");
  });
});

describe("the page about the model", () => {
  it("says what it rests on, what was not available, and never what the guidelines recommend", async () => {
    await open({ hash: "view=guidelines" });
    await guidelines.open();
    await guidelines.openModelPage();
    const text = await guidelines.modelPageText();
    expect(text).toContain(`none of the ${RULES} rules has one`);
    for (const part of ["Confidence and ranking", "Labels", "Read in full", "Title and contents only", "Limits"])
      expect(text).toContain(part);
    expect(text).toContain("Thresholds are conventions.");
    expect(text).not.toMatch(/(guidelines?|APEC)\b[^.;\n]*\b(recommend|advise|require|call for)/i);
    expect(await guidelines.goToPart("Sources")).toBe(true);
    await app.press("Escape");
    await expect.poll(() => guidelines.modelPageIsOpen()).toBe(false);
    await expect.poll(() => guidelines.focusedText()).toBe("How the model works");
  });
});

describe("everywhere", () => {
  it("has no accessibility violations that axe knows, light and dark, the page too", async () => {
    await open({ hash: rule("INN-G1") });
    await guidelines.expectLegend("Fund technology projects");
    await guidelines.counted();
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.useTheme("Dark");
    expect(await app.accessibilityViolations()).toEqual([]);
    await guidelines.openModelPage();
    expect(await app.accessibilityViolations()).toEqual([]);
  });

  it("fits a phone, where an opened rule leaves the sheet in its place", async () => {
    await open({ hash: "view=guidelines&level=state", device: "phone" });
    await app.openSheet("Explore");
    await guidelines.open();
    const top = await guidelines.sheetTop();
    await guidelines.find("buy together");
    await guidelines.chooseRule("Buy together");
    await expect.poll(() => guidelines.detailText()).toContain("Fires when");
    expect(await guidelines.sheetTop()).toBe(top);
    expect(await app.hasSidewaysScroll()).toBe(false);
    await app.openSheet("Legend");
    await guidelines.expectLegend("Buy together");
    await app.openSheet("Explore");
    await guidelines.openModelPage();
    expect(await app.hasSidewaysScroll()).toBe(false);
    expect(await guidelines.goToPart("Limits")).toBe(true);
  });
});
