import type { IndustryTree } from "#industries/industryTree.ts";
import type { CountSource, CountTable } from "#regions/counts/countTable.ts";

/** What a cell whose employment is not printed may hold. */
export interface EmploymentBands {
  /** [cell] persons; both the figure itself where it is known. */
  low: Float64Array;
  high: Float64Array;
}

/** The least and the most jobs an establishment. */
type Band = readonly [number, number];

/** Establishments from which a class of sizes begins: few establishments vary more in their mean. */
const CLASSES = [0, 5, 10, 20];
/** Fewest cells a band is taken from: from 39 on the ranks below leave out two at each end. */
const ENOUGH = 39;
const TAIL = 0.05;

/**
 * Bands that hold an unprinted figure with probability 90%: a cell's establishments times the mean jobs of an establishment, from the
 * 5th to the 95th percentile over cells of the same industry and as many establishments whose figure is known. Ranks are those of a
 * prediction interval (the k-th smallest and largest of m, k = 0.05 (m + 1) rounded down), which holds at least 90% if the cell is
 * one of its kind by chance. Where an industry has fewer than 39 such cells, those of its three digits are taken, then its sector, then all.
 *
 * Cells are not withheld by chance, though: one large employer is the commonest reason. Of those withheld in 2017 the median a year
 * later is 13.7 jobs an establishment, of the printed ones 5 to 9. So a later year in which they are printed is the better measure
 * of their kind: give it as `later`, and the bands of withheld cells come from its cells that are withheld in `counts`.
 */
export function employmentBands(
  tree: Pick<IndustryTree, "parent">,
  source: Pick<CountSource, "slots">,
  counts: CountTable,
  later?: CountTable,
): EmploymentBands {
  const band = later
    ? bandsOf(tree, source.slots, later, meanSizes(later, counts))
    : bandsOf(tree, source.slots, counts, meanSizes(counts));
  const low = counts.employment.slice();
  const high = counts.employment.slice();
  for (let slot = 0; slot < source.slots.length; slot++)
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      if (!Number.isNaN(counts.employment[cell])) continue;
      const [least, most] = band(slot, classOf(counts.establishments[cell]));
      low[cell] = least * counts.establishments[cell];
      high[cell] = most * counts.establishments[cell];
    }
  return { low, high };
}

/** The table with the bands of its withheld cells as `bounds`; itself where none is withheld. */
export function withBands(
  tree: Pick<IndustryTree, "parent">,
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
      withheld: withheldCells(counts.employment),
    },
  };
}

/** [cell] 1 where the figure is not printed. */
function withheldCells(employment: Float64Array): Uint16Array {
  const withheld = new Uint16Array(employment.length);
  for (let cell = 0; cell < withheld.length; cell++) if (Number.isNaN(employment[cell])) withheld[cell] = 1;
  return withheld;
}

/** [cell] jobs an establishment, NaN where it is not printed; only of cells withheld in `withheldIn` if that is given. */
function meanSizes(counts: CountTable, withheldIn?: CountTable): Float64Array {
  const means = new Float64Array(counts.region.length).fill(Number.NaN);
  const withheld = new Set<number>();
  for (let slot = 0; slot + 1 < counts.offsets.length; slot++) {
    withheld.clear();
    if (withheldIn)
      for (let cell = withheldIn.offsets[slot]; cell < withheldIn.offsets[slot + 1]; cell++)
        if (Number.isNaN(withheldIn.employment[cell])) withheld.add(withheldIn.region[cell]);
    if (withheldIn && withheld.size === 0) continue;
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
      if (!withheldIn || withheld.has(counts.region[cell]))
        means[cell] = counts.employment[cell] / counts.establishments[cell];
  }
  return means;
}

/** Band of the mean sizes of a slot's kind by class of size, each pool of industries gathered when it is first asked for. */
function bandsOf(
  tree: Pick<IndustryTree, "parent">,
  slots: Int32Array,
  counts: CountTable,
  means: Float64Array,
): (slot: number, size: number) => Band {
  const pools = Array.from(slots, (node) => withAncestors(tree, node));
  const made = new Map<string, Band | undefined>();

  function bandOf(pool: number, size: number): Band | undefined {
    const gathered: number[] = [];
    for (let slot = 0; slot < slots.length; slot++) {
      if (!pools[slot].includes(pool)) continue;
      for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++)
        if (!Number.isNaN(means[cell]) && classOf(counts.establishments[cell]) === size) gathered.push(means[cell]);
    }
    return predictionBand(Float64Array.from(gathered).sort());
  }

  return (slot, size) => {
    for (const pool of pools[slot]) {
      const key = `${pool} ${size}`;
      if (!made.has(key)) made.set(key, bandOf(pool, size));
      const band = made.get(key);
      if (band) return band;
    }
    return [0, Number.NaN];
  };
}

/** Pools of industries, narrowest first: the industry itself, its three digits, its sector, all (-1). */
function withAncestors(tree: Pick<IndustryTree, "parent">, industry: number): number[] {
  const pools = [industry];
  for (let node = tree.parent[industry]; node >= 0; node = tree.parent[node]) pools.push(node);
  return [...pools, -1];
}

/** Of ascending means; undefined for too few to leave out any at each end. */
function predictionBand(means: Float64Array): Band | undefined {
  if (means.length < ENOUGH) return undefined;
  const k = Math.floor(TAIL * (means.length + 1));
  return [means[k - 1], means[means.length - k]];
}

function classOf(establishments: number): number {
  let size = CLASSES.length - 1;
  while (size > 0 && establishments < CLASSES[size]) size--;
  return size;
}
