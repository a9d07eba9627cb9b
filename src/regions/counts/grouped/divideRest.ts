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
  known: readonly number[];
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
  const published = new Float64Array(groups);
  const open = new Uint16Array(groups);
  const weights = new Float64Array(groups);
  let rest = total;
  known.forEach((figure, i) => {
    if (Number.isNaN(figure)) {
      open[place[i]]++;
      weights[place[i]] += weight[i];
    } else {
      published[place[i]] += figure;
      rest -= figure;
    }
  });
  if (rest < 0) throw new Error(`divided cell: expected its published parts within ${total}, got ${rest} left`);
  const [low, high] = restBounds(rest, open, most);
  const share = within(rest, low, high, openWeights(weights, open));
  for (let g = 0; g < groups; g++) {
    into.low[from + g] = (published[g] + low[g]) / total;
    into.share[from + g] = (published[g] + share[g]) / total;
    into.high[from + g] = (published[g] + high[g]) / total;
  }
}

/** Least and most of the rest that each group can have, so that the others can hold what is left. */
function restBounds(rest: number, open: Uint16Array, most: number): [Float64Array, Float64Array] {
  const isOpen = open.some((classes) => classes > 0);
  const room = Float64Array.from(open, (classes) =>
    isOpen ? (classes === 0 ? 0 : Math.min(rest, classes * most)) : rest,
  );
  const all = room.reduce((sum, part) => sum + part, 0);
  if (all < rest) return restBounds(rest, open, Infinity);
  return [room.map((part) => Math.max(0, rest - (all - part))), room];
}

/** Weights of the groups with unpublished classes: equal where the nation has published none of them. */
function openWeights(weights: Float64Array, open: Uint16Array): Float64Array {
  const sum = weights.reduce((all, part) => all + part, 0);
  if (sum > 0) return weights.map((part) => part / sum);
  const classes = open.reduce((all, part) => all + part, 0);
  return Float64Array.from(open, (part) => (classes > 0 ? part / classes : 1 / open.length));
}

/** Divides by weight; what a bound keeps from one group goes to those with room. */
function within(rest: number, low: Float64Array, high: Float64Array, weight: Float64Array): Float64Array {
  const share = weight.map((part, g) => Math.min(high[g], Math.max(low[g], rest * part)));
  const missing = rest - share.reduce((sum, part) => sum + part, 0);
  const room = share.map((part, g) => (missing > 0 ? high[g] - part : part - low[g]));
  const all = room.reduce((sum, part) => sum + part, 0);
  return all > 0 ? share.map((part, g) => part + (missing * room[g]) / all) : share;
}
