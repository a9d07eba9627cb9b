import { createCircularScan } from "#spatial/pattern/circularScan.ts";
import { createRandom } from "#spatial/random.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { type LongCall, runInSteps } from "#clusters/found/longCall.ts";
import { regionName } from "#clusters/tables/regionalFigures.ts";
import type { PatternColumns, SpatialSettings } from "./regionalPattern.ts";

export interface RegionalScan {
  subject: string;
  settings: SpatialSettings;
  isCancelled: boolean;
  /** Simulations done. */
  permutations: number;
  clusters: {
    centre: string;
    centreName: string;
    regions: string[];
    cases: number;
    expected: number;
    relativeRisk: number;
    llr: number;
    p: number;
  }[];
}

/**
 * Where establishments of a subject are more than their share of all establishments, in circles around the regions (Kulldorff 1997).
 * Cases are establishments, never jobs: those of one plant are not independent. Figures divided between clusters are rounded.
 */
export async function regionalScan(
  asked: { subject: string; settings: SpatialSettings },
  regions: RegionTable,
  { rows, cases, population }: PatternColumns,
  call: LongCall<number>,
): Promise<RegionalScan> {
  const { permutations, seed, maxShare } = asked.settings;
  const placed = [...rows.keys()].filter((row) => !Number.isNaN(regions.lon[rows[row]]));
  const at = (column: ArrayLike<number>) => Float64Array.from(placed, (row) => column[rows[row]]);
  const scan = createCircularScan(
    sphereSites(at(regions.lon), at(regions.lat)),
    Float64Array.from(placed, (row) => Math.round(cases[row])),
    Float64Array.from(placed, (row) => population[row]),
    { maxShare, permutations, random: createRandom(seed), onBeat: call.onBeat },
  );
  const { isCancelled } = await runInSteps(
    () => scan.step(),
    () => scan.done() / permutations,
    call,
  );
  const { clusters, permutations: done } = scan.result();
  const region = (row: number) => rows[placed[row]];
  return {
    ...asked,
    isCancelled,
    permutations: done,
    clusters: clusters.map((cluster) => ({
      centre: regions.id[region(cluster.rows[0])],
      centreName: regionName(regions, region(cluster.rows[0])),
      regions: Array.from(cluster.rows, (row) => regions.id[region(row)]),
      cases: cluster.cases,
      expected: cluster.expected,
      relativeRisk: cluster.relativeRisk,
      llr: cluster.llr,
      p: cluster.p,
    })),
  };
}
