import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proximity } from "#clusters/relatedness/colocation/proximity.ts";
import { densityRanks, relatednessDensity } from "#clusters/relatedness/relatednessDensity.ts";
import { expectClose } from "./expectClose.ts";
import { anyPresence, HH4, present } from "./referenceMatrices.ts";

describe("relatednessDensity", () => {
  const phi = proximity(HH4);

  it("has the published values of HH4, the industry itself left out", () => {
    const density = relatednessDensity(HH4, phi, { self: "excluded" });
    [0.625, 0.625, 0.4, 0.5].forEach((value, i) => expect(density[2 * 4 + i]).toBeCloseTo(value, 12));
    [0.375, 0, 0.3, 0.25].forEach((value, i) => expect(density[1 * 4 + i]).toBeCloseTo(value, 12));
    expect([...density.subarray(0, 4)]).toEqual([1, 1, 1, 1]);
  });

  it("is its definition for any presence, with itself and without", () => {
    fc.assert(
      fc.property(anyPresence, (rows) => {
        const m = present(rows);
        const n = m.columns;
        const related = proximity(m);
        for (const self of ["included", "excluded"] as const) {
          const density = relatednessDensity(m, related, { self });
          rows.forEach((row, r) =>
            row.forEach((_, i) => {
              const others = row
                .map((_x, j) => j)
                .filter((j) => (self === "included" || j !== i) && related[i * n + j] > 0);
              const all = others.reduce((sum, j) => sum + related[i * n + j], 0);
              const here = others.reduce((sum, j) => sum + row[j] * related[i * n + j], 0);
              expectClose([density[r * n + i]], [here / all], 12);
            }),
          );
        }
      }),
    );
  });

  it("does not change when all proximities are scaled", () => {
    const [one, other] = [phi, phi.map((x) => x * 3)].map((values) =>
      relatednessDensity(HH4, values, { self: "included" }),
    );
    one.forEach((value, cell) => expect(other[cell]).toBeCloseTo(value, 12));
  });

  it("refuses proximities of other industries", () => {
    expect(() => relatednessDensity(HH4, new Float64Array(9), { self: "included" })).toThrow(
      "expected 4 x 4 = 16 values, got 9",
    );
  });
});

describe("densityRanks", () => {
  it("ranks within a region, equals sharing the better rank, unknown ones none", () => {
    expect([...densityRanks(Float64Array.of(0.2, 0.5, 0.5, Number.NaN, 0.1, 0.9, 0, 0.3), 4)]).toEqual([
      3,
      1,
      1,
      Number.NaN,
      3,
      1,
      4,
      2,
    ]);
  });
});
