import { describe, expect, it } from "vitest";
import type { App } from "./app.ts";
import { RegionalProfileDriver, WAYNE_AUTOMOTIVE } from "./regionalProfileDriver.ts";
import { type SharedOptions, sharedApp } from "./sharedApp.ts";

let app: App;
let profile: RegionalProfileDriver;
const shared = sharedApp((open) => new RegionalProfileDriver(open).showFirstPart());
async function open(options: SharedOptions): Promise<void> {
  app = await shared(options);
  profile = new RegionalProfileDriver(app);
}

/** The first number after some words. */
function numberAfter(text: string, words: string): number {
  const found = new RegExp(`${words}\\s*([\\d,.]+)`).exec(text);
  return Number(found?.[1].replaceAll(",", ""));
}

describe("a cluster in a region", () => {
  it("says why it is strong, and by which numbers that is known", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    const text = await app.profileText();
    expect(text).toContain("Automotive is strong in Wayne County, Michigan");
    expect(text).toMatch(/Location quotient\s+asks ≥ [\d.]+ \(75th percentile\)\s+≈\s8\.52\s+passed/);
    const found = /([\d.]+) times the national share; between ([\d.]+) and (\d+(?:\.\d+)?)/.exec(text);
    const [quotient, lower, upper] = found?.slice(1).map(Number) ?? [];
    expect(lower).toBeGreaterThan(1);
    expect(quotient).toBeGreaterThan(lower);
    expect(upper).toBeGreaterThan(quotient);

    const evidence = await profile.openEvidence("Location quotient");
    const of = (label: string) => numberAfter(evidence, label);
    const computed =
      of("Its jobs here") / of("All jobs here") / (of("Its jobs in the nation") / of("All jobs in the nation"));
    expect(computed).toBeCloseTo(quotient, 1);
    expect(evidence).toContain("County Business Patterns 2021");
    expect(evidence).toContain(`between ${lower.toFixed(2)} and`);
    expect(await profile.copyEvidence()).toMatch(/Copied|did not allow/);

    const rule = await profile.openEvidence("Strong-cluster rule");
    expect(rule).toContain("Labour markets, with floors");
    expect(rule).toMatch(/Location quotient ≥ [\d.]+, the 75th percentile/);
  });

  it("lists the members that are located, most employees first, and saves its figures as a file", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openPart("Members");
    await expect.poll(() => profile.members().then((rows) => rows.length)).toBeGreaterThan(3);
    const stated = (await profile.members()).map((row) =>
      Number(/([\d,]+) jobs/.exec(row)?.[1].replaceAll(",", "") ?? -1),
    );
    expect(stated).toEqual(stated.toSorted((a, b) => b - a));
    const [head, own] = (await profile.saveFigures()).lines;
    expect(head).toMatch(/^Region id,Region,Cluster id,/);
    expect(own).toMatch(/^US-26163,"?Wayne County/);
  });

  it("leads to related clusters, along the network and back", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openPart("Related");
    const names = await profile.networkNames();
    expect(names).toContain("Metalworking Technology");
    expect((await profile.chartNumbers("network")).map(([name]) => name)).toEqual(names);
    await profile.openInNetwork("Metalworking Technology");
    await profile.expectTitle("Metalworking Technology in Wayne County, Michigan");
    expect(app.hash()).toContain("regional:cluster/metalworking-technology");
    expect(await profile.shownPart()).toBe("Related");
    expect(await profile.networkNames()).toContain("Automotive");
    await app.back();
    await profile.expectTitle("Automotive in Wayne County, Michigan");
  });

  it("has under each chart the numbers that are drawn", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    const quotient = /([\d.]+) times the national share;/.exec(await app.profileText())?.[1];
    await profile.openPart("Peers");
    const labels = await profile.barLabels();
    const rows = await profile.chartNumbers("ranked");
    expect(rows).toHaveLength(labels.length);
    for (const [i, [name, value]] of rows.entries()) {
      expect(labels[i]).toContain(`${name}. `);
      if (value !== "not known") expect(labels[i]).toContain(`${value} times the national share`);
    }
    expect(rows.find(([name]) => name.startsWith("Wayne"))?.[1]).toBe(quotient);

    await profile.openPart("Change");
    const parts = await profile.chartNumbers("waterfall");
    const figure = (text: string) => Number(text.replaceAll(",", "").replace("−", "-"));
    const change = parts.slice(1, -1).reduce((sum, [, part]) => sum + figure(part), 0);
    const [start, end] = [parts[0], parts[parts.length - 1]].map(([, , level]) => figure(level));
    expect(Math.abs(start + change - end)).toBeLessThanOrEqual(2);
  });

  it("opens in a region like it, and its establishments on the map", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openPart("Peers");
    await profile.openBar("Oakland County, Michigan");
    await profile.expectTitle("Automotive in Oakland County, Michigan");
    await profile.openPart("Overview");
    const before = await app.matched();
    await profile.openLink("Its establishments");
    await expect.poll(() => app.matched()).toBeLessThan(before);
    expect(app.hash()).toContain("at=regional:cluster/automotive@US-26125");
    await profile.expectTitle("Automotive in Oakland County, Michigan");
    await expect.poll(() => app.zoom()).toBeGreaterThan(7);
  });

  it("says why there is nothing where there is nothing", async () => {
    await open({ hash: "at=regional:cluster/automotive@MX-05" });
    await profile.expectTitle("Not in the atlas");
    await expect.poll(() => app.profileText()).toContain("cannot be put together into benchmark");
    await app.go("at=regional:cluster/automotive@US-48301");
    await profile.expectTitle("Automotive in Loving County, Texas");
    expect(await app.profileText()).toContain("The source and the estimates have nothing of it here");
    await app.go("at=regional:cluster/nothing");
    await profile.expectTitle("Not in the atlas");
    await app.go("at=regional:industry/336@MX-05");
    await profile.expectTitle("Transportation Equipment Manufacturing in Coahuila");
    expect(await app.profileText()).toMatch(/[\d.]+ times the national share; between [\d.]+ and [\d.]+/);
  });

  it("is probably strong where it passes in most ways to complete what is not published, which does not count where only what is sure does", async () => {
    const hash = "level=state&at=regional:cluster/automotive/5@US-26";
    await open({ hash });
    await profile.expectTitle("Small Vehicles in Michigan");
    expect(await app.profileText()).toMatch(
      /is probably strong in Michigan[\s\S]*strong: \d+%, over the ways to complete/,
    );
    const strong = async () => Number(/(\d+) of 51 states are strong in it/.exec(await app.profileText())?.[1]);
    const before = await strong();
    await app.go(`certainty=interval&${hash}`);
    await expect.poll(() => strong()).toBeLessThan(before);
  });
});

describe("a cluster across regions", () => {
  it("is a table of all of them that is searched, sorted, opened and saved", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openLink("Automotive in all regions");
    await profile.expectTitle(/^Automotive$/);
    expect(await app.profileText()).toMatch(/Strong in \d+ of [\d,]+ counties/);
    await profile.openPart("Regions");
    const all = Number(/[\d,]+/.exec(await profile.tableCount())?.[0].replaceAll(",", ""));
    expect(all).toBeGreaterThan(300);
    expect((await profile.tableNames())[0]).toBe("Wayne County, Michigan");
    const { name, lines } = await profile.downloadTable();
    expect(name).toBe("cluster-automotive-county-2021.csv");
    expect(lines).toHaveLength(all + 1);
    expect(lines[1]).toMatch(/^US-26163,"Wayne County, Michigan",\d+/);

    await profile.searchTable("county indiana");
    await expect.poll(() => profile.tableCount()).toMatch(/^\d+ of [\d,]+ regions$/);
    await profile.sortTable("LQ");
    const names = await profile.tableNames();
    expect(names.length).toBeGreaterThan(5);
    for (const region of names) expect(region).toMatch(/Indiana$/);
    await profile.openRow(names[0]);
    await profile.expectTitle(`Automotive in ${names[0]}`);
  });

  it("says how concentrated it is, and compares states as well as counties", async () => {
    await open({ hash: "at=regional:cluster/automotive" });
    await profile.expectTitle(/^Automotive$/);
    await profile.openPart("Concentration");
    const counties = await app.profileText();
    expect(counties).toMatch(/Hoover index\s+0\.\d+/);
    expect(counties).toMatch(/divided evenly between \d+ counties/);
    expect(await profile.openEvidence("Concentration")).toContain("Ellison and Glaeser 1997");
    await app.go("level=state&at=regional:cluster/automotive");
    await expect.poll(() => app.profileText()).toMatch(/divided evenly between [\d.]+ states/);
    await profile.openPart("Related");
    await profile.openLink("Plastics");
    await profile.expectTitle(/^Plastics$/);
  });

  it("gathers around Detroit more than chance would make it, as the scan finds, until it is stopped", async () => {
    await open({ hash: "at=regional:cluster/automotive" });
    await profile.expectTitle(/^Automotive$/);
    await profile.openPart("Concentration");
    await profile.openLink("Look for gatherings");
    await expect
      .poll(() => app.profileText())
      .toMatch(/\d+ gatherings that chance would hardly make[\s\S]*Around [\w .]+, Michigan: \d+ counties/);
    expect(await profile.openEvidence("Spatial scan")).toContain("Kulldorff 1997");
    await app.go("permutations=9999&at=regional:cluster/automotive");
    await expect.poll(() => app.profileText()).not.toContain("gatherings that");
    await profile.openLink("Look for gatherings");
    await profile.openLink("Cancel");
    await expect.poll(() => app.profileText()).toMatch(/Stopped after [\d,]+ of 9,999 redrawn maps/);
  });

  it("shows its industries on the map of regions", async () => {
    await open({ hash: "at=regional:cluster/automotive" });
    await profile.expectTitle(/^Automotive$/);
    await profile.openLink("Map of strong regions");
    await expect.poll(() => app.hash()).toMatch(/view=regions.*industry=.*measure=strong/);
    await app.back();
    await expect.poll(() => app.hash()).not.toContain("view=regions");
  });
});

describe("everywhere", () => {
  it("is reached by keyboard", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.focusPart("Overview");
    await app.press("Tab", "Tab", "Enter");
    expect(await profile.focused()).toBe("Related");
    await expect.poll(() => profile.shownPart()).toBe("Related");
    await app.press("Tab", "ArrowDown", "Enter");
    await profile.expectTitle(/^(?!Automotive).* in Wayne County, Michigan$/);
  });

  it("has no accessibility violations that axe knows, light and dark", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openEvidence("Location quotient");
    for (const part of ["Overview", "Change", "Related", "Peers"]) {
      await profile.openPart(part);
      expect(await app.accessibilityViolations()).toEqual([]);
    }
    await app.useTheme("Dark");
    await app.go("at=regional:cluster/automotive");
    await profile.expectTitle(/^Automotive$/);
    for (const part of ["Overview", "Regions", "Concentration", "Related"]) {
      await profile.openPart(part);
      expect(await app.accessibilityViolations()).toEqual([]);
    }
  });

  it("fits a phone", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE, device: "phone" });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    await profile.openEvidence("Location quotient");
    for (const part of ["Overview", "Change", "Related", "Peers"]) {
      await profile.openPart(part);
      expect(await app.hasSidewaysScroll()).toBe(false);
    }
  });

  it("prints all its parts", async () => {
    await open({ hash: WAYNE_AUTOMOTIVE });
    await profile.expectTitle("Automotive in Wayne County, Michigan");
    expect(await profile.printedParts()).toEqual(expect.arrayContaining(["Overview", "Change", "Related", "Peers"]));
    await expect.poll(() => profile.shownPart()).toBe("Overview");
  });

  it("prints as many pages as all its parts take, the table of regions among them", async () => {
    await open({ hash: "at=regional:cluster/automotive" });
    await profile.expectTitle("Automotive");
    await profile.openPart("Overview");
    await expect.poll(() => app.profileText()).toContain("Top regions");
    expect(await profile.pagesOnPaper()).toBeGreaterThanOrEqual(4);
  });
});
