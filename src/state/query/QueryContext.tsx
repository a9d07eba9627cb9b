import {
  type ParentProps,
  batch,
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  onMount,
  useContext,
} from "solid-js";
import { createStore, reconcile, unwrap } from "solid-js/store";
import { type Camera, type Query, type Selection, isUnfiltered } from "./query.ts";
import { layersKept } from "./layersOn.ts";
import { decodeQuery, encodeQuery, isForeign } from "./queryCodec.ts";

/** An anchor of the page is no broken link. */
const brokenIn = (hash: string, broken: string[]) => (isForeign(hash) && !hash.includes("=") ? [] : broken);

const addressOf = (hash: string) => (hash === "" ? location.pathname + location.search : `#${hash}`);

/** What can be asked of the atlas, and the verbs that ask it. The URL hash always says the same. */
export interface QueryState {
  query: Query;
  /** Changes any part; a step the Back button undoes. A view that is asked for has all of its layers again. */
  ask: (change: Partial<Query>) => void;
  select: (selection: Selection | undefined) => void;
  /** Adds or removes one value of a list that restricts the establishments. */
  toggle: <K extends "economies" | "sources" | "sizes">(key: K, value: Query[K][number]) => void;
  clearFilters: () => void;
  /** Where the map is; replaces the link without a step back. */
  moveCamera: (camera: Camera) => void;
  /** Counts the times the query came from outside (a link, Back): the map follows its camera then, or without one what is selected. */
  arrivals: () => number;
  isUnfiltered: () => boolean;
}

const QueryContext = createContext<QueryState>();

export function QueryProvider(props: ParentProps<{ onLink: (broken: string[]) => void }>) {
  const arrived = decodeQuery(location.hash);
  const [query, setQuery] = createStore<Query>(arrived.query);
  const [arrivals, setArrivals] = createSignal(0);
  const linked = () => location.hash.replace(/^#/, "");
  /** The link in the address, and what it says without the camera. */
  let shown: { hash: string; view: string } | undefined;

  onMount(() => props.onLink(brokenIn(linked(), arrived.broken)));

  createEffect(() => {
    const now = { hash: encodeQuery(query), view: encodeQuery({ ...query, camera: undefined }) };
    const before = shown;
    shown = now;
    // Opening the page is no step of its own, nor is a move of the map.
    if (before?.view !== now.view && before) history.pushState(null, "", addressOf(now.hash));
    else if (linked() !== now.hash) history.replaceState(history.state, "", addressOf(now.hash));
  });

  const follow = () => {
    const hash = linked();
    if (hash === shown?.hash) return;
    const { query: next, broken } = decodeQuery(hash);
    props.onLink(brokenIn(hash, broken));
    if (isForeign(hash)) {
      history.replaceState(null, "", addressOf(encodeQuery(unwrap(query)))); // a reload finds the view again
      return;
    }
    shown = { hash: encodeQuery(next), view: encodeQuery({ ...next, camera: undefined }) };
    batch(() => {
      setQuery(reconcile(next));
      setArrivals((n) => n + 1);
    });
  };
  window.addEventListener("popstate", follow);
  window.addEventListener("hashchange", follow);
  onCleanup(() => {
    window.removeEventListener("popstate", follow);
    window.removeEventListener("hashchange", follow);
  });

  const ask = (change: Partial<Query>) => {
    const layers = change.view && { overlays: layersKept(query.overlays) };
    batch(() => {
      for (const [key, value] of Object.entries({ ...layers, ...change }))
        setQuery(key as keyof Query, reconcile(value) as never);
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
      setQuery("camera", reconcile<Camera | undefined, Camera | undefined>({ ...camera }));
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
