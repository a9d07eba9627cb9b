import { describe, expect, it } from "vitest";
import { complexityOf } from "#clusters/answers/marketComplexity.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

const atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
const answers = regionalAnswers(atlas);
const scope = atlas.scope("US", "market", { year: 2021, baseYear: 2017 });
const known = (await answers.complexity(scope))!;
const { regions } = atlas.counts;

describe("economic complexity of labour markets", () => {
  it("begins with places that anyone would expect", () => {
    const first = [...known.regions.keys()].sort((a, b) => known.eci[b] - known.eci[a]).slice(0, 10);
    expect(first.map((place) => regions.name[known.regions[place]]).sort()).toEqual([
      "Boston-Cambridge-Newton, MA-NH",
      "Boulder, CO",
      "Durham-Chapel Hill, NC",
      "Phoenix-Mesa-Chandler, AZ",
      "Provo-Orem, UT",
      "Raleigh-Cary, NC",
      "San Francisco-Oakland-Berkeley, CA",
      "San Jose-Sunnyvale-Santa Clara, CA",
      "Trenton-Princeton, NJ",
      "Washington-Arlington-Alexandria, DC-VA-MD-WV",
    ]);
    expect(known.diversityCorrelation).toBeGreaterThan(0.3);
  });

  it("is of regions with five surely specialised traded industries or more, and industries with ten such regions", async () => {
    const table = await atlas.table("groups", scope);
    const present = (region: number, slot: number) => {
      const cell = table.cellOf(slot, region);
      return cell >= 0 && table.quotients.lower[cell] > 1;
    };
    const [rows, slots] = [[...known.regions], [...known.slots]];
    for (const region of rows) expect(slots.filter((slot) => present(region, slot)).length).toBeGreaterThanOrEqual(5);
    for (const slot of slots) expect(rows.filter((region) => present(region, slot)).length).toBeGreaterThanOrEqual(10);
    const titles = slots.map((slot) => table.subjects[slot]);
    expect(titles).toContain("industry/5112");
    expect(titles).not.toContain("industry/7225");
    expect(titles).not.toContain("industry/us:5221");
  });

  it("is told of those alone", async () => {
    expect(complexityOf(known, regions.index.get("US-A41940")!)).toMatchObject({ of: known.eci.length });
    expect(complexityOf(known, regions.index.get("US-A18180")!)).toBeUndefined();
    expect(await answers.complexity({ ...scope, level: "county" })).toBeUndefined();
    expect(await answers.complexity(atlas.scope("MX", "market", { year: 2019, baseYear: 2015 }))).toBeUndefined();
  });
});
