import { type CurveSimulation, curveTest } from "#spatial/pattern/curveTest.ts";
import { pairDistances } from "#spatial/pattern/distance/pairDistances.ts";
import { createRandom } from "#spatial/random.ts";
import { pickSites, type SitePositions, sphereSites } from "#spatial/sitePositions.ts";
import type { ClusterStudy } from "./clusterStudy.ts";
import { CURVE_UNITS, type CurveId, curveOf } from "./curves.ts";
import { type LongCall, runInSteps } from "./longCall.ts";
import type { TestSettings } from "./testClusters.ts";

/** A curve of a whole industry with its bands. */
export interface DistanceCurve {
  curve: CurveId;
  settings: TestSettings;
  done: number;
  isCancelled: boolean;
  /** Kilometres. */
  distances: number[];
  /** In the unit of the curve; NaN where not defined. */
  values: number[];
  /** Pointwise 90% band of the simulations. */
  localLow: number[];
  localHigh: number[];
  /** Band that 95% of the simulations stay inside over all distances together; empty while too few are done. */
  globalLow: number[];
  globalHigh: number[];
  /** Of the whole curve against the simulations; NaN while too few are done. */
  p: number;
  establishments: number;
  seconds: number;
}

/**
 * A curve (`CURVES`) of a study's selection, unweighted, with bands from labels redrawn among
 * all sites. Where the economies of a study differ in the selection's share, only the one with most of the selection is measured, since
 * sites of different registers do not exchange labels; `establishments` says how many that are. No distances where fewer than three
 * establishments, or all at one place, leave nothing to measure.
 */
export async function distanceCurve(
  study: ClusterStudy,
  id: CurveId,
  settings: TestSettings,
  call: LongCall<DistanceCurve>,
): Promise<DistanceCurve> {
  const begun = performance.now();
  const { sites, selected } = comparableSites(study);
  const simulation = curveSimulation(sites, selected, id, settings.seed, call.onBeat);
  const test = simulation && curveTest(simulation, settings);
  const unit = CURVE_UNITS[curveOf(id).unit];
  const numbers = (values: Float64Array | undefined) => Array.from(values ?? [], (value) => value * unit);
  const state = (isCancelled: boolean): DistanceCurve => {
    const result = test?.result();
    return {
      curve: id,
      settings,
      done: test?.done() ?? 0,
      isCancelled,
      distances: Array.from(result?.distances ?? [], (metres) => metres / 1000),
      values: numbers(result?.observed),
      localLow: numbers(result?.local.lower),
      localHigh: numbers(result?.local.upper),
      globalLow: numbers(result?.global?.lower),
      globalHigh: numbers(result?.global?.upper),
      p: result?.global?.p ?? Number.NaN,
      establishments: selected.length,
      seconds: (performance.now() - begun) / 1000,
    };
  };
  if (!test) return state(false);
  const { isCancelled } = await runInSteps(test.step, () => state(false), call);
  return state(isCancelled);
}

function curveSimulation(
  sites: SitePositions,
  selected: Uint32Array,
  id: CurveId,
  seed: number,
  onBeat?: () => void,
): CurveSimulation | undefined {
  if (selected.length < 3) return undefined;
  const { median, bandwidth } = pairDistances(pickSites(sites, selected), onBeat);
  if (!(bandwidth > 0)) return undefined;
  const { distances, simulate } = curveOf(id);
  const metres = Float64Array.from(distances(median / 1000), (km) => km * 1000);
  return simulate(sites, selected, { distances: metres, bandwidth, random: createRandom(seed), onBeat });
}

/** All sites, or those of the economy with most of the selection where a label is not as likely in every economy. */
function comparableSites(study: ClusterStudy): { sites: SitePositions; selected: Uint32Array } {
  if (!study.weight) return { sites: sphereSites(study.lon, study.lat), selected: study.selected };
  const counts: number[] = [];
  for (const site of study.selected) counts[study.stratum[site]] = (counts[study.stratum[site]] ?? 0) + 1;
  const [most] = Object.entries(counts).reduce((a, b) => (b[1] > a[1] ? b : a));
  const kept = Uint32Array.from(study.rows.keys()).filter((site) => study.stratum[site] === Number(most));
  const place = new Map(Array.from(kept, (site, k) => [site, k]));
  return {
    sites: sphereSites(
      Float64Array.from(kept, (site) => study.lon[site]),
      Float64Array.from(kept, (site) => study.lat[site]),
    ),
    selected: Uint32Array.from([...study.selected].flatMap((site) => place.get(site) ?? [])),
  };
}
