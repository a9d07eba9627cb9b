/** Published share, the share with the rest divided by estimate, and the share if all of the rest that can be its were. */
export interface ShareBounds {
  low: Float64Array;
  share: Float64Array;
  high: Float64Array;
}

/** One cell of a divided industry. */
export interface DividedCell {
  /** Figure of the whole cell, above 0. */
  total: number;
  /** [class] its published figure, NaN where it is not published. */
  known: ArrayLike<number>;
  /** [class] place of its group among the groups. */
  place: readonly number[];
  /** [class] its sum in the nation, which divides what is not published. */
  weight: readonly number[];
  /** The most one unpublished class can have. */
  most: number;
}

/**
 * Divides a cell between groups and writes shares of the total at `into[from + group]`: published figures as they are; the rest
 * between unpublished classes by weight, each group held within what it can have. Shares sum to 1, low <= share <= high.
 */
export function divideRest(into: ShareBounds, from: number, groups: number, cell: DividedCell): void {
  const { total, known, place, weight, most } = cell;
  const { low, share, high } = into;
  const published = new Float64Array(groups);
  const open = new Float64Array(groups);
  const weights = new Float64Array(groups);
  let rest = total;
  for (let i = 0; i < known.length; i++) {
    if (Number.isNaN(known[i])) {
      open[place[i]]++;
      weights[place[i]] += weight[i];
    } else {
      published[place[i]] += known[i];
      rest -= known[i];
    }
  }
  if (rest < 0) throw new Error(`divided cell: expected its published parts within ${total}, got ${rest} left`);
  boundRest(into, from, rest, open, most);
  weighOpen(weights, open);
  shareRest(into, from, rest, weights);
  for (let g = 0; g < groups; g++) {
    low[from + g] = (published[g] + low[from + g]) / total;
    share[from + g] = (published[g] + share[from + g]) / total;
    high[from + g] = (published[g] + high[from + g]) / total;
  }
}

/** Least and most of the rest that each group can have, so that the others can hold what is left. */
function boundRest(into: ShareBounds, from: number, rest: number, open: Float64Array, most: number): void {
  const { low, high } = into;
  const isOpen = sum(open) > 0;
  let all = 0;
  for (let g = 0; g < open.length; g++) {
    high[from + g] = isOpen ? (open[g] === 0 ? 0 : Math.min(rest, open[g] * most)) : rest;
    all += high[from + g];
  }
  if (all < rest) boundRest(into, from, rest, open, Infinity);
  else for (let g = 0; g < open.length; g++) low[from + g] = Math.max(0, rest - (all - high[from + g]));
}

/** Makes weights of the groups with unpublished classes sum to 1: equal where the nation has published none of them. */
function weighOpen(weights: Float64Array, open: Float64Array): void {
  const all = sum(weights);
  const classes = sum(open);
  for (let g = 0; g < weights.length; g++)
    weights[g] = all > 0 ? weights[g] / all : classes > 0 ? open[g] / classes : 1 / open.length;
}

/** Divides by weight; what a bound keeps from one group goes to those with room. */
function shareRest({ low, share, high }: ShareBounds, from: number, rest: number, weights: Float64Array): void {
  const to = from + weights.length;
  let given = 0;
  for (let g = from; g < to; g++) {
    share[g] = Math.min(high[g], Math.max(low[g], rest * weights[g - from]));
    given += share[g];
  }
  const missing = rest - given;
  let room = 0;
  for (let g = from; g < to; g++) room += missing > 0 ? high[g] - share[g] : share[g] - low[g];
  if (!(room > 0)) return;
  for (let g = from; g < to; g++) share[g] += (missing * (missing > 0 ? high[g] - share[g] : share[g] - low[g])) / room;
}

function sum(values: Float64Array): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}
