import type { Basis } from "#economies/economy.ts";
import { NO_CLUSTER, SEVERAL_CLUSTERS } from "#industries/benchmarkClusters.ts";
import { codeIn } from "#industries/industryCodes.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { CountSource, CountTable } from "#regions/counts/countTable.ts";
import type { IndustryGroups } from "./industryGroups.ts";
import type { LeafCells } from "./leafCells.ts";
import { divideRest, type ShareBounds } from "./divideRest.ts";

/** How each slot of a source falls into groups; made once, used for every year. Shares of a slot and region sum to 1. */
export interface GroupShares {
  /** The year whose six-digit figures divide. */
  year: number;
  count: number;
  /** [slot] the one group it belongs to whole, -1 none, -2 divided. */
  whole: Int32Array;
  /** [slot] of the divided ones, else null. */
  divided: (DividedSlot | null)[];
}

/** A divided industry: [place * groups.length + g], the last place being the nation, for regions without a division of their own. */
export interface DividedSlot {
  /** Groups its classes belong to, -1 among them where some belong to none. */
  groups: Int32Array;
  /** [region] its place; the nation's where it has none of its own, or is beyond the end. */
  placeOf: Int32Array;
  nation: number;
  employment: ShareBounds;
  establishments: ShareBounds;
}

/** Where the shares of a region are. */
export function placeIn({ placeOf, nation }: DividedSlot, region: number): number {
  return region < placeOf.length ? placeOf[region] : nation;
}

/** An unpublished six-digit cell has at most so many establishments. */
const MOST_UNPUBLISHED = 2;

/**
 * Divides the industries that fall into several groups by each county's own published six-digit figures. What those leave of the
 * county's four-digit cell belongs to six-digit industries that are not published there: it is divided between these by their
 * published sums in the nation, and may be any group's that has one of them. Of establishments an unpublished industry has at most
 * two, which bounds both sides; where only one group has unpublished industries the rest is its for certain. A county without any
 * published six-digit cell is divided as the nation.
 */
export function groupShares(
  tree: IndustryTree,
  source: Pick<CountSource, "slots">,
  base: CountTable,
  leafCells: LeafCells,
  groups: IndustryGroups,
): GroupShares {
  const leafOf = new Map([...leafCells.leaves].map((node, leaf) => [node, leaf]));
  const whole = Int32Array.from(source.slots, (node) => groups.groupOf[node]);
  const divided = Array.from(source.slots, (node, slot): DividedSlot | null => {
    if (whole[slot] !== SEVERAL_CLUSTERS) return null;
    const nodes = sixDigitNodes(tree, node);
    return dividedSlot(
      base,
      slot,
      leafCells.table,
      nodes.map((leaf) => leafOf.get(leaf) ?? -1),
      nodes.map((leaf) => (groups.groupOf[leaf] < 0 ? NO_CLUSTER : groups.groupOf[leaf])),
    );
  });
  return { year: base.year, count: groups.count, whole, divided };
}

/** Classes of six digits of the American classification below a node. */
function sixDigitNodes(tree: IndustryTree, node: number): number[] {
  const nodes: number[] = [];
  for (let below = node; below < tree.end[node]; below++)
    if (codeIn(tree, below, "naics")?.length === 6) nodes.push(below);
  return nodes;
}

/**
 * @param leaves [class] slot of the six-digit table, -1 for a class published nowhere
 * @param groupOf [class] its group
 */
function dividedSlot(
  base: CountTable,
  slot: number,
  six: CountTable,
  leaves: readonly number[],
  groupOf: readonly number[],
): DividedSlot {
  const groups = Int32Array.from(new Set(groupOf)).sort();
  const place = groupOf.map((group) => groups.indexOf(group));
  const { placeOf, nation, employment, establishments } = publishedByPlace(six, leaves);
  const size = (nation + 1) * groups.length;
  const bounds = (): ShareBounds => ({
    low: new Float64Array(size),
    share: new Float64Array(size),
    high: new Float64Array(size),
  });
  const result: DividedSlot = { groups, placeOf, nation, employment: bounds(), establishments: bounds() };
  const weights = {
    employment: weightsOf(six, leaves, "employment"),
    establishments: weightsOf(six, leaves, "establishments"),
  };
  const divide = (at: number, figure: Basis, total: number, known: Float64Array) =>
    divideRest(result[figure], at * groups.length, groups.length, {
      total,
      known: known.subarray(at * leaves.length, (at + 1) * leaves.length),
      place,
      weight: weights[figure],
      most: figure === "establishments" && at !== nation ? MOST_UNPUBLISHED : Infinity,
    });

  divide(nation, "employment", 1, employment);
  divide(nation, "establishments", 1, establishments);
  for (let cell = base.offsets[slot]; cell < base.offsets[slot + 1]; cell++) {
    const at = placeIn(result, base.region[cell]);
    if (at === nation) continue;
    divide(at, "establishments", base.establishments[cell], establishments);
    // Where nobody is employed or the figure is withheld, jobs are divided as establishments are.
    if (base.employment[cell] > 0) divide(at, "employment", base.employment[cell], employment);
    else divide(at, "employment", base.establishments[cell], establishments);
  }
  return result;
}

/** Published figures by [place * leaves.length + class], NaN where there is none; the last place, the nation's, has none. */
interface PublishedLeaves {
  /** [region] place, the nation's where nothing is published; up to the last region with a figure. */
  placeOf: Int32Array;
  nation: number;
  employment: Float64Array;
  establishments: Float64Array;
}

function publishedByPlace(six: CountTable, leaves: readonly number[]): PublishedLeaves {
  const regionsOf = leaves.map((leaf) =>
    leaf < 0 ? new Int32Array(0) : six.region.subarray(six.offsets[leaf], six.offsets[leaf + 1]),
  );
  let last = -1;
  for (const regions of regionsOf) for (let i = 0; i < regions.length; i++) last = Math.max(last, regions[i]);
  const placeOf = new Int32Array(last + 1).fill(-1);
  let nation = 0;
  for (const regions of regionsOf)
    for (let i = 0; i < regions.length; i++) if (placeOf[regions[i]] < 0) placeOf[regions[i]] = nation++;
  for (let region = 0; region <= last; region++) if (placeOf[region] < 0) placeOf[region] = nation;
  const employment = new Float64Array((nation + 1) * leaves.length).fill(Number.NaN);
  const establishments = employment.slice();
  leaves.forEach((leaf, i) => {
    regionsOf[i].forEach((region, nth) => {
      const cell = six.offsets[leaf] + nth;
      employment[placeOf[region] * leaves.length + i] = six.employment[cell];
      establishments[placeOf[region] * leaves.length + i] = six.establishments[cell];
    });
  });
  return { placeOf, nation, employment, establishments };
}

function weightsOf(six: CountTable, leaves: readonly number[], figure: Basis): number[] {
  return leaves.map((leaf) => {
    let sum = 0;
    if (leaf >= 0) for (let cell = six.offsets[leaf]; cell < six.offsets[leaf + 1]; cell++) sum += six[figure][cell];
    return sum;
  });
}
