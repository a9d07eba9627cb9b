import { dbscan, type DensityClusters, NOISE } from "#spatial/density/dbscan.ts";
import { createFootprints, type Footprints } from "./footprints.ts";
import { type Random, sampleWithoutReplacement, weightedSampleWithoutReplacement } from "#spatial/random.ts";
import { bernoulliLlr, poissonLlr } from "./scanStatistic.ts";

export interface ClusterTestOptions {
  /** Degrees, of all establishments. */
  lon: Float64Array;
  lat: Float64Array;
  /** Rows of the industry's establishments, each once. */
  selected: Uint32Array;
  /**
   * Metres; how far a footprint reaches, and `eps` of the delineation. A function where the distance is chosen from the data: it is
   * then chosen anew for each redrawn map, or the choice would favour the map it was made for.
   */
  eps: number | ((lon: Float64Array, lat: Float64Array) => number);
  /** Establishments that make a core point, itself included. */
  minPts: number;
  /** Finds the clusters of establishments in degrees; DBSCAN with `eps` and `minPts` if absent. */
  delineate?: (lon: Float64Array, lat: Float64Array, eps: number) => DensityClusters;
  /** Bernoulli if absent; Poisson with `weight`. */
  statistic?: "bernoulli" | "poisson";
  /** By establishment, 0 or more: how likely it is to bear one of the industry's labels. All equally if absent. */
  weight?: Float64Array;
  permutations?: number;
  random: Random;
  /** Called from inside its loops. */
  onBeat?: () => void;
}

/** Columns by cluster. */
export interface ClusterFigures {
  count: number;
  /** The industry's establishments in the footprint. */
  establishments: Float64Array;
  /** All establishments in it. */
  population: Float64Array;
  /** What the industry would have there if its labels were spread over all establishments alike. */
  expected: Float64Array;
  /** `establishments` less `expected`. */
  excess: Float64Array;
  /** Log likelihood ratio of the scan statistic; 0 without an excess. */
  llr: Float64Array;
}

export interface ClusterTestResult {
  /** Simulations the result rests on. */
  permutations: number;
  /** By observed cluster, (M + 1) / (R + 1), M the simulated maps with a cluster at least as unlikely anywhere. */
  p: Float64Array;
  /** The largest statistic of each simulated map, 0 where nothing clustered. */
  maxima: Float64Array;
}

export interface ClusterTestRun {
  /** The clusters as they are: of each selected row, and what they cover of all rows. */
  delineation: DensityClusters;
  footprint: Int32Array;
  observed: ClusterFigures;
  /** One simulation; true once all are done, after which it does nothing. */
  step: () => boolean;
  /** Simulations done. */
  done: () => number;
  /** What the simulations so far say; an interim result until `step` gave true. */
  result: () => ClusterTestResult;
}

/**
 * Tests found clusters against where all establishments are. Null: the industry's labels fall on any of them alike (random
 * relabelling), or in proportion to `weight`. Each simulation redraws as many labels, delineates them by the same rule, and keeps
 * the largest scan statistic (Kulldorff 1997) over the footprints of what it found; observed clusters are compared with those
 * maxima. So a p of 0.05 says that one map in twenty of random labels has such a cluster anywhere: it holds for the map as a
 * whole, and searching for the clusters is accounted for.
 *
 * One simulation a step, so that a worker can tell its progress, show the interim result and stop between two steps.
 */
export function createClusterTest(options: ClusterTestOptions): ClusterTestRun {
  const { lon, lat, selected, eps, minPts, weight, random, onBeat, permutations = 999 } = options;
  const { delineate = (east, north, reach) => dbscan(east, north, reach, minPts, onBeat) } = options;
  const statistic = options.statistic ?? (weight ? "poisson" : "bernoulli");
  if (weight && statistic !== "poisson")
    throw new Error(`statistic: expected "poisson" with weights, got "${statistic}"`);
  if (weight && weight.length !== lon.length)
    throw new Error(`weight: expected ${lon.length} sites, got ${weight.length}`);
  const footprintsOf = rememberFootprints(lon, lat, onBeat);
  const totalWeight = weight ? weight.reduce((sum, value) => sum + value, 0) : lon.length;
  const deck = new Uint32Array(lon.length);
  const maxima: number[] = [];

  const map = (labels: Uint32Array) => {
    const east = Float64Array.from(labels, (row) => lon[row]);
    const north = Float64Array.from(labels, (row) => lat[row]);
    const reach = typeof eps === "number" ? eps : eps(east, north);
    const delineation = delineate(east, north, reach);
    const cores: number[] = [];
    for (let k = 0; k < labels.length; k++) if (delineation.core[k] === 1) cores.push(k);
    const footprint = footprintsOf(reach).around(
      cores.map((k) => labels[k]),
      cores.map((k) => delineation.cluster[k]),
    );
    return { delineation, footprint, figures: figuresOf(delineation.count, labels, footprint) };
  };

  const figuresOf = (count: number, labels: Uint32Array, footprint: Int32Array): ClusterFigures => {
    const establishments = new Float64Array(count);
    const population = new Float64Array(count);
    const expected = new Float64Array(count);
    for (const row of labels) if (footprint[row] !== NOISE) establishments[footprint[row]]++;
    for (let row = 0; row < footprint.length; row++) {
      if (footprint[row] === NOISE) continue;
      population[footprint[row]]++;
      expected[footprint[row]] += weight ? weight[row] : 1;
    }
    for (let c = 0; c < count; c++) expected[c] *= labels.length / totalWeight;
    return {
      count,
      establishments,
      population,
      expected,
      excess: establishments.map((cases, c) => cases - expected[c]),
      llr: establishments.map((cases, c) =>
        statistic === "poisson"
          ? poissonLlr(cases, expected[c], labels.length)
          : bernoulliLlr(cases, population[c], labels.length, lon.length),
      ),
    };
  };

  const redrawn = () =>
    weight
      ? weightedSampleWithoutReplacement(weight, selected.length, random)
      : sampleWithoutReplacement(lon.length, selected.length, random, deck);

  const { delineation, footprint, figures: observed } = map(selected);
  return {
    delineation,
    footprint: footprint.slice(),
    observed,
    step: () => {
      if (maxima.length < permutations) maxima.push(largest(map(redrawn()).figures.llr));
      return maxima.length >= permutations;
    },
    done: () => maxima.length,
    result: () => {
      const sorted = Float64Array.from(maxima).sort();
      return {
        permutations: maxima.length,
        p: observed.llr.map((llr) => (sorted.length - below(sorted, llr) + 1) / (sorted.length + 1)),
        maxima: Float64Array.from(maxima),
      };
    },
  };
}

/** Sites times distances whose footprints are kept prepared. */
const MOST_KEPT = 4_000_000;

/** `createFootprints` of the distances asked for, kept as long as they are few for the sites there are. */
function rememberFootprints(lon: Float64Array, lat: Float64Array, onBeat?: () => void): (eps: number) => Footprints {
  const kept = new Map<number, Footprints>();
  return (eps) => {
    const known = kept.get(eps);
    if (known) return known;
    if (kept.size * lon.length > MOST_KEPT) kept.clear();
    const footprints = createFootprints(lon, lat, eps, onBeat);
    kept.set(eps, footprints);
    return footprints;
  };
}

function largest(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), 0);
}

/** Numbers of `sorted` below `value`. */
function below(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
