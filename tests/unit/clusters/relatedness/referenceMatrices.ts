import fc from "fast-check";
import { type Presence, presence } from "#clusters/relatedness/colocation/presence.ts";
import type { RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";

export function matrix(rows: readonly (readonly number[])[]): RegionMatrix {
  return { rows: rows.length, columns: rows[0]?.length ?? 0, values: rows.flat() };
}

/** Presence as written. */
export function present(rows: readonly (readonly number[])[]): Presence {
  return presence(matrix(rows));
}

/** Location quotients of a table of employment. */
export function quotients(rows: readonly (readonly number[])[]): RegionMatrix {
  const total = rows.flat().reduce((a, b) => a + b, 0);
  const national = rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0));
  return matrix(
    rows.map((row) => {
      const local = row.reduce((a, b) => a + b, 0);
      return row.map((employment, i) => employment / local / (national[i] / total));
    }),
  );
}

/** The toy of Hidalgo and Hausmann (2009), Fig. S4: four countries, four products. */
export const HH4 = present([
  [1, 1, 1, 1],
  [0, 1, 0, 0],
  [0, 0, 1, 1],
  [0, 0, 0, 1],
]);

/** The example of EconGeo's manual: five regions, five industries. */
export const MAT5 = [
  [100, 0, 0, 0, 0],
  [0, 15, 5, 70, 10],
  [0, 20, 10, 20, 50],
  [0, 25, 30, 5, 40],
  [0, 40, 55, 5, 0],
];

/** Any presence of up to eight regions and industries. */
export const anyPresence = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** `rows` in another order, and each row's values too. */
export function reorder<T>(rows: readonly (readonly T[])[], row: readonly number[], column: readonly number[]): T[][] {
  return row.map((r) => column.map((c) => rows[r][c]));
}

/** Any order of 0..n-1. */
export function anyOrder(n: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: n }, (_, i) => i);
  return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
}
