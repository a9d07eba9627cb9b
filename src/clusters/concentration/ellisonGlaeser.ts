import type { HerfindahlBounds } from "./herfindahl.ts";
import { shares, sumOver } from "./shares.ts";

/** Jobs (any unit) by region, in two columns of one length. */
export interface RegionColumns {
  industryByRegion: ArrayLike<number>;
  /** All activity, or the sector the industry is held against. */
  activityByRegion: ArrayLike<number>;
}

export interface IndexBounds {
  /** Of the index for any plants within the bounds; without limit where a single plant cannot be excluded (H = 1). */
  lower: number;
  upper: number;
  /** The index at the estimate of H: an estimate as good as that one. */
  estimate: number;
}

/** How values of gamma are commonly read: below `low` little, above `high` much concentration. A convention, not a test. */
export const GAMMA_CONVENTION = {
  low: 0.02,
  high: 0.05,
  source: "Ellison and Glaeser 1997, Journal of Political Economy 105(5)",
} as const;

/**
 * Index of geographic concentration of Ellison and Glaeser (1997, Journal of Political Economy 105(5)), beyond what the sizes of
 * its plants and chance give, where the plants' Herfindahl index is only bounded (`herfindahlFromCells`): (G / (1 - X) - H) / (1 - H).
 * NaN for one plant (H = 1), for activity in one region (X = 1), and where unknown.
 */
export function ellisonGlaeserBounds(regions: RegionColumns, plants: HerfindahlBounds): IndexBounds {
  const { G, X } = regionMoments(regions);
  return boundsBeyond(G / (1 - X), plants);
}

/**
 * Index of Maurel and Sédillot (1999, Regional Science and Urban Economics 29) likewise: the same expectation, but only the squared
 * shares of the industry count, so it can differ from Ellison and Glaeser's in size and in sign.
 */
export function maurelSedillotBounds(regions: RegionColumns, plants: HerfindahlBounds): IndexBounds {
  const { S, X } = regionMoments(regions);
  return boundsBeyond((S - X) / (1 - X), plants);
}

/** Sums over regions of the shares s of an industry and x of all activity: S of s², X of x², G of (s - x)². */
export function regionMoments({ industryByRegion, activityByRegion }: RegionColumns) {
  const s = shares(industryByRegion);
  const x = shares(activityByRegion, s.length);
  return {
    S: sumOver(s.length, (r) => s[r] ** 2),
    X: sumOver(x.length, (r) => x[r] ** 2),
    G: sumOver(s.length, (r) => (s[r] - x[r]) ** 2),
  };
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

/** What a raw concentration of 0 to 1 leaves beyond plants of Herfindahl index H. */
function beyondPlants(raw: number, H: number): number {
  return H < 1 && Number.isFinite(raw) ? (raw - H) / (1 - H) : Number.NaN;
}
