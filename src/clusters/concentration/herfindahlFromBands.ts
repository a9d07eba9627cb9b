import { type HerfindahlBounds, herfindahlBounds } from "./herfindahl.ts";

/** Plants of one size class: `count` of them with `from` to `to` jobs each (Infinity where the class is open). */
export interface SizeBand {
  from: number;
  to: number;
  count: number;
}

/**
 * Bounds of the Herfindahl index of plants of which only the size classes are known, and perhaps their jobs together (`total`;
 * unknown if left out or NaN). Exact: no sizes within the bands give more or less, and some give each bound (an open band without a
 * total lets one plant be as large as it likes: upper = 1, only approached).
 *
 * Lower: the plants are as near to one size as their bands let them (of one class alone: equal, as in Schmalensee 1977, Review of
 * Economics and Statistics 59). Upper: every plant but at most one stands at an end of its band, the largest filled first.
 * Estimate: every list of sizes within the bands equally likely; with a total, the sizes follow the exponential distribution
 * truncated to each band that meets it (maximum entropy). Without a total it is NaN for an open band.
 *
 * NaN for no plants and for no jobs. Throws for bands that overlap, and for a total that no sizes within them have.
 */
export function herfindahlFromBands(bands: readonly SizeBand[], total = Number.NaN): HerfindahlBounds {
  const known = checked(bands);
  return Number.isNaN(total) ? withoutTotal(known) : withTotal(known, total);
}

/** Bands with plants in them, smallest first. */
function checked(bands: readonly SizeBand[]): SizeBand[] {
  for (const { from, to, count } of bands) {
    if (!(from >= 0 && to >= from && from < Infinity && Number.isInteger(count) && count >= 0))
      throw new Error(
        `size class: expected a whole number of plants of 0 or more jobs, got ${count} of ${from} to ${to}`,
      );
  }
  const sorted = bands.filter(({ count }) => count > 0).sort((a, b) => a.from - b.from || a.to - b.to);
  sorted.forEach(({ from }, k) => {
    if (k > 0 && from < sorted[k - 1].to)
      throw new Error(`size classes: expected none to overlap, got one from ${from} and one to ${sorted[k - 1].to}`);
  });
  return sorted;
}

function withTotal(bands: readonly SizeBand[], total: number): HerfindahlBounds {
  const least = atLevel(bands, 0).sum;
  const most = atLevel(bands, Infinity).sum;
  const slack = 1e-9 * total;
  if (!(total >= least - slack && total <= most + slack && total < Infinity))
    throw new Error(`jobs of the plants: expected ${least} to ${most} by their size classes, got ${total}`);
  const squares = {
    lower: atLevel(bands, commonLevel(bands, total)).squares,
    upper: fillFromTop(bands, total - least),
    estimate: likelySquares(bands, rateOf(bands, total)),
  };
  return herfindahlBounds(squares, total);
}

function withoutTotal(bands: readonly SizeBand[]): HerfindahlBounds {
  const isOpen = bands.some(({ to }) => to === Infinity);
  const mean = sumOf(bands, (band) => truncatedMoments(band, 0).mean);
  const ratios = {
    lower: leastRatio(bands),
    upper: isOpen ? 1 : greatestRatio(bands),
    estimate: isOpen ? Number.NaN : likelySquares(bands, 0) / mean ** 2,
  };
  return herfindahlBounds(ratios, 1);
}

/** Every plant as near to `level` as its band lets it: sum of the sizes and of their squares. */
function atLevel(bands: readonly SizeBand[], level: number): { sum: number; squares: number } {
  const size = ({ from, to }: SizeBand) => Math.min(Math.max(level, from), to);
  return { sum: sumOf(bands, size), squares: sumOf(bands, (band) => size(band) ** 2) };
}

/** The level at which the sizes sum to `total`; the sum is linear between the ends of bands. */
function commonLevel(bands: readonly SizeBand[], total: number): number {
  const level = ends(bands).reduce((best, end) => (atLevel(bands, end).sum <= total ? end : best), 0);
  const moving = sumOf(bands, ({ from, to }) => (from <= level && level < to ? 1 : 0));
  return moving === 0 ? level : level + (total - atLevel(bands, level).sum) / moving;
}

/** Squares with `free` jobs above the lower ends given to the largest plants: moving a job to a larger plant adds to them. */
function fillFromTop(bands: readonly SizeBand[], free: number): number {
  let squares = atLevel(bands, 0).squares;
  let left = Math.max(0, free);
  for (const { from, to, count } of bands.toReversed()) {
    const width = to - from;
    const full = width === 0 ? count : Math.min(count, Math.floor(left / width));
    if (full > 0) {
      squares += full * (to ** 2 - from ** 2);
      left = Math.max(0, left - full * width);
    }
    if (full < count) return squares + (from + left) ** 2 - from ** 2;
  }
  return squares;
}

/** The least of squares / sum². A plant's derivative is 0 at squares / sum, so the least is at a level, at an end or between two. */
function leastRatio(bands: readonly SizeBand[]): number {
  const ratios = ends(bands).flatMap((end) => {
    const fixed = bands.filter(({ from, to }) => end < from || to <= end);
    const { sum, squares } = atLevel(fixed, end);
    return [ratio(atLevel(bands, end)), ratio(atLevel(bands, squares / sum))];
  });
  const least = Math.min(...ratios.filter((value) => !Number.isNaN(value)));
  return least <= 1 ? least : Number.NaN;
}

/** The greatest of squares / sum² in closed bands: some plants full, from the largest on, the others at their lower ends. */
function greatestRatio(bands: readonly SizeBand[]): number {
  let { sum, squares } = atLevel(bands, 0);
  let greatest = 0;
  for (const { from, to, count } of bands.toReversed()) {
    const dSum = to - from;
    const dSquares = to ** 2 - from ** 2;
    const peak = dSum === 0 ? 0 : Math.min(Math.max(sum / dSum - (2 * squares) / dSquares, 0), count);
    for (const full of [0, 1, Math.floor(peak), Math.ceil(peak), count]) {
      const value = ratio({ sum: sum + full * dSum, squares: squares + full * dSquares });
      if (value > greatest) greatest = value;
    }
    sum += count * dSum;
    squares += count * dSquares;
  }
  return greatest;
}

/** Rate (per job) at which plants whose sizes thin out exponentially within their bands have `total` jobs in the mean. */
function rateOf(bands: readonly SizeBand[], total: number): number {
  const sumAt = (rate: number) => sumOf(bands, (band) => truncatedMoments(band, rate).mean);
  const isOpen = bands.some(({ to }) => to === Infinity);
  let high = 1;
  while (sumAt(high) > total && high < Infinity) high *= 2;
  let low = isOpen ? high : -1;
  while (sumAt(low) < total && low > -Infinity) low = isOpen ? low / 2 : low * 2;
  if (high - low === Infinity) return high === Infinity ? high : low;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > total) low = middle;
    else high = middle;
  }
  return high;
}

function likelySquares(bands: readonly SizeBand[], rate: number): number {
  return sumOf(bands, (band) => {
    const { mean, variance } = truncatedMoments(band, rate);
    return mean ** 2 + variance;
  });
}

/** Moments of a size whose density falls as exp(-rate size) between the ends of its band; rate 0: uniform. */
function truncatedMoments({ from, to }: SizeBand, rate: number): { mean: number; variance: number } {
  const width = to - from;
  if (width === 0) return { mean: from, variance: 0 };
  if (width === Infinity) return { mean: from + 1 / rate, variance: 1 / rate ** 2 };
  const x = rate * width;
  if (Math.abs(x) < 1e-3)
    return { mean: from + width * (1 / 2 - x / 12), variance: width ** 2 * (1 / 12 - x ** 2 / 240) };
  return {
    mean: from + width * (1 / x - 1 / Math.expm1(x)),
    variance: width ** 2 * (1 / x ** 2 - 1 / (4 * Math.sinh(x / 2) ** 2)),
  };
}

/** Levels between which every sum is smooth, ascending: the ends of bands, and for an open one a level inside. */
function ends(bands: readonly SizeBand[]): number[] {
  return bands.flatMap(({ from, to }) => [from, to === Infinity ? from + 1 : to]);
}

function sumOf(bands: readonly SizeBand[], of: (band: SizeBand) => number): number {
  return bands.reduce((sum, band) => sum + band.count * of(band), 0);
}

function ratio({ sum, squares }: { sum: number; squares: number }): number {
  return squares / sum ** 2;
}
