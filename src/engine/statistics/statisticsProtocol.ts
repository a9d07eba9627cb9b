import type { FeatureCollection } from "geojson";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";
import type { ClusterSpec } from "#clusters/found/clusterSpec.ts";
import type { DeclaredCluster } from "#clusters/found/declaredClusters.ts";
import type { Delineation, SpatialCluster } from "#clusters/found/delineate.ts";
import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";
import type { Sensitivity } from "#clusters/found/sensitivity.ts";
import type { ClusterTest, TestSettings } from "#clusters/found/testClusters.ts";

export type {
  ClusterProfile,
  ClusterSpec,
  ClusterTest,
  DeclaredCluster,
  Delineation,
  DistanceCurve,
  Sensitivity,
  SpatialCluster,
  TestSettings,
};

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
  /** The parks of the register, most establishments first; outlines with `properties: { declared }`, `id` = declared + 1. */
  declared(spec: ClusterSpec): Promise<{ clusters: DeclaredCluster[]; outlines: FeatureCollection }>;
  /** Stops what runs; its promise settles with what was done so far. */
  cancel(): void;
  ping(): true;
}
