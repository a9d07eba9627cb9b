import type { MappedLevelId } from "#economies/economies.ts";
import { empiricalBayesRates } from "#spatial/areal/empiricalBayesRates.ts";
import { falseDiscovery } from "#spatial/areal/falseDiscovery.ts";
import { createGetisOrdTest } from "#spatial/areal/getisOrd.ts";
import { createLocalMoranTest } from "#spatial/areal/localMoran.ts";
import { permutationsNeeded } from "#spatial/areal/permutationP.ts";
import { moranI } from "#spatial/areal/moranI.ts";
import { sizeClasses } from "#spatial/areal/sizeClasses.ts";
import { contiguityWeights } from "#spatial/areal/weights/contiguityWeights.ts";
import { distanceWeights } from "#spatial/areal/weights/distanceWeights.ts";
import { nearestWeights } from "#spatial/areal/weights/nearestWeights.ts";
import { islands, rowStandardised, type Weights } from "#spatial/areal/weights/weights.ts";
import { createRandom } from "#spatial/random.ts";
import { sphereSites } from "#spatial/sitePositions.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { type LongCall, runInSteps } from "#clusters/found/longCall.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";

export interface SpatialSettings {
  weights: "contiguity" | "nearest" | "distance";
  /** Of nearest weights; kilometres of distance weights. */
  k: number;
  km: number;
  permutations: number;
  seed: number;
  /** False-discovery rate. */
  alpha: number;
  /** Of the scan: largest share of all establishments in a window. */
  maxShare: number;
}

export const QUADRANTS = ["none", "HH", "LH", "LL", "HL", "unknown"] as const;

export const SPOTS = ["none", "hot", "cold", "unknown"] as const;

/** Autocorrelation of a subject's establishment rate (empirical Bayes) over regions. */
export interface LocalPattern {
  subject: string;
  /** With the permutations done, which are more than asked for where the false-discovery rate needs more. */
  settings: SpatialSettings;
  level: MappedLevelId;
  isCancelled: boolean;
  /** [region] feature number; columns below in the same order. */
  feature: Int32Array;
  region: string[];
  rate: Float64Array;
  localI: Float64Array;
  pLocal: Float64Array;
  qLocal: Float64Array;
  /** Index into QUADRANTS, "none" where the false-discovery rate is not kept. */
  quadrant: Uint8Array;
  zGiStar: Float64Array;
  pGiStar: Float64Array;
  qGiStar: Float64Array;
  /** Index into SPOTS. */
  spot: Uint8Array;
  global: { I: number; expected: number; z: number; p: number; permutations: number };
  regions: number;
  islands: number;
}

/** Permutations between two looks at the clock. */
const STEP = 200;

/** Cases and population of the regions compared: establishments of the subject among all establishments. */
export interface PatternColumns {
  /** [row] region. */
  rows: Int32Array;
  cases: Float64Array;
  population: Float64Array;
}

/** A region without a cell of the completed counts has none of it. */
export function patternColumns(table: RegionalTable, slot: number, totals: ArrayLike<number>): PatternColumns {
  const rows = Int32Array.from(table.pool.keys()).filter((region) => table.pool[region] === 1 && totals[region] > 0);
  const population = Float64Array.from(rows, (region) => totals[region]);
  const cases = Float64Array.from(rows, (region, row) => {
    const cell = table.cellOf(slot, region);
    return cell < 0 ? 0 : Math.min(table.table.establishments[cell] || 0, population[row]);
  });
  return { rows, cases, population };
}

/** Who is whose neighbour by the settings. `touching` is asked for contiguity only. */
export function patternWeights(
  { lon, lat }: Pick<RegionTable, "lon" | "lat">,
  rows: Int32Array,
  { weights, k, km }: SpatialSettings,
  touching: () => readonly ArrayLike<number>[],
): Weights {
  if (weights === "contiguity") return contiguityWeights(touching());
  const sites = sphereSites(
    Float64Array.from(rows, (region) => lon[region]),
    Float64Array.from(rows, (region) => lat[region]),
  );
  return weights === "nearest" ? nearestWeights(sites, k) : distanceWeights(sites, km * 1000);
}

/**
 * Whether regions of much (or little) of a subject lie together: Moran's I over the map, local Moran and Gi* for each region, each with
 * its false-discovery rate, and as many permutations as one region alone needs to pass it. Local Moran tests rates standardised for the size of regions (Assuncao and Reis 1999), Gi*, which needs
 * a natural zero, rates smoothed by empirical Bayes (Marshall 1991).
 */
export async function regionalPattern(
  asked: { subject: string; level: LocalPattern["level"]; settings: SpatialSettings },
  regions: RegionTable,
  columns: PatternColumns,
  binary: Weights,
  call: LongCall<number>,
): Promise<LocalPattern> {
  const { rows, cases, population } = columns;
  const { seed, alpha } = asked.settings;
  // With fewer a lone extreme region could never pass the false-discovery rate.
  const permutations = Math.max(asked.settings.permutations, permutationsNeeded(rows.length, alpha, "two-sided"));
  const w = rowStandardised(binary);
  const { mean, smoothed, ...rates } = empiricalBayesRates(cases, population);
  // Without a single case every rate is the mean, and no deviation from it exists to divide by.
  const standardised = mean === 0 ? smoothed : rates.standardised;
  // Rates of small regions scatter more and small regions lie together: values are redrawn among regions of like size.
  const classes = sizeClasses(population);
  const moran = createLocalMoranTest(standardised, w, { permutations, classes, random: createRandom(seed) });
  const spots = createGetisOrdTest(smoothed, binary, { permutations, classes, random: createRandom(seed + 1) });
  let isDone = { moran: false, spots: false };
  const { isCancelled } = await runInSteps(
    () => {
      if (!isDone.moran) isDone = { ...isDone, moran: moran.step(STEP) };
      else isDone = { ...isDone, spots: spots.step(STEP) };
      return isDone.moran && isDone.spots;
    },
    () => (moran.done() + spots.done()) / (2 * permutations),
    call,
  );
  const local = moran.result();
  const star = spots.result();
  const fdrLocal = falseDiscovery(local.pSim, alpha);
  const fdrStar = falseDiscovery(star.pSim, alpha);
  const global = moranI(standardised, w, {
    permutations: asked.settings.permutations,
    random: createRandom(seed + 2),
    onBeat: call.onBeat,
  });
  const unknown = (p: Float64Array, row: number) => Number.isNaN(p[row]);
  return {
    ...asked,
    settings: { ...asked.settings, permutations: local.permutations },
    isCancelled,
    feature: Int32Array.from(rows, (region) => regions.feature[region]),
    region: Array.from(rows, (region) => regions.id[region]),
    rate: smoothed,
    localI: local.I,
    pLocal: local.pSim,
    qLocal: fdrLocal.q,
    quadrant: Uint8Array.from(rows, (_, row) => {
      if (unknown(local.pSim, row)) return QUADRANTS.indexOf("unknown");
      return QUADRANTS.indexOf((fdrLocal.isSignificant[row] && local.quadrant[row]) || "none");
    }),
    zGiStar: star.z,
    pGiStar: star.pSim,
    qGiStar: fdrStar.q,
    spot: Uint8Array.from(rows, (_, row) => {
      if (unknown(star.pSim, row)) return SPOTS.indexOf("unknown");
      if (!fdrStar.isSignificant[row]) return SPOTS.indexOf("none");
      return SPOTS.indexOf(star.z[row] > 0 ? "hot" : "cold");
    }),
    global: {
      I: global.I,
      expected: global.expectedI,
      z: global.zSim,
      p: global.pSim,
      permutations: global.permutations,
    },
    regions: rows.length,
    islands: islands(w).length,
  };
}
