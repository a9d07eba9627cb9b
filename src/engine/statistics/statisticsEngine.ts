import type { AtlasFiles } from "#regions/atlasCounts.ts";
import { Failure } from "#engine/fault.ts";
import { type ClusterProfile, clusterProfile } from "#clusters/found/clusterProfile.ts";
import { type ClusterSpec, specKey } from "#clusters/found/clusterSpec.ts";
import { clusterStudies } from "#clusters/found/clusterStudy.ts";
import {
  type DeclaredCluster,
  declaredClusters,
  type DeclaredParks,
  declaredParks,
} from "#clusters/found/declaredClusters.ts";
import { delineate, type Delineated, type Delineation } from "#clusters/found/delineate.ts";
import { type PlaceNames, placeNames } from "#clusters/found/placeNames.ts";
import type { CurveId } from "#clusters/found/curves.ts";
import { type DistanceCurve, distanceCurve } from "#clusters/found/distanceCurve.ts";
import { type LongCall, QUIET } from "#clusters/found/longCall.ts";
import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { type Sensitivity, sensitivity } from "#clusters/found/sensitivity.ts";
import { type ClusterTest, testClusters, type TestSettings } from "#clusters/found/testClusters.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { industryTree, type IndustryFile, type IndustryTree } from "#industries/industryTree.ts";
import type { PlaceFile, RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import type { FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";

/** What the worker is about, read once. */
export interface StatisticsInputs {
  table: FirmTable;
  tree: IndustryTree;
  names: PlaceNames;
  /** Undefined where the atlas has none. */
  amenities?: AmenityFile;
}

/** Undefined for a file that cannot be had, which the profile says. */
function ifFailed(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}

/** Reads the default atlas. Rejects where a file but the amenities is not there. */
export async function statisticsInputs(files: AtlasFiles, onBeat?: () => void): Promise<StatisticsInputs> {
  const [industries, places, regionFile, outlines, amenities] = await Promise.all([
    files.json<IndustryFile>("industries.json"),
    files.json<PlaceFile>("places.json"),
    files.json<RegionFile>("regions.json"),
    files.json<Topology>("regions.topo.json"),
    files.json<AmenityFile>("amenities.json").catch(ifFailed),
  ]);
  const tree = industryTree(industries);
  const regions = regionTable(regionFile);
  return {
    table: await files.decoded("establishments.parquet", (bytes) => atlasRegister(bytes, tree, onBeat)),
    tree,
    names: placeNames(regions, outlines, places),
    amenities,
  };
}

interface Loaded extends StatisticsInputs {
  studies: ReturnType<typeof clusterStudies>;
  declared?: DeclaredParks;
}

/** The statistics worker's methods. */
export type StatisticsApi = ReturnType<typeof statisticsEngine>;

/**
 * The statistics worker without its worker. One long call runs at a time: a new one cancels the last, which settles with what it did.
 * Long calls give way after every ~40 ms, so that `cancel` and `ping` are answered meanwhile.
 */
export function statisticsEngine(
  read: (base: string) => Promise<StatisticsInputs>,
  { pause = QUIET.pause, onBeat }: { pause?: () => Promise<void>; onBeat?: () => void } = {},
) {
  let loaded: Loaded | undefined;
  let last: { key: string; delineated: Delineated } | undefined;
  let calls = 0;

  function atlas(): Loaded {
    if (!loaded) throw new Error("statistics: nothing is loaded yet");
    return loaded;
  }

  /** The delineation of an equal spec, made again only if another was asked for since. */
  function delineated(spec: ClusterSpec): Delineated {
    const key = specKey(spec);
    if (last?.key !== key) {
      const { table, studies, names } = atlas();
      last = { key, delineated: delineate(table, studies(spec.filter), spec, names, onBeat) };
    }
    return last.delineated;
  }

  function parks(): DeclaredParks {
    const at = atlas();
    return (at.declared ??= declaredParks(at.table, onBeat));
  }

  /** Runs a long call in the place of the one before; its delineation comes after what was asked before it has been answered. */
  async function long<Answer, Report = Answer>(
    spec: ClusterSpec,
    run: (delineated: Delineated, call: LongCall<Report>) => Promise<Answer>,
    onProgress?: (report: Report) => void,
  ): Promise<Answer> {
    const call = ++calls;
    return run(delineated(spec), { pause, isCancelled: () => calls !== call, onBeat, onProgress });
  }

  return {
    async load(base: string): Promise<{ total: number }> {
      const inputs = await read(base);
      calls++;
      loaded = { ...inputs, studies: clusterStudies(inputs.table, inputs.tree.length) };
      last = undefined;
      return { total: inputs.table.length };
    },
    delineate: async (spec: ClusterSpec): Promise<Delineation> => ({ ...delineated(spec).delineation, spec }),
    /** Tests the delineation last made from an equal spec (made again if need be). */
    test: (spec: ClusterSpec, settings: TestSettings, onProgress: (test: ClusterTest) => void): Promise<ClusterTest> =>
      long(spec, (found, call) => testClusters(found, settings, call), onProgress),
    curve: (
      spec: ClusterSpec,
      curve: CurveId,
      settings: TestSettings,
      onProgress: (found: DistanceCurve) => void,
    ): Promise<DistanceCurve> =>
      long(spec, ({ study }, call) => distanceCurve(study, curve, settings, call), onProgress),
    sensitivity: (spec: ClusterSpec): Promise<Sensitivity> => long(spec, sensitivity),
    profile: async (spec: ClusterSpec, cluster: number): Promise<ClusterProfile | undefined> =>
      clusterProfile(delineated(spec), cluster, { ...atlas(), declared: parks() }),
    /** The parks of the register, most establishments first; outlines with `properties: { declared }`, `id` = declared + 1. */
    declared: async (spec: ClusterSpec): Promise<{ clusters: DeclaredCluster[]; outlines: FeatureCollection }> => {
      const { outlines } = parks();
      return { clusters: declaredClusters(parks(), delineated(spec)), outlines };
    },
    /** Stops what runs; its promise settles with what was done so far. */
    cancel(): void {
      calls++;
    },
    /** Answers at once; a worker that does not is dead. */
    ping: (): true => true,
  };
}
