import type { CurveSimulation } from "#spatial/pattern/curveTest.ts";
import { EARTH_RADIUS } from "#spatial/greatCircle.ts";
import { type Random, sampleWithoutReplacement } from "#spatial/random.ts";
import { pickSites, type SitePositions, sweepSites } from "#spatial/sitePositions.ts";
import { distanceSteps } from "./distanceSteps.ts";

/**
 * Ripley's K (1976, J. Appl. Prob. 13): `window / (n (n - 1))` times the ordered pairs within each distance, pairs exactly at it
 * included; π r² where establishments stand by chance. In square metres, one element a distance; NaN for fewer than two sites.
 *
 * No edge correction ("none" in spatstat's `Kest`): what stands beyond the edge of the window is not seen, so that far K is lower
 * than π r². Labels redrawn among the same sites lose as much at the same edges, and `window` is the same factor in all of them,
 * so that neither changes a band or a p against them; a corrected K would only move the observed curve and its draws together.
 *
 * @param support metres, ascending
 * @param window square metres in which the establishments could stand
 */
export function ripleyK(
  sites: SitePositions,
  support: ArrayLike<number>,
  window: number,
  onBeat?: () => void,
): Float64Array {
  const { length, x, y, z } = sweepSites(sites);
  const { count, squared, reach, first, scale } = distanceSteps(sites, support);
  const last = squared[count - 1];
  const k = new Float64Array(count);
  for (let i = 0; i < length; i++) {
    onBeat?.();
    for (let j = i + 1; j < length && x[j] - x[i] <= reach; j++) {
      const q = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2 + (z[j] - z[i]) ** 2;
      if (q > last) continue;
      let step = first[(q * scale) | 0];
      while (q > squared[step]) step++;
      k[step]++;
    }
  }
  for (let step = 1; step < count; step++) k[step] += k[step - 1];
  const factor = length < 2 ? Number.NaN : (2 * window) / (length * (length - 1));
  return k.map((pairs) => pairs * factor);
}

/** Ripley's L (Besag 1977): √(K / π), in metres; the distance itself where establishments stand by chance. Arguments as of `ripleyK`. */
export function ripleyL(...of: Parameters<typeof ripleyK>): Float64Array {
  return ripleyK(...of).map((k) => Math.sqrt(k / Math.PI));
}

/** K or L of the rows `selected`, and of as many establishments redrawn among all sites without replacement, every set equally likely. */
export function createRipleySimulation(
  statistic: typeof ripleyK,
  sites: SitePositions,
  selected: ArrayLike<number>,
  { distances, random, onBeat }: { distances: ArrayLike<number>; random: Random; onBeat?: () => void },
): CurveSimulation {
  const window = boxArea(sites);
  const deck = new Uint32Array(sites.length);
  const curve = (rows: ArrayLike<number>) => statistic(pickSites(sites, rows), distances, window, onBeat);
  return {
    distances: Float64Array.from(distances),
    observed: curve(selected),
    next: () => curve(sampleWithoutReplacement(sites.length, selected.length, random, deck)),
  };
}

/** Square metres of the smallest box of two meridians and two parallels that holds all sites of a sphere. */
export function boxArea({ length, x, y, z }: SitePositions): number {
  if (length === 0) return 0;
  const meridians = Float64Array.from(x, (_, i) => Math.atan2(y[i], x[i])).sort();
  let gap = meridians[0] + 2 * Math.PI - meridians[length - 1];
  for (let i = 1; i < length; i++) gap = Math.max(gap, meridians[i] - meridians[i - 1]);
  const [lowest, highest] = z.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Infinity, -Infinity],
  );
  return EARTH_RADIUS * (2 * Math.PI - gap) * (highest - lowest);
}
