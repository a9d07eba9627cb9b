import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** How a bar of a region is drawn: strong, not distinguishable from the national share, or neither. */
export function barState({
  verdict,
  claim,
}: Pick<RegionalFigure, "verdict" | "claim">): "strong" | "other" | "uncertain" {
  if (verdict.strong === "yes") return verdict.class === "probably" ? "uncertain" : "strong";
  return claim === "open" ? "uncertain" : "other";
}
