import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** How large it is: jobs, or establishments where jobs are not counted. NaN: not known. */
export function sizeOf(figure: RegionalFigure, basis: "employment" | "establishments"): number {
  return basis === "employment" ? figure.employment.value : figure.establishments;
}
