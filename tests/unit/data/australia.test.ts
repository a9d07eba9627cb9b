import { describe, expect, it } from "vitest";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { AUSTRALIA } from "#economies/australia.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { slotSums } from "#regions/counts/slotSums.ts";
import { regionSummary } from "#regions/regionSummary.ts";
import { ANZSIC_TRADABILITY } from "#industries/tradableAnzsic.ts";

const [FIRST, LAST] = AUSTRALIA.years;
const WINDOW = { baseYear: FIRST, year: LAST };
const atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
const { counts } = atlas;
const { tree, regions } = counts;
const scope = atlas.scope("AU", "sa3", WINDOW);
const table = await atlas.table("groups", scope);
const level = await counts.level("AU", "sa3");
const regionCalled = (name: string) =>
  regions.name.findIndex((known, at) => known === name && regions.level[at] === "sa3");
const cellOf = (code: string, region: string) =>
  table.cellOf(table.subjects.indexOf(`industry/au:${code}`), regionCalled(region));

describe("Australian counts", () => {
  it("are the published 9,735,155 jobs of 340 areas in 2016, each with an outline", async () => {
    const whole = await level.completed();
    expect(slotSums(whole).total.employment).toBe(9_735_155);
    const areas = [...regions.level.keys()].filter((at) => regions.level[at] === "sa3");
    expect(areas).toHaveLength(340);
    expect(areas.filter((at) => regions.bounds[at] === null)).toEqual([]);
    const outlines = await counts.outlines("AU");
    expect((outlines.objects.au_sa3 as unknown as { geometries: unknown[] }).geometries).toHaveLength(340);
    expect(table.compared).toBe(340);
  });

  it("are compared over 337 areas in what has a code in both years", async () => {
    const [before, after] = [await level.year(FIRST), await level.year(LAST)];
    expect([before, after].map((year) => slotSums(year).total.employment)).toEqual([8_280_658, 9_199_311]);
    expect(new Set(before.region).size).toBe(337);
    const gone = await regionSummary(regions, level, regions.index.get("AU-12402")!, WINDOW);
    expect(gone.courses.employment.change).toBeNaN();
    expect(gone.notes.map(({ kind }) => kind)).toEqual(["jobsOnly", "comparableOnly", "noise"]);
  });

  it.each([
    ["06", "Bowen Basin - North", 102],
    ["12", "Barossa", 58.7],
    ["23", "Port Adelaide - West", 11.2],
    ["70", "North Sydney - Mosman", 6.31],
  ])("find %s in %s %f times its share of the nation", (code, region, quotient) => {
    const cell = cellOf(code, region);
    expect(table.quotients.quotient[cell]).toBeCloseTo(quotient, quotient > 50 ? 0 : 1);
    expect(table.quotients.lower[cell]).toBeGreaterThan(2);
    expect(table.quotients.upper[cell]).toBeGreaterThan(table.quotients.quotient[cell]);
  });

  it("know no establishments, and add remainders to totals alone", () => {
    expect(table.table.establishments.every(Number.isNaN)).toBe(true);
    const remainders = [...table.subjects.keys()].filter((slot) => /:[A-S]0$/.test(table.subjects[slot]));
    expect(remainders).toHaveLength(19);
    expect(remainders.filter((slot) => table.traded![slot] === 1)).toEqual([]);
  });

  it("have what is tradable stated, with its reason, for each subdivision and for no other", () => {
    const counted = table.subjects.map((id) => tree.code[tree.index.get(id.slice(id.indexOf("/") + 1))!]);
    expect(ANZSIC_TRADABILITY.map(({ code }) => code).sort()).toEqual(counted.sort());
    for (const { code, reason } of ANZSIC_TRADABILITY) expect([code, reason.length > 3]).toEqual([code, true]);
  });
});
