/**
 * How unlike two structures are. `jensen-shannon`: square root of the Jensen-Shannon divergence in bits, a metric (Lin 1991;
 * Endres and Schindelin 2003), which minds small shares more. `krugman`: half the sum of absolute differences of shares
 * (Krugman 1991, there not halved), the part of one structure that would have to move to become the other.
 */
export type StructureMeasure = "jensen-shannon" | "krugman";

/** Distance of two structures and what they have in common to be compared by. */
export interface StructureDistance {
  /** 0 the same, 1 nothing in common; NaN where nothing is known of both. */
  distance: number;
  /** Share of the first, and of the second, that lies in clusters known for both. */
  compared: [number, number];
}

/**
 * Compares two vectors of shares, one element a cluster, over the clusters known in both (neither NaN), each vector made to sum
 * to 1 over them. Symmetric.
 */
export function structureDistance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  measure: StructureMeasure,
): StructureDistance {
  if (a.length !== b.length) throw new Error(`structures: expected equal lengths, got ${a.length} and ${b.length}`);
  let sumA = 0;
  let sumB = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    sumA += a[i];
    sumB += b[i];
  }
  const compared: [number, number] = [sumA, sumB];
  if (!(sumA > 0 && sumB > 0)) return { distance: Number.NaN, compared };
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) || Number.isNaN(b[i])) continue;
    const p = a[i] / sumA;
    const q = b[i] / sumB;
    total += measure === "krugman" ? Math.abs(p - q) / 2 : (against(p, q) + against(q, p)) / 2;
  }
  const distance = measure === "krugman" ? total : Math.sqrt(Math.max(0, total));
  return { distance: Math.min(1, distance), compared };
}

/** p log2(p / m) with m the mean of p and q. */
function against(p: number, q: number): number {
  return p > 0 ? p * Math.log2((2 * p) / (p + q)) : 0;
}
