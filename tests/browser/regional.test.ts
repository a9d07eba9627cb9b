import { describe, expect, it } from "vitest";
import type { App } from "./app.ts";
import { AUTOMOTIVE, RegionalDriver } from "./regionalDriver.ts";
import { type SharedOptions, sharedApp } from "./sharedApp.ts";

let app: App;
let regional: RegionalDriver;
const shared = sharedApp();
async function open(options?: SharedOptions): Promise<void> {
  app = await shared(options);
  regional = new RegionalDriver(app);
}

/** Wayne County, Michigan, with Detroit in it. */
const WAYNE = "level=county&map=8/42.28/-83.2";
const STRONG = `view=regions&measure=strong&${AUTOMOTIVE}&${WAYNE}`;

describe("strong clusters", () => {
  it("are found by the rule, Detroit among them, until a floor is moved", async () => {
    await open({ hash: WAYNE });
    await app.showView("Regions");
    await regional.chooseCluster("Automotive");
    await regional.chooseMeasure("Strong clusters");
    await regional.waitForLegend("Strong clusters, 2021", "Automotive", "Labour markets, with floors");
    const before = await regional.legendCount("Strong");
    const { "United States": us, Mexico: mexico } = await regional.strongByEconomy();
    expect(before).toBe(us.strong + mexico.strong);
    expect(before).toBeGreaterThan(50);
    await app.waitForRegions();
    await expect.poll(() => app.tooltip()).toMatch(/^Wayne County\s+Strong/);

    await regional.openPart("Thresholds");
    await regional.setThreshold("Size", 45_000);
    await expect.poll(() => regional.legendCount("Strong")).toBeLessThan(before / 2);
    const after = await regional.legendCount("Strong");
    expect(await regional.legendText()).toMatch(/jobs ≥ 45,000\s*moved/);
    await expect.poll(() => app.tooltip()).toMatch(/^Wayne County\s+Not a strong/);
    expect(app.hash()).toContain("threshold=size:45000");

    await app.reload();
    await regional.waitForLegend("45,000");
    expect(await regional.legendCount("Strong")).toBe(after);
    await regional.openPart("Thresholds");
    await regional.resetThreshold("Size");
    await expect.poll(() => regional.legendCount("Strong")).toBe(before);
    expect(app.hash()).not.toContain("threshold");
  });

  it("are those of the rule and the counties that an old link names", async () => {
    await open({ hash: `${STRONG}&rule=us-75` });
    await regional.waitForLegend(
      "US Cluster Mapping, top quarter",
      "As published, written for economic areas.",
      "(25th percentile)",
    );
    expect(app.hash()).toContain("rule=us-75");
    await app.waitForRegions();
    await expect.poll(() => app.tooltip()).toMatch(/^Wayne County\s+Strong regional cluster, chance [\d.]+%/);
    await regional.openPart("What would change");
    await expect.poll(() => regional.sensitivityText()).toMatch(/In the United States [\d,]+ counties pass the rule/);
  });

  it("are the sure ones alone where only those are asked for", async () => {
    await open({ hash: STRONG });
    await regional.waitForLegend("United States:");
    const before = await regional.strongByEconomy();
    const probably = before["United States"].probably + before["Mexico"].probably;
    expect(probably).toBeGreaterThan(0);
    expect(await regional.legendCount("Probably strong")).toBe(probably);
    await regional.countOnlyTheSure();
    await regional.waitForLegend("Only what is strong with a chance of 90% counts.");
    expect(await regional.strongByEconomy()).toEqual(before);
    expect(await regional.legendCount("Strong")).toBe(before["United States"].strong + before["Mexico"].strong);
    expect(await regional.legendCount("Probably strong")).toBeNaN();
    expect(app.hash()).toContain("certainty=strong");
  });

  it("flip along the curve of a threshold, and the map follows when it is let go", async () => {
    await open({ hash: STRONG });
    await regional.waitForLegend("United States:");
    const passing = async () => {
      const { strong, probably } = (await regional.strongByEconomy())["United States"];
      return strong + probably;
    };
    const before = await passing();
    await regional.openPart("What would change");
    await expect
      .poll(() => regional.sensitivityText())
      .toContain(`In the United States ${before} counties pass the rule.`);
    await regional.moveHandle("ArrowRight", "ArrowRight");
    await expect.poll(() => app.hash()).toContain("threshold=specialisation:0.85");
    await expect.poll(() => regional.sensitivityText()).toContain("Jefferson County, Alabama");
    await regional.waitForLegend("85th percentile");
    const now = await passing();
    const text = await regional.sensitivityText();
    expect(text).toMatch(new RegExp(`At the 85th percentile \\([\\d.]+\\), ${now} regions pass`));
    expect(text).toContain(`${before - now} regions fewer`);
  });

  it("have stars by a European rule, each star counted", async () => {
    await open({ hash: STRONG });
    await regional.waitForLegend("United States:");
    await regional.chooseRule("European Cluster Observatory stars (as published, written for European regions)");
    await regional.waitForLegend("European Cluster Observatory stars");
    expect(app.hash()).toContain("rule=european-stars");
    await expect.poll(() => app.tooltip()).toMatch(/of 3 stars/);
  });

  it("are drawn also where the map asked for tiles before the outlines were there", async () => {
    await open({ hash: STRONG, tilesAfter: 1500 });
    await expect.poll(() => app.tooltip()).toMatch(/^Wayne County/);
  });

  it("of all industries together are a share of traded jobs", async () => {
    await open({ hash: `view=regions&measure=strong&${WAYNE}` });
    await regional.waitForLegend("All industries", "the source cannot tell benchmark clusters");
    await app.waitForRegions();
    await expect.poll(() => app.tooltip()).toMatch(/\d% of traded jobs are in strong clusters/);
  });
});

describe("a quotient", () => {
  it("is told with its interval, and drawn apart where it cannot be told from 1", async () => {
    await open({ hash: `view=regions&${AUTOMOTIVE}&level=county&map=5/41/-86` });
    await regional.waitForLegend("Location quotient, shrunk", "Not distinguishable from 1");
    expect(await regional.legendCount("Not distinguishable from 1")).toBeGreaterThan(100);
    await app.go(`view=regions&${AUTOMOTIVE}&${WAYNE}`);
    await expect
      .poll(() => app.tooltip())
      .toMatch(/^Wayne County\s+[\d.]+ times the national share\s+raw [\d.]+\s+between [\d.]+ and [\d.]+/);
  });
});

describe("spatial pattern", () => {
  it("shows where much of the industry lies together, with the false-discovery rate and all settings", async () => {
    await open({ hash: `view=regions&measure=moran&${AUTOMOTIVE}&level=county&map=5/41/-86` });
    await regional.waitForLegend(
      "High among high",
      "false-discovery rate of 5%",
      "seed 1; neighbours are regions that share",
    );
    const high = await regional.legendCount("High among high");
    expect(high).toBeGreaterThan(10);
    await expect.poll(() => app.tooltip()).toMatch(/County\s+(High|Low|No more)/);

    await regional.chooseNeighbours("6 nearest");
    await regional.waitForLegend("neighbours are the 6 nearest regions");
    expect(app.hash()).toContain("neighbours=nearest");
    const nearest = await regional.legendText();
    await app.reload();
    await regional.waitForLegend("neighbours are the 6 nearest regions");
    expect(await regional.legendText()).toBe(nearest);

    await regional.chooseMeasure("Hot and cold spots (Gi*)");
    await regional.waitForLegend("Hot spot");
    expect(await regional.legendCount("Hot spot")).toBeGreaterThan(10);
  });

  it("is asked of an industry, says so once where none is chosen, and shows what regions are known for", async () => {
    await open({ hash: `view=regions&measure=moran&${WAYNE}` });
    await regional.waitForLegend("Leading cluster, 2021", "Vehicles, machines and metal");
    expect(await app.page.getByText("this is asked of an industry").count()).toBe(1);
    expect(await regional.legendCount("High among high")).toBeNaN();
  });

  it("stops when it is told to, and says how far it came", async () => {
    await open({ hash: `view=regions&${AUTOMOTIVE}&level=county&map=5/41/-86` });
    await regional.waitForLegend("Location quotient, shrunk");
    await regional.chooseMeasure("Similar neighbours (local Moran)");
    await regional.cancelTest();
    await regional.waitForLegend(/Stopped after [\d,]+ of [\d,]+ permutations/);
    expect(await regional.legendText()).toContain("Run them all");
  });
});

describe("everywhere", () => {
  it("has no accessibility violations that axe knows, light and dark", async () => {
    await open({ hash: STRONG });
    await regional.waitForLegend("United States:");
    await regional.openPart("Thresholds");
    await regional.openPart("What would change");
    await expect.poll(() => regional.sensitivityText()).toContain("counties pass the rule");
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.useTheme("Dark");
    expect(await app.accessibilityViolations()).toEqual([]);
  });

  it("fits a phone", async () => {
    await open({ hash: STRONG, device: "phone" });
    await app.openSheet("Explore");
    await regional.openPart("Thresholds");
    expect(await app.hasSidewaysScroll()).toBe(false);
    await app.openSheet("Legend");
    await regional.waitForLegend("United States:");
    expect(await app.hasSidewaysScroll()).toBe(false);
  });
});
