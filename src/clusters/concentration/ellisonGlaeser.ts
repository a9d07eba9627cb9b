import { herfindahl } from "./herfindahl.ts";
import { shares, sumOver } from "./shares.ts";

/** Jobs (any unit) by region, in two columns of one length. */
export interface RegionColumns {
  industryByRegion: ArrayLike<number>;
  /** All activity, or the sector the industry is held against. */
  activityByRegion: ArrayLike<number>;
}

/** The plants of the industry: their sizes in any order, or their Herfindahl index alone. */
export type PlantSizes =
  | { plants: ArrayLike<number>; plantHerfindahl?: undefined }
  | { plantHerfindahl: number; plants?: undefined };

export interface EllisonGlaeser {
  /** Concentration beyond what its plants' sizes and chance give; NaN for one plant (H = 1) or activity in one region (X = 1). */
  gamma: number;
  /** Sum of squared differences between the industry's and all activity's regional shares. */
  G: number;
  /** Sum of squared shares of all activity. */
  X: number;
  /** Herfindahl index of the plants. */
  H: number;
  /** G to expect if each plant chose its region by chance, in proportion to activity: (1 - X) H. */
  expectedG: number;
  /** Of G under the same chance; NaN unless the sizes of the plants are given. */
  variance: number;
  /** (G - expectedG) / sqrt(variance); NaN where the variance is unknown or 0. */
  z: number;
}

/** How values of gamma are commonly read: below `low` little, above `high` much concentration. A convention, not a test. */
export const GAMMA_CONVENTION = {
  low: 0.02,
  high: 0.05,
  source: "Ellison and Glaeser 1997, Journal of Political Economy 105(5)",
} as const;

/** Index of geographic concentration of Ellison and Glaeser (1997, Journal of Political Economy 105(5)). NaN where unknown. */
export function ellisonGlaeser(input: RegionColumns & PlantSizes): EllisonGlaeser {
  const { G, X, x } = regionMoments(input);
  const H = plantIndex(input);
  const expectedG = (1 - X) * H;
  const variance = input.plants ? chanceVariance(x, X, shares(input.plants), H) : Number.NaN;
  const z = variance > 1e-12 * expectedG * expectedG ? (G - expectedG) / Math.sqrt(variance) : Number.NaN;
  return { gamma: beyondPlants(G / (1 - X), H), G, X, H, expectedG, variance, z };
}

/**
 * Index of Maurel and Sédillot (1999, Regional Science and Urban Economics 29): the same expectation, but only the squared shares
 * of the industry count, so it can differ from Ellison and Glaeser's in size and in sign. NaN for one plant, for activity in one
 * region, and where unknown.
 */
export function maurelSedillot(input: RegionColumns & PlantSizes): number {
  const { S, X } = regionMoments(input);
  return beyondPlants((S - X) / (1 - X), plantIndex(input));
}

/** Sums over regions of the shares s of an industry and x of all activity: S of s², X of x², G of (s - x)². */
export function regionMoments({ industryByRegion, activityByRegion }: RegionColumns) {
  const s = shares(industryByRegion);
  const x = shares(activityByRegion, s.length);
  return {
    S: sumOver(s.length, (r) => s[r] ** 2),
    X: sumOver(x.length, (r) => x[r] ** 2),
    G: sumOver(s.length, (r) => (s[r] - x[r]) ** 2),
    x,
  };
}

/** What a raw concentration of 0 to 1 leaves beyond plants of Herfindahl index H. */
export function beyondPlants(raw: number, H: number): number {
  return H < 1 && Number.isFinite(raw) ? (raw - H) / (1 - H) : Number.NaN;
}

function plantIndex({ plants, plantHerfindahl }: PlantSizes): number {
  if (plants) return herfindahl(plants);
  if (plantHerfindahl < 0 || plantHerfindahl > 1)
    throw new Error(`Herfindahl index of plants: expected 0 to 1, got ${plantHerfindahl}`);
  return plantHerfindahl;
}

function chanceVariance(x: Float64Array, X: number, z: Float64Array, H: number): number {
  const cubes = sumOver(x.length, (r) => x[r] ** 3);
  const fourth = sumOver(z.length, (k) => z[k] ** 4);
  return 2 * (H * H * (X - 2 * cubes + X * X) - fourth * (X - 4 * cubes + 3 * X * X));
}
