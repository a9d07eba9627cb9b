import type { Basis } from "#economies/economy.ts";
import { sizeOf } from "./sizeOf.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** Figures by size, the largest first and what is not known last. */
export function largestFirst(figures: readonly RegionalFigure[], basis: Basis): RegionalFigure[] {
  const size = (figure: RegionalFigure) => {
    const known = sizeOf(figure, basis);
    return Number.isNaN(known) ? -1 : known;
  };
  return figures.toSorted((a, b) => size(b) - size(a));
}
