import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cooccurrence, proximity, similarity } from "#clusters/relatedness/colocation/proximity.ts";
import { presence } from "#clusters/relatedness/colocation/presence.ts";
import { locationalCorrelation } from "#clusters/relatedness/colocation/locationalCorrelation.ts";
import { anyOrder, anyPresence, HH4, MAT5, matrix, present, quotients, reorder } from "./referenceMatrices.ts";

describe("presence", () => {
  it("is a quotient of 1 or more", () => {
    expect([...presence(quotients(MAT5)).values]).toEqual(
      [
        [1, 0, 0, 0, 0],
        [0, 0, 0, 1, 0],
        [0, 1, 0, 1, 1],
        [0, 1, 1, 0, 1],
        [0, 1, 1, 0, 0],
      ].flat(),
    );
  });

  it("counts what is not known as absent, and says how much that is", () => {
    const m = presence(matrix([[2, Number.NaN, 0.5]]));
    expect([[...m.values], m.unknown]).toEqual([[1, 0, 0], 1]);
  });

  it("asks for least figures, and does not take a withheld one for enough or too few", () => {
    const employment = { figures: matrix([[20, 9, Number.NaN, Number.NaN]]), least: 10 };
    const m = presence(matrix([[2, 2, 2, 0.5]]), { employment });
    expect([[...m.values], m.unknown]).toEqual([[1, 0, 0, 0], 1]);
    const few = { figures: matrix([[5, 2, 5, 5]]), least: 3 };
    expect([...presence(matrix([[2, 2, 2, 2]]), { establishments: few, quotient: 2 }).values]).toEqual([1, 0, 1, 1]);
  });

  it("refuses figures of another shape", () => {
    const figures = matrix([[1, 2]]);
    expect(() => presence(matrix([[1], [2]]), { employment: { figures, least: 1 } })).toThrow(
      "employment: expected 2 x 1, got 1 x 2",
    );
    expect(() => presence({ rows: 2, columns: 2, values: [1] })).toThrow("expected 2 x 2 = 4 values, got 1");
  });
});

describe("proximity", () => {
  it("has the published values of HH4", () => {
    const phi = proximity(HH4);
    const pairs = [
      [0, 1, 0.5],
      [0, 2, 0.5],
      [0, 3, 1 / 3],
      [1, 2, 0.5],
      [1, 3, 1 / 3],
      [2, 3, 2 / 3],
    ];
    for (const [i, j, expected] of pairs) {
      expect(phi[i * 4 + j]).toBeCloseTo(expected, 12);
      expect(phi[j * 4 + i]).toBe(phi[i * 4 + j]);
    }
  });

  it("has the published values of MAT5", () => {
    const phi = proximity(presence(quotients(MAT5)));
    const pairs = [
      [1, 2, 0.6667],
      [1, 3, 0.3333],
      [1, 4, 0.6667],
      [2, 4, 0.5],
      [3, 4, 0.5],
      [2, 3, 0],
      [0, 1, 0],
    ];
    for (const [i, j, expected] of pairs) expect(phi[i * 5 + j]).toBeCloseTo(expected, 4);
  });

  it("is the smaller of the two shares of regions, for any presence", () => {
    fc.assert(
      fc.property(anyPresence, (rows) => {
        const m = present(rows);
        const phi = proximity(m);
        for (let i = 0; i < m.columns; i++)
          for (let j = 0; j < m.columns; j++) {
            const withI = rows.filter((row) => row[i] === 1);
            const withJ = rows.filter((row) => row[j] === 1);
            const expected = Math.min(
              withJ.filter((row) => row[i] === 1).length / withJ.length,
              withI.filter((row) => row[j] === 1).length / withI.length,
            );
            expect(phi[i * m.columns + j]).toBe(expected);
          }
      }),
    );
  });

  it("does not depend on the order of regions and follows the order of industries", () => {
    const cases = anyPresence.chain((rows) =>
      fc.tuple(fc.constant(rows), anyOrder(rows.length), anyOrder(rows[0].length)),
    );
    fc.assert(
      fc.property(cases, ([rows, row, column]) => {
        const n = column.length;
        const phi = proximity(present(rows));
        const turned = proximity(present(reorder(rows, row, column)));
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) expect(turned[i * n + j]).toBe(phi[column[i] * n + column[j]]);
      }),
    );
  });
});

describe("similarity", () => {
  const together = cooccurrence(HH4);

  it("counts regions with both, and with each on the diagonal", () => {
    expect([...together.together]).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 2, 2, 1, 1, 2, 3]);
  });

  it("is association, cosine and Jaccard by hand", () => {
    const pair = 2 * 4 + 3;
    expect(similarity(together, "association")[pair]).toBeCloseTo((2 * 4) / (2 * 3), 12);
    expect(similarity(together, "cosine")[pair]).toBeCloseTo(2 / Math.sqrt(6), 12);
    expect(similarity(together, "jaccard")[pair]).toBeCloseTo(2 / 3, 12);
  });

  it("has an association of 1 for industries that stand independently", () => {
    const independent = present([
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(similarity(cooccurrence(independent), "association")[1]).toBe(1);
  });

  it("is not known of an industry that is nowhere", () => {
    for (const measure of ["proximity", "association", "cosine", "jaccard"] as const)
      expect([...similarity(cooccurrence(present([[1, 0]])), measure)].map(Number.isNaN)).toEqual([
        false,
        true,
        true,
        true,
      ]);
  });

  it("orders Jaccard, proximity and cosine", () => {
    fc.assert(
      fc.property(anyPresence, (rows) => {
        const counts = cooccurrence(present(rows));
        const [jaccard, phi, cosine] = (["jaccard", "proximity", "cosine"] as const).map((measure) =>
          similarity(counts, measure),
        );
        phi.forEach((value, pair) => {
          if (Number.isNaN(value)) return;
          expect(jaccard[pair]).toBeLessThanOrEqual(value + 1e-12);
          expect(value).toBeLessThanOrEqual(cosine[pair] + 1e-12);
          expect(cosine[pair]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("locationalCorrelation", () => {
  it("is Pearson's of roots, over regions known for both", () => {
    const r = locationalCorrelation(
      matrix([
        [1, 4, 9],
        [4, 16, 1],
        [9, 36, Number.NaN],
        [16, 64, 4],
      ]),
    );
    expect(r[1]).toBeCloseTo(1, 12);
    // Roots 1, 2, 4 against 3, 1, 2: deviations -4/3 -1/3 5/3 and 1 -1 0.
    expect(r[2]).toBeCloseTo(-1 / Math.sqrt((42 / 9) * 2), 12);
    expect(r[6]).toBe(r[2]);
  });

  it("is not known from two regions, or of a cluster that is the same everywhere", () => {
    const [a, b] = [
      matrix([
        [1, 2],
        [3, 1],
      ]),
      matrix([
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    ];
    expect(locationalCorrelation(a)[1]).toBeNaN();
    expect(locationalCorrelation(b)[1]).toBeNaN();
  });

  it("does not change when a cluster's jobs are scaled", () => {
    const rows = [
      [0.2, 3, 1],
      [1.4, 0.5, 0.1],
      [2, 0, 4],
      [0.9, 1.1, 1],
    ];
    const scaled = rows.map(([x, y, z]) => [x * 7, y, z / 3]);
    const [one, other] = [locationalCorrelation(matrix(rows)), locationalCorrelation(matrix(scaled))];
    one.forEach((value, pair) => expect(other[pair]).toBeCloseTo(value, 12));
  });
});
