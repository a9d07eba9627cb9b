import { proxy } from "comlink";
import {
  type Accessor,
  type ParentProps,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  useContext,
} from "solid-js";
import { type Fault, faultOf } from "#engine/fault.ts";
import { Superseded, newestWins } from "#engine/newestWins.ts";
import RegionsWorker from "#engine/regions/regions.worker.ts?worker";
import type { MeasureAnswer, MeasureQuery, PlaceHit, RegionsApi } from "#engine/regions/regionsProtocol.ts";
import type { GuidelinesApi } from "#engine/regions/guidelinesProtocol.ts";
import type { RegionalApi } from "#engine/regions/regionalProtocol.ts";
import type { WorkerClient } from "#engine/workerClient.ts";
import { atlasFile } from "#state/atlasFiles.ts";
import { useCamera } from "#state/CameraContext.tsx";
import type { LoadStatus } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { type Measure, showsRegions } from "#state/query/query.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createToldWorker } from "#state/createToldWorker.ts";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import type { RegionFacts, RegionSummary } from "#regions/regionSummary.ts";

/** Zoom from which counties take the place of states. */
export const COUNTY_ZOOM = 4.25;

/** Regional figures in their worker; it is started by the first question. */
export interface RegionsState {
  status: Accessor<LoadStatus | "idle">;
  /** Why the measure failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
  /** Level the map shows at its zoom. */
  level: Accessor<"county" | "state">;
  /** The newest answer to the query's measure; undefined until the view *Regions* was opened. */
  measure: Accessor<MeasureAnswer | undefined>;
  busy: Accessor<boolean>;
  /** How much of a permutation test is done, 0 to 1; undefined where none runs. */
  progress: Accessor<number | undefined>;
  /** Asks the worker anything; what it is asked must be repeatable. */
  call: WorkerClient<RegionsApi & RegionalApi & GuidelinesApi>["call"];
  /** Answers one measure beside the query's, for a profile. */
  figures: (asked: Omit<MeasureQuery, "settings" | "spatial">) => Promise<MeasureAnswer>;
  profile: (id: string) => Promise<RegionSummary | undefined>;
  facts: (id: string) => Promise<RegionFacts | undefined>;
  names: (features: Int32Array) => Promise<string[]>;
  search: (text: string, limit: number) => Promise<{ total: number; hits: PlaceHit[] }>;
}

const RegionsContext = createContext<RegionsState>();

export function RegionsProvider(props: ParentProps) {
  const { query } = useQuery();
  const worker = createToldWorker<RegionsApi & RegionalApi & GuidelinesApi>("regions");
  const { mask, subject } = useIndustries();
  const { entered } = useNotebook();
  const camera = useCamera();
  const [status, setStatus] = createSignal<LoadStatus | "idle">("idle");
  const [fault, setFault] = createSignal<Fault>();
  const [measure, setMeasure] = createSignal<MeasureAnswer>();
  const [busy, setBusy] = createSignal(false);

  let started: WorkerClient<RegionsApi & RegionalApi & GuidelinesApi> | undefined;
  const client = () => {
    if (started) return started;
    setStatus("loading");
    started = worker.start({
      spawn: () => new RegionsWorker(),
      init: async (api) => {
        await api.load(atlasFile(""));
        setStatus("ready");
      },
      onRestart: () => showsRegions(query.view) && ask(),
    });
    return started;
  };
  onCleanup(() => started?.close());

  const level = createMemo(() => {
    if (query.level !== "auto") return query.level;
    return (camera.shown()?.zoom ?? 0) >= COUNTY_ZOOM ? "county" : "state";
  });
  const advice = createMemo(() =>
    query.view === "guidelines" && query.advice !== undefined ? { rule: query.advice, entered: entered() } : undefined,
  );
  const asked = createMemo((): MeasureQuery => ({
    mask: mask(),
    level: level(),
    year: query.year,
    baseYear: query.baseYear,
    measure: query.view === "guidelines" ? "advice" : mask() ? query.measure : withoutIndustry(query.measure),
    advice: advice(),
    subject: subject(),
    settings: regionalSettingsOf(query, level()),
    spatial: spatialSettingsOf(query),
  }));
  const [progress, setProgress] = createSignal<number>();
  const newest = newestWins((next: MeasureQuery) => {
    const isTest = next.measure === "moran" || next.measure === "gi";
    return client().call((api) =>
      isTest
        ? api.measure(
            next,
            proxy((share: number) => setProgress(share)),
          )
        : api.measure(next),
    );
  });
  let questions = 0;
  function ask() {
    // What still runs is of no use any more, and a permutation test would keep the newest waiting.
    if (busy())
      void client()
        .call(async (api) => api.cancelRegional())
        .catch(() => {});
    setBusy(true);
    setFault(undefined);
    const question = ++questions;
    const settle = () => {
      if (question !== questions) return;
      setProgress(undefined);
      setBusy(false);
    };
    newest(asked()).then(
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
  createEffect(on([asked, () => query.view], ([, view]) => showsRegions(view) && ask()));

  const value: RegionsState = {
    status,
    fault,
    retry: ask,
    level,
    measure,
    busy,
    progress,
    call: (use) => client().call(use),
    figures: (wanted) => {
      const settings = regionalSettingsOf(query, wanted.level);
      const next = { settings, spatial: spatialSettingsOf(query), ...wanted };
      return client().call((api) => api.measure(next));
    },
    profile: (id) => client().call((api) => api.profile(id)),
    facts: (id) => client().call((api) => api.facts(id)),
    names: (features) => client().call((api) => api.names(features)),
    search: (text, limit) => client().call((api) => api.search(text, limit)),
  };
  return <RegionsContext.Provider value={value}>{props.children}</RegionsContext.Provider>;
}

/** All industries together concentrate nowhere: their quotient is 1 everywhere, so the map shows how much there is. */
function withoutIndustry(measure: Measure): Measure {
  if (measure === "lq-employment") return "employment";
  if (measure === "lq-establishments") return "establishments";
  return measure === "moran" || measure === "gi" ? "employment" : measure;
}

/** Regional figures. Only under `<RegionsProvider>`. */
export function useRegions(): RegionsState {
  const state = useContext(RegionsContext);
  if (!state) throw new Error("useRegions must be called under <RegionsProvider>");
  return state;
}
