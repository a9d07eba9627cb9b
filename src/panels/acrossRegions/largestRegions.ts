import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

export type TopBy = "size" | "quotient";

/**
 * The largest regions, or the strong ones with the largest quotients: among all regions those would be small ones with one plant.
 * What is not known is left out.
 */
export function largestRegions(
  { figures, basis }: Pick<ClusterAcross, "figures" | "basis">,
  by: TopBy,
  most: number,
): RegionalFigure[] {
  const key = (figure: RegionalFigure) => (by === "size" ? sizeOf(figure, basis) : figure.quotient.value);
  return figures
    .filter((figure) => Number.isFinite(key(figure)) && (by === "size" || figure.verdict.strong === "yes"))
    .toSorted((a, b) => key(b) - key(a))
    .slice(0, most);
}
