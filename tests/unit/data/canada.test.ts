import { describe, expect, it } from "vitest";
import type { GeometryCollection, Point } from "topojson-specification";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { areaCode } from "#data/statcan/metropolitanAreas.ts";
import { lfsCode } from "#data/statcan/industries.ts";
import { CANADA } from "#economies/canada.ts";
import { regionsEngine } from "#engine/regions/regionsEngine.ts";
import { LFS_TRADABILITY } from "#industries/tradableLfs.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { regionLocator } from "#regions/regionLocator.ts";
import { regionSummary } from "#regions/regionSummary.ts";
import { slotSums } from "#regions/counts/slotSums.ts";

const counts = await atlasCounts(atlasFolder(findAtlas()!));
const atlas = regionalAtlas(counts);
const { tree, regions } = counts;
const level = await counts.level("CA", "market");
const areas = [...regions.economy.keys()].filter(
  (at) => regions.economy[at] === "CA" && regions.level[at] === "market",
);
const table = await atlas.table("groups", atlas.scope("CA", "market", { baseYear: 2001, year: 2020 }));
const slotOf = (code: string) => table.subjects.indexOf(`industry/ca:${code}`);
const cellOf = (code: string, region: string) => table.cellOf(slotOf(code), regions.index.get(region)!);

describe("counts of Canada", () => {
  it("are the published totals of 33 metropolitan areas, 13,380,100 persons in 2020, what is suppressed counted together", async () => {
    const { employment, total } = slotSums(await level.completed());
    // Printed industries do not add up to a printed total: both are rounded, to hundreds.
    expect(total.employment).toBe(13_379_700);
    expect(employment[slotOf("99")]).toBe(34_900);
    expect(areas).toHaveLength(33);
    expect(areas.filter((at) => / part/.test(regions.name[at]))).toEqual([]);
    expect(table.compared).toBe(33);
  });

  it("keep 1,054 suppressed cells as such, in none of which is a zero", async () => {
    const years = await level.all();
    expect(years.map(({ year }) => year)).toEqual(CANADA.years);
    const cells = years.flatMap(({ employment }) => [...employment]);
    expect(cells).toHaveLength(33 * 16 * 20);
    expect(cells.filter(Number.isNaN)).toHaveLength(1_054);
    expect(cells.filter((persons) => persons === 0)).toEqual([]);
    expect(Math.min(...cells.filter((persons) => !Number.isNaN(persons)))).toBe(500);
  });

  it.each([
    ["31-33", "CA-A559", 36_700, 2.81],
    ["52-53", "CA-A535", 407_000, 1.53],
    ["21", "CA-A825", 51_800, 7.64],
    ["21", "CA-A580", 7_300, 11.21],
    ["91", "CA-A505", 180_000, 4.28],
  ])("find industry %s in %s: %i persons, %f times its share", (code, region, persons, quotient) => {
    const cell = cellOf(code, region);
    expect(table.table.employment[cell]).toBe(persons);
    expect(table.quotients.quotient[cell]).toBeCloseTo(quotient, 1);
  });

  it("say what is suppressed of an area, and what the survey does not count", async () => {
    const windsor = regions.index.get("CA-A559")!;
    const { notes, totals, withheld } = await regionSummary(regions, level, windsor, { baseYear: 2001, year: 2020 });
    expect(totals.employment).toBe(150_100);
    expect(withheld.cells).toBe(50);
    expect(Number.isNaN(table.table.employment[cellOf("22", "CA-A559")])).toBe(true);
    expect(notes.map(({ kind }) => kind)).toEqual([
      "jobsOnly",
      "comparableOnly",
      "withheldCells",
      "sample",
      "noNation",
      "noGeometry",
    ]);
  });

  it("have what is tradable stated, with its reason, for each industry and for no other", () => {
    const counted = table.subjects.map((id) => tree.code[tree.index.get(id.slice(id.indexOf("/") + 1))!]);
    expect(LFS_TRADABILITY.map(({ code }) => code).sort()).toEqual(counted.sort());
  });
});

describe("metropolitan areas of Canada", () => {
  it("are points where their towns are, which hold no place", async () => {
    const outlines = await counts.outlines("CA");
    const points = (outlines.objects.ca_markets as GeometryCollection).geometries as Point[];
    expect(points.map(({ id }) => regions.byFeature.get(Number(id)))).toEqual(areas);
    const windsor = regions.index.get("CA-A559")!;
    expect(points[areas.indexOf(windsor)].coordinates).toEqual([-83.017, 42.3]);
    expect([regions.lon[windsor], regions.lat[windsor]]).toEqual([-83.017, 42.3]);
    expect(regionLocator(outlines)(-83.017, 42.3)).toBe("");
  });

  const engine = regionsEngine(
    () => counts,
    () => {
      throw new Error("a search measures nothing");
    },
  );
  it.each([
    ["Windsor, Ontario", "CA-A559"],
    ["windsor canada", "CA-A559"],
    ["Montreal", "CA-A462"],
    ["Trois Rivieres", "CA-A442"],
    ["CA-A933", "CA-A933"],
  ])("are found as %s", async (text, id) => {
    const { groups } = await engine.search(text, 8);
    const ids = groups.flatMap(({ hits }) => hits.flatMap((hit) => (hit.kind === "region" ? [hit.id] : [])));
    expect(ids).toContain(id);
  });
});

describe("a row of the survey", () => {
  it("is of an area, or of a part of one that is dropped", () => {
    expect(areaCode({ cma: "Windsor, Ontario", dguid: "2011S0503559" })).toBe("559");
    expect(areaCode({ cma: "Ottawa-Gatineau, Quebec part, Ontario/Quebec", dguid: "2011S050524505" })).toBeUndefined();
    expect(() => areaCode({ cma: "Windsor, Ontario", dguid: "2016S0503559" })).toThrow(/Windsor.*2016S0503559/);
  });

  it("is of an industry, or a sum of some", () => {
    expect(lfsCode("Manufacturing [31-33]")).toBe("31-33");
    expect(lfsCode("Goods-producing sector")).toBeUndefined();
    expect(() => lfsCode("Manufacture of cars [3361]")).toThrow(/none of its 16/);
  });
});
