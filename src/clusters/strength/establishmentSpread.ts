import type { CountTable } from "#regions/counts/countTable.ts";
import { cutMean, median } from "./cutMean.ts";

/** Sizes of establishments nationally, one element a slot. */
export interface EstablishmentSpread {
  /** Jobs an establishment; NaN where no cell has both figures. */
  mean: Float64Array;
  /** Squared coefficient of variation of the jobs of one establishment. */
  cvSquared: Float64Array;
}

/** Cells of at most so many establishments: among more, regions differ in what they do as much as establishments do. */
const FEW = 9;
/** Share of cells kept as they are; the largest deviations count as the largest of these. */
const KEPT = 0.98;
/** Cutting takes from the variance of lognormal sizes; what it leaves grows back by exp(0.2 w), at most by 3.2 (cv^2 of 16). */
const REGROWTH = 0.2;
const MOST_REGROWTH = 3.2;
/** An industry's own estimate weighs as its cells, the median of all industries as so many. */
const PRIOR_CELLS = 20;

/**
 * How unequal establishments of an industry are, from cells that give only sums: with n establishments of mean m and variance v, a
 * cell's jobs have mean n m and variance n v, so v is the mean over cells of (jobs - n m)^2 / n. Taken from cells of at most nine
 * establishments, with the mean of those. One plant can make half of v, so the largest 2% of deviations are cut to the next, and the
 * result w is made right again for lognormal sizes, w exp(0.2 w): simulated with 3 to 9 establishments a cell it gives cv^2 of 1, 2, 4, 8
 * within 5%. Uncut, the median industry has 7.3, its cut 3.4 grows back to 6.7. Industries of few cells are drawn towards the
 * median industry. The estimator is ours; the compound Poisson sum it rests on is textbook.
 *
 * Give it counties, also for quotients of states: a state seldom has so few establishments.
 */
export function establishmentSpread(table: CountTable): EstablishmentSpread {
  const slots = table.offsets.length - 1;
  const mean = new Float64Array(slots);
  const own = new Float64Array(slots);
  const cells = new Uint32Array(slots);
  const room = new Float64Array(table.region.length);
  for (let slot = 0; slot < slots; slot++) {
    mean[slot] = meanSize(table, slot, Infinity);
    const deviations = squaredDeviations(table, slot, room);
    cells[slot] = deviations.length;
    own[slot] = cells[slot] > 1 ? regrown(cutMean(deviations, KEPT) * (cells[slot] / (cells[slot] - 1))) : Number.NaN;
  }
  const typical = median([...own].filter((_, slot) => cells[slot] >= PRIOR_CELLS)) ?? median([...own]) ?? 1;
  const cvSquared = own.map((estimate, slot) =>
    Number.isNaN(estimate) ? typical : (cells[slot] * estimate + PRIOR_CELLS * typical) / (cells[slot] + PRIOR_CELLS),
  );
  return { mean, cvSquared };
}

/** Cells that are mostly an estimate tell what the estimate assumed. */
function published({ bounds }: CountTable): (cell: number) => boolean {
  return (cell) => bounds === undefined || bounds.estimated[cell] < 0.5;
}

function meanSize(table: CountTable, slot: number, most: number): number {
  const { employment, establishments } = table;
  const isKnown = published(table);
  let jobs = 0;
  let places = 0;
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    if (Number.isNaN(employment[cell]) || !(establishments[cell] <= most) || !isKnown(cell)) continue;
    jobs += employment[cell];
    places += establishments[cell];
  }
  return places > 0 ? jobs / places : Number.NaN;
}

/** Of cells with few establishments, in squared means; written into `room`, which has an element a cell. */
function squaredDeviations(table: CountTable, slot: number, room: Float64Array): Float64Array {
  const { employment, establishments } = table;
  const isKnown = published(table);
  const mean = meanSize(table, slot, FEW);
  let count = 0;
  if (mean > 0)
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      const n = establishments[cell];
      if (!(n >= 1 && n <= FEW) || !isKnown(cell)) continue;
      const deviation = employment[cell] / mean - n;
      if (!Number.isNaN(deviation)) room[count++] = (deviation * deviation) / n;
    }
  return room.subarray(0, count);
}

function regrown(cut: number): number {
  return cut * Math.min(MOST_REGROWTH, Math.exp(REGROWTH * cut));
}
