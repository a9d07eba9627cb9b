import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentrations, findRows, nextOrder, orderRows } from "#panels/region/tableRows.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

const NOT_KNOWN = Number.NaN;
const row = (industry: number, figures: Partial<RegionIndustry> = {}): RegionIndustry => ({
  industry,
  employment: NOT_KNOWN,
  employmentLow: NOT_KNOWN,
  employmentHigh: NOT_KNOWN,
  estimated: 0,
  establishments: NOT_KNOWN,
  status: "value",
  lqEmployment: NOT_KNOWN,
  lqEstablishments: NOT_KNOWN,
  lqLower: NOT_KNOWN,
  lqUpper: NOT_KNOWN,
  share: NOT_KNOWN,
  change: NOT_KNOWN,
  series: [],
  ...figures,
});
const industries = (rows: readonly RegionIndustry[]) => rows.map(({ industry }) => industry);

describe("the order of the table", () => {
  const rows = [row(4, { employment: 50 }), row(2), row(3, { employment: 700 }), row(1, { employment: 50 })];
  test("puts what is not known last either way, and equals in the order of the industries", () => {
    expect(industries(orderRows(rows, { column: "employment", direction: "descending" }, "employment"))).toEqual([
      3, 1, 4, 2,
    ]);
    expect(industries(orderRows(rows, { column: "employment", direction: "ascending" }, "employment"))).toEqual([
      1, 4, 3, 2,
    ]);
  });
  test("takes the quotient of what the source counts", () => {
    const both = [row(1, { lqEmployment: 3, lqEstablishments: 1 }), row(2, { lqEmployment: 1, lqEstablishments: 3 })];
    expect(industries(orderRows(both, { column: "lq", direction: "descending" }, "employment"))).toEqual([1, 2]);
    expect(industries(orderRows(both, { column: "lq", direction: "descending" }, "establishments"))).toEqual([2, 1]);
  });
  test("loses no row and leaves the given list alone", () => {
    const figure = fc.oneof(fc.nat(50), fc.constant(NOT_KNOWN));
    fc.assert(
      fc.property(fc.array(figure), fc.constantFrom("ascending", "descending"), (figures, direction) => {
        const given = figures.map((change, i) => row(i, { change }));
        const ordered = orderRows(given, { column: "change", direction }, "employment");
        expect(industries(ordered).toSorted((a, b) => a - b)).toEqual(industries(given));
        const known = ordered.map(({ change }) => change).filter((change) => !Number.isNaN(change));
        const sign = direction === "ascending" ? 1 : -1;
        expect(known).toEqual(known.toSorted((a, b) => sign * (a - b)));
        expect(ordered.slice(known.length).every(({ change }) => Number.isNaN(change))).toBe(true);
      }),
    );
  });
  test("begins with the largest figure or the first name, and turns round on a second click", () => {
    const byJobs = nextOrder({ column: "industry", direction: "ascending" }, "employment");
    expect(byJobs).toEqual({ column: "employment", direction: "descending" });
    expect(nextOrder(byJobs, "employment").direction).toBe("ascending");
    expect(nextOrder(byJobs, "industry").direction).toBe("ascending");
  });
});

describe("finding a row", () => {
  const titles = ["3363 Motor Vehicle Parts Manufacturing", "3111 Maíz molido", "4411 Automobile Dealers"];
  const rows = titles.map((_, i) => row(i));
  const find = (text: string) => industries(findRows(rows, text, (node) => titles[node]));
  test("takes every word, in any order, without case or accents", () => {
    expect(find("parts VEHICLE")).toEqual([0]);
    expect(find("maiz")).toEqual([1]);
    expect(find("44")).toEqual([2]);
    expect(find("vehicle dealers")).toEqual([]);
  });
  test("finds all without words", () => expect(find("  ")).toEqual([0, 1, 2]));
});

describe("the strongest concentrations", () => {
  test("rest on at least ten establishments and lie above the nation's share", () => {
    const rows = [
      row(1, { lqEmployment: 90, establishments: 9 }),
      row(2, { lqEmployment: 4, establishments: 10 }),
      row(3, { lqEmployment: 0.9, establishments: 900 }),
      row(4, { lqEmployment: 6, establishments: 12 }),
      row(5, { establishments: 40 }),
    ];
    expect(industries(concentrations(rows, "employment", 5))).toEqual([4, 2]);
    expect(industries(concentrations(rows, "employment", 1))).toEqual([4]);
  });
});
