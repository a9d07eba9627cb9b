/** How far a value is from what is asked: shares of the threshold, or a multiple where it is far above. */
export type Closeness =
  | { kind: "equal" }
  | { kind: "above" | "below"; share: number }
  | { kind: "times"; ratio: number };

/** From so many times the threshold a multiple says more than a percentage. */
const FAR = 3;

/** The distance of a value from a threshold; undefined where either is not known or the threshold is not above 0. */
export function closeness(value: number, threshold: number): Closeness | undefined {
  if (!(threshold > 0) || !Number.isFinite(value)) return undefined;
  if (value === threshold) return { kind: "equal" };
  const ratio = value / threshold;
  if (ratio >= FAR) return { kind: "times", ratio };
  return ratio > 1 ? { kind: "above", share: ratio - 1 } : { kind: "below", share: 1 - ratio };
}
