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
import { type Fault, faultOf } from "#engine/fault.ts";
import { Superseded, newestWins } from "#engine/newestWins.ts";
import type {
  BubbleProfile,
  BubbleQuery,
  Establishment,
  EstablishmentsApi,
  FilterAnswer,
  FirmSelection,
  RegisterExtent,
} from "#engine/establishments/protocol.ts";
import { type ColourClasses, colourClasses } from "#industries/colourClasses.ts";
import { atlasFile } from "./atlasFiles.ts";
import { firmFilterOf } from "./query/firmFilterOf.ts";
import { useIndustries } from "./IndustriesContext.tsx";
import { useQuery } from "./query/QueryContext.tsx";
import { createToldWorker } from "./createToldWorker.ts";

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
  tile: (version: number, z: number, x: number, y: number) => Promise<ArrayBuffer>;
  bubble: (zoom: number, id: number) => Promise<BubbleProfile | undefined>;
  list: (selection: FirmSelection, offset: number, limit: number) => Promise<{ total: number; rows: Establishment[] }>;
  coordinates: (selection: FirmSelection, limit: number) => Promise<{ rows: Uint32Array; lonLat: Float64Array }>;
  establishment: (row: number) => Promise<Establishment | undefined>;
  establishmentById: (id: string) => Promise<Establishment | undefined>;
  search: (text: string, limit: number) => Promise<{ total: number; rows: Establishment[] }>;
}

const EstablishmentsContext = createContext<EstablishmentsState>();

export function EstablishmentsProvider(props: ParentProps) {
  const { query } = useQuery();
  const worker = createToldWorker<EstablishmentsApi>("establishments");
  const industries = useIndustries();
  const [status, setStatus] = createSignal<LoadStatus>("loading");
  const [fault, setFault] = createSignal<Fault>();
  const [progress, setProgress] = createSignal(0);
  const [extent, setExtent] = createSignal<RegisterExtent>();
  const [answer, setAnswer] = createSignal<FilterAnswer>();

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
  }));

  const client = worker.start({
    spawn: () => new EstablishmentsWorker(),
    init: async (api) => {
      const loaded = await api.load(atlasFile(""), proxy(setProgress));
      setExtent(loaded);
      setStatus("ready");
    },
    onRestart: ask,
  });
  onCleanup(() => client.close());

  const filter = newestWins((asked: BubbleQuery) => client.call((api) => api.filter(asked)));
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
  createEffect(on(bubbleQuery, ask));

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
    tile: (version, z, x, y) => client.call((api) => api.tile(version, z, x, y)),
    bubble: (zoom, id) => client.call((api) => api.bubble(zoom, id)),
    list: (selection, offset, limit) => client.call((api) => api.list(selection, offset, limit)),
    coordinates: (selection, limit) => client.call((api) => api.coordinates(selection, limit)),
    establishment: (row) => client.call((api) => api.establishment(row)),
    establishmentById: (id) => client.call((api) => api.establishmentById(id)),
    search: (text, limit) => client.call((api) => api.search(text, limit)),
  };
  return <EstablishmentsContext.Provider value={value}>{props.children}</EstablishmentsContext.Provider>;
}

/** The register and its answers. Only under `<EstablishmentsProvider>`. */
export function useEstablishments(): EstablishmentsState {
  const state = useContext(EstablishmentsContext);
  if (!state) throw new Error("useEstablishments must be called under <EstablishmentsProvider>");
  return state;
}
