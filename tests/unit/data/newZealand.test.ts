import { describe, expect, it } from "vitest";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { NEW_ZEALAND } from "#economies/newZealand.ts";
import { DIVISION_TRADABILITY } from "#industries/tradableAnzsic.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { slotSums } from "#regions/counts/slotSums.ts";

const [YEAR] = NEW_ZEALAND.years;
const atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
const { counts } = atlas;
const { tree, regions } = counts;
const scope = atlas.scope("NZ", "region", { baseYear: YEAR, year: YEAR });
const table = await atlas.table("groups", scope);
const regionCalled = (name: string) =>
  regions.name.findIndex((known, at) => known === name && regions.economy[at] === "NZ");

describe("counts of New Zealand", () => {
  it("are 628,950 geographic units but for 198 in no region, of 16 regions with an outline each", async () => {
    const level = await counts.level("NZ", "region");
    expect(slotSums(await level.year(YEAR)).total.establishments).toBe(628_950 - 198);
    const own = [...regions.economy.keys()].filter(
      (at) => regions.economy[at] === "NZ" && regions.level[at] === "region",
    );
    expect(own).toHaveLength(16);
    expect(own.filter((at) => regions.bounds[at] === null)).toEqual([]);
    const outlines = await counts.outlines("NZ");
    expect((outlines.objects.nz_regions as unknown as { geometries: unknown[] }).geometries).toHaveLength(16);
  });

  it.each([
    ["B", "West Coast", 15.42],
    ["B", "Taranaki", 8.47],
    ["A", "Southland", 2.96],
    ["J", "Wellington", 2.67],
  ])("find division %s in %s %f times its share of the nation", (code, region, quotient) => {
    const cell = table.cellOf(table.subjects.indexOf(`industry/au:${code}`), regionCalled(region));
    expect(table.quotients.quotient[cell]).toBeCloseTo(quotient, 2);
  });

  it("know divisions alone, each said to be tradable or not with its reason", () => {
    const counted = table.subjects.map((id) => tree.code[tree.index.get(id.slice(id.indexOf("/") + 1))!]);
    expect(counted.sort()).toEqual(DIVISION_TRADABILITY.map(({ code }) => code).sort());
    for (const { code, reason } of DIVISION_TRADABILITY) expect([code, reason.length > 3]).toEqual([code, true]);
  });
});
