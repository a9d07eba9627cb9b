import { createRandom } from "#spatial/random.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";

/** Draws that a chance is a share of: as many as a whole number has bits. */
export const DRAWS = 32;

/** Orders in which a cell's draws stand; so many that two cells seldom rise and fall together. */
const ORDERS = 997;
const SEED = 2021;

/** [order * DRAWS + draw] which of the equal parts of probability the draw is from: each once, in an order of its own. */
const PARTS = /* @__PURE__ */ shuffled();

function shuffled(): Uint8Array {
  const random = createRandom(SEED);
  const all = new Uint8Array(ORDERS * DRAWS);
  for (let order = 0; order < ORDERS; order++) {
    const from = order * DRAWS;
    for (let d = 0; d < DRAWS; d++) {
      const other = Math.floor(random() * (d + 1));
      all[from + d] = all[from + other];
      all[from + other] = d;
    }
  }
  return all;
}

/** [part] the quantile below the part's middle, -1 before the first, and how far it is to the next. */
const BELOW = Int8Array.from({ length: DRAWS }, (_, part) => QUANTILES.findLastIndex((p) => p <= middleOf(part)));
const BEYOND = Float64Array.from(BELOW, (level, part) =>
  level < 0 || level === QUANTILES.length - 1
    ? 0
    : (middleOf(part) - QUANTILES[level]) / (QUANTILES[level + 1] - QUANTILES[level]),
);

function middleOf(part: number): number {
  return (part + 0.5) / DRAWS;
}

/**
 * Draws of a figure retold from its quantiles at `QUANTILES`: the middles of equal parts of probability, linear between quantiles, the
 * outer two kept beyond. A cell has its draws in an order that its numbers give, so that they are the same each time and cells err
 * independently.
 * @param quantiles seven, from `from`
 * @param into DRAWS numbers from `at`
 */
export function retold(
  quantiles: ArrayLike<number>,
  from: number,
  cell: { region: number; slot: number },
  into: Float32Array,
  at: number,
): void {
  const last = from + QUANTILES.length - 1;
  if (quantiles[from] === quantiles[last]) {
    into.fill(quantiles[from], at, at + DRAWS);
    return;
  }
  const order = orderOf(cell.region, cell.slot) * DRAWS;
  for (let d = 0; d < DRAWS; d++) {
    const part = PARTS[order + d];
    const level = BELOW[part];
    if (level < 0) into[at + d] = quantiles[from];
    else if (level === QUANTILES.length - 1) into[at + d] = quantiles[last];
    else {
      const low = quantiles[from + level];
      into[at + d] = low + BEYOND[part] * (quantiles[from + level + 1] - low);
    }
  }
}

/** Quantiles of a figure of which only the band is known: normal in log(1 + x) on either side of it. */
export function quantilesOfBand(low: number, figure: number, high: number, into: Float32Array): Float32Array {
  const [below, middle, above] = [Math.log1p(low), Math.log1p(figure), Math.log1p(high)];
  for (let level = 0; level < QUANTILES.length; level++) {
    const z = DEVIATES[level];
    into[level] = Math.expm1(middle + (z < 0 ? z * (middle - below) : z * (above - middle)));
  }
  into[0] = low;
  into[QUANTILES.length - 1] = high;
  return into;
}

/** Normal deviates of `QUANTILES`, in those of the upper end of the band. */
const DEVIATES = [-1, -0.77915, -0.41006, 0, 0.41006, 0.77915, 1];

function orderOf(region: number, slot: number): number {
  return ((Math.imul(region, 2_654_435) ^ Math.imul(slot + 1, 40_503_001)) >>> 0) % ORDERS;
}
