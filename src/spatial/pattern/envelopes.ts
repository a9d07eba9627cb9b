import { quantile } from "#spatial/quantile.ts";

/** Which departures count: above, below or both. */
export type Side = "greater" | "less" | "two-sided";

/** Limits by distance; NaN where no curve has a value. A side that does not count is infinite. */
export interface Band {
  lower: Float64Array;
  upper: Float64Array;
}

export interface GlobalBand extends Band {
  /** (M + 1) / (R + 1) for the curve as a whole; at most `alpha` exactly when the observed curve leaves the band somewhere. */
  p: number;
}

/**
 * Local limits of Duranton and Overman (2005): at each distance by itself, `tail` of the simulations lie below `lower` and `tail`
 * above `upper` (quantiles by linear interpolation). Over many distances far more than `tail` cross somewhere: for a claim about
 * the curve take `globalBand`. `count` is the number of distances.
 */
export function localBand(curves: readonly Float64Array[], tail: number, count: number): Band {
  const band = { lower: new Float64Array(count), upper: new Float64Array(count) };
  const column = new Float64Array(curves.length);
  for (let k = 0; k < count; k++) {
    let known = 0;
    for (const curve of curves) if (!Number.isNaN(curve[k])) column[known++] = curve[k];
    const values = column.subarray(0, known);
    band.lower[k] = quantile(values, tail);
    band.upper[k] = quantile(values, 1 - tail);
  }
  return band;
}

/**
 * Global band in the sense of Duranton and Overman (2005): `alpha` of the curves leave it anywhere. Curves are dropped from the
 * most extreme on until 1 - alpha remain, and the band is what those span. Extreme is who ranks first or last at some distance;
 * among equals, who does so at more distances (extreme rank length: Myllymäki et al. 2017, JRSS B 79; Narisetty and Nair 2016).
 * That orders all curves, so no limit needs interpolation between layers, and band and p cannot contradict each other.
 *
 * The observed curve is ranked among the simulated ones, as exchangeability under the null demands. NaN is never extreme.
 * Throws when `alpha * (R + 1)` is below 1: then no p this small exists.
 */
export function globalBand(
  observed: Float64Array,
  curves: readonly Float64Array[],
  { alpha, side }: { alpha: number; side: Side },
): GlobalBand {
  const all = [observed, ...curves];
  const drop = Math.floor(alpha * all.length + 1e-9);
  if (drop < 1)
    throw new Error(
      `global band: expected at least ${Math.ceil(1 / alpha) - 1} simulations for ${alpha}, got ${curves.length}`,
    );
  const ranks = extremeRanks(all, observed.length, side);
  const mostExtremeFirst = all.map((_, c) => c).sort((a, b) => compareRanks(ranks[a], ranks[b]));
  const asExtreme = curves.filter((_, c) => compareRanks(ranks[c + 1], ranks[0]) <= 0).length;

  // Curves that tie with the last one dropped stay, so that no more than alpha is cut off.
  const limit = ranks[mostExtremeFirst[drop]];
  const kept = all.filter((_, c) => compareRanks(ranks[c], limit) >= 0);
  const band: GlobalBand = {
    lower: new Float64Array(observed.length).fill(side === "greater" ? -Infinity : Infinity),
    upper: new Float64Array(observed.length).fill(side === "less" ? Infinity : -Infinity),
    p: (asExtreme + 1) / all.length,
  };
  for (const curve of kept)
    for (let k = 0; k < curve.length; k++) {
      if (side !== "greater" && curve[k] < band.lower[k]) band.lower[k] = curve[k];
      if (side !== "less" && curve[k] > band.upper[k]) band.upper[k] = curve[k];
    }
  for (let k = 0; k < observed.length; k++) {
    if (band.lower[k] === Infinity) band.lower[k] = Number.NaN;
    if (band.upper[k] === -Infinity) band.upper[k] = Number.NaN;
  }
  return band;
}

/** Per curve its ranks over all distances, the most extreme first; 1 = nobody is more extreme. Ties share the middle rank. */
function extremeRanks(curves: readonly Float64Array[], count: number, side: Side): Float64Array[] {
  const ranks = curves.map(() => new Float64Array(count).fill(Infinity));
  const column = new Float64Array(curves.length);
  for (let k = 0; k < count; k++) {
    let known = 0;
    for (const curve of curves) if (!Number.isNaN(curve[k])) column[known++] = curve[k];
    const sorted = column.subarray(0, known).sort();
    curves.forEach((curve, c) => {
      const value = curve[k];
      if (Number.isNaN(value)) return;
      const below = bound(sorted, value, "below");
      const equal = bound(sorted, value, "through") - below;
      const fromLeast = below + (equal + 1) / 2;
      const fromMost = known - below - equal + (equal + 1) / 2;
      ranks[c][k] = side === "greater" ? fromMost : side === "less" ? fromLeast : Math.min(fromLeast, fromMost);
    });
  }
  for (const row of ranks) row.sort();
  return ranks;
}

/** Numbers of `sorted` below `value`, or through it. */
function bound(sorted: Float64Array, value: number, which: "below" | "through"): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value || (which === "through" && sorted[middle] === value)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compareRanks(a: Float64Array, b: Float64Array): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] < b[k] ? -1 : 1;
  return 0;
}
