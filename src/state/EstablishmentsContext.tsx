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
import EstablishmentsWorker from "#engine/establishments/establishments.worker.ts?worker";
import { type Asked, asked } from "#engine/asked.ts";
import { type Fault, faultOf } from "#engine/fault.ts";
import { Superseded, newestWins } from "#engine/newestWins.ts";
import type { BubbleQuery, FilterAnswer, RegisterExtent } from "#engine/establishments/protocol.ts";
import type { WorkerClient } from "#engine/workerClient.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { type ColourClasses, colourClasses } from "#industries/colourClasses.ts";
import { atlasFile } from "./atlasFiles.ts";
import { firmFilterOf } from "./query/firmFilterOf.ts";
import { useIndustries } from "./IndustriesContext.tsx";
import { useQuery } from "./query/QueryContext.tsx";
import { createToldWorker } from "./createToldWorker.ts";
import type { EstablishmentsApi } from "#engine/establishments/establishmentsEngine.ts";

export type LoadStatus = "loading" | "ready" | "failed";

/** The register in its worker: what passes the query, and questions about single establishments. */
export interface EstablishmentsState {
  status: Accessor<LoadStatus>;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  /** Share of the register that is loaded, 0..1. */
  progress: Accessor<number>;
  retry: () => void;
  /** Rows of the register, the report years it spans, its counts by industry; undefined while loading. */
  extent: Accessor<RegisterExtent | undefined>;
  /** The newest answer; the one before stays until it is there. */
  answer: Accessor<FilterAnswer | undefined>;
  /** Which industries the colours stand for; undefined when one hue is drawn. */
  classes: Accessor<ColourClasses | undefined>;
  /** The class whose marks alone stand out, because the legend is pointed at there: position in `classes`, or `OTHER_CLASS`. */
  pointedClass: Accessor<number | undefined>;
  pointAtClass: (position: number | undefined) => void;
  /** Starts loading the register, which a view, a filter or a question that needs it does by itself. */
  open: () => void;
  /** The worker's own questions. */
  worker: Asked<EstablishmentsApi>;
}

const EstablishmentsContext = createContext<EstablishmentsState>();

export function EstablishmentsProvider(props: ParentProps) {
  const { query, isUnfiltered } = useQuery();
  const told = createToldWorker<EstablishmentsApi>("establishments");
  const industries = useIndustries();
  const { language } = useI18n();
  const [status, setStatus] = createSignal<LoadStatus>("loading");
  const [fault, setFault] = createSignal<Fault>();
  const [progress, setProgress] = createSignal(0);
  const [extent, setExtent] = createSignal<RegisterExtent>();
  const [answer, setAnswer] = createSignal<FilterAnswer>();
  const [pointed, setPointed] = createSignal<number>();

  const classes = createMemo(() => {
    const tree = industries.tree();
    const counts = extent()?.byIndustry;
    if (!tree || !counts || query.colouring === "one") return undefined;
    return colourClasses(tree, industries.roots(), counts);
  });

  const bubbleQuery = createMemo((): BubbleQuery => ({
    filter: firmFilterOf(query, industries.mask()),
    classes: classes()?.classOf,
    weight: query.weight,
    language: language(),
  }));

  /** The map opens on marks: what loads beside them would keep them waiting. */
  const [isOpen, setOpen] = createSignal(false);
  const isWanted = createMemo((was: boolean) => was || isOpen() || query.view !== "clusters" || !isUnfiltered(), false);
  let started: WorkerClient<EstablishmentsApi> | undefined;
  const client = () => {
    started ??= told.start({
      spawn: () => new EstablishmentsWorker(),
      init: async (api) => {
        const loaded = await api.load(atlasFile(""), proxy(setProgress));
        setExtent(loaded);
        setStatus("ready");
      },
      onRestart: ask,
    });
    return started;
  };
  onCleanup(() => started?.close());
  const worker = asked<EstablishmentsApi>((use) => {
    setOpen(true);
    return client().call(use);
  });

  const filter = newestWins((next: BubbleQuery) => worker.filter(next));
  function put(found: FilterAnswer) {
    setFault(undefined);
    setStatus("ready");
    setAnswer(found);
  }
  function ask() {
    filter(bubbleQuery()).then(put, (reason) => {
      if (reason instanceof Superseded) return;
      setFault(faultOf(reason));
      setStatus("failed");
    });
  }
  createEffect(on([isWanted, bubbleQuery], ([wanted]) => wanted && ask()));

  const value: EstablishmentsState = {
    status,
    fault,
    progress,
    retry: () => {
      setFault(undefined);
      setStatus("loading");
      ask();
    },
    extent,
    answer,
    classes,
    pointedClass: () => (classes() ? pointed() : undefined),
    pointAtClass: (position) => void setPointed(position),
    open: () => void setOpen(true),
    worker,
  };
  return <EstablishmentsContext.Provider value={value}>{props.children}</EstablishmentsContext.Provider>;
}

/** The register and its answers. Only under `<EstablishmentsProvider>`. */
export function useEstablishments(): EstablishmentsState {
  const state = useContext(EstablishmentsContext);
  if (!state) throw new Error("useEstablishments must be called under <EstablishmentsProvider>");
  return state;
}
