/**
 * Location quotient (local / localTotal) / (national / nationalTotal): 1 = the same share as the nation.
 * NaN where a total or the national figure is 0, because there is no share to compare.
 */
export function locationQuotient(local: number, localTotal: number, national: number, nationalTotal: number): number {
  if (localTotal === 0 || national === 0 || nationalTotal === 0) return Number.NaN;
  return local / localTotal / (national / nationalTotal);
}
