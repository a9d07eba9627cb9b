import { sourcesDirectory } from "#data/sourceFiles.ts";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { binaryWeights, rowStandardised, type Weights } from "#spatial/areal/weights/weights.ts";

/** Six points of esda's tests and who is within 15 of whom. */
export const P6 = {
  x: [10, 20, 40, 15, 30, 30],
  y: [10, 10, 10, 20, 20, 30],
  value: [2, 3, 3.2, 5, 8, 7],
  neighbours: [[1, 3], [0, 3, 4], [4], [0, 1, 4], [1, 2, 3, 5], [4]],
};

/** Neighbours by edge on a lattice, row by row. */
export function lattice(width: number, height: number): number[][] {
  return Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const near = [i - width, x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i + width];
    return near.filter((j) => j >= 0 && j < width * height);
  });
}

export const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Counties around St. Louis: homicides per 100,000 in 1988-93; who touches whom. */
const ST_LOUIS = join(sourcesDirectory(), "reference", "st-louis-homicide.csv");
export const HAS_ST_LOUIS = existsSync(ST_LOUIS);
export function stLouis(): { rate: number[]; neighbours: number[][] } {
  const rows = readFileSync(ST_LOUIS, "utf8").trim().split("\n").slice(1);
  const columns = rows.map((line) => line.split(","));
  return {
    rate: columns.map(([, rate]) => Number(rate)),
    neighbours: columns.map(([, , near]) =>
      near
        .trim()
        .split(" ")
        .map((county) => Number(county) - 1),
    ),
  };
}

/** The weights as a table with a row and a column a region. */
export function dense({ length, offsets, neighbours, values }: Weights): number[][] {
  return Array.from({ length }, (_, i) => {
    const row = Array.from({ length }, () => 0);
    for (let e = offsets[i]; e < offsets[i + 1]; e++) row[neighbours[e]] = values[e];
    return row;
  });
}

export function permutationsOf(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((value, k) =>
    permutationsOf(values.filter((_, other) => other !== k)).map((rest) => [value, ...rest]),
  );
}

/** Any weights among `n` regions: not mutual, islands among them, and, if row-standardised, uneven. */
export function anyWeights(n: number): fc.Arbitrary<Weights> {
  const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n });
  return fc.record({ rows: fc.array(row, { minLength: n, maxLength: n }), kind: fc.nat(2) }).map(({ rows, kind }) => {
    const w = binaryWeights(rows.map((near, i) => [...near.keys()].filter((j) => near[j] > 0 && j !== i)));
    if (kind === 0) return w;
    if (kind === 1) return rowStandardised(w);
    const uneven = w.values.map((_, e) => {
      const i = w.offsets.findLastIndex((offset) => offset <= e);
      return rows[i][w.neighbours[e]];
    });
    return rowStandardised({ ...w, values: uneven });
  });
}

export function values(n: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n });
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

export function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((value) => (value - middle) ** 2)));
}
