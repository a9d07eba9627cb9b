import type { ClusterGroups } from "#industries/benchmarkClusters.ts";
import { ECONOMIES, type Economy, type EconomyId, LEADING } from "#economies/economies.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

/** One entry of the industries section, whichever way the industries are grouped. */
export interface TreeItem {
  /** Unique in its grouping and stable: what is expanded is remembered by it. */
  key: string;
  /** Its industry, or -1 for a cluster, a subcluster or a heading. */
  node: number;
  /** Its name if it is not an industry. */
  name: string;
  /** The industries its checkbox stands for, none inside another; empty for a heading, which has no checkbox. */
  nodes: readonly number[];
  children: readonly TreeItem[];
}

/**
 * The classification as items: sectors, then whatever is below each; after them, under the name of its economy, each classification that
 * regions of that one alone are counted by.
 */
export function classificationItems(tree: IndustryTree, nameOf: (economy: EconomyId) => string): TreeItem[] {
  const below = (start: number, end: number): TreeItem[] => {
    const items: TreeItem[] = [];
    for (let node = start; node < end; node = tree.end[node]) {
      items.push({ key: tree.id[node], node, name: "", nodes: [node], children: below(node + 1, tree.end[node]) });
    }
    return items;
  };
  const own = ECONOMIES.filter(({ outlineFile }) => outlineFile !== LEADING.outlineFile);
  const roots = below(0, tree.length);
  const isOf = ({ system }: Economy, { node }: TreeItem) => tree.system[node] === system;
  return [
    ...roots.filter((item) => !own.some((economy) => isOf(economy, item))),
    ...own.flatMap((economy): TreeItem[] => {
      const children = roots.filter((item) => isOf(economy, item));
      return children.length > 0
        ? [{ key: `economy:${economy.id}`, node: -1, name: nameOf(economy.id), nodes: [], children }]
        : [];
    }),
  ];
}

/**
 * The benchmark clusters as items: traded clusters, then local ones, each with its subclusters and their industries.
 * Industries of a cluster that stand in none of its subclusters follow them.
 */
export function clusterItems(
  tree: IndustryTree,
  groups: ClusterGroups,
  headings: { traded: string; local: string },
): TreeItem[] {
  const leaves = (key: string, nodes: readonly number[]): TreeItem[] =>
    nodes.map((node) => ({ key: `${key}/${tree.id[node]}`, node, name: "", nodes: [node], children: [] }));
  const clusterItem = (cluster: number): TreeItem => {
    const { id, name, subclusters } = groups.clusters[cluster];
    const key = `cluster:${id}`;
    const parts = subclusters
      .map((part, position): TreeItem => {
        const nodes = groups.subclusterNodes[cluster][position];
        const partKey = `${key}/${position}`;
        return { key: partKey, node: -1, name: part, nodes, children: leaves(partKey, nodes) };
      })
      .filter(({ nodes }) => nodes.length > 0);
    const rest = outside(
      tree,
      groups.nodes[cluster],
      parts.flatMap(({ nodes }) => nodes),
    );
    return { key, node: -1, name, nodes: groups.nodes[cluster], children: [...parts, ...leaves(key, rest)] };
  };
  const heading = (key: "traded" | "local", traded: boolean): TreeItem => ({
    key,
    node: -1,
    name: headings[key],
    nodes: [],
    children: groups.clusters.flatMap((cluster, index) =>
      cluster.traded === traded && groups.nodes[index].length > 0 ? [clusterItem(index)] : [],
    ),
  });
  return [heading("traded", true), heading("local", false)];
}

/** The fewest nodes that hold what is below `nodes` but not below `taken`. */
function outside(tree: IndustryTree, nodes: readonly number[], taken: readonly number[]): number[] {
  const isTaken = new Set(taken);
  const found: number[] = [];
  const visit = (node: number): void => {
    if (isTaken.has(node)) return;
    const holdsTaken = taken.some((other) => other > node && other < tree.end[node]);
    if (!holdsTaken) found.push(node);
    else for (let child = node + 1; child < tree.end[node]; child = tree.end[child]) visit(child);
  };
  nodes.forEach(visit);
  return found;
}
