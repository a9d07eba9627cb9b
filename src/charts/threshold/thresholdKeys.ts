/**
 * The threshold a key leads to: arrows by a step, Page Up and Page Down by ten, Home and End to the ends of the range. Undefined
 * for other keys.
 */
export function nextThreshold(
  now: number,
  key: string,
  { range, step }: { range: readonly [number, number]; step: number },
): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 10,
    PageDown: -10,
  };
  if (key === "Home") return range[0];
  if (key === "End") return range[1];
  const by = steps[key];
  return by === undefined ? undefined : onStep(now + by * step, { range, step });
}

/** The nearest whole number of steps, within the range. */
export function onStep(value: number, { range, step }: { range: readonly [number, number]; step: number }): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  const stepped = Number((Math.round(value / step) * step).toFixed(decimals));
  return Math.max(range[0], Math.min(range[1], stepped));
}
