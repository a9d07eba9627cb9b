import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peerPercentiles } from "#guidelines/evaluation/columns/peerPercentiles.ts";
import { trendColumns } from "#guidelines/cases/caseTable.ts";
import { percentileRank } from "#guidelines/evaluation/percentileRank.ts";
import { trendPerYear } from "#guidelines/evaluation/trendPerYear.ts";

describe("percentileRank", () => {
  it("counts the peers below and half of those equal", () => {
    expect(percentileRank(3, [1, 2, 3, 4])).toEqual({ percentile: 62.5, n: 4 });
    expect(percentileRank(0, [0, 0, 0, 5])).toEqual({ percentile: 37.5, n: 4 });
    expect(percentileRank(9, [1, Number.NaN, 2])).toEqual({ percentile: 100, n: 2 });
    expect(percentileRank(1, [])).toEqual({ percentile: Number.NaN, n: 0 });
    expect(percentileRank(Number.NaN, [1]).percentile).toBeNaN();
  });
});

describe("peerPercentiles", () => {
  it("gives each row its rank among its category", () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.nat(3)), { maxLength: 60 }), (rows) => {
        const { percentile, peers } = peerPercentiles(
          rows.map(([figure]) => figure),
          rows.map(([, category]) => category),
        );
        rows.forEach(([figure, category], row) => {
          const rank = percentileRank(
            figure,
            rows.filter(([, other]) => other === category).map(([other]) => other),
          );
          expect([percentile[row], peers[row]]).toEqual([rank.percentile, rank.n]);
        });
      }),
    );
  });
});

describe("trendPerYear", () => {
  it("is the slope over the mean, in percent a year", () => {
    expect(trendPerYear([2019, 2020, 2021], [98, 100, 102])).toEqual({ perYear: 2, years: 3 });
    expect(trendPerYear([2017, 2019, 2021], [110, Number.NaN, 90])).toEqual({ perYear: -5, years: 2 });
    expect(trendPerYear([2020], [5]).perYear).toBeNaN();
    expect(trendPerYear([2020, 2021], [0, 0]).perYear).toBeNaN();
  });

  it("does not mind the order of years, nor the unit", () => {
    const series = fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2021 }), fc.integer({ min: 1, max: 900 })), {
      selector: ([year]) => year,
      minLength: 3,
    });
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 50 }), (points, scale) => {
        const of = (list: typeof points, by = 1) =>
          trendPerYear(
            list.map(([year]) => year),
            list.map(([, value]) => value * by),
          ).perYear;
        expect(of([...points].reverse())).toBeCloseTo(of(points), 9);
        expect(of(points, scale)).toBeCloseTo(of(points), 9);
      }),
    );
  });

  it("is the same in columns", () => {
    const years = [2017, 2018, 2019, 2020];
    const rows = [
      [1, 2, 3, 4],
      [5, Number.NaN, 5, 5],
      [Number.NaN, Number.NaN, Number.NaN, 7],
    ];
    const { trend, trendYears } = trendColumns(
      years,
      years.map((_, k) => rows.map((row) => row[k])),
    );
    expect([...trend]).toEqual(rows.map((row) => trendPerYear(years, row).perYear));
    expect([...trendYears]).toEqual([4, 3, 1]);
  });
});
