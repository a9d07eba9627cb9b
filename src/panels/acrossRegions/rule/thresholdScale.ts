import type { RuleCondition, RuleFigure, Threshold } from "#clusters/strength/strongRules.ts";

/** The numbers a threshold's slider stops at, and what it is written in. */
export interface ThresholdScale {
  /** Rising; the rule's own threshold is among them. */
  stops: number[];
  own: number;
  /** "percent": quantiles and shares, whose field shows hundredths. */
  unit: "percent" | "plain";
  most: number;
}

const DECADE = [1, 1.5, 2, 2.5, 3, 4, 5, 7];
const MOST_QUOTIENT = 10;
/** A quantile of 1 would leave none, or one. */
const MOST_QUANTILE = 0.99;
const DECADES: Record<Exclude<RuleFigure, "quotient" | "regionShare" | "nationShare">, [from: number, to: number]> = {
  employment: [0, 5],
  establishments: [0, 4],
  payrollPerJob: [3, 6],
};

/** The scale of a condition's threshold, in the rule's own unit. */
export function thresholdScale({ figure, threshold }: Pick<RuleCondition, "figure" | "threshold">): ThresholdScale {
  const own = thresholdNumber(threshold);
  if ("quantile" in threshold) return { stops: withOwn(hundredths(MOST_QUANTILE), own), own, unit: "percent", most: 1 };
  if (figure === "regionShare" || figure === "nationShare")
    return { stops: withOwn(steps(0, 0.5, 0.005), own), own, unit: "percent", most: MOST_QUANTILE };
  if (figure === "quotient") {
    const stops = [...steps(0, 3, 0.05), ...steps(3.25, MOST_QUOTIENT, 0.25)];
    return { stops: withOwn(stops, own), own, unit: "plain", most: 1000 };
  }
  const [from, to] = DECADES[figure];
  const stops = Array.from({ length: to - from }, (_, i) => DECADE.map((mark) => mark * 10 ** (from + i))).flat();
  return { stops: withOwn([0, ...stops, 10 ** to], own), own, unit: "plain", most: 1e9 };
}

/** The number of a threshold, whichever kind it is. */
export function thresholdNumber(threshold: Threshold): number {
  return "quantile" in threshold ? threshold.quantile : threshold.value;
}

/** Position of the stop nearest to a threshold. */
export function nearestStop(stops: readonly number[], threshold: number): number {
  let best = 0;
  for (let i = 1; i < stops.length; i++)
    if (Math.abs(stops[i] - threshold) < Math.abs(stops[best] - threshold)) best = i;
  return best;
}

/**
 * The moved thresholds after one is set: one set to the rule's own is not moved any more.
 * @param own of the condition, as `thresholdScale` has it
 */
export function withMoved(
  moved: Readonly<Record<string, number>>,
  condition: string,
  to: number,
  own: number,
): Record<string, number> {
  const rest = Object.fromEntries(Object.entries(moved).filter(([id]) => id !== condition));
  return to === own ? rest : { ...rest, [condition]: to };
}

function hundredths(most: number): number[] {
  return steps(0, most, 0.01);
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => Number((from + i * by).toFixed(4)));
}

function withOwn(stops: readonly number[], own: number): number[] {
  return [...new Set([...stops, own])].sort((a, b) => a - b);
}
