import type { IndustryTree } from "../../../industries/industryTree";
import type { CountSource, CountTable } from "../countTable";

/** What a cell whose employment is not printed may hold. */
export interface EmploymentBands {
  /** [cell] persons; both the figure itself where it is known. */
  low: Float64Array;
  high: Float64Array;
  /** [slot] the most that a region without a published cell is likely to have (it has at most two establishments); the least is 0. */
  unpublishedHigh: Float64Array;
}

/** Establishments from which a class of sizes begins: few establishments vary more in their mean. */
const CLASSES = [0, 5, 10, 20];
/** Fewest cells a band is taken from: from 39 on the ranks below leave out two at each end. */
const ENOUGH = 39;
const TAIL = 0.05;
const MOST_UNPUBLISHED = 2;

/**
 * Bands that hold an unprinted figure with probability 90%: a cell's establishments times the mean jobs of an establishment, from the
 * 5th to the 95th percentile over cells of the same industry and as many establishments whose figure is known. Ranks are those of a
 * prediction interval (the k-th smallest and largest of m, k = 0.05 (m + 1) rounded down), which holds at least 90% if the cell is
 * one of its kind by chance. Where an industry has fewer than 39 such cells, those of its three digits are taken, then its sector, then all.
 *
 * Cells are not withheld by chance, though: one large employer is the commonest reason. Of those withheld in 2017 the median a year
 * later is 13.7 jobs an establishment, of the printed ones 5 to 9. So a later year in which they are printed is the better measure
 * of their kind: give it as `later`, and the bands of withheld cells come from its cells that are withheld in `counts`.
 *
 * A region without a cell has at most two establishments, so at most twice the upper mean of cells with three or four.
 */
export function employmentBands(
  tree: Pick<IndustryTree, "parent" | "depth">,
  source: Pick<CountSource, "slots">,
  counts: CountTable,
  later?: CountTable,
): EmploymentBands {
  const pools = poolsOf(tree, source.slots);
  const printed = meanSizes(pools, counts, () => true);
  const kind = later ? meanSizes(pools, later, isWithheldIn(counts)) : printed;
  const low = counts.employment.slice();
  const high = counts.employment.slice();
  const unpublishedHigh = new Float64Array(source.slots.length);
  for (let slot = 0; slot < source.slots.length; slot++) {
    unpublishedHigh[slot] = MOST_UNPUBLISHED * printed.band(slot, 0)[1];
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      if (!Number.isNaN(counts.employment[cell])) continue;
      const [least, most] = kind.band(slot, classOf(counts.establishments[cell]));
      low[cell] = least * counts.establishments[cell];
      high[cell] = most * counts.establishments[cell];
    }
  }
  return { low, high, unpublishedHigh };
}

/** The table with the bands of its withheld cells as `bounds`; itself where none is withheld. */
export function withBands(
  tree: Pick<IndustryTree, "parent" | "depth">,
  source: Pick<CountSource, "slots">,
  counts: CountTable,
  later?: CountTable,
): CountTable {
  if (!counts.employment.some(Number.isNaN)) return counts;
  const { low, high } = employmentBands(tree, source, counts, later);
  const length = counts.region.length;
  return {
    ...counts,
    bounds: {
      employmentLow: low,
      employmentHigh: high,
      establishmentsLow: counts.establishments,
      establishmentsHigh: counts.establishments,
      apportioned: new Float64Array(length),
      cells: new Uint16Array(length).fill(1),
      withheld: Uint16Array.from(counts.employment, (figure) => Number(Number.isNaN(figure))),
    },
  };
}

/** [slot] pools of industries it belongs to, narrowest first: itself, its three digits, its sector, all. */
function poolsOf(tree: Pick<IndustryTree, "parent" | "depth">, slots: Int32Array): number[][] {
  return Array.from(slots, (slot) => {
    const pools = [slot];
    for (let node = tree.parent[slot]; node >= 0; node = tree.parent[node]) pools.push(node);
    return [...pools, -1];
  });
}

function meanSizes(
  pools: readonly number[][],
  counts: CountTable,
  isWanted: (slot: number, region: number) => boolean,
): { band(slot: number, size: number): readonly [number, number] } {
  const sizes = new Map<string, number[]>();
  for (let slot = 0; slot < pools.length; slot++) {
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      const mean = counts.employment[cell] / counts.establishments[cell];
      if (Number.isNaN(mean) || !isWanted(slot, counts.region[cell])) continue;
      for (const pool of pools[slot]) {
        const key = `${pool} ${classOf(counts.establishments[cell])}`;
        const known = sizes.get(key);
        if (known) known.push(mean);
        else sizes.set(key, [mean]);
      }
    }
  }
  const bands = new Map([...sizes].map(([key, means]) => [key, predictionBand(means)]));
  return {
    band(slot, size) {
      for (const pool of pools[slot]) {
        const band = bands.get(`${pool} ${size}`);
        if (band) return band;
      }
      return [0, Number.NaN];
    },
  };
}

/** Undefined for too few to leave out any at each end. */
function predictionBand(means: number[]): readonly [number, number] | undefined {
  if (means.length < ENOUGH) return undefined;
  means.sort((a, b) => a - b);
  const k = Math.floor(TAIL * (means.length + 1));
  return [means[k - 1], means[means.length - k]];
}

function classOf(establishments: number): number {
  let size = CLASSES.length - 1;
  while (size > 0 && establishments < CLASSES[size]) size--;
  return size;
}

function isWithheldIn(counts: CountTable): (slot: number, region: number) => boolean {
  const withheld = new Set<string>();
  for (let slot = 0; slot + 1 < counts.offsets.length; slot++)
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
      if (Number.isNaN(counts.employment[cell])) withheld.add(`${slot} ${counts.region[cell]}`);
  return (slot, region) => withheld.has(`${slot} ${region}`);
}
