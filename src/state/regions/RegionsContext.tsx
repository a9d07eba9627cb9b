import {
  ECONOMIES,
  type Economy,
  type EconomyId,
  LEADING,
  type MappedLevelId,
  levelAtZoom,
} from "#economies/economies.ts";
import {
  type Accessor,
  type ParentProps,
  createComputed,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
  useContext,
} from "solid-js";
import type { Remote } from "comlink";
import { type Fault, faultOf } from "#engine/fault.ts";
import { Superseded, newestWins } from "#engine/newestWins.ts";
import RegionsWorker from "#engine/regions/regions.worker.ts?worker";
import type { RegionsAnswer, RegionsQuery } from "#engine/regions/regionsProtocol.ts";
import type { AtlasApi } from "#engine/regions/atlasEngine.ts";
import { type Asked, asked, toldElsewhere } from "#engine/asked.ts";
import type { WorkerClient } from "#engine/workerClient.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { atlasFile } from "#state/atlasFiles.ts";
import { type Bounds, useCamera } from "#state/CameraContext.tsx";
import type { LoadStatus } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import type { OwnRegionProblem } from "#regions/ownRegion.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { liesBetween } from "#firms/longitudes.ts";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createToldWorker } from "#state/createToldWorker.ts";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";

/** Regional figures in their worker; it is started by the first question. */
export interface RegionsState {
  status: Accessor<LoadStatus | "idle">;
  /** Why the measure failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
  /** Level the map shows at its zoom. */
  level: Accessor<MappedLevelId>;
  /** The newest answer to the query's measure; undefined until a map first showed one. */
  measure: Accessor<RegionsAnswer | undefined>;
  busy: Accessor<boolean>;
  /** How much of a permutation test is done, 0 to 1; undefined where none runs. */
  progress: Accessor<number | undefined>;
  /** The class whose regions alone stand out, because the legend is pointed at there: position among the measure's classes. */
  pointedClass: Accessor<number | undefined>;
  pointAtClass: (position: number | undefined) => void;
  /** The worker's own questions. An answer is about what was asked, so ask with `createAnswer`. */
  worker: Asked<AtlasApi>;
  /** Stops a test, a pattern or a scan; its promise settles with what was done. */
  cancel: () => void;
  /** Why the query's region of one's own is none; undefined where it is one, or was not asked about yet. */
  ownProblem: Accessor<OwnRegionProblem | undefined>;
  /** Economies the map has shown: the outlines and counts of others are not fetched. */
  seen: Accessor<readonly EconomyId[]>;
  /** Answers one measure beside the query's, for a profile: by its rule, of the level and years asked for. */
  figures: (
    asked: Omit<RegionsQuery, "settings" | "spatial"> & Pick<RegionalSettings, "level" | "year" | "baseYear">,
  ) => Promise<RegionsAnswer>;
}

const RegionsContext = createContext<RegionsState>();

export function RegionsProvider(props: ParentProps) {
  const { query } = useQuery();
  const [pointedClass, setPointed] = createSignal<number>();
  const told = createToldWorker<AtlasApi>("regions");
  const { mask, subject } = useIndustries();
  const { entered } = useNotebook();
  const camera = useCamera();
  const [status, setStatus] = createSignal<LoadStatus | "idle">("idle");
  const [fault, setFault] = createSignal<Fault>();
  const [measure, setMeasure] = createSignal<RegionsAnswer>();
  const [busy, setBusy] = createSignal(false);

  const own = () => query.own && { name: query.own.name, regions: [...query.own.regions] };
  const [ownProblem, setOwnProblem] = createSignal<OwnRegionProblem>();
  /** Makes the query's region of one's own the one that its id means. */
  const setOwn = async (api: Remote<AtlasApi>) => {
    const asked = untrack(own);
    setOwnProblem(asked && (await api.setOwnRegion(asked)));
  };

  const isShown = createMemo(() => isLayerOn(query, "measure"));
  let started: WorkerClient<AtlasApi> | undefined;
  const client = () => {
    if (started) return started;
    setStatus("loading");
    started = told.start({
      spawn: () => new RegionsWorker(),
      init: async (api) => {
        await api.load(atlasFile(""));
        await setOwn(api);
        setStatus("ready");
      },
      onRestart: () => isShown() && ask(),
    });
    return started;
  };
  onCleanup(() => started?.close());
  // Before any effect asks: questions about it are answered in the order they come.
  createComputed(on(own, () => void started?.call(setOwn).catch(toldElsewhere), { defer: true }));
  const worker = asked<AtlasApi>((use) => client().call(use));
  const cancel = () => void worker.cancelRegional().catch(toldElsewhere);

  const level = createMemo(() => {
    if (query.level !== "auto") return query.level;
    return levelAtZoom(camera.shown()?.zoom ?? 0);
  });
  const advice = createMemo(() =>
    query.view === "guidelines" && query.advice !== undefined ? { rule: query.advice, entered: entered() } : undefined,
  );
  const seen = createMemo<EconomyId[]>(
    (before) => {
      const bounds = camera.shown()?.bounds;
      return ECONOMIES.filter((economy) => before.includes(economy.id) || isSeen(economy, bounds)).map(({ id }) => id);
    },
    [],
    { equals: (a, b) => a.length === b.length },
  );
  const question = createMemo((): RegionsQuery => ({
    mask: mask(),
    measure: query.view === "guidelines" ? "advice" : query.measure,
    advice: advice(),
    subject: subject(),
    settings: regionalSettingsOf(query, level()),
    spatial: spatialSettingsOf(query),
    economies: seen(),
  }));
  const [progress, setProgress] = createSignal<number>();
  const newest = newestWins((next: RegionsQuery) => {
    return worker.measure(next, (share) => setProgress(share)); // only permutation tests report
  });
  let questions = 0;
  function ask() {
    // What still runs is of no use any more, and a permutation test would keep the newest waiting.
    if (busy()) cancel();
    setBusy(true);
    setFault(undefined);
    const number = ++questions;
    const settle = () => {
      if (number !== questions) return;
      setProgress(undefined);
      setBusy(false);
    };
    newest(question()).then(
      (answer) => {
        setMeasure(answer);
        setStatus("ready");
        settle();
      },
      (reason) => {
        if (reason instanceof Superseded) return;
        settle();
        setFault(faultOf(reason));
        setStatus("failed");
      },
    );
  }
  createEffect(on([question, isShown], ([, shown]) => shown && ask()));

  const value: RegionsState = {
    status,
    fault,
    retry: ask,
    level,
    seen,
    measure,
    busy,
    progress,
    pointedClass,
    pointAtClass: (position) => void setPointed(position),
    worker,
    cancel,
    ownProblem,
    figures: ({ level: of, year, baseYear, ...wanted }) => {
      const settings = { ...regionalSettingsOf(query, of), year, baseYear };
      return worker.measure({ ...wanted, settings, spatial: spatialSettingsOf(query) });
    },
  };
  return <RegionsContext.Provider value={value}>{props.children}</RegionsContext.Provider>;
}

/** Regional figures. Only under `<RegionsProvider>`. */
export function useRegions(): RegionsState {
  const state = useContext(RegionsContext);
  if (!state) throw new Error("useRegions must be called under <RegionsProvider>");
  return state;
}

/** Whether bounds show a part of an economy, or every map has its outlines anyway. */
function isSeen({ home, outlineFile }: Economy, bounds: Bounds | undefined): boolean {
  if (outlineFile === LEADING.outlineFile) return true;
  if (!bounds) return false;
  const [west, south, east, north] = bounds;
  const [ownWest, ownSouth, ownEast, ownNorth] = home;
  return (
    south <= ownNorth &&
    north >= ownSouth &&
    (liesBetween(ownWest, west, east) || liesBetween(ownEast, west, east) || liesBetween(west, ownWest, ownEast))
  );
}
