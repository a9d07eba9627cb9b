import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterTable } from "#regions/counts/clusterTable.ts";
import { type EstimatedCells, withEstimates } from "#regions/counts/completedCounts.ts";
import { countTable, type CountTable } from "#regions/counts/countTable.ts";
import { emptyParts, addCell, sumParts } from "#regions/counts/grouped/cellParts.ts";

const SLOTS = 3;
const REGIONS = 4;
/** Each region's cell of each industry: published, estimated or neither. */
const anyCells = fc.array(
  fc.record({
    kind: fc.constantFrom("published", "estimated", "none"),
    jobs: fc.nat(500),
    establishments: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: SLOTS * REGIONS, maxLength: SLOTS * REGIONS },
);

function tables(cells: { kind: string; jobs: number; establishments: number }[]) {
  const of = (kind: string) => [...cells.keys()].filter((at) => cells[at].kind === kind);
  const columns = (rows: number[]) => ({
    slot: Int32Array.from(rows, (at) => at % SLOTS),
    region: Int32Array.from(rows, (at) => Math.floor(at / SLOTS)),
    employment: Float64Array.from(rows, (at) => cells[at].jobs),
    establishments: Float64Array.from(rows, (at) => cells[at].establishments),
  });
  const published = columns(of("published"));
  const estimated = columns(of("estimated"));
  return {
    published: countTable(2021, SLOTS, { ...published, payroll: published.employment.map((jobs) => 50 * jobs) }),
    estimated: {
      ...estimated,
      low: estimated.employment.map((jobs) => jobs / 2),
      high: estimated.employment.map((jobs) => 2 * jobs + 10),
    } satisfies EstimatedCells,
  };
}

describe("completed counts", () => {
  it("hold what is published as it is, and what is estimated marked, with its band and without pay", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const { published, estimated } = tables(cells);
        const table = withEstimates(published, estimated);
        const { bounds } = table;
        const seen = new Set<number>();
        for (let slot = 0; slot < SLOTS; slot++)
          for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
            const at = table.region[cell] * SLOTS + slot;
            const { kind, jobs, establishments } = cells[at];
            seen.add(at);
            const isEstimate = kind === "estimated";
            expect([table.employment[cell], table.establishments[cell]]).toEqual([jobs, establishments]);
            expect(table.payroll[cell]).toEqual(isEstimate ? Number.NaN : 50 * jobs);
            expect([bounds!.estimated[cell], bounds!.paid[cell]]).toEqual(isEstimate ? [1, 0] : [0, jobs]);
            expect([bounds!.employmentLow[cell], bounds!.employmentHigh[cell]]).toEqual(
              isEstimate ? [jobs / 2, 2 * jobs + 10] : [jobs, jobs],
            );
          }
        expect(seen.size).toBe(cells.filter(({ kind }) => kind !== "none").length);
      }),
    );
  });

  it("refuse a cell that is published and estimated", () => {
    const one = [{ kind: "published", jobs: 5, establishments: 1 }];
    const { published } = tables(one);
    const estimated = tables([{ ...one[0], kind: "estimated" }]).estimated;
    expect(() => withEstimates(published, estimated)).toThrow("each region once");
  });

  it("sum to bands as wide as the root of the squares of their parts', pay to those who have it", () => {
    const cells = [10, 100, 200].map((jobs, at) => ({
      kind: at === 0 ? "published" : "estimated",
      jobs,
      establishments: 1,
    }));
    const { published, estimated } = tables(cells);
    const table = withEstimates(published, estimated);
    const parts = emptyParts(3);
    table.region.forEach((_, cell) => addCell(parts, 0, 0, table, cell));
    const { employment, payroll, bounds } = sumParts(parts, 2021, 1);
    expect([employment[0], payroll[0], bounds!.paid[0]]).toEqual([310, 500, 10]);
    expect(bounds!.estimated[0]).toBeCloseTo(300 / 310, 12);
    expect(bounds!.employmentLow[0]).toBeCloseTo(310 - Math.hypot(50, 100), 9);
    expect(bounds!.employmentHigh[0]).toBeCloseTo(310 + Math.hypot(110, 210), 9);
  });
});

describe("a file of clusters", () => {
  const level = {
    id: "market",
    digits: 5,
    feature: { add: 1000, from: 1000, below: 101_000 },
    sumOf: "county",
  } as const;
  const file = {
    rows: 3,
    region: Int32Array.of(7, 5, 26_999),
    cluster: Int32Array.of(1, 0, 1),
    employment: Float64Array.of(300, 40, 12),
    establishments: Float64Array.of(12, 3, 1),
    payroll: Float64Array.of(9000, 0, 0),
    published: Float64Array.of(150, 0, 0),
    jobsQuantiles: Float32Array.from([
      200,
      210,
      250,
      300,
      350,
      390,
      400,
      ...Array(7).fill(40),
      0,
      0,
      5,
      12,
      20,
      30,
      40,
    ]),
    establishmentsQuantiles: Float32Array.of(11, 12, 14, 3, 3, 3, 0, 1, 2),
  };
  const regions = {
    byFeature: new Map([
      [1005, 1],
      [1007, 2],
      [26, 0],
    ]),
  };
  const read = (): CountTable => clusterTable(file, regions, { year: 2021, count: 2, level, inNone: 999 });

  it("is a table by cluster, with quantiles beside each figure and what is in no region under the state", () => {
    const { offsets, region, employment, establishments, bounds } = read();
    expect([...offsets]).toEqual([0, 1, 3]);
    expect([...region]).toEqual([1, 2, 0]);
    expect([...employment]).toEqual([40, 300, 12]);
    expect([...establishments]).toEqual([3, 12, 1]);
    expect([...bounds!.employmentQuantiles!.subarray(7, 14)]).toEqual([200, 210, 250, 300, 350, 390, 400]);
    expect([bounds!.employmentLow[1], bounds!.employmentHigh[1]]).toEqual([200, 400]);
    expect([bounds!.establishmentsLow[2], bounds!.establishmentsHigh[2]]).toEqual([0, 2]);
    expect([...bounds!.estimated]).toEqual([1, 0.5, 1]);
  });

  it("is refused for a region the atlas does not have", () => {
    expect(() =>
      clusterTable({ ...file, region: Int32Array.of(7, 6, 26_999) }, regions, {
        year: 2021,
        count: 2,
        level,
        inNone: 999,
      }),
    ).toThrow("clusters of market 6, a region the atlas does not have");
  });
});
