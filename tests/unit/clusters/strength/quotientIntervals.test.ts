import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { betaLimits } from "#clusters/strength/betaLimits.ts";
import { type EstablishmentSpread, establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { type QuotientBase, quotientBase } from "#clusters/strength/quotientBase.ts";
import { exactLimits, quotientInterval } from "#tests/oracles/quotientInterval.ts";
import { quotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { countTable, type CountTable } from "#regions/counts/countTable.ts";
import { localQuotient } from "#spatial/pattern/localQuotient.ts";
import { type RealAtlas, realAtlas } from "#tests/unit/regions/realAtlas.ts";

// Rows regions, columns industries; values of the R package EconGeo.
const MAT5 = [
  [100, 0, 0, 0, 0],
  [0, 15, 5, 70, 10],
  [0, 20, 10, 20, 50],
  [0, 25, 30, 5, 40],
  [0, 40, 55, 5, 0],
];
const SPREAD = { mean: Float64Array.of(5, 5, 5, 5, 5), cvSquared: Float64Array.of(3, 3, 3, 3, 3) };

/** A table of a matrix of jobs, an establishment for each two. */
function tableOf(matrix: readonly (readonly number[])[]): CountTable {
  const slots = matrix[0].length;
  const cells = matrix.flatMap((row, region) => row.map((jobs, slot) => ({ region, slot, jobs })));
  return countTable(2021, slots, {
    slot: Int32Array.from(cells, ({ slot }) => slot),
    region: Int32Array.from(cells, ({ region }) => region),
    employment: Float64Array.from(cells, ({ jobs }) => jobs),
    establishments: Float64Array.from(cells, ({ jobs }) => Math.ceil(jobs / 2)),
  });
}

function ofEmployment(matrix: readonly (readonly number[])[]) {
  const table = tableOf(matrix);
  const base = quotientBase(table, matrix.length, { figure: "employment", name: "all" });
  return quotientIntervals(table, () => base, { figure: "employment", spread: SPREAD });
}
const matrixOf = (column: Float64Array, regions: number) =>
  Array.from({ length: regions }, (_, region) =>
    Array.from({ length: column.length / regions }, (__, slot) => column[slot * regions + region]),
  );

describe("quotients", () => {
  it("reproduce the published table", () => {
    const quotients = matrixOf(ofEmployment(MAT5).quotient, 5).map((row) =>
      row.map((quotient) => Number(quotient.toFixed(12))),
    );
    expect(quotients).toEqual([
      [5, 0, 0, 0, 0],
      [0, 0.75, 0.25, 3.5, 0.5],
      [0, 1, 0.5, 1, 2.5],
      [0, 1.25, 1.5, 0.25, 2],
      [0, 2, 2.75, 0.25, 0],
    ]);
  });

  it("have the published weighted mean in each region, and tell presence in shares", () => {
    const { quotient, regionShare, presence } = ofEmployment(MAT5);
    const [quotients, shares, presences] = [quotient, regionShare, presence].map((column) => matrixOf(column, 5));
    const means = quotients.map((row, region) => row.reduce((sum, value, i) => sum + value * shares[region][i], 0));
    [5, 2.625, 1.7, 1.575, 2.325].forEach((mean, region) => expect(means[region]).toBeCloseTo(mean, 12));
    expect(presences[1].map((value) => Number(value.toFixed(12)))).toEqual([-0.2, -0.05, -0.15, 0.5, -0.1]);
  });

  it("agree with locq of the R package REAT", () => {
    const cell = { figure: 1714, low: 1714, high: 1714, isWithheld: false, establishments: 100 };
    const { quotient } = quotientInterval(
      { ...cell, regionTotal: 79_006, national: 879_213, nationalTotal: 15_593_224 },
      exactLimits(0.9),
    );
    expect(quotient).toBeCloseTo(0.384762342301, 12);
  });

  it("average 1 over regions weighted by their share of all, whatever the order of regions, with intervals around them", () => {
    const row = fc.array(fc.nat(300), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (matrix) => {
        const { quotient, lower, upper } = ofEmployment(matrix);
        const all = matrix.flat().reduce((a, b) => a + b, 0);
        const table = matrixOf(quotient, matrix.length);
        for (let i = 0; i < 5; i++) {
          if (matrix.every((values) => values[i] === 0)) continue;
          const mean = matrix.reduce((sum, values, region) => {
            const total = values.reduce((a, b) => a + b, 0);
            return total === 0 ? sum : sum + (total / all) * table[region][i];
          }, 0);
          expect(mean).toBeCloseTo(1, 9);
        }
        quotient.forEach((value, cell) => {
          if (Number.isNaN(value)) return;
          expect(lower[cell]).toBeLessThanOrEqual(value + 1e-12);
          expect(upper[cell]).toBeGreaterThanOrEqual(value - 1e-12);
        });
        const reversed = ofEmployment([...matrix].reverse());
        expect(matrixOf(reversed.lower, matrix.length).reverse()).toEqual(matrixOf(lower, matrix.length));
      }),
    );
  });

  it("do not depend on the unit of jobs", () => {
    const [one, ten] = [MAT5, MAT5.map((row) => row.map((jobs) => jobs * 10))].map((matrix) => {
      const table = { ...tableOf(matrix), establishments: tableOf(MAT5).establishments };
      const base = quotientBase(table, 5, { figure: "employment", name: "all" });
      const mean = SPREAD.mean.map((size) => size * (matrix === MAT5 ? 1 : 10));
      return quotientIntervals(table, () => base, { figure: "employment", spread: { ...SPREAD, mean } });
    });
    for (const column of ["quotient", "lower", "upper"] as const)
      one[column].forEach((value, cell) => expect(ten[column][cell]).toBeCloseTo(value, 10));
  });
});

describe("intervals", () => {
  const cell = {
    figure: 500,
    low: 500,
    high: 500,
    isWithheld: false,
    establishments: 20,
    regionTotal: 10_000,
    national: 20_000,
    nationalTotal: 1e6,
  };
  const spread = { mean: 20, cvSquared: 4 };
  const exact = exactLimits(0.9);
  const of = (change: Partial<typeof cell>) => quotientInterval({ ...cell, ...change }, exact, spread);

  it("are those of the beta distribution with n / (1 + cv^2) equal establishments", () => {
    const { quotient, lower, upper, effective } = of({});
    expect([quotient, effective]).toEqual([2.5, 4]);
    expect(lower).toBeCloseTo(exact.lower(4.5, (4 * 9500) / 500 + 0.5) / 0.02, 12);
    expect(upper).toBeCloseTo(exact.upper(4.5, (4 * 9500) / 500 + 0.5) / 0.02, 12);
  });

  it("narrow with more establishments and widen with more unequal ones", () => {
    const width = (n: number, cvSquared: number) => {
      const { lower, upper } = quotientInterval({ ...cell, establishments: n }, exact, { mean: 20, cvSquared });
      return upper - lower;
    };
    expect(width(40, 4)).toBeLessThan(width(20, 4));
    expect(width(20, 9)).toBeGreaterThan(width(20, 4));
  });

  it("cover the band of a figure that is partly an estimate, from the limit of its least to that of its most", () => {
    const wide = of({ low: 400, high: 700 });
    expect(wide.quotient).toBe(2.5);
    expect(wide.lower).toBeCloseTo(of({ figure: 400, low: 400, high: 400 }).lower, 12);
    expect(wide.upper).toBeCloseTo(of({ figure: 700, low: 700, high: 700 }).upper, 12);
  });

  it("have ends though the figure is withheld, with its jobs in the region's total", () => {
    const { quotient, lower, upper } = of({ figure: Number.NaN, low: 100, high: 2000, isWithheld: true });
    expect(quotient).toBeNaN();
    expect(lower).toBeCloseTo(of({ figure: 100, low: 100, high: 100, regionTotal: 10_100 }).lower, 12);
    expect(upper).toBeCloseTo(of({ figure: 2000, low: 2000, high: 2000, regionTotal: 12_000 }).upper, 12);
  });

  it("reach to 0 for nobody employed and to all for nothing else, and do not exist without a nation or a region", () => {
    const nobody = of({ figure: 0, low: 0, high: 0 });
    expect([nobody.quotient, nobody.lower]).toEqual([0, 0]);
    expect(nobody.upper).toBeCloseTo(exact.upper(0.5, 10_000 / 100 + 0.5) / 0.02, 12);
    expect(of({ figure: 10_000, low: 10_000, high: 10_000 }).upper).toBe(50);
    expect(of({ national: 0 })).toMatchObject({ quotient: Number.NaN, lower: Number.NaN, upper: Number.NaN });
    expect(of({ figure: 0, low: 0, high: 0, regionTotal: 0 })).toMatchObject({
      quotient: Number.NaN,
      upper: Number.NaN,
    });
  });

  it("hold the quotient itself, also where a region is all but one plant, and a cell a thousandth of one", () => {
    for (const limits of [exact, betaLimits(0.9)])
      for (const establishments of [0.005, 0.5, 1, 5, 25, 500])
        for (const figure of [1, 10, 100, 1000, 9000, 9900, 9990, 9999]) {
          const one = { ...cell, figure, low: figure, high: figure, establishments };
          const { lower, quotient, upper } = quotientInterval(one, limits, spread);
          expect([figure, establishments, lower <= quotient, quotient <= upper]).toEqual([
            figure,
            establishments,
            true,
            true,
          ]);
        }
  });

  it("have no ends where establishments are not known, by exact limits as by fast ones", () => {
    for (const limits of [exact, betaLimits(0.9)]) {
      const { quotient, lower, upper } = quotientInterval({ ...cell, establishments: Number.NaN }, limits, spread);
      expect([quotient, lower, upper]).toEqual([2.5, Number.NaN, Number.NaN]);
      const none = { ...cell, figure: 0, low: 0, high: 0, establishments: 0 };
      expect(quotientInterval(none, limits, { mean: Number.NaN, cvSquared: 1 }).upper).toBeNaN();
    }
  });

  it("by establishments are those of a cluster's footprint", () => {
    const counts = {
      figure: 12,
      low: 12,
      high: 12,
      isWithheld: false,
      establishments: 12,
      regionTotal: 80,
      national: 300,
      nationalTotal: 9000,
    };
    expect(quotientInterval(counts, exact)).toMatchObject(localQuotient(12, 80, 300, 9000));
    expect(quotientInterval({ ...counts, figure: 0, low: 0, high: 0 }, exact).upper).toBe(
      localQuotient(0, 80, 300, 9000).upper,
    );
  });
});

describe("cells with bounds", () => {
  it("are less sure of a quotient whose region's other jobs are estimated, on both sides", () => {
    const table = tableOf([
      [100, 300],
      [50, 400],
    ]);
    const base = quotientBase(table, 2, { figure: "employment", name: "all" });
    expect([...base.halfBand]).toEqual([0, 0]);
    const at = (halfBand: number) =>
      quotientIntervals(table, () => ({ ...base, halfBand: Float64Array.of(halfBand, 0) }), {
        figure: "employment",
        spread: SPREAD,
      });
    const [known, open] = [at(0), at(150)];
    expect(open.quotient).toEqual(known.quotient);
    expect(open.lower[0]).toBeLessThan(known.lower[0]);
    expect(open.upper[0]).toBeGreaterThan(known.upper[0]);
    expect(open.lower[1]).toBe(known.lower[1]);
    // Half the region's jobs within half their number, alone: the quotient within the factor e^(1/2 150/300).
    const alone = Math.hypot(Math.log(known.quotient[0] / known.lower[0]), (1 - 100 / 400) * (150 / 300));
    expect(open.lower[0]).toBeCloseTo(known.quotient[0] * Math.exp(-alone), 9);
  });

  it("have the interval of each cell by itself, withheld and divided ones too", () => {
    const plain = tableOf([
      [100, 50],
      [30, 400],
      [60, 10],
    ]);
    const nothing = new Float64Array(6);
    const table: CountTable = {
      ...plain,
      employment: Float64Array.of(100, 0, Number.NaN, 50, 400, 10),
      bounds: {
        employmentLow: Float64Array.of(80, 0, 20, 50, 300, 10),
        employmentHigh: Float64Array.of(150, 0, 200, 50, 500, 10),
        establishmentsLow: plain.establishments,
        establishmentsHigh: plain.establishments,
        estimated: nothing,
        paid: nothing,
        cells: new Uint16Array(6).fill(2),
        withheld: Uint16Array.of(0, 0, 2, 0, 1, 0),
      },
    };
    const base = quotientBase(table, 3, { figure: "employment", name: "all" });
    expect([...base.region]).toEqual([150, 400, 10]);
    const known = { ...base, halfBand: new Float64Array(3) };
    const all = quotientIntervals(table, () => known, { figure: "employment", spread: SPREAD });
    expect([all.figure, all.level, all.base]).toEqual(["employment", 0.9, ["all", "all"]]);
    table.region.forEach((region, i) => {
      const one = quotientInterval(
        {
          figure: table.employment[i],
          low: table.bounds!.employmentLow[i],
          high: table.bounds!.employmentHigh[i],
          isWithheld: table.bounds!.employmentLow[i] !== table.bounds!.employmentHigh[i],
          establishments: table.establishments[i],
          regionTotal: base.region[region],
          national: i < 3 ? 100 : 460,
          nationalTotal: 560,
        },
        exactLimits(0.9),
        { mean: 5, cvSquared: 3 },
      );
      for (const column of ["quotient", "presence", "regionShare", "effective"] as const)
        expect(all[column][i]).toBe(one[column]);
      expect(all.lower[i]).toBeCloseTo(one.lower, 2);
      expect(all.upper[i]).toBeCloseTo(one.upper, 2);
    });
  });
});

describe("all counties", () => {
  let atlas: RealAtlas;
  let counts: CountTable;
  let base: QuotientBase;
  let spread: EstablishmentSpread;
  beforeAll(async () => {
    atlas = await realAtlas(2021);
    counts = atlas.source.years.get(2021)!;
    base = quotientBase(counts, atlas.regions.length, { figure: "employment", name: "all" });
    spread = establishmentSpread(counts);
  });

  it("have limits within 1% of the exact ones' distance from the quotient, in every 40th cell", () => {
    const fast = quotientIntervals(counts, () => base, { figure: "employment", spread });
    const exact = exactLimits(0.9);
    let worst = 0;
    for (let slot = 0; slot + 1 < counts.offsets.length; slot++) {
      let national = 0;
      for (let i = counts.offsets[slot]; i < counts.offsets[slot + 1]; i++) national += counts.employment[i];
      for (let i = counts.offsets[slot]; i < counts.offsets[slot + 1]; i++) {
        if (i % 40 > 0 || counts.employment[i] === 0) continue;
        const jobs = counts.employment[i];
        const { lower, upper, quotient } = quotientInterval(
          {
            figure: jobs,
            low: jobs,
            high: jobs,
            isWithheld: false,
            establishments: counts.establishments[i],
            regionTotal: base.region[counts.region[i]],
            national,
            nationalTotal: base.nation,
          },
          exact,
          { mean: spread.mean[slot], cvSquared: spread.cvSquared[slot] },
        );
        worst = Math.max(worst, Math.abs(fast.lower[i] - lower) / (quotient - lower));
        worst = Math.max(worst, Math.abs(fast.upper[i] - upper) / (upper - quotient));
      }
    }
    expect(worst).toBeLessThan(0.01);
    expect(worst).toBeGreaterThan(1e-9);
  });

  it("have sizes of establishments with a deviation of 1.3 to 5.6 times their mean in nine industries of ten", () => {
    const sorted = Array.from(spread.cvSquared, Math.sqrt).sort((a, b) => a - b);
    const at = (share: number) => Number(sorted[Math.floor(share * sorted.length)].toFixed(1));
    expect([at(0.05), at(0.5), at(0.95)]).toEqual([1.3, 2.8, 5.6]);
  });
});
