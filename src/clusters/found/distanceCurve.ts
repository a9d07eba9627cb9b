import { type CurveSimulation, curveTest } from "#spatial/pattern/curveTest.ts";
import { createKDensitySimulation } from "#spatial/pattern/distance/kDensitySimulation.ts";
import { createMSimulation } from "#spatial/pattern/distance/mFunction.ts";
import { pairDistances } from "#spatial/pattern/distance/pairDistances.ts";
import { createRandom } from "#spatial/random.ts";
import { pickSites, type SitePositions, sphereSites } from "#spatial/sitePositions.ts";
import type { ClusterStudy } from "./clusterStudy.ts";
import { type LongCall, runInSteps } from "./longCall.ts";
import type { TestSettings } from "./testClusters.ts";

/** A whole-industry measure over distance with its bands. */
export interface DistanceCurve {
  kind: "M" | "K";
  settings: TestSettings;
  done: number;
  isCancelled: boolean;
  /** Kilometres. */
  distances: number[];
  /** M: times the share everywhere, within each distance. K: density of the distances between establishments, per km. NaN where not defined. */
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

/** Kilometres within which M is taken, and the farthest either measure looks. */
const M_STEPS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200];
const FARTHEST = 200;
/** Kilometres between the distances of K: the smallest of these that needs at most `K_STEPS`. */
const K_INTERVALS = [0.1, 0.2, 0.5, 1, 2, 5];
const K_STEPS = 50;

/**
 * Where M or K-density is taken, in kilometres: readable steps up to the median distance between the establishments (as Duranton and
 * Overman do), at most 200; M as near as 1 km, at least up to 5.
 */
export function curveDistances(kind: "M" | "K", medianKm: number): number[] {
  const farthest = Math.min(FARTHEST, medianKm);
  if (kind === "M") return M_STEPS.filter((km) => km <= Math.max(5, farthest));
  const interval = K_INTERVALS.find((km) => farthest / km <= K_STEPS) ?? K_INTERVALS.at(-1)!;
  const count = Math.max(1, Math.floor(farthest / interval));
  return Array.from({ length: count + 1 }, (_, k) => Math.round(k * interval * 10) / 10);
}

/**
 * M (Marcon and Puech) or K-density (Duranton and Overman) of a study's selection, unweighted, with bands from labels redrawn among
 * all sites. Where the economies of a study differ in the selection's share, only the one with most of the selection is measured, since
 * sites of different registers do not exchange labels; `establishments` says how many that are. No distances where fewer than three
 * establishments, or all at one place, leave nothing to measure.
 */
export async function distanceCurve(
  study: ClusterStudy,
  kind: "M" | "K",
  settings: TestSettings,
  call: LongCall<DistanceCurve>,
): Promise<DistanceCurve> {
  const begun = performance.now();
  const { sites, selected } = comparableSites(study);
  const simulation = curveSimulation(sites, selected, kind, settings.seed, call.onBeat);
  const test = simulation && curveTest(simulation, settings);
  const perKm = kind === "K" ? 1000 : 1;
  const numbers = (values: Float64Array | undefined) => Array.from(values ?? [], (value) => value * perKm);
  const state = (isCancelled: boolean): DistanceCurve => {
    const result = test?.result();
    return {
      kind,
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
  kind: "M" | "K",
  seed: number,
  onBeat?: () => void,
): CurveSimulation | undefined {
  if (selected.length < 3) return undefined;
  const { median, bandwidth } = pairDistances(pickSites(sites, selected), onBeat);
  if (!(bandwidth > 0)) return undefined;
  const distances = curveDistances(kind, median / 1000).map((km) => km * 1000);
  const random = createRandom(seed);
  return kind === "M"
    ? createMSimulation(sites, selected, { distances, random, onBeat })
    : createKDensitySimulation(sites, selected, { distances, bandwidth, random, onBeat });
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
