import { checkRegionMatrix, type RegionMatrix } from "./regionMatrix.ts";
import { structureDistance, type StructureMeasure } from "./structureDistance.ts";

export interface PeerQuestion {
  region: number;
  /** Shares of each region's employment by (traded) cluster, rows summing to at most 1; NaN = withheld. */
  structures: RegionMatrix;
  /** [region] employment; NaN = unknown. */
  sizes: ArrayLike<number>;
  /** [region] Share of its employment that is withheld or not published, where known apart from `structures`. */
  withheld?: ArrayLike<number>;
  /** Rows to choose from (one level, one economy); all without it. */
  candidates?: ArrayLike<number>;
  settings?: Partial<PeerSettings>;
}

export interface PeerSettings {
  measure: StructureMeasure;
  /** Peers wanted. */
  count: number;
  /** A peer is at most this many times larger or smaller. */
  sizeFactor: number;
  /** Importance of structure and of size; only their proportion matters. */
  weights: { structure: number; size: number };
  /** Share of a region's employment that may be withheld, and of a pair's that may lie in clusters not known for both. */
  mostWithheld: number;
  /** Clusters to name in which a peer differs most. */
  differences: number;
}

export const PEER_SETTINGS: PeerSettings = {
  measure: "jensen-shannon",
  count: 10,
  sizeFactor: 3,
  weights: { structure: 4, size: 1 },
  mostWithheld: 0.25,
  differences: 3,
};

export interface Peer {
  region: number;
  /** Weighted mean of `structure` and of |log size ratio| / log(sizeFactor), 0 to 1. */
  distance: number;
  /** Distance of structures, 0 the same to 1 nothing in common. */
  structure: number;
  /** The peer's size over the region's. */
  sizeRatio: number;
  /** Share of the two structures, of the smaller one, that could be compared. */
  compared: number;
  /** Where the shares differ most, largest first. */
  differs: { cluster: number; here: number; there: number }[];
}

export interface Peers {
  /** Nearest first, equal ones by row. Empty where the region itself is in `excluded`. */
  peers: Peer[];
  /** Rows left out, ascending: too much withheld (by themselves or together with the region), size unknown, another size. */
  excluded: { withheld: number[]; unknownSize: number[]; otherSize: number[] };
}

/** Regions most alike by what they live from and how large they are. Ours; distances as `structureDistance`. Not causal twins. */
export function peers(question: PeerQuestion): Peers {
  const { region, structures, sizes } = question;
  const settings = { ...PEER_SETTINGS, ...question.settings };
  checkRegionMatrix(structures, "structures");
  if (sizes.length !== structures.rows)
    throw new Error(`sizes: expected ${structures.rows} regions, got ${sizes.length}`);
  if (!(settings.sizeFactor > 1)) throw new Error(`sizeFactor: expected more than 1, got ${settings.sizeFactor}`);
  const values = structures.values instanceof Float64Array ? structures.values : Float64Array.from(structures.values);
  const row = (r: number) => values.subarray(r * structures.columns, (r + 1) * structures.columns);
  const excluded: Peers["excluded"] = { withheld: [], unknownSize: [], otherSize: [] };
  const here = row(region);
  if (tooMuchWithheld(question, region, here, settings)) excluded.withheld.push(region);
  else if (!(sizes[region] > 0)) excluded.unknownSize.push(region);
  if (excluded.withheld.length + excluded.unknownSize.length > 0) return { peers: [], excluded };

  const found: Peer[] = [];
  for (const other of candidates(question)) {
    const there = row(other);
    const sizeRatio = sizes[other] / sizes[region];
    const apart = Math.abs(Math.log(sizeRatio)) / Math.log(settings.sizeFactor);
    if (tooMuchWithheld(question, other, there, settings)) excluded.withheld.push(other);
    else if (!(sizes[other] > 0)) excluded.unknownSize.push(other);
    else if (apart > 1) excluded.otherSize.push(other);
    else {
      const { distance: structure, compared: both } = structureDistance(here, there, settings.measure);
      const compared = Math.min(...both);
      if (!(compared >= 1 - settings.mostWithheld)) {
        excluded.withheld.push(other);
        continue;
      }
      const { structure: ws, size: wz } = settings.weights;
      const distance = (ws * structure + wz * apart) / (ws + wz);
      found.push({ region: other, distance, structure, sizeRatio, compared, differs: [] });
    }
  }
  found.sort((a, b) => a.distance - b.distance || a.region - b.region);
  const nearest = found.slice(0, settings.count);
  for (const peer of nearest) peer.differs = differences(here, row(peer.region), settings.differences);
  return { peers: nearest, excluded };
}

function candidates({ region, structures, candidates: rows }: PeerQuestion): Int32Array {
  const all = rows ? Int32Array.from(rows).sort() : Int32Array.from({ length: structures.rows }, (_, r) => r);
  return all.filter((r) => r !== region);
}

function tooMuchWithheld(question: PeerQuestion, r: number, shares: Float64Array, settings: PeerSettings) {
  let known = 0;
  for (let k = 0; k < shares.length; k++) if (!Number.isNaN(shares[k])) known += shares[k];
  const withheld = question.withheld?.[r] ?? 0;
  return !(known >= 1 - settings.mostWithheld && withheld <= settings.mostWithheld);
}

function differences(here: Float64Array, there: Float64Array, count: number): Peer["differs"] {
  return [...here]
    .map((share, cluster) => ({ cluster, here: share, there: there[cluster] }))
    .filter((difference) => !Number.isNaN(difference.here - difference.there) && difference.here !== difference.there)
    .sort((a, b) => Math.abs(b.here - b.there) - Math.abs(a.here - a.there) || a.cluster - b.cluster)
    .slice(0, count);
}
