import { kDistance } from "#spatial/density/kDistance.ts";
import { createRandom, sampleWithoutReplacement, weightedSampleWithoutReplacement } from "#spatial/random.ts";
import { type ClusterSpec, GREATEST_EXTENT } from "./clusterSpec.ts";
import type { ClusterStudy } from "./clusterStudy.ts";

/** Settings of an analysis, and where they come from. */
export interface ChosenSettings {
  /** Metres. HDBSCAN has no such setting: how far its footprints reach. */
  eps: number;
  minPts: number;
  /** Kilometres a cluster extends at most; HDBSCAN only. */
  maxKm: number;
  /** Whether any was chosen from the data. */
  isAutomatic: boolean;
  /** Share of establishments whose minPts-th neighbour (itself counted) is within each distance in metres, and that of redrawn ones. */
  choice?: { distances: number[]; observed: number[]; expected: number[] };
}

/** Maps redrawn at random for what is expected, of seed `SEED`: the same selection gets the same settings. */
const DRAWS = 9;
const SEED = 1;
/** Metres: 40 steps of one ratio, 500 m to 100 km. */
const DISTANCES = Array.from({ length: 40 }, (_, k) => Math.round(500 * 200 ** (k / 39)));
/** Gain in share below which a selection is no closer together than redrawn ones, and the share that is then to be within reach. */
const LEAST_GAIN = 0.02;
const SHARE = 1 / 3;

/**
 * The settings of a spec, those it leaves open chosen. `minPts` is 1% of the selection, 5 to 10. `eps` is the distance at which the share
 * of establishments with `minPts` within reach exceeds most that of as many establishments redrawn among all sites (mean of 9 maps);
 * where it never does by more than 2%, as of everything, the distance that a third reach.
 */
export function chosenSettings(study: ClusterStudy, spec: ClusterSpec, onBeat?: () => void): ChosenSettings {
  const maxKm = spec.maxKm ?? GREATEST_EXTENT;
  const minPts = spec.minPts ?? Math.min(10, Math.max(5, Math.round(study.selected.length / 100)));
  if (spec.method === "dbscan" && spec.eps !== undefined)
    return { eps: spec.eps, minPts, maxKm, isAutomatic: spec.minPts === undefined };
  const choice = {
    distances: [...DISTANCES],
    observed: sharesWithin(study.selectedLon, study.selectedLat, minPts, onBeat),
    expected: expectedShares(study, minPts, onBeat),
  };
  return {
    eps: widestGap(choice),
    minPts,
    maxKm,
    isAutomatic: spec.method === "dbscan" || spec.minPts === undefined,
    choice,
  };
}

function widestGap({ distances, observed, expected }: NonNullable<ChosenSettings["choice"]>): number {
  let most = 0;
  for (let k = 1; k < distances.length; k++)
    if (observed[k] - expected[k] > observed[most] - expected[most] + 1e-9) most = k;
  if (observed[most] - expected[most] > LEAST_GAIN) return distances[most];
  return distances.find((_, k) => observed[k] >= SHARE) ?? distances.at(-1)!;
}

/** Shares of places in degrees whose `minPts`-th neighbour is within each of `DISTANCES`. */
function sharesWithin(lon: Float64Array, lat: Float64Array, minPts: number, onBeat?: () => void): number[] {
  const reached = kDistance(lon, lat, minPts, onBeat).sort();
  let within = 0;
  return DISTANCES.map((distance) => {
    while (within < reached.length && reached[within] <= distance) within++;
    return reached.length === 0 ? 0 : within / reached.length;
  });
}

function expectedShares(
  { lon, lat, rows, selected, weight }: ClusterStudy,
  minPts: number,
  onBeat?: () => void,
): number[] {
  const random = createRandom(SEED);
  const deck = new Uint32Array(rows.length);
  const expected = DISTANCES.map(() => 0);
  for (let draw = 0; draw < DRAWS; draw++) {
    const sites = weight
      ? weightedSampleWithoutReplacement(weight, selected.length, random)
      : sampleWithoutReplacement(rows.length, selected.length, random, deck);
    const degrees = (column: Float64Array) => Float64Array.from(sites, (site) => column[site]);
    sharesWithin(degrees(lon), degrees(lat), minPts, onBeat).forEach((share, k) => (expected[k] += share / DRAWS));
  }
  return expected;
}

/**
 * The rule of `chosenSettings` for the distance, for any labels on the sites of a study: what is expected is computed once and does not
 * depend on them. A test of clusters whose distance was chosen chooses it with this for every redrawn map.
 */
export function epsChooser(
  study: ClusterStudy,
  minPts: number,
  onBeat?: () => void,
): (lon: Float64Array, lat: Float64Array) => number {
  const expected = expectedShares(study, minPts, onBeat);
  return (lon, lat) => widestGap({ distances: DISTANCES, observed: sharesWithin(lon, lat, minPts, onBeat), expected });
}
