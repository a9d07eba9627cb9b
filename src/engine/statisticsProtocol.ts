import type { FeatureCollection } from "geojson";
import type { ClusterSpec } from "../clusters/clusterSpec";
import type { Delineation, SpatialCluster } from "../clusters/delineate";

export type { ClusterSpec, Delineation, SpatialCluster };

export interface TestSettings {
  permutations: number;
  seed: number;
}

/** State of a running or finished test; `done < permutations` while it runs or when it was cancelled. */
export interface ClusterTest {
  settings: TestSettings;
  done: number;
  isCancelled: boolean;
  /** [cluster] (M + 1) / (R + 1) against the maximum over all clusters of each simulated map. */
  p: number[];
  /** Largest statistic of each simulated map. */
  maxima: number[];
  seconds: number;
}

/** A whole-industry measure over distance with its bands. */
export interface DistanceCurve {
  kind: "M" | "K";
  settings: TestSettings;
  done: number;
  isCancelled: boolean;
  /** Kilometres. */
  distances: number[];
  /** NaN where it is not defined. */
  values: number[];
  /** Pointwise 90% band of the simulations. */
  localLow: number[];
  localHigh: number[];
  /** Band that 95% of the simulations stay inside over all distances together; empty while too few are done. */
  globalLow: number[];
  globalHigh: number[];
  /** Of the whole curve against the simulations. */
  p: number;
  establishments: number;
  seconds: number;
}

/** Clusters found for settings around those chosen. */
export interface Sensitivity {
  eps: number[];
  minPts: number[];
  /** [minPts][eps] */
  clusters: number[][];
  /** [minPts][eps] share of the selection that is in a cluster. */
  clustered: number[][];
}

/** What stands in one cluster. */
export interface ClusterProfile {
  cluster: SpatialCluster;
  /** Industries of all establishments in the footprint against the register, at the level of the profile's classes. */
  mix: { industry: number; establishments: number; localQuotient: number; low: number; high: number }[];
  /** File rows of its own establishments, largest employment first. */
  rows: Uint32Array;
  /** Share of the largest establishment in the known employment; undefined when too little is known. */
  largestShare?: number;
  /** 1 / Herfindahl over known employment. */
  effectivePlants?: number;
  employmentKnown: number;
  near: NearbyPlace[];
  /** Declared clusters (industrial parks) with establishments of it. */
  declared: { name: string; place: string; establishments: number; ofPark: number }[];
}

export interface NearbyPlace {
  kind: "port" | "airport" | "research";
  name: string;
  detail: string;
  lon: number;
  lat: number;
  km: number;
}

/** A park named in the register. */
export interface DeclaredCluster {
  /** Stable: "MX-19021 parque industrial x". */
  id: string;
  name: string;
  place: string;
  region: string;
  /** Establishments of the register that name it, and those that pass the filter. */
  establishments: number;
  matching: number;
  lon: number;
  lat: number;
  bounds: [number, number, number, number];
  /** Found clusters that hold establishments of it. */
  found: { cluster: number; establishments: number }[];
}

/** The statistics worker, as comlink exposes it. Long calls report and obey `cancel`. */
export interface StatisticsApi {
  load(base: string): Promise<{ total: number }>;
  delineate(spec: ClusterSpec): Promise<Delineation>;
  /** Tests the delineation last made from an equal spec (made again if need be). */
  test(spec: ClusterSpec, settings: TestSettings, onProgress: (test: ClusterTest) => void): Promise<ClusterTest>;
  curve(
    spec: ClusterSpec,
    kind: "M" | "K",
    settings: TestSettings,
    onProgress: (curve: DistanceCurve) => void,
  ): Promise<DistanceCurve>;
  sensitivity(spec: ClusterSpec): Promise<Sensitivity>;
  profile(spec: ClusterSpec, cluster: number): Promise<ClusterProfile | undefined>;
  declared(spec: ClusterSpec): Promise<{ clusters: DeclaredCluster[]; outlines: FeatureCollection }>;
  /** Stops what runs; its promise settles with what was done so far. */
  cancel(): void;
  ping(): true;
}
