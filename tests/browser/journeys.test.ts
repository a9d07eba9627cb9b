import { afterEach, describe, expect, it } from "vitest";
import { App, type OpenOptions } from "./app.ts";
import { censusLocationQuotient } from "./censusLocationQuotient.ts";

let app: App;
const open = async (options?: OpenOptions) => (app = await App.open(options));

afterEach(async () => {
  await app.end(); // no page error, no policy violation, no request to another origin
});

/** From the Marianas to Puerto Rico: every establishment in view. */
const WORLD = "map=1.2/30/-120";

describe("the atlas", () => {
  it("opens on every establishment of both economies", async () => {
    await open();
    const { matched, total } = await app.counts();
    expect(total).toBeGreaterThan(20_000);
    expect(matched).toBe(total);
  });

  it("filters by an industry found in the search, on the map too, and clears", async () => {
    await open({ hash: WORLD });
    const { total } = await app.counts();
    const everything = await app.picture();
    await app.search("motor vehicle parts");
    await app.chooseFound(/3363.*Motor Vehicle Parts/);
    await expect.poll(() => app.matched()).toBeLessThan(total);
    const matched = await app.matched();
    expect(matched).toBeGreaterThan(100);
    expect(app.hash()).toContain("industry=3363");
    await expect.poll(() => app.picture()).not.toBe(everything);
    await app.closeProfile();
    await app.clearFilters();
    await expect.poll(() => app.matched()).toBe(total);
    expect(app.hash()).not.toContain("industry");
    await app.go(WORLD); // the map had gone to where it is strong
    await expect.poll(() => app.picture()).toBe(everything);
  });

  it("opens where a cluster and a region meet, and the region that holds a place without a profile", async () => {
    await open();
    await app.search("aerospace in wichita");
    await app.chooseFound(/Aerospace Vehicles and Defense in Wichita, KS/);
    await expect.poll(() => app.profileText()).toMatch(/Wichita/);
    expect(app.hash()).toContain("aerospace-vehicles-and-defense@US-A48620");
    await app.search("healdsburg");
    await app.chooseFound(/Healdsburg.*Opens Santa Rosa-Petaluma, CA/s);
    await expect.poll(() => app.profileTitle()).toMatch(/^Santa Rosa/);
  });

  it("shows a county's location quotient as the census table gives it, and keeps it across reload and back", async () => {
    await open({ hash: "view=regions&industry=3363&level=county&map=8/42.28/-83.2" });
    const expected = await censusLocationQuotient("26163", "3363");
    await app.waitForRegions();
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toMatch(/^Wayne/);
    expect(app.hash()).toContain("at=region:US-26163");
    await expect.poll(() => app.profileText()).toContain(expected.toFixed(2));
    await app.reload();
    await expect.poll(() => app.profileTitle()).toMatch(/^Wayne/);
    await app.back();
    await expect.poll(() => app.profileTitle()).toBe("");
    expect(app.hash()).toContain("view=regions");
  });

  it("opens the establishment a person clicks, and the bubble that holds several", async () => {
    await open({ hash: "at=establishment:GHGRP-1000001" });
    await expect.poll(() => app.profileTitle()).toMatch(/Ferndale/i);
    await app.closeProfile();
    await app.go("map=15/48.82871/-122.68553");
    await app.clickMapCentre();
    await expect.poll(() => app.profileTitle()).toMatch(/Ferndale/i);
  });

  it("falls back with a notice where a link is broken", async () => {
    await open({ hash: "view=globe&industry=336" });
    expect(await app.notices()).toEqual([expect.stringContaining("(view)")]);
    expect((await app.counts()).matched).toBeLessThan((await app.counts()).total);
  });

  it("restarts a worker that was taken away, says so, and goes on", async () => {
    await open();
    await app.killWorker("establishments");
    await app.search("3363");
    await expect.poll(() => app.notices()).toEqual([expect.stringMatching(/^Working out the establishments stopped/)]);
    await expect.poll(() => app.notices()).toEqual([]);
    await app.search("");
    await app.search("3363");
    await app.chooseFound(/3363/);
    await expect.poll(() => app.hash()).toContain("industry=3363");
    await expect.poll(async () => (await app.counts()).matched < (await app.counts()).total).toBe(true);
  });
});

describe("on a phone", () => {
  it("explores, picks and reads in sheets", async () => {
    await open({ device: "phone" });
    await app.openSheet("Explore");
    await app.search("Harris County");
    await app.chooseFound(/Harris/);
    await expect.poll(() => app.profileTitle()).toMatch(/^Harris/);
    expect(await app.hasSidewaysScroll()).toBe(false);
    await app.closeProfile();
    await app.openSheet("Legend");
    await app.openSheet("List");
    expect(await app.hasSidewaysScroll()).toBe(false);
  });
});

describe("without WebGL2", () => {
  it("says so and still searches, filters, lists and profiles", async () => {
    await open({ webgl: "missing" });
    expect(await app.alertText()).toContain("WebGL2");
    await app.search("motor vehicle parts");
    await app.chooseFound(/3363/);
    await expect.poll(() => app.listedEstablishments()).toBeGreaterThan(0);
    await app.openListed(0);
    await expect.poll(() => app.profileTitle()).not.toBe("");
  });
});

describe("by keyboard alone", () => {
  it("reaches search, view, list and profile", async () => {
    await open();
    await app.press("Tab", "Enter"); // the skip link
    await app.press("Tab");
    await app.search("Monterrey");
    await app.press("ArrowDown", "Enter");
    await expect.poll(() => app.hash()).not.toBe("");
  });

  it("has no accessibility violations that axe knows, light and dark", async () => {
    await open({ hash: "at=region:US-48201&industry=3363", audit: true });
    await expect.poll(() => app.profileTitle()).toMatch(/^Harris/);
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.useTheme("Dark");
    expect(await app.accessibilityViolations()).toEqual([]);
  });
});
