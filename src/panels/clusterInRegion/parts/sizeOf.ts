import type { Basis } from "#economies/economy.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** How large it is: jobs, or establishments where jobs are not counted. NaN: not known. */
export function sizeOf(figure: RegionalFigure, basis: Basis): number {
  return basis === "employment" ? figure.employment.value : figure.establishments;
}
