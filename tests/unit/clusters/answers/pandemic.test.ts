import { expect, test } from "vitest";
import { changeRemarks } from "#clusters/tables/changeWindow.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const atlas = regionalAtlas(await atlasCounts(atlasOnDisk));

/** Four-digit industries of the United States that say so, with the change. */
async function distorted(year: number, baseYear = 2017): Promise<Map<string, number>> {
  const scope = { economy: "US", level: "county", year, baseYear } as const;
  const [window, { subjects }] = await Promise.all([atlas.change("groups", scope), atlas.system("groups", scope)]);
  const found = subjects.map((subject, slot) => {
    const { pandemic } = changeRemarks(window, slot, "nation", { total: 1, of: "all" });
    return [subject.slice("industry/".length), pandemic?.change ?? Number.NaN] as const;
  });
  return new Map(found.filter(([, change]) => !Number.isNaN(change)));
}

test("a change that ends in the pandemic says so for what the nation lost a tenth of, and for nothing before", async () => {
  const [at2019, at2020, at2021] = [await distorted(2019), await distorted(2020), await distorted(2021)];
  expect([at2019.size, at2020.size, at2021.size]).toEqual([0, 9, 87]);
  // Accommodation: 1.97 to 1.45 million jobs; food services lost less.
  expect(at2021.get("7211")).toBeCloseTo(-0.29, 1);
  expect(at2020.has("7211")).toBe(false);
  for (const code of ["4853", "4881", "5121", "7111"]) expect([...at2021.keys()]).toContain(code);
  for (const code of ["4921", "4931", "3254", "5415", "6211"]) expect([...at2021.keys()]).not.toContain(code);
});
