import { beyondPlants, type RegionColumns, regionMoments } from "./ellisonGlaeser.ts";
import type { HerfindahlBounds } from "./herfindahl.ts";

export interface IndexBounds {
  /** Of the index for any plants within the bounds; without limit where a single plant cannot be excluded (H = 1). */
  lower: number;
  upper: number;
  /** The index at the estimate of H: an estimate as good as that one. */
  estimate: number;
}

/** Ellison and Glaeser's gamma where the plants' Herfindahl index is only bounded (`herfindahlFromCells`, `herfindahlFromBands`). */
export function ellisonGlaeserBounds(regions: RegionColumns, plants: HerfindahlBounds): IndexBounds {
  const { G, X } = regionMoments(regions);
  return boundsBeyond(G / (1 - X), plants);
}

/** Maurel and Sédillot's index where the plants' Herfindahl index is only bounded. */
export function maurelSedillotBounds(regions: RegionColumns, plants: HerfindahlBounds): IndexBounds {
  const { S, X } = regionMoments(regions);
  return boundsBeyond((S - X) / (1 - X), plants);
}

/**
 * (raw - H) / (1 - H) has the slope (raw - 1) / (1 - H)²: it falls with H for raw below 1, is 1 for raw = 1, and rises above it.
 * Maurel and Sédillot's raw index never exceeds 1; Ellison and Glaeser's does for an industry in one small region.
 */
function boundsBeyond(raw: number, { lower, upper, estimate }: HerfindahlBounds): IndexBounds {
  const at = (H: number) => {
    if (H < 1 || !(lower < 1) || !Number.isFinite(raw)) return beyondPlants(raw, H);
    return raw === 1 ? 1 : (raw - 1) * Infinity;
  };
  const ends = [at(lower), at(upper)];
  return { lower: Math.min(...ends), upper: Math.max(...ends), estimate: beyondPlants(raw, estimate) };
}
