import type { Comparison } from "#guidelines/model/condition.ts";
import type { Bound } from "./clusterCase.ts";

/** Whether a condition holds, as a number, so that "all" is the least and "any" the most of its parts (Kleene 1952). */
export type TruthValue = 0 | 1 | 2;
export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

/** Whether a known figure passes a threshold. Unknown for NaN. */
export function compare(value: number, test: Comparison, threshold: number): TruthValue {
  if (Number.isNaN(value)) return UNKNOWN;
  if (test === "at least") return value >= threshold ? YES : NO;
  if (test === "above") return value > threshold ? YES : NO;
  if (test === "at most") return value <= threshold ? YES : NO;
  return value < threshold ? YES : NO;
}

/** The verdict that a bound leaves open: a figure that is at least this may still reach a threshold it has not reached. */
export function openVerdict(bound: Bound, test: Comparison): TruthValue {
  const isUpward = test === "at least" || test === "above";
  return isUpward === (bound === "least") ? NO : YES;
}
