/** Of what a small p speaks against chance: either side, a statistic larger, or one smaller than by chance. */
export type Alternative = "two-sided" | "greater" | "less";

/**
 * Pseudo p-value of a statistic among `permutations` simulated ones, `atLeast` of them as large and `atMost` as small:
 * (M + 1) / (R + 1). Two-sided is twice the smaller tail, at most 1, which stays valid where the two tails differ.
 */
export function permutationP(atLeast: number, atMost: number, permutations: number, alternative: Alternative): number {
  if (alternative === "greater") return (atLeast + 1) / (permutations + 1);
  if (alternative === "less") return (atMost + 1) / (permutations + 1);
  return Math.min(1, (2 * (Math.min(atLeast, atMost) + 1)) / (permutations + 1));
}

/**
 * Permutations from which one extreme region among `tests` can pass a false discovery rate of `alpha` alone: the floor is then
 * at most `alpha / tests`. With fewer, only several at once can, however extreme; a caller says so or uses the normal p-values.
 */
export function permutationsNeeded(tests: number, alpha: number, alternative: Alternative): number {
  if (!(tests >= 1 && alpha > 0 && alpha < 1))
    throw new Error(`permutations: expected tests and a rate within 0 to 1, got ${tests} and ${alpha}`);
  const sides = alternative === "two-sided" ? 2 : 1;
  return Math.ceil((sides * tests) / alpha - 1e-6) - 1;
}
