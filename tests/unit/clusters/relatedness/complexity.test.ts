import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Presence, presence } from "#clusters/relatedness/colocation/presence.ts";
import {
  type DefinedComplexity,
  economicComplexity,
  presenceComponents,
} from "#clusters/relatedness/complexity/economicComplexity.ts";
import { methodOfReflections } from "#clusters/relatedness/complexity/methodOfReflections.ts";
import { symmetricEigen } from "#clusters/relatedness/complexity/symmetricEigen.ts";
import { expectClose } from "./expectClose.ts";
import { anyOrder, anyPresence, HH4, MAT5, present, quotients, reorder } from "./referenceMatrices.ts";

const M5 = presence(quotients(MAT5));

function defined(m: Presence): DefinedComplexity {
  const complexity = economicComplexity(m);
  if (!complexity.defined) throw new Error(`expected an index, got ${complexity.reason}`);
  return complexity;
}

/** K_c^-1 M K_p^-1 M' by its definition, made symmetric. */
function symmetrised({ rows, columns, values }: Presence): number[] {
  const at = (r: number, c: number) => values[r * columns + c];
  const k = (r: number) => Array.from({ length: columns }, (_, c) => at(r, c)).reduce((a, b) => a + b, 0);
  const u = (c: number) => Array.from({ length: rows }, (_, r) => at(r, c)).reduce((a, b) => a + b, 0);
  return Array.from({ length: rows * rows }, (_, cell) => {
    const [a, b] = [Math.floor(cell / rows), cell % rows];
    let sum = 0;
    for (let c = 0; c < columns; c++) if (at(a, c) * at(b, c) === 1) sum += 1 / u(c);
    return sum / Math.sqrt(k(a) * k(b));
  });
}

function zScores(x: readonly number[]): number[] {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length);
  return x.map((value) => (value - mean) / sd);
}

describe("economicComplexity of HH4", () => {
  const complexity = defined(HH4);

  it("has the published eigenvalues", () => {
    expectClose(complexity.eigenvalues, [1, 0.5421337132, 0.1901543016, 0.1010453186], 10);
  });

  it("has the published index, its sign by a correlation with diversity of only .106", () => {
    expectClose(complexity.eci, [-0.075353089, -1.6029160657, 0.7477882019, 0.9304809527], 9);
    expect(complexity.diversityCorrelation).toBeCloseTo(0.106, 3);
  });

  it("is EconGeo's KCI and TCI up to scale, origin and the sign it chooses by reflections", () => {
    const kci = zScores([0.5394123, 6.399529656, -2.619416209, -3.319525746]);
    expectClose(
      complexity.eci,
      kci.map((z) => -z),
      3,
    );
    const tci = zScores([0.4611315166, 2.9659731785, -0.8886487108, -1.5384559843]);
    expectClose(
      complexity.pci,
      tci.map((z) => -z),
      3,
    );
  });

  it("gives industries the mean complexity of their regions, up to scale", () => {
    const means = [0, 1, 2, 3].map((p) => {
      const regions = [0, 1, 2, 3].filter((c) => HH4.values[c * 4 + p] === 1);
      return regions.reduce((sum, c) => sum + complexity.eci[c], 0) / regions.length;
    });
    expectClose(complexity.pci, zScores(means), 10);
  });
});

describe("economicComplexity of MAT5", () => {
  it("has 1 twice among its eigenvalues", () => {
    const { values } = symmetricEigen(symmetrised(M5), 5);
    expect([...values].filter((value) => Math.abs(value - 1) < 1e-12)).toHaveLength(2);
  });

  it("is not defined: R1 and I1 stand apart", () => {
    expect(economicComplexity(M5)).toMatchObject({
      defined: false,
      reason: "disconnected",
      components: [
        { rows: Int32Array.of(1, 2, 3, 4), columns: Int32Array.of(1, 2, 3, 4) },
        { rows: Int32Array.of(0), columns: Int32Array.of(0) },
      ],
    });
  });

  it("has the published values within its largest part", () => {
    const [largest] = presenceComponents(M5);
    const values = [...largest.rows].map((r) => [...largest.columns].map((c) => M5.values[r * M5.columns + c]));
    const complexity = defined(present(values));
    expectClose(complexity.eigenvalues, [1, 0.6163549768, 0.1666666667, 0.0225339121], 10);
    expectClose(complexity.eci, [-1.5590291155, -0.1804545173, 0.7602823948, 0.9792012379], 9);
  });
});

describe("economicComplexity", () => {
  it("leaves out empty rows and columns, and says which", () => {
    const rows = [
      [0, 0, 0, 0, 0],
      ...[0, 1, 2, 3].map((r) => [...HH4.values.slice(r * 4, r * 4 + 2), 0, ...HH4.values.slice(r * 4 + 2, r * 4 + 4)]),
    ];
    const complexity = defined(present(rows));
    expect([complexity.emptyRows, complexity.emptyColumns]).toEqual([Int32Array.of(0), Int32Array.of(2)]);
    expect(complexity.eci[0]).toBeNaN();
    expect(complexity.pci[2]).toBeNaN();
    expectClose(complexity.eci.subarray(1), [...defined(HH4).eci], 9);
  });

  it("decomposes the smaller side, whichever it is", () => {
    const wide = [
      [1, 1, 1, 0, 1],
      [0, 1, 0, 1, 0],
      [1, 0, 0, 0, 0],
    ];
    const tall = wide[0].map((_, c) => wide.map((row) => row[c]));
    const [one, other] = [defined(present(wide)), defined(present(tall))];
    expect([one.eigenvalues.length, other.eigenvalues.length]).toEqual([3, 3]);
    const sign = Math.sign(one.eci[0] * other.pci[0]);
    expectClose(
      one.eci,
      [...other.pci].map((z) => sign * z),
      9,
    );
  });

  it("says why there is none", () => {
    const reason = (rows: number[][]) => {
      const complexity = economicComplexity(present(rows));
      return complexity.defined ? "defined" : complexity.reason;
    };
    expect(reason([[1, 1, 1]])).toBe("empty");
    expect(reason([[0, 0]])).toBe("empty");
    expect(
      reason([
        [1, 1],
        [1, 1],
      ]),
    ).toBe("flat");
    expect(
      reason([
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ]),
    ).toBe("tied");
  });

  it("is the second eigenvector of its definition, is standardised, and goes along with diversity", () => {
    fc.assert(
      fc.property(anyPresence, (rows) => {
        const m = present(rows);
        const complexity = economicComplexity(m);
        if (!complexity.defined || complexity.emptyRows.length > 0) return;
        const { eci, eigenvalues, diversityCorrelation } = complexity;
        expectClose(eci, zScores([...eci]), 8);
        const k = rows.map((row) => row.reduce((a, b) => a + b, 0));
        const u = rows[0].map((_, c) => rows.reduce((sum, row) => sum + row[c], 0));
        // The vector before it is standardised differs by a constant, an eigenvector of 1: the image by that constant times 1 - lambda.
        const shift = rows.map(
          (row, a) =>
            rows.reduce(
              (sum, other, b) =>
                sum + eci[b] * row.reduce((shared, x, c) => shared + (x * other[c] === 1 ? 1 / (k[a] * u[c]) : 0), 0),
              0,
            ) -
            eigenvalues[1] * eci[a],
        );
        shift.forEach((x) => expect(x).toBeCloseTo(shift[0], 6));
        expect(diversityCorrelation >= 0 || Number.isNaN(diversityCorrelation)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of regions and industries", () => {
    const cases = anyPresence.chain((rows) =>
      fc.tuple(fc.constant(rows), anyOrder(rows.length), anyOrder(rows[0].length)),
    );
    fc.assert(
      fc.property(cases, ([rows, row, column]) => {
        const one = economicComplexity(present(rows));
        const other = economicComplexity(present(reorder(rows, row, column)));
        expect(other.defined).toBe(one.defined);
        if (!one.defined || !other.defined) return;
        if (!(one.diversityCorrelation > 1e-6)) return;
        expectClose(
          other.eci,
          row.map((r) => one.eci[r]),
          6,
        );
        expectClose(
          other.pci,
          column.map((c) => one.pci[c]),
          6,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("methodOfReflections", () => {
  it("has the published steps of HH4", () => {
    const steps = (n: number) => methodOfReflections(HH4, n);
    expectClose(steps(0).rows, [4, 1, 2, 1], 12);
    expectClose(steps(0).columns, [1, 2, 2, 3], 12);
    expectClose(steps(1).rows, [2, 2, 2.5, 3], 12);
    expectClose(steps(1).columns, [4, 2.5, 3, 2.333333], 6);
    expectClose(steps(2).rows, [2.958333, 2.5, 2.666667, 2.333333], 6);
    expectClose(steps(2).columns, [2, 2, 2.25, 2.5], 12);
  });

  it("at step 20, from 0 to 100, has the published values of HH4", () => {
    const { rows } = methodOfReflections(HH4, 20);
    const [least, most] = [Math.min(...rows), Math.max(...rows)];
    expectClose(
      rows.map((x) => (100 * (x - least)) / (most - least)),
      [39.748047751, 100, 7.250156484, 0],
      6,
    );
  });

  it("goes to the second eigenvector, here with the other sign", () => {
    const { eci } = defined(HH4);
    expectClose(
      zScores([...methodOfReflections(HH4, 40).rows]),
      [...eci].map((z) => -z),
      5,
    );
  });

  it("refuses half a step", () => {
    expect(() => methodOfReflections(HH4, 1.5)).toThrow("expected an integer of 0 or more, got 1.5");
  });
});

describe("presenceComponents", () => {
  it("puts two regions in one part exactly where a chain of shared industries joins them", () => {
    fc.assert(
      fc.property(anyPresence, (rows) => {
        const components = presenceComponents(present(rows));
        const part = rows.map((_, r) => components.findIndex((component) => component.rows.includes(r)));
        const reach = rows.map((row, a) => rows.map((other, b) => a === b || row.some((x, c) => x * other[c] === 1)));
        for (let via = 0; via < rows.length; via++)
          for (let a = 0; a < rows.length; a++)
            for (let b = 0; b < rows.length; b++) reach[a][b] ||= reach[a][via] && reach[via][b];
        rows.forEach((row, a) => {
          expect(part[a] < 0).toBe(row.every((x) => x === 0));
          rows.forEach((_, b) => {
            if (part[a] >= 0 && part[b] >= 0) expect(part[a] === part[b]).toBe(reach[a][b]);
          });
        });
      }),
    );
  });
});

describe("symmetricEigen", () => {
  it("knows a matrix by hand", () => {
    const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
    expectClose(values, [3, 1], 12);
    expectClose(vectors[0], [Math.SQRT1_2, Math.SQRT1_2], 12);
    expectClose(vectors[1], [Math.SQRT1_2, -Math.SQRT1_2], 12);
  });

  it("has values that give the matrix back, of unit vectors at right angles", () => {
    const matrices = fc
      .integer({ min: 1, max: 7 })
      .chain((n) => fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n * n, maxLength: n * n }));
    fc.assert(
      fc.property(matrices, (numbers) => {
        const n = Math.sqrt(numbers.length);
        const a = numbers.map(
          (_, cell) => numbers[Math.floor(cell / n) * n + (cell % n)] + numbers[(cell % n) * n + Math.floor(cell / n)],
        );
        const { values, vectors } = symmetricEigen(a, n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            expect(vectors.reduce((sum, v, k) => sum + values[k] * v[i] * v[j], 0)).toBeCloseTo(a[i * n + j], 9);
            expect(vectors[i].reduce((sum, x, k) => sum + x * vectors[j][k], 0)).toBeCloseTo(i === j ? 1 : 0, 9);
          }
        expect([...values]).toEqual([...values].toSorted((x, y) => y - x));
      }),
    );
  });

  it("refuses a matrix that is not symmetric", () => {
    expect(() => symmetricEigen([1, 2, 3, 4], 2)).toThrow("the same at (1, 0) and (0, 1), got 3 and 2");
    expect(() => symmetricEigen([1, Number.NaN, Number.NaN, 4], 2)).toThrow("got NaN and NaN");
  });
});
