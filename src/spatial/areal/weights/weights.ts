/**
 * Who is near whom among regions: those that count for region `i` are `neighbours[offsets[i]]` to `neighbours[offsets[i + 1] - 1]`,
 * ascending, never `i` itself, each with its value.
 */
export interface Weights {
  /** Regions. */
  length: number;
  /** [length + 1] */
  offsets: Uint32Array;
  neighbours: Int32Array;
  values: Float64Array;
  /** Every value 1, or the values of every region with neighbours 1 together. */
  kind: "binary" | "row-standardised";
}

/** Weights of 1 from lists of neighbours. Throws where one is no other region or is named twice. */
export function binaryWeights(neighbours: readonly ArrayLike<number>[]): Weights {
  const { length } = neighbours;
  const offsets = new Uint32Array(length + 1);
  for (let i = 0; i < length; i++) offsets[i + 1] = offsets[i] + neighbours[i].length;
  const flat = new Int32Array(offsets[length]);
  for (let i = 0; i < length; i++) {
    const row = Float64Array.from(neighbours[i]).sort();
    row.forEach((j, k) => {
      if (!Number.isInteger(j) || j < 0 || j >= length || j === i || j === row[k - 1])
        throw new Error(`weights, region ${i}: expected other regions of 0 to ${length - 1}, each once, got ${j}`);
    });
    flat.set(row, offsets[i]);
  }
  return { length, offsets, neighbours: flat, values: new Float64Array(flat.length).fill(1), kind: "binary" };
}

/** The same neighbours, each region's values divided by their sum; a region without neighbours stays without. */
export function rowStandardised(w: Weights): Weights {
  const values = w.values.slice();
  for (let i = 0; i < w.length; i++) {
    const row = values.subarray(w.offsets[i], w.offsets[i + 1]);
    const sum = row.reduce((all, value) => all + value, 0);
    for (let k = 0; k < row.length; k++) row[k] /= sum;
  }
  return { ...w, values, kind: "row-standardised" };
}

/** Regions without neighbours, ascending. No local statistic is defined for them. */
export function islands({ length, offsets }: Weights): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => i).filter((i) => offsets[i] === offsets[i + 1]);
}
