import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "#firms/formats/table/csvText.ts";
import regionalProfileEn from "#i18n/en/regionalProfile.ts";
import { acrossFile } from "#panels/acrossRegions/table/acrossFile.ts";
import { ACROSS_COLUMNS, findRegions, nextAcrossOrder, orderRegions } from "#panels/acrossRegions/table/acrossRows.ts";
import { largestRegions } from "#panels/acrossRegions/TopRegions.tsx";
import { figure } from "#tests/unit/evidence/regionalFixture.ts";

const nothing = Number.NaN;
const region = (regionName: string, jobs: number, quotient: number, strong: "yes" | "no" | "unknown" = "no") =>
  figure({
    regionName,
    employment: { value: jobs, low: jobs, high: jobs },
    quotient: { value: quotient, lower: quotient / 2, upper: quotient * 2 },
    verdict: { ...figure().verdict, strong, chance: { yes: 1, no: 0, unknown: nothing }[strong] },
  });
const rows = [
  region("Wayne County, Michigan", 42_000, 9.3, "yes"),
  region("Howard County, Indiana", 7_000, 46, "yes"),
  region("Cañon County, Ohio", nothing, nothing, "unknown"),
  region("Cook County, Illinois", 16_000, 1.07),
];
const names = (found: readonly { regionName: string }[]) => found.map(({ regionName }) => regionName.split(" ")[0]);

describe("orderRegions", () => {
  it("sorts by what a header says, the largest first", () => {
    expect(
      names(orderRegions(rows, { column: "size", direction: "descending" }, { basis: "employment", language: "en" })),
    ).toEqual(["Wayne", "Cook", "Howard", "Cañon"]);
    expect(
      names(
        orderRegions(rows, { column: "quotient", direction: "ascending" }, { basis: "employment", language: "en" }),
      ),
    ).toEqual(["Cook", "Wayne", "Howard", "Cañon"]);
    expect(
      names(
        orderRegions(rows, { column: "region", direction: "ascending" }, { basis: "employment", language: "en" }),
      )[0],
    ).toBe("Cañon");
  });
  it("puts strong before probably strong before not strong", () => {
    const unsure = figure({ regionName: "Unsure", verdict: { ...figure().verdict, chance: 0.7 } });
    const ordered = orderRegions(
      [rows[3], unsure, rows[2], rows[0]],
      { column: "strong", direction: "descending" },
      { basis: "employment", language: "en" },
    );
    expect(names(ordered)).toEqual(["Wayne", "Unsure", "Cook", "Cañon"]);
  });
  it("keeps every region, and the unknown ones last, whatever the column and direction", () => {
    const value = fc.oneof(fc.constant(nothing), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { maxLength: 12 }),
        fc.constantFrom("size" as const, "quotient" as const),
        fc.constantFrom("ascending" as const, "descending" as const),
        (pairs, column, direction) => {
          const some = pairs.map(([jobs, quotient], i) => region(`${i}`, jobs, quotient));
          const ordered = orderRegions(some, { column, direction }, { basis: "employment", language: "en" });
          expect(new Set(ordered)).toEqual(new Set(some));
          const keys = ordered.map((row) => (column === "size" ? row.employment.value : row.quotient.value));
          const known = keys.filter((key) => !Number.isNaN(key));
          expect(keys.slice(0, known.length)).toEqual(known);
          const sorted = known.toSorted((a, b) => (direction === "ascending" ? a - b : b - a));
          expect(known).toEqual(sorted);
        },
      ),
    );
  });
});

describe("nextAcrossOrder", () => {
  it("begins with the largest figure or the first name, and turns round on a second click", () => {
    const bySize = { column: "size", direction: "descending" } as const;
    expect(nextAcrossOrder(bySize, "growth")).toEqual({ column: "growth", direction: "descending" });
    expect(nextAcrossOrder(bySize, "region")).toEqual({ column: "region", direction: "ascending" });
    expect(nextAcrossOrder(bySize, "size")).toEqual({ column: "size", direction: "ascending" });
  });
});

describe("findRegions", () => {
  it("finds every word anywhere in the name, without accents", () => {
    expect(names(findRegions(rows, "canon"))).toEqual(["Cañon"]);
    expect(names(findRegions(rows, "county michigan"))).toEqual(["Wayne"]);
    expect(findRegions(rows, "  ")).toHaveLength(4);
    expect(findRegions(rows, "nowhere")).toEqual([]);
  });
});

describe("largestRegions", () => {
  it("takes the largest of all, but quotients of strong ones only", () => {
    expect(names(largestRegions({ figures: rows, basis: "employment" }, "size", 2))).toEqual(["Wayne", "Cook"]);
    expect(names(largestRegions({ figures: rows, basis: "employment" }, "quotient", 3))).toEqual(["Howard", "Wayne"]);
  });
});

describe("acrossFile", () => {
  const file = (basis: "employment" | "establishments") =>
    csvText(acrossFile({ basis }, rows, regionalProfileEn))
      .trimEnd()
      .split("\r\n");
  it("has every region with its interval, in full digits, empty where not known", () => {
    const [head, first, , third] = file("employment");
    expect(head.split(",").slice(0, 5)).toEqual(["Region id", "Region", "Jobs", "At least", "At most"]);
    expect(first).toContain('US-26163,"Wayne County, Michigan",42000,42000,42000,120,9.3,4.65,18.6,yes');
    expect(third).toContain('"Cañon County, Ohio",,,,120,,,,unknown');
  });
  it("leaves jobs out where they are not counted", () => {
    const [head, first] = file("establishments");
    expect(head).not.toContain("Jobs");
    expect(first).toContain('"Wayne County, Michigan",120,9.3');
  });
  it("has as many cells in a row as columns", () => {
    for (const basis of ["employment", "establishments"] as const) {
      const [header, ...cells] = acrossFile({ basis }, rows, regionalProfileEn);
      for (const row of cells) expect(row).toHaveLength(header.length);
    }
    expect(ACROSS_COLUMNS).toHaveLength(Object.keys(regionalProfileEn.across.columns).length);
  });
});
