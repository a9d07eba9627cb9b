export interface RankedBar {
  mark: string;
  label: string;
  /** NaN: not known. */
  value: number;
  /** The interval; NaN: none. */
  low: number;
  high: number;
  /** The value as it is written beside the bar. */
  text: string;
  /** What is told of it, in words, without its name. */
  facts?: string;
  /** How sure it is: strong by the rule in force, not strong, or not distinguishable from the reference. */
  state?: "strong" | "other" | "uncertain";
  /** The one the others are compared with. */
  isOwn?: boolean;
}

const LONGEST_WHISKER = 1.5;

/**
 * The end of an axis of bars from zero: the largest value or the reference, and whiskers up to one and a half times that, so that
 * one wide interval does not squeeze the bars.
 */
export function barsEnd(bars: readonly RankedBar[], reference: number = Number.NaN): number {
  const most = Math.max(
    0,
    ...bars.map(({ value }) => value).filter(Number.isFinite),
    Number.isNaN(reference) ? 0 : reference,
  );
  const whiskers = bars.map(({ high }) => high).filter(Number.isFinite);
  return Math.max(most, Math.min(LONGEST_WHISKER * most, Math.max(0, ...whiskers))) || 1;
}
