import { rowStandardised, type Weights } from "./weights.ts";

/**
 * Weights among some regions only, those that have a value: row `k` of the result is region `rows[k]`. Others are dropped, not
 * counted as 0; values that are row-standardised are so again. A region that loses all its neighbours becomes an island. Of
 * weights to the nearest, make new ones among the sites that are left instead, or some have fewer than the others.
 *
 * `rows` are ascending (`knownRows`).
 */
export function subsetWeights(w: Weights, rows: Uint32Array): Weights {
  const place = new Int32Array(w.length).fill(-1);
  rows.forEach((row, k) => {
    if (row >= w.length || (k > 0 && row <= rows[k - 1]))
      throw new Error(`weights: expected ascending rows of 0 to ${w.length - 1}, got ${row}`);
    place[row] = k;
  });
  const offsets = new Uint32Array(rows.length + 1);
  const neighbours = new Int32Array(w.neighbours.length);
  const values = new Float64Array(w.neighbours.length);
  let end = 0;
  rows.forEach((row, k) => {
    for (let e = w.offsets[row]; e < w.offsets[row + 1]; e++) {
      if (place[w.neighbours[e]] < 0) continue;
      neighbours[end] = place[w.neighbours[e]];
      values[end++] = w.values[e];
    }
    offsets[k + 1] = end;
  });
  const { length } = rows;
  const subset = { ...w, length, offsets, neighbours: neighbours.slice(0, end), values: values.slice(0, end) };
  return w.kind === "binary" ? subset : rowStandardised(subset);
}

/** Rows whose value is a finite number, ascending. */
export function knownRows(y: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: y.length }, (_, i) => i).filter((i) => Number.isFinite(y[i]));
}

/** A column of `length` rows with `values` in `rows`, NaN elsewhere: the way back from a subset. */
export function spreadRows(values: ArrayLike<number>, rows: Uint32Array, length: number): Float64Array {
  const spread = new Float64Array(length).fill(NaN);
  rows.forEach((row, k) => (spread[row] = values[k]));
  return spread;
}
