import { describe, expect, it } from "vitest";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { AUSTRALIA_COUNTS } from "#economies/australia.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import { shippedModel } from "#engine/regions/shippedModel.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { employing, regionSizes, shareBelow } from "#regions/counts/sizeBands.ts";

const counts = await atlasCounts(atlasFolder(findAtlas()!));
const { regions, tree } = counts;
const australia = (await counts.sizes("AU"))!;
const newZealand = (await counts.sizes("NZ"))!;
const at = (id: string) => regions.index.get(id)!;
const all = ({ none, ...counts }: { none: number; bands: number[] }) => none + employing({ none, ...counts });

describe("businesses of Australia by size", () => {
  it("are 2,661,311 in 2024 by their bands, which do not add up to the 2,661,549 printed beside them", () => {
    const { nation } = regionSizes(australia, regions, at("AU-40501"))!;
    expect(nation).toEqual({ none: 1_662_689, bands: [688_626, 240_125, 64_898, 4_973] });
    expect(all(nation)).toBe(2_661_311);
  });

  it("are of 338 areas of 340, of their states, and of nowhere", () => {
    const areas = [...regions.id.keys()].filter((row) => regions.economy[row] === "AU" && regions.level[row] === "sa3");
    const without = areas.filter((row) => regionSizes(australia, regions, row) === undefined);
    // The first and the third are in the file, with nobody.
    expect(without.map((row) => regions.name[row])).toEqual([
      "Illawarra Catchment Reserve",
      "Christmas Island",
      "Jervis Bay",
      "Norfolk Island",
    ]);
    expect(areas.filter((row) => australia.region.includes(row))).toHaveLength(338);
    const sum = (rows: readonly number[]) =>
      rows.reduce((total, row) => total + all(regionSizes(australia, regions, row)?.here ?? { none: 0, bands: [] }), 0);
    const states = [...regions.id.keys()].filter(
      (row) => regions.economy[row] === "AU" && regions.level[row] === "state",
    );
    // What is known of a state only counts there.
    expect(sum(states) - sum(areas)).toBe(13_773);
    expect(2_661_311 - sum(states)).toBe(1_503);
  });

  it("have bounds of what employs fewer than ten: in Barossa 68.2 to 93.1% of 1,297 that employ; 2,461 more do not", () => {
    const { here, from, smeBelow, employing: course } = regionSizes(australia, regions, at("AU-40501"))!;
    expect(here).toEqual({ none: 2_461, bands: [885, 323, 86, 3] });
    const { least, most } = shareBelow(here, from, 10);
    expect([least, most].map((share) => Math.round(1000 * share))).toEqual([682, 931]);
    expect(Math.round(1000 * shareBelow(here, from, smeBelow).least)).toBe(998);
    expect(course.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
  });

  it("give the cases of a subdivision the shares of its division, as what they are", async () => {
    const atlas = regionalAtlas(counts);
    const scope = atlas.scope("AU", "sa3", { baseYear: 2011, year: 2016 });
    const { table, recommendations } = await atlasCases(atlas, regionalAnswers(atlas), {
      system: "groups",
      scope,
      settings: {
        rule: "labour-market",
        moved: {},
        certainty: "probably",
        level: "market",
        year: 2021,
        baseYear: 2017,
      },
      model: await shippedModel(),
      now: 2026,
    });
    const slot = table.inputs.figures.table.subjects.indexOf("industry/au:12");
    const { subject } = recommendations.recommend(slot, at("AU-40501"), { values: [], thresholds: [] });
    const manufacturing = regionSizes(australia, regions, at("AU-40501"))!.byIndustry.find(
      ({ node }) => tree.id[node] === "au:C",
    )!;
    const { MICRO, SME } = subject.indicators;
    expect(MICRO).toMatchObject({ bound: "least", year: 2024 });
    expect(MICRO!.value).toBeCloseTo((100 * manufacturing.bands[0]) / employing(manufacturing), 9);
    expect(SME!.value).toBeCloseTo(100 - (100 * manufacturing.bands[3]) / employing(manufacturing), 9);
    expect(SME!.source).toBe(
      `${AUSTRALIA_COUNTS.sizes!.publisher}: of all of Manufacturing, those that employ somebody`,
    );
  });
});

describe("places of business of New Zealand by size of enterprise", () => {
  it("are 16 regions and what is in none, with their employees", () => {
    const auckland = regionSizes(newZealand, regions, at("NZ-02"))!;
    expect(auckland.here).toEqual({
      none: 220_080 - 51_135 - 4_740 - 8_724,
      bands: [51_135, 4_740, 8_724],
      jobs: [226_600, 113_200, 496_300],
    });
    expect(all(auckland.nation)).toBe(628_947);
    expect(auckland.byIndustry).toEqual([]);
  });

  it("say at most how many employ fewer than ten, since the first band ends at twenty", () => {
    const { here, from } = regionSizes(newZealand, regions, at("NZ-02"))!;
    const { least, most } = shareBelow(here, from, 10);
    expect(least).toBe(0);
    expect(most).toBeCloseTo(51_135 / 64_599, 12);
  });
});

it("of an economy without a source of sizes nothing is known", async () => {
  expect(await counts.sizes("US")).toBeUndefined();
});
