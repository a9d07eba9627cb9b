import { beforeAll, describe, expect, it } from "vitest";
import { industryTree } from "#industries/industryTree.ts";
import { countTable, type CountTable } from "#regions/counts/countTable.ts";
import { clusterCounts } from "#regions/counts/grouped/clusterCounts.ts";
import { groupShares } from "#regions/counts/grouped/groupShares.ts";
import { clusterIndustryGroups, subclusterIndustryGroups } from "#regions/counts/grouped/industryGroups.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { byRegion, type RealAtlas, realAtlas, realLeafCells, sumKnown } from "#tests/unit/regions/realAtlas.ts";

/** Sector 11 with 1101 (classes 110101, 110102, 110103) and 1102 (class 110201); clusters Red and Blue. */
const tree = industryTree({
  id: ["11", "1101", "110101", "110102", "110103", "1102", "110201"],
  code: ["11", "1101", "110101", "110102", "110103", "1102", "110201"],
  parent: [-1, 0, 1, 1, 1, 0, 5],
  system: ["shared", "naics", "naics", "naics", "naics", "naics", "naics"],
  en: ["", "", "", "", "", "", ""],
  es: [null, null, null, null, null, null, null],
});
const RED = 0;
const BLUE = 1;
const groups = { count: 2, groupOf: Int32Array.of(-2, -2, RED, BLUE, -1, BLUE, BLUE) };
const source = { slots: Int32Array.of(1, 5) };
type Row = readonly [slot: number, region: number, employment: number, establishments: number];
const tableOf = (year: number, slots: number, rows: readonly Row[]) =>
  countTable(year, slots, {
    slot: Int32Array.from(rows, ([slot]) => slot),
    region: Int32Array.from(rows, ([, region]) => region),
    employment: Float64Array.from(rows, ([, , employment]) => employment),
    establishments: Float64Array.from(rows, ([, , , establishments]) => establishments),
    payroll: Float64Array.from(rows, ([, , employment]) => employment * 10),
  });
const base = tableOf(2021, 2, [
  [0, 0, 100, 10],
  [0, 1, 50, 5],
  [0, 3, 80, 6],
  [1, 0, 40, 4],
  [1, 2, 30, 3],
]);
// In region 0 classes 110101 (60 jobs) and 110102 (30) are published, in region 3 110101 (30); in region 1 none is.
const leafCells = {
  leaves: Int32Array.of(2, 3),
  table: tableOf(2021, 2, [
    [0, 0, 60, 6],
    [0, 3, 30, 3],
    [1, 0, 30, 3],
  ]),
};
const shares = groupShares(tree, source, base, leafCells, groups);
const cellOf = (table: CountTable, slot: number, region: number) => {
  const cell = table.region.indexOf(region, table.offsets[slot]);
  return cell < table.offsets[slot + 1] ? cell : -1;
};
const shown = (table: CountTable, slot: number, region: number) => {
  const cell = cellOf(table, slot, region);
  const { employmentLow, employmentHigh, estimated } = table.bounds!;
  return [employmentLow[cell], table.employment[cell], employmentHigh[cell], Number(estimated[cell].toFixed(6))];
};

describe("clusterCounts", () => {
  it("counts a whole industry as it is and divides one by the county's own classes", () => {
    const { table, uncovered } = clusterCounts(base, shares);
    expect(shown(table, RED, 0)).toEqual([60, 60, 60, 0]);
    expect(shown(table, BLUE, 0)).toEqual([70, 70, 70, 0]);
    expect(shown(uncovered, 0, 0)).toEqual([10, 10, 10, 0]);
    expect(shown(table, BLUE, 2)).toEqual([30, 30, 30, 0]);
    expect(cellOf(table, RED, 2)).toBe(-1);
  });

  it("divides a county that publishes no class as the nation, and says that all of it is an estimate", () => {
    const { table, uncovered } = clusterCounts(base, shares);
    const [low, figure, high, isEstimate] = shown(table, RED, 1);
    expect(figure).toBeCloseTo((50 * 90) / 120, 9);
    expect([low, high, isEstimate]).toEqual([0, 50, 1]);
    expect(cellOf(uncovered, 0, 1)).toBe(-1);
  });

  it("bounds establishments by two for each class a county does not publish, and jobs by all that is left", () => {
    const { table, uncovered } = clusterCounts(base, shares);
    const { bounds, establishments } = table;
    const cell = cellOf(table, BLUE, 3);
    // Three establishments are left to 110102 and 110103; the nation publishes only the former.
    expect([bounds!.establishmentsLow[cell], establishments[cell], bounds!.establishmentsHigh[cell]]).toEqual([
      1, 2, 2,
    ]);
    expect(uncovered.establishments[cellOf(uncovered, 0, 3)]).toBe(1);
    expect(shown(table, BLUE, 3)).toEqual([0, 50, 50, 1]);
  });

  it("carries what is estimated into sums by state", () => {
    const states = summedCounts(clusterCounts(base, shares).table, Int32Array.of(4, 4, 4, 4, -1));
    const cell = cellOf(states, RED, 4);
    const [published, estimated] = [60 + 30, 50 * 0.75];
    expect(states.employment[cell]).toBeCloseTo(published + estimated, 9);
    expect(states.bounds!.employmentLow[cell]).toBeCloseTo(published, 9);
    expect(states.bounds!.estimated[cell]).toBeCloseTo(estimated / (published + estimated), 9);
    expect([states.bounds!.cells[cell], states.bounds!.withheld[cell]]).toEqual([3, 0]);
  });

  it("divides another year by the same shares, all of it an estimate, with pay in step", () => {
    const before = tableOf(2019, 2, [
      [0, 0, 200, 20],
      [1, 0, 10, 3],
    ]);
    const { table } = clusterCounts(before, shares);
    expect(shown(table, RED, 0)).toEqual([120, 120, 120, 1]);
    expect(shown(table, BLUE, 0)).toEqual([70, 70, 70, Number((60 / 70).toFixed(6))]);
    expect(table.payroll[cellOf(table, BLUE, 0)]).toBe(700);
    expect(table.year).toBe(2019);
  });

  it("knows no figure where all is withheld, and a part where some is", () => {
    const withheld = tableOf(2017, 2, [
      [0, 0, Number.NaN, 10],
      [1, 0, 40, 4],
      [1, 2, Number.NaN, 3],
    ]);
    const { table } = clusterCounts(withheld, shares);
    expect(table.employment[cellOf(table, RED, 0)]).toBeNaN();
    expect(table.establishments[cellOf(table, RED, 0)]).toBe(6);
    expect(table.employment[cellOf(table, BLUE, 0)]).toBe(40);
    expect(table.bounds!.employmentHigh[cellOf(table, BLUE, 0)]).toBeNaN();
    expect(table.bounds!.withheld[cellOf(table, BLUE, 0)]).toBe(1);
    expect(table.bounds!.cells[cellOf(table, BLUE, 0)]).toBe(2);
    expect(table.employment[cellOf(table, BLUE, 2)]).toBeNaN();
  });
});

describe("groups of industries", () => {
  const file = {
    clusters: [
      { id: "red", name: "Red", traded: true, subclusters: ["Crimson", "Ruby"] },
      { id: "blue", name: "Blue", traded: false, subclusters: ["Navy"] },
    ],
    clusterOf: [-2, 0, 0, 0, 1, -1],
    subclusterOf: [-2, -2, 0, 1, 0, -1],
  };

  it("are clusters by their index, and subclusters one after the other", () => {
    expect([...clusterIndustryGroups(file).groupOf]).toEqual([-2, 0, 0, 0, 1, -1]);
    const { count, groupOf, first } = subclusterIndustryGroups(file);
    expect([count, [...groupOf], [...first]]).toEqual([3, [-2, -2, 0, 1, 2, -1], [0, 2, 3]]);
  });
});

describe("clusters of the real atlas", () => {
  let atlas: RealAtlas;
  let leaves: Awaited<ReturnType<typeof realLeafCells>>;
  beforeAll(async () => {
    atlas = await realAtlas(2021, 2017);
    leaves = await realLeafCells(atlas);
  });

  it("sum with what is uncovered to the four-digit figures in every county, 2017 and 2021, clusters and subclusters", () => {
    const { tree, source, regions, clusterFile } = atlas;
    const base = source.years.get(2021)!;
    for (const groups of [clusterIndustryGroups(clusterFile), subclusterIndustryGroups(clusterFile)]) {
      const shares = groupShares(tree, source, base, leaves, groups);
      for (const counts of source.years.values()) {
        const { table, uncovered } = clusterCounts(counts, shares);
        for (const figure of ["employment", "establishments"] as const) {
          const whole = byRegion(regions.length, figure, counts);
          const parts = byRegion(regions.length, figure, table, uncovered);
          const off = whole.map((sum, region) => Math.abs(sum - parts[region]));
          expect(off.reduce((a, b) => Math.max(a, b))).toBeLessThan(1e-6);
        }
        const { bounds, employment } = table;
        const outside = employment.filter(
          (jobs, cell) => jobs < bounds!.employmentLow[cell] - 1e-6 || jobs > bounds!.employmentHigh[cell] + 1e-6,
        );
        expect(outside).toHaveLength(0);
      }
    }
  });

  it("are published to 98.3% of their employment in 2021; 56,000 jobs are in industries of no cluster", () => {
    const { tree, source, clusterFile, regions } = atlas;
    const base = source.years.get(2021)!;
    const shares = groupShares(tree, source, base, leaves, clusterIndustryGroups(clusterFile));
    const { table, uncovered } = clusterCounts(base, shares);
    const { estimated } = table.bounds!;
    const published = table.employment.map((jobs, cell) => jobs * (1 - estimated[cell]));
    const known = sumKnown(published) / sumKnown(table.employment);
    expect(Number(known.toFixed(3))).toBe(0.983);
    expect(Math.round(sumKnown(uncovered.employment))).toBe(55_972);
    expect(table.region).toHaveLength(90_538);
    expect(sumKnown(summedCounts(table, regions.partOf("state")).employment)).toBeCloseTo(
      sumKnown(table.employment),
      4,
    );
  });
});
