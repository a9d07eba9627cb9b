import { describe, expect, it } from "vitest";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { SCIAN_TRADABILITY } from "#industries/tradableScian.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

const atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
const scope = atlas.scope("MX", "municipality", { year: 2019, baseYear: 2015 });
const table = await atlas.table("groups", scope);
const { tree, regions } = atlas.counts;

describe("what is tradable in Mexican counts", () => {
  it("is stated, with its reason, for each industry counted and for no other", () => {
    const counted = table.subjects.map((id) => tree.code[tree.index.get(id.slice(id.indexOf("/") + 1))!]);
    expect(SCIAN_TRADABILITY.map(({ code }) => code).sort()).toEqual(counted.sort());
    for (const { code, reason } of SCIAN_TRADABILITY) expect([code, reason.length > 5]).toEqual([code, true]);
  });

  it("is no base of its own: shares are of all establishments", () => {
    expect(table.traded!.some((bit) => bit === 1)).toBe(true);
    expect(new Set(table.quotients.base)).toEqual(new Set(["all"]));
  });

  it("has places that live from one surely above the nation", () => {
    const lower = (code: string, region: string) =>
      table.quotients.lower[table.cellOf(table.subjects.indexOf(`industry/${code}`), regions.index.get(region)!)];
    expect(lower("316", "MX-11020")).toBeGreaterThan(10);
    expect(lower("316", "MX-11031")).toBeGreaterThan(10);
    expect(lower("315", "MX-11021")).toBeGreaterThan(10);
    expect(lower("339", "MX-12055")).toBeGreaterThan(5);
  });
});
