import { type Accessor, type ParentProps, createContext, createMemo, createResource, useContext } from "solid-js";
import { type Fault, faultOf } from "#engine/fault.ts";
import { type ClusterFile, type ClusterGroups, clusterGroups } from "#industries/benchmarkClusters.ts";
import { type IndustrySearch, industrySearch } from "#industries/industrySearch.ts";
import {
  type SelectionState,
  selectionMask,
  selectionRoots,
  selectionState,
  selectionStates,
  withSelected,
} from "#industries/industrySelection.ts";
import { type IndustryFile, type IndustryTree, industryTree } from "#industries/industryTree.ts";
import { subjectId, subjectOfRoots } from "#industries/subject.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { atlasFiles } from "./atlasFiles.ts";
import { useQuery } from "./query/QueryContext.tsx";

/** The classification and what of it is selected. Selecting nothing means all industries. */
export interface IndustriesState {
  tree: Accessor<IndustryTree | undefined>;
  /** Why they could not be had, while they cannot. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
  /** Benchmark clusters; they follow the tree. */
  clusters: Accessor<ClusterGroups | undefined>;
  search: Accessor<IndustrySearch | undefined>;
  /** Title in the reader's language, else in the one it was published in; "" while loading. */
  title: (node: number) => string;
  /** The other published title, if there is one. */
  otherTitle: (node: number) => string | undefined;
  code: (node: number) => string;
  /** 1 at each selected node and below; undefined when nothing is selected. */
  mask: Accessor<Uint8Array | undefined>;
  /** The fewest selected nodes. */
  roots: Accessor<number[]>;
  /** Id of the one industry or benchmark cluster the selection is; undefined for none, several, or while they load. */
  subject: Accessor<string | undefined>;
  state: (node: number) => SelectionState;
  /** The state of a set of nodes together, for a benchmark cluster. */
  stateOf: (nodes: readonly number[]) => SelectionState;
  toggle: (nodes: readonly number[]) => void;
  /** Selects exactly these nodes. */
  only: (nodes: readonly number[]) => void;
  add: (nodes: readonly number[]) => void;
}

const IndustriesContext = createContext<IndustriesState>();

export function IndustriesProvider(props: ParentProps) {
  const { query, ask } = useQuery();
  const { language } = useI18n();
  const [tree, { refetch }] = createResource(async () =>
    industryTree(await atlasFiles().json<IndustryFile>("industries.json")),
  );
  // A resource is read only when it is there: reading it earlier would suspend whoever asks.
  const loadedTree = () => (tree.state === "ready" ? tree() : undefined);
  const [clusterFile, { refetch: refetchClusters }] = createResource(loadedTree, async (loaded) =>
    clusterGroups(await atlasFiles().json<ClusterFile>("clusters.json"), loaded),
  );
  const search = createMemo(() => {
    const loaded = loadedTree();
    return loaded && industrySearch(loaded);
  });

  const mask = createMemo(() => {
    const loaded = loadedTree();
    if (!loaded || query.industries.length === 0) return undefined;
    const nodes = query.industries.map((id) => loaded.index.get(id)).filter((node) => node !== undefined);
    return nodes.length ? selectionMask(loaded, nodes) : undefined;
  });
  const roots = createMemo(() => {
    const loaded = loadedTree();
    const selected = mask();
    return loaded && selected ? selectionRoots(loaded, selected) : [];
  });
  const groups = () => (clusterFile.state === "ready" ? clusterFile() : undefined);
  const subject = createMemo(() => {
    const [loaded, known] = [loadedTree(), groups()];
    const found = loaded && known && subjectOfRoots(roots(), known);
    return found && subjectId(found, loaded, known);
  });
  const states = createMemo(() => {
    const loaded = loadedTree();
    const selected = mask();
    return loaded && selected ? selectionStates(loaded, selected) : undefined;
  });

  const state = (node: number): SelectionState => {
    const all = states();
    return all ? selectionState(all, node) : "none";
  };
  const stateOf = (nodes: readonly number[]): SelectionState => {
    const found = new Set(nodes.map(state));
    if (found.size === 1) return [...found][0];
    return found.size === 0 ? "none" : "some";
  };
  const askFor = (selected: Uint8Array) => {
    const loaded = loadedTree();
    if (loaded) ask({ industries: selectionRoots(loaded, selected).map((node) => loaded.id[node]) });
  };
  const change = (nodes: readonly number[], wanted: "selected" | "unselected") => {
    const loaded = loadedTree();
    if (!loaded) return;
    let selected = mask() ?? new Uint8Array(loaded.length);
    for (const node of nodes) selected = withSelected(loaded, selected, node, wanted);
    askFor(selected);
  };

  const value: IndustriesState = {
    tree: loadedTree,
    fault: () => {
      const error: unknown = tree.error ?? clusterFile.error;
      return error === undefined ? undefined : faultOf(error);
    },
    retry: () => void (tree.error === undefined ? refetchClusters() : refetch()),
    clusters: groups,
    search,
    title: (node) => {
      const loaded = loadedTree();
      if (!loaded || node < 0) return "";
      const [first, second] = /^es\b/.test(language()) ? [loaded.es, loaded.en] : [loaded.en, loaded.es];
      return first[node] ?? second[node] ?? loaded.code[node];
    },
    otherTitle: (node) => {
      const loaded = loadedTree();
      const other = loaded && loaded.en[node] !== null ? loaded.es[node] : undefined;
      return other ?? undefined;
    },
    code: (node) => loadedTree()?.code[node] ?? "",
    mask,
    roots,
    subject,
    state,
    stateOf,
    toggle: (nodes) => change(nodes, stateOf(nodes) === "all" ? "unselected" : "selected"),
    only: (nodes) => {
      const loaded = loadedTree();
      if (loaded) askFor(selectionMask(loaded, nodes));
    },
    add: (nodes) => change(nodes, "selected"),
  };
  return <IndustriesContext.Provider value={value}>{props.children}</IndustriesContext.Provider>;
}

/** Industries, their titles and the selection. Only under `<IndustriesProvider>`. */
export function useIndustries(): IndustriesState {
  const state = useContext(IndustriesContext);
  if (!state) throw new Error("useIndustries must be called under <IndustriesProvider>");
  return state;
}
