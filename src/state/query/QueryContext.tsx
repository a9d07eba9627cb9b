import {
  type ParentProps,
  batch,
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  onMount,
  untrack,
  useContext,
} from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { type Camera, type Query, type Selection, isUnfiltered } from "./query";
import { decodeQuery, encodeQuery } from "./queryCodec";

/** What can be asked of the atlas, and the verbs that ask it. The URL hash always says the same. */
export interface QueryState {
  query: Query;
  /** Changes any part; a step the Back button undoes. */
  ask: (change: Partial<Query>) => void;
  select: (selection: Selection | undefined) => void;
  /** Adds or removes one value of a list that restricts the establishments. */
  toggle: <K extends "economies" | "sources" | "sizes" | "overlays">(key: K, value: Query[K][number]) => void;
  clearFilters: () => void;
  /** Where the map is; replaces the link without a step back. */
  moveCamera: (camera: Camera) => void;
  /** Counts the times the query came from outside (a link, Back): the map follows its camera then. */
  arrivals: () => number;
  isUnfiltered: () => boolean;
}

const QueryContext = createContext<QueryState>();

export function QueryProvider(props: ParentProps<{ onBroken: (parts: string[]) => void }>) {
  const arrived = decodeQuery(location.hash);
  const [query, setQuery] = createStore<Query>(arrived.query);
  const [arrivals, setArrivals] = createSignal(0);
  let shown = location.hash.replace(/^#/, "");
  let cameraMove = false;

  onMount(() => arrived.broken.length > 0 && props.onBroken(arrived.broken));

  createEffect(() => {
    const hash = encodeQuery(query);
    if (hash === shown) return;
    const address = hash === "" ? location.pathname + location.search : `#${hash}`;
    if (cameraMove) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    shown = hash;
  });

  const follow = () => {
    const hash = location.hash.replace(/^#/, "");
    if (hash === shown) return;
    shown = hash;
    const { query: next, broken } = decodeQuery(hash);
    batch(() => {
      // The camera of a link is where it was made; a link without one keeps the map where it is.
      setQuery(reconcile({ ...next, camera: next.camera ?? untrack(() => unwrap(query).camera) }));
      setArrivals((n) => n + 1);
    });
    shown = encodeQuery(unwrap(query));
    if (broken.length) props.onBroken(broken);
  };
  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", follow);
  onCleanup(() => {
    window.removeEventListener("popstate", follow);
    window.removeEventListener("hashchange", follow);
  });

  const ask = (change: Partial<Query>) => {
    cameraMove = false;
    batch(() => {
      for (const [key, value] of Object.entries(change)) setQuery(key as keyof Query, reconcile(value) as never);
    });
  };

  const state: QueryState = {
    query,
    ask,
    // Without a profile none of its parts is shown.
    select: (selection) => ask(selection ? { selection: { ...selection } } : { selection, recommendations: undefined }),
    toggle: (key, value) => {
      const now = query[key] as (typeof value)[];
      ask({ [key]: now.includes(value) ? now.filter((other) => other !== value) : [...now, value] });
    },
    clearFilters: () => ask({ industries: [], economies: [], sources: [], sizes: [], years: undefined }),
    moveCamera: (camera) => {
      cameraMove = true;
      setQuery("camera", reconcile<Camera | undefined, Camera | undefined>({ ...camera }));
      cameraMove = false;
    },
    arrivals,
    isUnfiltered: () => isUnfiltered(query),
  };
  return <QueryContext.Provider value={state}>{props.children}</QueryContext.Provider>;
}

/** The query and its verbs. Only under `<QueryProvider>`. */
export function useQuery(): QueryState {
  const state = useContext(QueryContext);
  if (!state) throw new Error("useQuery must be called under <QueryProvider>");
  return state;
}
