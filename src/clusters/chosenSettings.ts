import { arcOfSquaredChord, type Positions, spherePositions } from "../spatial/greatCircle";
import { createRandom, sampleWithoutReplacement, weightedSampleWithoutReplacement } from "../spatial/random";
import type { ClusterSpec } from "./clusterSpec";
import type { ClusterStudy } from "./clusterStudy";

/** Settings of an analysis, and where they come from. */
export interface ChosenSettings {
  eps: number;
  minPts: number;
  /** Whether the distance was chosen from the data. */
  isAutomatic: boolean;
  /** Share of establishments whose minPts-th neighbour (itself counted) is within each distance in metres, and that of redrawn ones. */
  choice?: { distances: number[]; observed: number[]; expected: number[] };
}

/** Maps redrawn at random for what is expected, of seed `SEED`: the same selection gets the same settings. */
const DRAWS = 19;
const SEED = 1;
/** Distances looked at in a map: of its establishments so many, evenly spread from west to east, ask for their neighbours. */
const COMPARED = 4_000_000;
/** Metres: 40 steps of one ratio. */
const DISTANCES = Array.from({ length: 40 }, (_, k) => Math.round(500 * 200 ** (k / 39)));

/**
 * The settings of a spec, those it leaves open chosen: `minPts` is 1% of the selection, 5 to 10; `eps` the distance at which the share
 * of establishments with `minPts` within reach exceeds that of as many establishments redrawn among all sites the most.
 */
export function chosenSettings(study: ClusterStudy, spec: ClusterSpec): ChosenSettings {
  const count = study.selected.length;
  const minPts = spec.minPts ?? Math.min(10, Math.max(5, Math.round(count / 100)));
  if (spec.eps !== undefined) return { eps: spec.eps, minPts, isAutomatic: false };
  const at = spherePositions(study.lon, study.lat);
  const observed = reachedShares(at, study.selected, minPts);
  const random = createRandom(SEED);
  const deck = new Uint32Array(study.rows.length);
  const expected = new Float64Array(DISTANCES.length);
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = study.weight
      ? weightedSampleWithoutReplacement(study.weight, count, random)
      : sampleWithoutReplacement(study.rows.length, count, random, deck);
    const sites = drawn.toSorted();
    reachedShares(at, sites, minPts).forEach((share, k) => (expected[k] += share / DRAWS));
  }
  let most = 0;
  const gain = (k: number) => observed[k] - expected[k];
  for (let k = 1; k < DISTANCES.length; k++) if (gain(k) > gain(most) + 1e-12) most = k;
  return {
    eps: DISTANCES[most],
    minPts,
    isAutomatic: true,
    choice: { distances: [...DISTANCES], observed: [...observed], expected: [...expected] },
  };
}

/** [distance] share of `sites` whose `minPts`-th neighbour among them is within it. */
function reachedShares({ x, y, z }: Positions, sites: Uint32Array, minPts: number): Float64Array {
  const shares = new Float64Array(DISTANCES.length);
  const sampled = Math.min(Math.ceil(COMPARED / sites.length), sites.length);
  const nearest = new Float64Array(minPts);
  for (let s = 0; s < sampled; s++) {
    const p = sites[Math.floor((s * sites.length) / sampled)];
    nearest.fill(Infinity);
    for (const q of sites) {
      const dx = x[p] - x[q];
      const dy = y[p] - y[q];
      const dz = z[p] - z[q];
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared >= nearest[minPts - 1]) continue;
      let k = minPts - 1;
      for (; k > 0 && nearest[k - 1] > squared; k--) nearest[k] = nearest[k - 1];
      nearest[k] = squared;
    }
    const distance = nearest[minPts - 1] === Infinity ? Infinity : arcOfSquaredChord(nearest[minPts - 1]);
    for (let k = 0; k < DISTANCES.length; k++) if (distance <= DISTANCES[k]) shares[k] += 1 / sampled;
  }
  return shares;
}
