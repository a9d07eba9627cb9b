import { describe, expect, it } from "vitest";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { JAPAN } from "#economies/japan.ts";
import { JSIC_TRADABILITY } from "#industries/tradableJsic.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { slotSums } from "#regions/counts/slotSums.ts";
import { regionSummary } from "#regions/regionSummary.ts";
import { regionsEngine } from "#engine/regions/regionsEngine.ts";

const [FIRST, LAST] = JAPAN.years;
const WINDOW = { baseYear: FIRST, year: LAST };
const counts = await atlasCounts(atlasFolder(findAtlas()!));
const atlas = regionalAtlas(counts);
const { tree, regions } = counts;
const table = await atlas.table("groups", atlas.scope("JP", "municipality", WINDOW));
const level = await counts.level("JP", "municipality");
const municipalities = [...regions.level.keys()].filter(
  (at) => regions.economy[at] === "JP" && regions.level[at] === "municipality",
);

describe("Japanese counts", () => {
  it("are the published 57,937,011 employees of private establishments in 1,741 municipalities", async () => {
    expect(slotSums(await level.completed()).total.employment).toBe(57_937_011);
    expect(municipalities).toHaveLength(1741);
    expect(table.compared).toBe(1741);
  });

  it("have 1,733 outlines; the other eight stand at their town hall", () => {
    const without = municipalities.filter((at) => regions.bounds[at] === null);
    expect(without.map((at) => regions.id[at].slice(3))).toEqual(
      "13362 13402 30422 38356 44322 47354 47355 47356".split(" "),
    );
    expect(without.filter((at) => Number.isNaN(regions.lon[at]))).toEqual([]);
    expect([regions.lon[without[0]], regions.lat[without[0]]]).toEqual([139.282, 34.529]);
  });

  it("are compared over five divisions that public establishments hardly touch", async () => {
    const before = await level.year(FIRST);
    const told = [...level.source.slots.keys()].filter((slot) => before.offsets[slot + 1] > before.offsets[slot]);
    expect(told.map((slot) => tree.code[level.source.slots[slot]])).toEqual(["D", "E", "G", "I", "J"]);
    const sums = slotSums(before).employment;
    expect(told.map((slot) => sums[slot])).toEqual([3_791_501, 9_188_829, 1_628_183, 12_030_075, 1_512_611]);
  });

  it("follow a town that became a city and was given another code", async () => {
    const found = await regionSummary(regions, level, regions.index.get("JP-40231")!, WINDOW);
    expect(found.courses.employment.values[0]).toBeGreaterThan(5000);
    expect(regions.index.has("JP-40305")).toBe(false);
  });

  it("find manufacturing in Toyota three times its share of the nation", () => {
    const cell = table.cellOf(table.subjects.indexOf("industry/jp:E"), regions.index.get("JP-23211")!);
    expect(table.quotients.quotient[cell]).toBeCloseTo(3.03, 2);
    expect(table.quotients.lower[cell]).toBeGreaterThan(2.5);
  });

  it("have what is tradable stated, with its reason, for each division and for no other", () => {
    expect(JSIC_TRADABILITY.map(({ code }) => `industry/jp:${code}`)).toEqual(table.subjects);
  });
});

describe("a search for a Japanese municipality", () => {
  const engine = regionsEngine(
    () => counts,
    () => {
      throw new Error("a search measures nothing");
    },
  );
  it.each(["豊田市", "豊田", "とよた", "トヨタ", "Toyota, Aichi", "JP-23211"])("finds it as %s", async (text) => {
    const { groups } = await engine.search(text, 8);
    const ids = groups.flatMap(({ hits }) => hits.flatMap((hit) => (hit.kind === "region" ? [hit.id] : [])));
    expect(ids).toContain("JP-23211");
  });
});
