import {
  type Accessor,
  type ParentProps,
  batch,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  useContext,
} from "solid-js";
import { asked } from "#engine/asked.ts";
import { type Fault, faultOf } from "#engine/fault.ts";
import { Superseded, newestWins } from "#engine/newestWins.ts";
import StatisticsWorker from "#engine/statistics/statistics.worker.ts?worker";
import type { WorkerClient } from "#engine/workerClient.ts";
import { atlasFile } from "#state/atlasFiles.ts";
import { type ClusterJob, type ClusterJobs, createClusterJobs } from "./createClusterJobs.ts";
import { type ClusterVerdict, clusterVerdict } from "./clusterVerdict.ts";
import type { LoadStatus } from "#state/EstablishmentsContext.tsx";
import { firmFilterOf } from "#state/query/firmFilterOf.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createToldWorker } from "#state/createToldWorker.ts";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";
import { type ClusterSpec, specKey } from "#clusters/found/clusterSpec.ts";
import type { DeclaredCluster } from "#clusters/found/declaredClusters.ts";
import type { Delineation, SpatialCluster } from "#clusters/found/delineate.ts";
import type { StatisticsApi } from "#engine/statistics/statisticsEngine.ts";

/** Settings as a drag shows them, before they are in the link. */
export interface DraftSettings {
  eps?: number;
  minPts?: number;
  maxKm?: number;
}

export interface DeclaredAnswer {
  clusters: DeclaredCluster[];
  outlines: Delineation["outlines"];
}

/** Spatial clusters and what is known of them, from the statistics worker, which the first question starts. */
export interface ClustersState {
  status: Accessor<LoadStatus | "idle">;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
  /** No industry is selected: the clusters of everything are cities, so none are looked for. */
  isUnasked: Accessor<boolean>;
  /** The newest answer to the query's industries and settings; the one before stays until it is there. */
  delineation: Accessor<Delineation | undefined>;
  busy: Accessor<boolean>;
  /** Settings being dragged. */
  draft: Accessor<DraftSettings | undefined>;
  /** Shows other settings while they are dragged. */
  preview: (draft: DraftSettings) => void;
  /** Puts settings into the link. */
  settle: (settings: DraftSettings) => void;
  /** The cluster in the profile, as the delineation on screen numbers it: it is followed from settings to settings. */
  selected: Accessor<number | undefined>;
  /** The cluster under the pointer, on the map or in the list. */
  hovered: Accessor<number | undefined>;
  hover: (cluster: number | undefined) => void;
  jobs: Omit<ClusterJobs, "run" | "cancel">;
  /** Tests the clusters and keeps that in the link: who follows it gets the same numbers. */
  runTest: (permutations: number, seed: number) => void;
  /** A curve with as many simulations as the test, or `CURVE_SIMULATIONS`; or the sensitivity. */
  run: (job: Exclude<ClusterJob, "test">) => void;
  cancel: () => void;
  verdict: (cluster: number) => ClusterVerdict;
  profile: (cluster: number) => Promise<ClusterProfile | undefined>;
  /** Parks named in the register; asked for while their layer or a profile shows them. */
  declared: Accessor<DeclaredAnswer | undefined>;
}

/** Simulations behind a curve where no test says how many. */
export const CURVE_SIMULATIONS = 999;

const ClustersContext = createContext<ClustersState>();

export function ClustersProvider(props: ParentProps) {
  const { query, ask, arrivals } = useQuery();
  const told = createToldWorker<StatisticsApi>("statistics");
  const { mask } = useIndustries();
  const [status, setStatus] = createSignal<LoadStatus | "idle">("idle");
  const [fault, setFault] = createSignal<Fault>();
  const [held, setHeld] = createSignal<{ spec: ClusterSpec; delineation: Delineation }>();
  const [declared, setDeclared] = createSignal<DeclaredAnswer>();
  const [draft, setDraft] = createSignal<DraftSettings>();
  const [hovered, hover] = createSignal<number>();

  let started: WorkerClient<StatisticsApi> | undefined;
  const client = () => {
    if (started) return started;
    setStatus("loading");
    started = told.start({
      spawn: () => new StatisticsWorker(),
      init: async (api) => {
        await api.load(atlasFile(""));
        setStatus("ready");
      },
    });
    return started;
  };
  onCleanup(() => started?.close());
  const worker = asked<StatisticsApi>((use) => client().call(use));
  const fail = (reason: unknown) => {
    if (reason instanceof Superseded) return;
    setFault(faultOf(reason));
    setStatus("failed");
  };

  const specOf = (industries: Uint8Array | undefined): ClusterSpec => ({
    filter: firmFilterOf(query, industries),
    method: query.method,
    eps: draft()?.eps ?? query.eps,
    minPts: draft()?.minPts ?? query.minPts,
    maxKm: draft()?.maxKm ?? query.maxKm,
  });
  const isWanted = createMemo(
    () => isLayerOn(query, "found") || query.selection?.kind === "cluster" || query.selection?.kind === "park",
  );
  const equals = (a: ClusterSpec | undefined, b: ClusterSpec | undefined) => (a && specKey(a)) === (b && specKey(b));
  const spec = createMemo(
    () => {
      const industries = mask();
      return industries && isWanted() ? specOf(industries) : undefined;
    },
    undefined,
    { equals },
  );
  /** The spec, once its answer is on screen. */
  const answered = createMemo(() => (held()?.spec === spec() ? spec() : undefined));

  const newest = newestWins(async (wanted: ClusterSpec) => ({
    spec: wanted,
    delineation: await worker.delineate(wanted),
  }));
  const put = (found: { spec: ClusterSpec; delineation: Delineation }) => {
    if (!spec()) return;
    setStatus("ready");
    setHeld(found);
  };
  const delineate = (wanted: ClusterSpec | undefined) => {
    setFault(undefined);
    if (wanted) newest(wanted).then(put, fail);
    else setHeld(undefined);
  };
  createEffect(on(spec, delineate));

  const jobs = createClusterJobs(() => answered(), worker);
  const testSettings = () => query.permutations && { permutations: query.permutations, seed: query.seed };
  createEffect(
    on([answered, draft, () => query.permutations, () => query.seed], ([about, isDragged]) => {
      const settings = testSettings();
      if (!about || isDragged || !settings) return;
      const { settings: tested, isCancelled } = jobs.test() ?? {};
      if (!isCancelled && tested?.permutations === settings.permutations && tested.seed === settings.seed) return;
      jobs.run("test", settings);
    }),
  );
  const cancel = () => {
    const isTest = jobs.running() === "test";
    jobs.cancel();
    if (isTest) ask({ permutations: undefined }); // a link promises the whole test
  };

  // The selected cluster is a number in a list that changes with the settings: the place is what was meant.
  let anchor: { cluster: SpatialCluster; number: number; arrivals: number } | undefined;
  const selected = createMemo(() => {
    const number = query.selection?.kind === "cluster" ? query.selection.cluster : undefined;
    const clusters = held()?.delineation.clusters;
    const arrived = arrivals();
    if (number === undefined || !clusters) return void (anchor = undefined);
    if (anchor?.number !== number || anchor.arrivals !== arrived) {
      if (!answered()) return undefined;
      const cluster = clusters[number];
      anchor = cluster && { cluster, number, arrivals: arrived };
      return cluster?.cluster;
    }
    return sameCluster(anchor.cluster, clusters)?.cluster;
  });
  createEffect(
    on([answered, draft], ([about, isDragged]) => {
      if (!about || isDragged || !anchor || selected() === anchor.number) return;
      const cluster = selected();
      if (cluster !== undefined) anchor.number = cluster; // the place stays the one that was picked
      ask({ selection: cluster === undefined ? undefined : { kind: "cluster", cluster } });
    }),
  );

  const declaredSpec = createMemo(
    () => {
      const isUnasked = query.industries.length === 0;
      const isListed = isWanted() && (!isUnasked || query.selection?.kind === "park");
      if (!isLayerOn(query, "declared") && !isListed) return undefined;
      if (isUnasked) return specOf(undefined);
      if (isWanted()) return answered();
      return mask() && specOf(mask());
    },
    undefined,
    { equals },
  );
  const newestDeclared = newestWins((wanted: ClusterSpec) => worker.declared(wanted));
  createEffect(on(declaredSpec, (wanted) => wanted && newestDeclared(wanted).then(setDeclared, fail)));

  const value: ClustersState = {
    status,
    fault,
    retry: () => {
      setStatus("loading");
      delineate(spec());
    },
    isUnasked: () => query.industries.length === 0,
    delineation: () => held()?.delineation,
    busy: () => spec() !== undefined && answered() === undefined && status() !== "failed",
    draft,
    preview: (settings) => setDraft((before) => ({ ...before, ...settings })),
    settle: (settings) =>
      batch(() => {
        ask(settings);
        setDraft(undefined);
      }),
    selected,
    hovered,
    hover,
    jobs,
    runTest: (permutations, seed) => {
      const isSame = query.permutations === permutations && query.seed === seed;
      if (isSame) jobs.run("test", { permutations, seed });
      else ask({ permutations, seed });
    },
    run: (job) => jobs.run(job, { permutations: query.permutations ?? CURVE_SIMULATIONS, seed: query.seed }),
    cancel,
    verdict: (cluster) => clusterVerdict(jobs.test(), cluster),
    profile: async (cluster) => {
      const about = answered();
      return about && (await worker.profile(about, cluster));
    },
    declared,
  };
  return <ClustersContext.Provider value={value}>{props.children}</ClustersContext.Provider>;
}

/** Spatial and declared clusters. Only under `<ClustersProvider>`. */
export function useClusters(): ClustersState {
  const state = useContext(ClustersContext);
  if (!state) throw new Error("useClusters must be called under <ClustersProvider>");
  return state;
}

type Ground = Pick<SpatialCluster, "lon" | "lat" | "bounds">;

/**
 * The cluster that stands where `before` stood under other settings: of those whose bounds meet its own, the one with the nearest middle.
 * Undefined if none is left there.
 */
export function sameCluster<T extends Ground>(before: Ground, clusters: readonly T[]): T | undefined {
  let nearest: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cluster of clusters) {
    if (!meet(before.bounds, cluster.bounds)) continue;
    const east = (cluster.lon - before.lon) * Math.cos((before.lat * Math.PI) / 180);
    const distance = Math.hypot(east, cluster.lat - before.lat);
    if (distance < least) [nearest, least] = [cluster, distance];
  }
  return nearest;
}

function meet(a: Ground["bounds"], b: Ground["bounds"]): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
