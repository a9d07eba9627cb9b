import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstFilter, hasFigures, portfolioFilters, portfolioRows } from "#panels/region/dashboard/portfolioRows.ts";
import { figure } from "#tests/unit/evidence/regionalFixture.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

const isTraded = (subject: string) => !subject.startsWith("cluster/local");
const cluster = (id: string, jobs: number, strong: "yes" | "no" | "unknown", change: Partial<RegionalFigure> = {}) =>
  figure({
    subject: `cluster/${id}`,
    employment: { value: jobs, low: jobs, high: jobs },
    verdict: { ...figure().verdict, strong },
    ...change,
  });
const subjects = (rows: readonly RegionalFigure[]) => rows.map(({ subject }) => subject.slice("cluster/".length));

describe("rows of a portfolio", () => {
  const figures = [
    cluster("small-strong", 100, "yes"),
    cluster("large", 9000, "no"),
    cluster("withheld", Number.NaN, "unknown", { status: "withheld" }),
    cluster("absent", Number.NaN, "unknown", { status: "not published" }),
    cluster("local-strong", 5000, "yes"),
    cluster("local", 400, "no"),
    cluster("strong", 700, "yes"),
  ];
  const rows = (filter: Parameters<typeof portfolioRows>[1]) =>
    subjects(portfolioRows({ figures, basis: "employment" }, filter, isTraded));

  test("strong ones are traded ones that pass, largest first", () => {
    expect(rows("strong")).toEqual(["strong", "small-strong"]);
  });

  test("strong ones come first, then the largest, what is withheld last; what is not published is left out", () => {
    expect(rows("traded")).toEqual(["strong", "small-strong", "large", "withheld"]);
    expect(rows("local")).toEqual(["local-strong", "local"]);
    expect(rows("all")).toEqual(["local-strong", "strong", "small-strong", "large", "local", "withheld"]);
  });

  test("are ordered by establishments where jobs are not counted", () => {
    const counted = [
      cluster("few", 9, "yes", { establishments: 10 }),
      cluster("many", 1, "yes", { establishments: 20 }),
    ];
    expect(subjects(portfolioRows({ figures: counted, basis: "establishments" }, "all", isTraded))).toEqual([
      "many",
      "few",
    ]);
  });

  test("traded and local ones make up all of them", () => {
    const any = fc.array(
      fc.record({
        id: fc.constantFrom("local-a", "local-b", "c", "d"),
        jobs: fc.oneof(fc.nat(1000), fc.constant(Number.NaN)),
        strong: fc.constantFrom<("yes" | "no" | "unknown")[]>("yes", "no", "unknown"),
        status: fc.constantFrom<RegionalFigure["status"][]>("value", "withheld", "not published", "no data"),
      }),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const portfolio = {
          figures: drawn.map(({ id, jobs, strong, status }) => cluster(id, jobs, strong, { status })),
          basis: "employment" as const,
        };
        const of = (filter: Parameters<typeof portfolioRows>[1]) => portfolioRows(portfolio, filter, isTraded);
        expect(new Set([...of("traded"), ...of("local")])).toEqual(new Set(of("all")));
        expect(of("traded")).toEqual(expect.arrayContaining(of("strong")));
        expect(of("all").length > 0).toBe(hasFigures(portfolio));
      }),
    );
  });
});

describe("what a reader sees first", () => {
  test("is the strong ones, or what could be among them where none is", () => {
    expect(firstFilter({ economy: "US" }, 2)).toBe("strong");
    expect(firstFilter({ economy: "US" }, 0)).toBe("traded");
    expect(firstFilter({ economy: "MX" }, 0)).toBe("all");
  });

  test("is one of the choices there are", () => {
    for (const economy of ["US", "MX"] as const)
      for (const strong of [0, 1]) expect(portfolioFilters({ economy })).toContain(firstFilter({ economy }, strong));
    expect(portfolioFilters({ economy: "MX" })).toEqual(["strong", "all"]);
  });
});
