import type { EconomyId } from "#economies/economies.ts";
import { type ClusterFile, type ClusterGroups, NO_CLUSTER } from "#industries/benchmarkClusters.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import { type Subject, subjectId } from "#industries/subject.ts";
import { statedTradability } from "#industries/tradability.ts";
import type { CountSource, CountTable } from "#regions/counts/countTable.ts";
import { clusterCounts } from "#regions/counts/grouped/clusterCounts.ts";
import { groupShares, type GroupShares } from "#regions/counts/grouped/groupShares.ts";
import { clusterIndustryGroups, subclusterIndustryGroups } from "#regions/counts/grouped/industryGroups.ts";
import type { LeafCells } from "#regions/counts/grouped/leafCells.ts";
import { slotLookup } from "#regions/counts/industrySlots.ts";
import { addCell, emptyParts, sumParts } from "#regions/counts/grouped/cellParts.ts";

/** The ways the counts of a source are put together: what a slot of the resulting table is. */
export const SYSTEMS = ["clusters", "subclusters", "sectors", "subsectors", "groups"] as const;
/** One of these, or the sum of a selection. */
export type SystemName = (typeof SYSTEMS)[number] | `selection-${string}`;

export interface RegionalSystem {
  name: SystemName;
  /** [slot] */
  subjects: string[];
  /** [slot] 1 for what serves other regions: a traded cluster, a tradable industry. Undefined where nothing tells. */
  traded?: Uint8Array;
  /** Whether its traded subjects add up to what traded clusters can be compared with. */
  canCompareTraded?: true;
  /** Counts of any year of the source by subject. */
  group: (counts: CountTable) => Promise<CountTable>;
  /** How the source's industries fall into subjects, for a single figure. */
  shares: () => Promise<GroupShares>;
  /** Of a selection that is one industry of the source: that industry's slot among the groups, whose figures it has. */
  like?: number;
}

/** Where a subject stands: its system and slot, and the broader industry whose figures are used where it is finer than the source. */
export interface SubjectPlace {
  system: SystemName;
  slot: number;
  coarsened?: number;
}

/** What the systems of a source are made from. */
export interface SystemInputs {
  tree: IndustryTree;
  groups: ClusterGroups;
  source: CountSource;
  /** For clusters and subclusters: their definitions, the six-digit cells that divide industries, and the counts of the same year. */
  division?: () => Promise<{ file: ClusterFile; leaves: LeafCells; base: CountTable }>;
}

/** Makes one system. Throws for clusters of a source that cannot be divided into them. */
export function regionalSystem(name: SystemName, inputs: SystemInputs): RegionalSystem {
  const { tree, groups, source, division } = inputs;
  const idOf = (subject: Subject) => subjectId(subject, tree, groups);
  const industries = (nodes: Int32Array) => Array.from(nodes, (node) => idOf({ kind: "industry", node }));
  const tradable = tradableSlots(inputs);
  switch (name) {
    case "groups":
      return {
        name,
        subjects: industries(source.slots),
        traded: tradable,
        group: async (counts) => counts,
        shares: async () => plainShares(Int32Array.from(source.slots.keys()), source.slots.length),
      };
    case "sectors":
    case "subsectors": {
      const digits = name === "sectors" ? 2 : 3;
      const empty = { year: 0, offsets: new Uint32Array(source.slots.length + 1), region: new Int32Array(0) };
      const none = {
        employment: new Float64Array(0),
        establishments: new Float64Array(0),
        payroll: new Float64Array(0),
      };
      const { nodes } = levelCounts(tree, source, { ...empty, ...none }, digits);
      const groupOf = source.slots.map((slot) => nodes.findLastIndex((node) => node <= slot));
      return {
        name,
        subjects: industries(nodes),
        traded: mostlyTradable(tradable, groupOf, nodes.length),
        group: async (counts) => levelCounts(tree, source, counts, digits).table,
        shares: async () => plainShares(groupOf, nodes.length),
      };
    }
    default: {
      if (!division) throw new Error(`${name}: the counts of ${source.economy} do not tell benchmark clusters`);
      // Divided when it is first asked for: what is counted of clusters by the build needs no division.
      let made: Promise<GroupShares> | undefined;
      const shares = () =>
        (made ??= division().then(({ file, leaves, base }) =>
          groupShares(
            tree,
            source,
            base,
            leaves,
            name === "clusters" ? clusterIndustryGroups(file) : subclusterIndustryGroups(file),
          ),
        ));
      return {
        name,
        subjects:
          name === "clusters"
            ? groups.clusters.map((_, cluster) => idOf({ kind: "cluster", cluster }))
            : subclusters(groups).map(idOf),
        traded: Uint8Array.from(
          name === "clusters" ? groups.clusters : subclusters(groups).map(({ cluster }) => groups.clusters[cluster]),
          ({ traded }) => Number(traded),
        ),
        canCompareTraded: true,
        group: async (counts) => clusterCounts(counts, await shares()).table,
        shares,
      };
    }
  }
}

/**
 * [slot] 1 for an industry that serves other regions: by a stated list, in the United States where more than half of its
 * six-digit classes that are in a cluster are in a traded one. Half is not enough: of banks, the two large classes of four are local.
 */
export function tradableSlots({ tree, groups, source }: Pick<SystemInputs, "tree" | "groups" | "source">): Uint8Array {
  const stated = statedTradability(source.system);
  if (stated) return Uint8Array.from(source.slots, (node) => Number(stated(tree.code[node])));
  return Uint8Array.from(source.slots, (node) => {
    let balance = 0;
    for (let leaf = node; leaf < tree.end[node]; leaf++) {
      const cluster = tree.end[leaf] > leaf + 1 ? undefined : groups.clusters[groups.clusterOf[leaf]];
      if (cluster) balance += cluster.traded ? 1 : -1;
    }
    return Number(balance > 0);
  });
}

/** [group] 1 where at least half of its industries are tradable. */
function mostlyTradable(tradable: Uint8Array, groupOf: Int32Array, count: number): Uint8Array {
  const balance = new Int32Array(count);
  groupOf.forEach((group, slot) => {
    if (group >= 0) balance[group] += tradable[slot] === 1 ? 1 : -1;
  });
  return Uint8Array.from(balance, (more) => Number(more >= 0));
}

/** Shares where every industry belongs to one group or none. */
export function plainShares(whole: Int32Array, count: number): GroupShares {
  return { year: 0, count, whole, divided: Array.from(whole, () => null) };
}

/** The sum of some of a source's industries as a system of one slot, named for them. */
export function selectionSystem(
  selected: Uint8Array,
  { economy }: { economy: EconomyId },
  tradable: Uint8Array,
): RegionalSystem {
  const whole = Int32Array.from(selected, (bit) => (bit === 1 ? 0 : NO_CLUSTER));
  const shares = plainShares(whole, 1);
  const first = selected.indexOf(1);
  return {
    like: first >= 0 && first === selected.lastIndexOf(1) ? first : undefined,
    name: `selection-${economy}-${[...selected.keys()].filter((slot) => selected[slot] === 1).join(".")}`,
    subjects: ["selection"],
    traded: mostlyTradable(tradable, whole, 1),
    group: async (counts) => clusterCounts(counts, shares).table,
    shares: async () => shares,
  };
}

/** The slot of a subject in the system of its kind; undefined where the source has no figures for it. */
export function placeOfSubject(
  subject: Subject,
  { tree, groups, source, hasClusters }: Pick<SystemInputs, "tree" | "groups" | "source"> & { hasClusters: boolean },
  slotsOf: { sectors: readonly string[]; subsectors: readonly string[] },
): SubjectPlace | undefined {
  if (subject.kind === "cluster") return hasClusters ? { system: "clusters", slot: subject.cluster } : undefined;
  if (subject.kind === "subcluster")
    return hasClusters
      ? { system: "subclusters", slot: subclusterStart(groups, subject.cluster) + subject.subcluster }
      : undefined;
  const { node } = subject;
  const slot = slotLookup(tree, source.slots)[node];
  if (slot >= 0) {
    const own = source.slots[slot];
    return { system: "groups", slot, coarsened: own === node ? undefined : own };
  }
  const id = subjectId(subject, tree, groups);
  for (const system of ["subsectors", "sectors"] as const) {
    const at = slotsOf[system].indexOf(id);
    if (at >= 0) return { system, slot: at };
  }
  return undefined;
}

/** All subclusters, cluster after cluster: the slots of their system. */
function subclusters(groups: ClusterGroups): { kind: "subcluster"; cluster: number; subcluster: number }[] {
  return groups.clusters.flatMap(({ subclusters }, cluster) =>
    subclusters.map((_, subcluster) => ({ kind: "subcluster" as const, cluster, subcluster })),
  );
}

/** First slot of a cluster's subclusters. */
export function subclusterStart(groups: ClusterGroups, cluster: number): number {
  return groups.clusters.slice(0, cluster).reduce((sum, { subclusters }) => sum + subclusters.length, 0);
}

/** Counts by the classes of one level of the tree. */
export interface LevelCounts {
  /** [slot] node of the tree, ascending. */
  nodes: Int32Array;
  /** `bounds` is present. */
  table: CountTable;
}

/** Sums of a source's slots by their ancestors at `digits` 2 (sectors) or 3; slots of that level or above stay themselves. */
export function levelCounts(
  tree: Pick<IndustryTree, "parent" | "depth">,
  source: Pick<CountSource, "slots">,
  counts: CountTable,
  digits: 2 | 3,
): LevelCounts {
  const ancestors = source.slots.map((slot) => {
    let node = slot;
    while (tree.depth[node] > digits - 2) node = tree.parent[node];
    return node;
  });
  const nodes = Int32Array.from(new Set(ancestors)).sort();
  const groupOf = new Map([...nodes].map((node, group) => [node, group]));
  const parts = emptyParts(counts.region.length);
  ancestors.forEach((ancestor, slot) => {
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
      addCell(parts, groupOf.get(ancestor)!, counts.region[cell], counts, cell);
  });
  return { nodes, table: sumParts(parts, counts.year, nodes.length) };
}
