/** From `at` on (and up to the next step) this many pass. */
export interface ThresholdStep {
  at: number;
  count: number;
}

/** How many pass at a threshold: those that reach it. */
export function countAt(steps: readonly ThresholdStep[], threshold: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle].at >= threshold) high = middle;
    else low = middle + 1;
  }
  return steps[low]?.count ?? 0;
}

/** With more steps than this within the range they are not told apart, and the path runs from corner to corner. */
const TOLD_APART = 60;
const APART = 2;

/** The steps as a path within a range of thresholds: as stairs, or through their corners where there are many. */
export function stepPath(
  steps: readonly ThresholdStep[],
  [from, to]: readonly [number, number],
  x: (threshold: number) => number,
  y: (count: number) => number,
): string {
  const inside = steps.flatMap(({ at, count }, i) =>
    at >= from && at < to ? [{ across: x(at), before: y(count), after: y(steps[i + 1]?.count ?? 0) }] : [],
  );
  let path = `M${x(from)} ${y(countAt(steps, from))}`;
  let drawn = x(from);
  for (const { across, before, after } of inside) {
    if (inside.length <= TOLD_APART) path += `H${across}V${after}`;
    else if (across - drawn >= APART) {
      path += `L${across} ${before}`;
      drawn = across;
    }
  }
  return inside.length <= TOLD_APART ? `${path}H${x(to)}` : `${path}L${x(to)} ${y(countAt(steps, to))}`;
}
