import type { Presence } from "./presence.ts";

/** How many regions have two industries both. */
export interface Cooccurrence {
  /** Regions. */
  regions: number;
  /** Industries. */
  size: number;
  /** [i * size + j] C_ij, regions with both; the diagonal is k_i, the regions with i. */
  together: Float64Array;
}

/** C = M'M: industries counted together by region (Hidalgo et al. 2007; van Eck and Waltman 2009, JASIST 60). */
export function cooccurrence({ rows, columns, values }: Presence): Cooccurrence {
  const together = new Float64Array(columns * columns);
  const present = new Int32Array(columns);
  for (let r = 0; r < rows; r++) {
    let count = 0;
    for (let c = 0; c < columns; c++) if (values[r * columns + c] === 1) present[count++] = c;
    for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) together[present[a] * columns + present[b]]++;
  }
  return { regions: rows, size: columns, together };
}
