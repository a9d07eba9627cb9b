import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locationQuotient } from "#regions/regionProfile.ts";

// Rows regions, columns industries; values of the R package EconGeo.
const MAT5 = [
  [100, 0, 0, 0, 0],
  [0, 15, 5, 70, 10],
  [0, 20, 10, 20, 50],
  [0, 25, 30, 5, 40],
  [0, 40, 55, 5, 0],
];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const quotients = (matrix: readonly number[][]) => {
  const nation = matrix[0].map((_, i) => sum(matrix.map((row) => row[i])));
  return matrix.map((row) => row.map((local, i) => locationQuotient(local, sum(row), nation[i], sum(nation))));
};

describe("locationQuotient", () => {
  it("reproduces the published table", () => {
    const rounded = quotients(MAT5).map((row) => row.map((quotient) => Number(quotient.toFixed(12))));
    expect(rounded).toEqual([
      [5, 0, 0, 0, 0],
      [0, 0.75, 0.25, 3.5, 0.5],
      [0, 1, 0.5, 1, 2.5],
      [0, 1.25, 1.5, 0.25, 2],
      [0, 2, 2.75, 0.25, 0],
    ]);
  });

  it("has the published weighted mean in each region", () => {
    const means = quotients(MAT5).map((row, r) =>
      sum(row.map((quotient, i) => (MAT5[r][i] / sum(MAT5[r])) * quotient)),
    );
    [5, 2.625, 1.7, 1.575, 2.325].forEach((mean, r) => expect(means[r]).toBeCloseTo(mean, 12));
  });

  it("agrees with locq of the R package REAT", () => {
    expect(locationQuotient(1714, 79_006, 879_213, 15_593_224)).toBeCloseTo(0.384762342301, 12);
  });

  it("has no value where there is nothing to compare", () => {
    expect(locationQuotient(0, 0, 5, 10)).toBeNaN();
    expect(locationQuotient(0, 5, 0, 10)).toBeNaN();
    expect(locationQuotient(0, 5, 3, 10)).toBe(0);
  });

  it("averages 1 over regions for any industry, weighted by their share of all activity", () => {
    const matrix = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(matrix, (rows) => {
        const all = sum(rows.flat());
        const table = quotients(rows);
        for (let i = 0; i < 4; i++) {
          if (sum(rows.map((row) => row[i])) === 0) continue;
          const mean = sum(rows.map((row, r) => (sum(row) === 0 ? 0 : (sum(row) / all) * table[r][i])));
          expect(mean).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
