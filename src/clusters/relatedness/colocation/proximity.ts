import type { Presence } from "./presence.ts";

/**
 * Measures of how often two industries stand in the same regions. With C_ij regions that have both, k_i that have i, T in all:
 * `proximity` C_ij / max(k_i, k_j), the smaller of the two conditional probabilities (Hidalgo et al. 2007), 0 to 1;
 * `association` C_ij T / (k_i k_j), times as often as if the two stood independently (association strength of
 * van Eck and Waltman 2009 over occurrences), 0 upwards;
 * `cosine` C_ij / sqrt(k_i k_j), 0 to 1; `jaccard` C_ij / (k_i + k_j - C_ij), 0 to 1.
 */
export type SimilarityMeasure = "proximity" | "association" | "cosine" | "jaccard";

/**
 * Similarity of every two industries, [i * size + j], symmetric, the diagonal included. NaN where one of the two is present
 * nowhere, because nothing is known of it.
 */
export function similarity({ regions, size, together }: Cooccurrence, measure: SimilarityMeasure): Float64Array {
  const result = new Float64Array(size * size).fill(Number.NaN);
  for (let i = 0; i < size; i++) {
    const ki = together[i * size + i];
    if (ki === 0) continue;
    for (let j = 0; j < size; j++) {
      const kj = together[j * size + j];
      if (kj > 0) result[i * size + j] = MEASURES[measure](together[i * size + j], ki, kj, regions);
    }
  }
  return result;
}

/** From regions with both, with each, and in all. */
const MEASURES: Record<SimilarityMeasure, (both: number, ki: number, kj: number, regions: number) => number> = {
  proximity: (both, ki, kj) => both / Math.max(ki, kj),
  association: (both, ki, kj, regions) => (both * regions) / (ki * kj),
  cosine: (both, ki, kj) => both / Math.sqrt(ki * kj),
  jaccard: (both, ki, kj) => both / (ki + kj - both),
};

/**
 * phi_ij = min(P(i|j), P(j|i)) over regions (Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317): [i * columns + j],
 * symmetric, 0 to 1, diagonal 1; NaN where one of the two is present nowhere. Correlation, not causation: industries also meet
 * because both like large cities.
 */
export function proximity(m: Presence): Float64Array {
  return similarity(cooccurrence(m), "proximity");
}

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
