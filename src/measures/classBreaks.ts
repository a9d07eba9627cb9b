import { FAMILIES } from "#industries/families.ts";

/**
 * Measures on a line, by how the line is divided: counts by their own quantiles, quotients around 1, changes around 0, shares in whole
 * percents, how often a rule fires from none upwards.
 */
export type RampScale = "count" | "quotient" | "change" | "share" | "firing";

/** Measures of a few kinds with nothing between: what each value, from 0 up, stands for. */
export const CATEGORIES = {
  strong: ["no", "strong"],
  stars: ["0", "1", "2", "3"],
  quadrant: ["none", "HH", "LH", "LL", "HL"],
  spot: ["none", "hot", "cold"],
  family: ["none", ...FAMILIES],
} as const;
export type CategoryScale = keyof typeof CATEGORIES;

/** How a measure is divided into classes. */
export type MeasureScale = RampScale | CategoryScale;

const QUOTIENT_BREAKS = [0.25, 0.5, 0.8, 1.25, 2, 4];
const CHANGE_REACHES = [0.05, 0.1, 0.2, 0.5, 1, 2];
/** The first whose reach holds the most: few breaks move when a threshold does, so that two maps can be compared. */
const FIRING_BREAKS = [
  { upTo: 20, breaks: [1, 2, 3, 5, 9, 17] },
  { upTo: 40, breaks: [1, 5, 10, 15, 20, 30] },
  { upTo: Number.POSITIVE_INFINITY, breaks: [1, 10, 20, 30, 40, 50] },
];

/** What of a question decides how its answer is divided. */
export interface ScaleForm {
  /** Of all industries together, strength is a share; of some, whether the rule's conditions hold. */
  industries: "all" | "some";
  /** What the rule for strong clusters gives: stars, or only yes and no. */
  verdict: "stars" | "strong";
}

/** Whether a scale has kinds in place of a line. */
export function isCategorical(scale: MeasureScale): scale is CategoryScale {
  return Object.hasOwn(CATEGORIES, scale);
}

/**
 * Where the classes of a measure meet, rising; `n` breaks make `n + 1` classes. The map and its legend both use it.
 *
 * A quotient always has the same seven classes, even in their ratios to 1. A change has seven around 0, wide enough that
 * about a seventh of the regions lies beyond the outermost. A count has up to seven, cut at quantiles rounded to figures
 * that can be read, fewer where values repeat and none where all are equal; a share likewise, in whole percents. How often a
 * rule fires has seven, the first of them for none. Each kind is a class.
 *
 * @param quantiles of the values at 0, 1/7 .. 1; empty when there is no value
 */
export function breaksFor(scale: MeasureScale, quantiles: readonly number[]): number[] {
  if (isCategorical(scale)) return CATEGORIES[scale].slice(1).map((_, position) => position + 1);
  if (scale === "quotient") return [...QUOTIENT_BREAKS];
  if (scale === "change") return changeBreaks(quantiles);
  if (scale === "firing") return firingBreaks(quantiles);
  if (scale === "share")
    return countBreaks(quantiles.map((share) => Math.round(share * 100))).map((percent) => percent / 100);
  return countBreaks(quantiles);
}

/** Class 0..n of a value; one exactly on a break belongs to the class above it. -1 for NaN. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (Number.isNaN(value)) return -1;
  let position = 0;
  while (position < breaks.length && value >= breaks[position]) position++;
  return position;
}

function changeBreaks(quantiles: readonly number[]): number[] {
  const inner = quantiles.slice(1, -1).filter(Number.isFinite);
  const wanted = inner.length ? Math.max(...inner.map(Math.abs)) : 0;
  const reach = CHANGE_REACHES.find((step) => step >= wanted) ?? CHANGE_REACHES[CHANGE_REACHES.length - 1];
  const upper = [reach / 10, reach / 2, reach];
  return [...upper.toReversed().map((step) => -step), ...upper];
}

function firingBreaks(quantiles: readonly number[]): number[] {
  const most = quantiles.at(-1) ?? 0;
  return [...FIRING_BREAKS.find(({ upTo }) => most <= upTo)!.breaks];
}

function countBreaks(quantiles: readonly number[]): number[] {
  if (quantiles.length < 2) return [];
  const least = quantiles[0];
  const most = quantiles[quantiles.length - 1];
  const breaks: number[] = [];
  for (const quantile of quantiles.slice(1, -1)) {
    const rounded = roundFigure(quantile);
    const before = breaks.length ? breaks[breaks.length - 1] : least;
    if (rounded > before && rounded <= most) breaks.push(rounded);
  }
  return breaks;
}

/** The nearest whole figure of two digits that reads well: in tenths up to 2, in fifths up to 5, then in halves, times a power of ten. */
function roundFigure(value: number): number {
  if (!(value > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const mantissa = value / power;
  const parts = mantissa < 2 ? 10 : mantissa < 5 ? 5 : 2;
  return Math.max(1, Math.round((Math.round(mantissa * parts) / parts) * power));
}
