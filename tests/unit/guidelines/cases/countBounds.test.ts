import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellIndex } from "#clusters/tables/cellIndex.ts";
import { leastMicro, mostEffectivePlants } from "#guidelines/cases/countBounds.ts";
import { tableOf } from "#tests/unit/regions/smallAtlas.ts";

const COUNTY = 3;
const REGIONS = 6;
/** Employment of each plant, by industry; the third industry belongs to no cluster as a whole. */
const size = fc.oneof(fc.constantFrom(1, 9, 10), fc.integer({ min: 1, max: 400 }));
const plants = fc.array(fc.array(size, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 3,
});
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The cluster of all industries, and these industries as they are published, in one county. */
function published(industries: number[][]) {
  const all = industries.flat();
  const table = tableOf(2021, [[0, COUNTY, sum(all), all.length]]);
  const cluster = { table, cellOf: cellIndex(table, REGIONS) };
  const own = tableOf(
    2021,
    industries.map((sizes, slot) => [slot, COUNTY, sum(sizes), sizes.length]),
  );
  return { cluster, counts: { table: own, whole: [0, 0, -2] } };
}

describe("bounds from counts", () => {
  it("hold whatever the sizes of the plants are", () => {
    fc.assert(
      fc.property(plants, (industries) => {
        const { cluster, counts } = published(industries);
        const all = industries.flat();
        const micro = (100 * all.filter((people) => people < 10).length) / all.length;
        const effective = sum(all) ** 2 / sum(all.map((people) => people ** 2));
        const [least, [most]] = [leastMicro(cluster, 0), mostEffectivePlants(cluster, counts)];
        if (!Number.isNaN(least)) expect(least).toBeLessThanOrEqual(micro + 1e-9);
        if (!Number.isNaN(most)) expect(most).toBeGreaterThanOrEqual(effective - 1e-9);
        else expect(sum(industries.slice(0, 2).map(sum))).toBe(0);
      }),
    );
  });

  it("are as near as they can be: one plant of ten in ten, and plants of one size", () => {
    const tight = published([[10, ...Array.from({ length: 9 }, () => 0.001)]]);
    expect(leastMicro(tight.cluster, 0)).toBeCloseTo(90, 1);
    const even = published([
      [50, 50],
      [10, 10],
    ]);
    expect(mostEffectivePlants(even.cluster, even.counts)[0]).toBeCloseTo(120 ** 2 / 5200, 12);
  });

  it("say nothing of large means, withheld figures and industries that are not whole", () => {
    expect(leastMicro(published([[30, 2]]).cluster, 0)).toBeNaN();
    const withheld = tableOf(2021, [[0, COUNTY, null, 9]]);
    expect(leastMicro({ table: withheld }, 0)).toBeNaN();
    const cluster = { table: withheld, cellOf: cellIndex(withheld, REGIONS) };
    expect(mostEffectivePlants(cluster, { table: withheld, whole: [0, 0, 0] })[0]).toBeNaN();
    const { cluster: known, counts } = published([[9, 9]]);
    expect(mostEffectivePlants(known, { ...counts, whole: [-2, -2, -2] })[0]).toBeNaN();
  });

  it("take the upper end of what is withheld", () => {
    const table = tableOf(2021, [[0, COUNTY, 20, 10]]);
    const bounds = {
      employmentLow: Float64Array.of(20),
      employmentHigh: Float64Array.of(40),
      establishmentsLow: Float64Array.of(8),
      establishmentsHigh: Float64Array.of(12),
      estimated: new Float64Array(1),
      paid: new Float64Array(1),
      cells: Uint16Array.of(2),
      withheld: Uint16Array.of(1),
    };
    expect(leastMicro({ table: { ...table, bounds } }, 0)).toBeCloseTo(50, 12);
    const cluster = { table: { ...table, bounds }, cellOf: cellIndex(table, REGIONS) };
    expect(mostEffectivePlants(cluster, { table, whole: [0, 0, 0] })[0]).toBe(12);
  });
});
