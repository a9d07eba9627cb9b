/** From `at` on (and up to the next step) this many pass. */
export interface ThresholdStep {
  at: number;
  count: number;
}

/** How many values reach a threshold, for every threshold: one step a distinct value, thresholds ascending. NaN never passes. */
export function thresholdSteps(values: readonly number[]): ThresholdStep[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const steps: ThresholdStep[] = [];
  for (let i = 0; i < known.length; i++)
    if (i === 0 || known[i] !== known[i - 1]) steps.push({ at: known[i], count: known.length - i });
  return steps;
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

/** Which of the values change sides when the threshold moves from `base` to `now`: their row numbers, the nearest to the base first. */
export function thresholdFlips(
  values: ArrayLike<number>,
  base: number,
  now: number,
): { gained: number[]; lost: number[] } {
  const [low, high] = [Math.min(base, now), Math.max(base, now)];
  const between: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] >= low && values[i] < high) between.push(i);
  const isLoss = now > base;
  between.sort((a, b) => (isLoss ? values[a] - values[b] : values[b] - values[a]) || a - b);
  return isLoss ? { gained: [], lost: between } : { gained: between, lost: [] };
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
