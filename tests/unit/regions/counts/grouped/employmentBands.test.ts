import { beforeAll, describe, expect, it } from "vitest";
import type { CountTable } from "#regions/counts/countTable.ts";
import { employmentBands, withBands } from "#regions/counts/grouped/employmentBands.ts";
import { createRandom } from "#spatial/random.ts";
import { type RealAtlas, realAtlas, sumKnown } from "#tests/unit/regions/realAtlas.ts";

let atlas: RealAtlas;
beforeAll(async () => {
  atlas = await realAtlas(2021, 2017, 2018);
});

/** The table with the figures of some cells hidden. */
function hide(counts: CountTable, isHidden: (cell: number) => boolean): CountTable {
  return { ...counts, employment: counts.employment.map((jobs, cell) => (isHidden(cell) ? Number.NaN : jobs)) };
}

/** Share of the hidden figures their bands hold. */
function held(truth: CountTable, hidden: CountTable, bands: { low: Float64Array; high: Float64Array }): number {
  let [inside, all] = [0, 0];
  hidden.employment.forEach((jobs, cell) => {
    if (!Number.isNaN(jobs)) return;
    all++;
    inside += Number(truth.employment[cell] >= bands.low[cell] && truth.employment[cell] <= bands.high[cell]);
  });
  return inside / all;
}

describe("bands of employment that is not printed", () => {
  it("hold at least 90% of published cells hidden at random", () => {
    const { tree, source } = atlas;
    const truth = source.years.get(2021)!;
    for (const seed of [1, 2, 3]) {
      const random = createRandom(seed);
      const hidden = hide(truth, () => random() < 0.1);
      expect(held(truth, hidden, employmentBands(tree, source, hidden))).toBeGreaterThan(0.9);
    }
  });

  it("hold 90% of unlike cells too where a later year prints them: half of those withheld in 2017 tell of the other half", () => {
    const { tree, source } = atlas;
    const [first, later] = [source.years.get(2017)!, source.years.get(2018)!];
    const random = createRandom(5);
    const learnt = hide(later, () => random() < 0.5);
    const known = new Map<string, number>();
    later.employment.forEach((_, cell) => {
      if (Number.isNaN(learnt.employment[cell])) known.set(`${slotOf(later, cell)} ${later.region[cell]}`, cell);
    });
    const inside = (bands: { low: Float64Array; high: Float64Array }) => {
      let [held, all] = [0, 0];
      first.employment.forEach((jobs, cell) => {
        const twin = known.get(`${slotOf(first, cell)} ${first.region[cell]}`);
        if (!Number.isNaN(jobs) || twin === undefined) return;
        const likely = (later.employment[twin] / later.establishments[twin]) * first.establishments[cell];
        all++;
        held += Number(likely >= bands.low[cell] && likely <= bands.high[cell]);
      });
      return held / all;
    };
    expect(inside(employmentBands(tree, source, first, learnt))).toBeGreaterThan(0.9);
    expect(inside(employmentBands(tree, source, first))).toBeLessThan(0.8);
  });

  it("leave known figures alone and know every other", () => {
    const { tree, source } = atlas;
    const counts = source.years.get(2017)!;
    const { low, high } = employmentBands(tree, source, counts);
    const changed = counts.employment.filter(
      (jobs, cell) => !Number.isNaN(jobs) && (low[cell] !== jobs || high[cell] !== jobs),
    );
    expect(changed).toHaveLength(0);
    expect(low.some(Number.isNaN) || high.some(Number.isNaN)).toBe(false);
  });

  it("put employment of 2017 between 110.8 and 129.6 million, published 110.4; nothing is withheld in 2021", () => {
    const { tree, source } = atlas;
    const counts = source.years.get(2017)!;
    const { bounds } = withBands(tree, source, counts, source.years.get(2018));
    const millions = [bounds!.employmentLow, counts.employment, bounds!.employmentHigh].map((column) =>
      Number((sumKnown(column) / 1e6).toFixed(1)),
    );
    expect(millions).toEqual([110.8, 110.4, 129.6]);
    expect(sumKnown(Float64Array.from(bounds!.withheld))).toBe(25_515);
    expect(withBands(tree, source, source.years.get(2021)!)).toBe(source.years.get(2021)!);
  });
});

function slotOf(counts: CountTable, cell: number): number {
  let [low, high] = [0, counts.offsets.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (counts.offsets[middle] <= cell) low = middle;
    else high = middle;
  }
  return low;
}
