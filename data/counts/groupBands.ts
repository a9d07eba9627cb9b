import { quantile } from "#spatial/quantile.ts";
import type { GroupDraws } from "./classDraws.ts";

/** Probabilities of the kept quantiles: the outer two are a 90% band. */
export const LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Quantiles over draws of a region's groups; one element a region and group that may have jobs. */
export interface GroupBands {
  rows: number;
  region: Int32Array;
  group: Int32Array;
  /** [row * LEVELS + level] jobs, establishments, and share of the region's jobs (the part of a quotient that a nation's share divides). */
  jobs: Float32Array;
  establishments: Float32Array;
  share: Float32Array;
}

/**
 * Sums draws of counties to regions and keeps quantiles.
 * @param regionOf [county] region
 * @param least rows whose 95th percentile of jobs is less are left out
 */
export function groupBands(draws: GroupDraws, count: number, regionOf: Int32Array, least: number): GroupBands {
  const { groups } = draws;
  const counties = regionOf.length;
  const order = Array.from({ length: counties }, (_, c) => c).sort((a, b) => regionOf[a] - regionOf[b]);
  const rows: { region: number; group: number; jobs: number[]; establishments: number[]; share: number[] }[] = [];
  const total = new Float64Array(count);
  const [jobs, establishments, share] = [0, 1, 2].map(() => new Float64Array(count));
  for (let from = 0, to = 0; from < counties; from = to) {
    const region = regionOf[order[from]];
    while (to < counties && regionOf[order[to]] === region) to++;
    const members = order.slice(from, to);
    total.fill(0);
    for (let d = 0; d < count; d++) for (const c of members) total[d] += draws.total[d * counties + c];
    for (let group = 0; group < groups; group++) {
      for (let d = 0; d < count; d++) {
        jobs[d] = establishments[d] = 0;
        for (const c of members) {
          const at = (d * counties + c) * groups + group;
          jobs[d] += draws.jobs[at];
          establishments[d] += draws.establishments[at];
        }
        share[d] = total[d] > 0 ? jobs[d] / total[d] : 0;
      }
      const quantiles = quantilesOf(jobs);
      if (quantiles[LEVELS.length - 1] < least) continue;
      rows.push({
        region,
        group,
        jobs: quantiles,
        establishments: quantilesOf(establishments),
        share: quantilesOf(share),
      });
    }
  }
  return {
    rows: rows.length,
    region: Int32Array.from(rows, (row) => row.region),
    group: Int32Array.from(rows, (row) => row.group),
    jobs: Float32Array.from(rows.flatMap((row) => row.jobs)),
    establishments: Float32Array.from(rows.flatMap((row) => row.establishments)),
    share: Float32Array.from(rows.flatMap((row) => row.share)),
  };
}

/** Rearranges the values. */
function quantilesOf(values: Float64Array): number[] {
  return LEVELS.map((p) => quantile(values, p));
}
