import { describe, expect, it } from "vitest";
import type { App } from "./app.ts";
import { RegionalProfileDriver } from "./regionalProfileDriver.ts";
import { RegionDashboardDriver } from "./regionDashboardDriver.ts";
import { type SharedOptions, sharedApp } from "./sharedApp.ts";

let app: App;
let profile: RegionalProfileDriver;
let dashboard: RegionDashboardDriver;
const shared = sharedApp((open) => new RegionalProfileDriver(open).showFirstPart());
async function open(options: SharedOptions): Promise<void> {
  app = await shared(options);
  profile = new RegionalProfileDriver(app);
  dashboard = new RegionDashboardDriver(app);
}

/** A section that was not opened has nothing to print. */
const CLOSED = "More statistics";

const WAYNE = "at=region:US-26163";
/** "−8,268" as a number; NaN for what is none. */
const numberIn = (text: string) => Number(text.replace("\u2212", "-").replace(/[,+]/g, "") || "NaN");

describe("a region in the atlas", () => {
  it("says first what it is strong in, and shows where it is, how much of it is located and what is next to it", async () => {
    await open({ hash: WAYNE });
    await profile.expectTitle("Wayne County");
    await expect
      .poll(() => app.profileText())
      .toMatch(
        /^(?:(?!Population)[\s\S])*Automotive stands out most: [\d,]+ jobs, [\d.]+ times the national share, between/,
      );
    await expect.poll(() => dashboard.located()).toMatch(/^(\d+) of [\d,]+ establishments located/);
    const label = await dashboard.sketchLabel();
    const located = Number(/^\d+/.exec(await dashboard.located())![0]);
    expect(label).toBe(`A small map of Wayne County with 4 neighbours and ${located} located establishments`);
    expect(await dashboard.besides()).toEqual(["Macomb County", "Monroe County", "Oakland County", "Washtenaw County"]);
    await dashboard.openBeside("Oakland County");
    await profile.expectTitle("Oakland County");
  });

  it("stands beside others that are chosen by name, which the link keeps", async () => {
    await open({ hash: WAYNE });
    await profile.expectTitle("Wayne County");
    await dashboard.compare();
    await expect.poll(() => dashboard.comparedHeads()).toHaveLength(3);
    await dashboard.compareWith("Allegheny County, Pennsylvania");
    await expect.poll(() => dashboard.comparedHeads()).toEqual(["Wayne County", "Allegheny County"]);
    expect(app.hash()).toContain("with=US-42003");
    const jobs = await dashboard.comparedRow(/^Jobs, \d{4}$/);
    const [, own] = /Jobs, \d{4}\s+([\d,]+)/.exec(await app.profileText())!;
    expect(jobs[0]).toBe(own);
    await dashboard.compareWith("Nuevo León");
    await expect.poll(() => app.profileText()).toContain("Nuevo León is of another economy");
    await dashboard.openCompared("Allegheny County");
    await profile.expectTitle("Allegheny County");
    expect(app.hash()).toContain("with=US-42003");
  });
});

describe("the clusters of a region", () => {
  it("say which are strong, list the others, and open one and its region again", async () => {
    await open({ hash: WAYNE });
    await profile.expectTitle("Wayne County");
    await dashboard.openClusters();
    const [, count] = /^Strong (\d+) of 51 traded clusters; [\d.]+% of the jobs/.exec(await dashboard.statement())!;
    const strong = await dashboard.listed();
    expect(strong).toHaveLength(Number(count));
    expect(strong.map(({ name }) => name)).toContain("Automotive");
    expect(await dashboard.filters()).toEqual({ all: ["Strong", "Traded", "Local", "All"], chosen: "Strong" });

    await dashboard.choose("Traded");
    await dashboard.showMore();
    const traded = await dashboard.listed();
    expect(traded.slice(0, strong.length)).toEqual(strong);
    expect(traded.length).toBeGreaterThan(30);
    expect(traded.some(({ name }) => name.startsWith("Local "))).toBe(false);

    await dashboard.openListed("Automotive");
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    expect(decodeURIComponent(app.hash())).toContain("at=regional:cluster/automotive@US-26163");
    const { jobs } = strong.find(({ name }) => name === "Automotive")!;
    expect(await app.profileText()).toContain(jobs);
    await app.back();
    await profile.expectTitle("Wayne County");
    expect(await dashboard.statement()).toContain(`Strong ${count} of 51 traded clusters`);

    await dashboard.openBubble("cluster/financial-services");
    await profile.expectTitle("Financial Services in Wayne County, Michigan");
  });

  it("show where the change of jobs came from, in parts that add up to it", async () => {
    await open({ hash: WAYNE });
    await dashboard.openClusters();
    await dashboard.statement();
    const three = await dashboard.shiftRows();
    await dashboard.choose("Four parts");
    const four = await dashboard.shiftRows();
    for (const rows of [three, four]) {
      const [start, ...changes] = rows;
      const end = changes.pop()!;
      const sum = changes.reduce((total, [, change]) => total + numberIn(change), numberIn(start[2]));
      expect(Math.abs(sum - numberIn(end[2]))).toBeLessThanOrEqual(changes.length); // each is rounded
      expect(changes.length).toBe(rows === three ? 3 : 4);
    }
    expect(four.slice(0, 3)).toEqual(three.slice(0, 3));
    expect(numberIn(four[3][1]) + numberIn(four[4][1])).toBeCloseTo(numberIn(three[3][1]), -1);
  });

  it("are named first in the overview, each a way into it", async () => {
    await open({ hash: WAYNE });
    const strong = await dashboard.overviewStrong();
    expect(strong[0]).toBe("Automotive");
    await dashboard.openAllFromOverview();
    await dashboard.statement();
    expect((await dashboard.listed()).map(({ name }) => name).slice(0, strong.length)).toEqual(strong);
    await profile.openPart("Overview");
    await dashboard.openOverviewStrong("Automotive");
    await profile.expectTitle("Automotive in Wayne County, Michigan");
  });

  it("begin with what a place is known for: oil and gas in Houston", async () => {
    await open({ hash: "at=region:US-A26420" });
    expect((await dashboard.overviewStrong())[0]).toBe("Oil and Gas Production and Transportation");
    await dashboard.openClusters();
    expect(await dashboard.statement()).toMatch(/^Strong \d+/);
    expect((await dashboard.listed())[0].name).toBe("Oil and Gas Production and Transportation");
  });

  it("are industries counted by establishments in Mexico, with what opened and closed", async () => {
    await open({ hash: "at=region:MX-19" });
    await profile.expectTitle("Nuevo León");
    await dashboard.openClusters();
    expect(await dashboard.statement()).toMatch(
      /^Strong \d+, probably \d+ of 23 tradable industries, with [\d.]+% of all/,
    );
    expect(await dashboard.filters()).toEqual({ all: ["Strong", "All"], chosen: "Strong" });
    const headings = await dashboard.headings();
    expect(headings[0]).toBe("Industry portfolio");
    expect(headings).toContain("Where the change of establishments came from");
    expect(await app.profileText()).toMatch(/[\d,]+ opened and [\d,]+ closed\./);
  });

  it("are a sentence where nothing of them is published", async () => {
    await open({ hash: "at=region:US-72001" });
    await profile.expectTitle("Adjuntas");
    await dashboard.openClusters();
    expect(await dashboard.message()).toMatch(/^There is no figure of a benchmark cluster here/);
    await profile.openPart("Overview");
    await expect.poll(() => app.profileText()).toContain("Key figures");
  });
});

describe("the clusters of a region elsewhere than on a desk", () => {
  it("fit on a phone", async () => {
    await open({ hash: WAYNE, device: "phone" });
    await app.openSheet("Profile");
    await dashboard.openClusters();
    await dashboard.statement();
    await dashboard.choose("Traded");
    await dashboard.showMore();
    expect(await app.hasSidewaysScroll()).toBe(false);
  });

  it.each(["desk", "phone"] as const)(
    "stand in one scroll, under anchors in one row that lead to them and follow: %s",
    async (device) => {
      await open({ hash: WAYNE, device });
      if (device === "phone") await app.openSheet("Profile");
      await profile.expectTitle("Wayne County");
      const first = await dashboard.anchors();
      expect(first.rows).toBe(1);
      expect(first.inSight).toContain("Overview");
      expect(first.inSight).not.toContain("Coverage");

      await dashboard.scrollAnchors("after");
      await expect.poll(async () => (await dashboard.anchors()).inSight).toContain("Coverage");
      await dashboard.scrollAnchors("before");
      await expect.poll(async () => (await dashboard.anchors()).inSight).toContain("Overview");

      await dashboard.pressAnchor("Coverage");
      await expect
        .poll(() => dashboard.atHand())
        .toEqual({ marked: "Coverage", focused: "Coverage", seen: "Coverage" });
      await expect.poll(async () => (await dashboard.anchors()).inSight).toContain("Coverage");
      await dashboard.turnWheel(-100_000);
      await expect.poll(async () => (await dashboard.atHand()).marked).toBe("Overview");
      await expect.poll(async () => (await dashboard.anchors()).inSight).toContain("Overview");
      // What is drawn on the way moves the end further down.
      await expect
        .poll(async () => {
          await dashboard.turnWheel(100_000);
          return (await dashboard.atHand()).marked;
        })
        .toBe("Coverage");
      expect(await app.hasSidewaysScroll()).toBe(false);
    },
  );

  it("take the window on a click, with the filters out of the way, until Escape or the map is asked for", async () => {
    await open({ hash: WAYNE });
    await profile.expectTitle("Wayne County");
    const beside = await dashboard.width();
    expect(beside.share).toBeLessThan(0.5);
    expect(beside.isBesideFilters).toBe(true);
    await dashboard.pressFullWidth();
    await expect.poll(async () => (await dashboard.width()).share).toBeGreaterThan(0.95);
    expect((await dashboard.width()).isBesideFilters).toBe(false);
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.press("Escape");
    await expect.poll(() => dashboard.width()).toEqual(beside);
    await dashboard.pressFullWidth();
    await profile.openLink("Show on map");
    await expect.poll(() => dashboard.width()).toEqual(beside);
    expect(await app.profileTitle()).toBe("Wayne County");
  });

  it("are where one was when Back leads to them again", async () => {
    await open({ hash: WAYNE });
    await dashboard.openClusters();
    await dashboard.statement();
    await dashboard.openListed("Automotive");
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await expect.poll(() => profile.shownPart()).toBe("Overview");
    await app.back();
    await profile.expectTitle("Wayne County");
    await expect.poll(async () => (await dashboard.atHand()).marked).toBe("Clusters");
    await expect.poll(async () => (await dashboard.atHand()).seen).toBe("Clusters");
  });

  it("are all on paper, whatever was looked at", async () => {
    await open({ hash: WAYNE });
    await profile.expectTitle("Wayne County");
    await expect
      .poll(() => dashboard.printedSections(), { interval: 1000 })
      .toEqual(["Overview", "Clusters", "Recommendations", "Compare", "Industries", "Establishments", "Coverage"]);
  });

  it("are saved from the title row, as they are listed", async () => {
    await open({ hash: WAYNE });
    await dashboard.openClusters();
    await dashboard.statement();
    const listed = await dashboard.listed();
    const { name, lines } = await profile.saveFigures();
    expect(name).toBe("US-26163-clusters.csv");
    expect(lines.length).toBeGreaterThan(50);
    expect(lines[0]).toContain("Cluster id,Cluster or industry,Jobs");
    const named = ({ name: cluster }: (typeof listed)[number]) => lines.findIndex((line) => line.includes(cluster));
    expect(listed.map(named)).toEqual(listed.map(named).toSorted((a, b) => a - b));
    expect(lines[named(listed[0])]).toContain(`,${listed[0].name},${listed[0].jobs.replaceAll(",", "")},`);
  });

  it("are dark ink on paper in all their parts, also from the dark theme", async () => {
    await open({ hash: WAYNE });
    await app.useTheme("Dark");
    await dashboard.openClusters();
    await dashboard.statement();
    await expect.poll(() => dashboard.headings()).toContain(CLOSED);
    const screen = await dashboard.headings();
    const { ink, ground, headings, isScrolled } = await dashboard.paper();
    expect(ink).toBe("rgb(32, 40, 45)");
    expect(ground).toBe("rgb(251, 250, 246)");
    expect(headings).toEqual(screen.filter((heading) => heading !== CLOSED));
    expect(headings).toContain("Regions like this one");
    expect(isScrolled).toBe(false);
  });

  it("have no accessibility violations that axe knows, light and dark", async () => {
    await open({ hash: WAYNE });
    await dashboard.openClusters();
    await dashboard.statement();
    await dashboard.choose("All");
    expect(await app.accessibilityViolations()).toEqual([]);
    await app.useTheme("Dark");
    expect(await app.accessibilityViolations()).toEqual([]);
  });
});
