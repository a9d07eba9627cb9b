export interface WaterfallStep {
  mark: string;
  label: string;
  /** NaN: not known. */
  change: number;
  /** What the step says, in words. */
  facts?: string;
}

export interface WaterfallRow {
  mark: string;
  label: string;
  facts?: string;
  kind: "total" | "step";
  /** Where the bar begins and ends: levels, not pixels. NaN: not known. */
  from: number;
  to: number;
}

/**
 * The rows of a waterfall: the start, each step from the level the one before it left, the end. What the steps leave open is a row
 * of its own where it is more than half a unit and has a name.
 */
export function waterfallRows(
  start: { label: string; value: number },
  steps: readonly WaterfallStep[],
  end: { label: string; value: number },
  rest?: string,
): WaterfallRow[] {
  let level = start.value;
  const rows: WaterfallRow[] = [{ mark: "start", label: start.label, kind: "total", from: 0, to: start.value }];
  for (const { mark, label, change, facts } of steps) {
    rows.push({ mark, label, facts, kind: "step", from: level, to: level + change });
    level += change;
  }
  if (rest !== undefined && Math.abs(end.value - level) > 0.5)
    rows.push({ mark: "rest", label: rest, kind: "step", from: level, to: end.value });
  rows.push({ mark: "end", label: end.label, kind: "total", from: 0, to: end.value });
  return rows;
}

/** Where changes make up less than this share of the levels, the axis does not begin at zero. */
const SMALL_CHANGE = 0.4;

/**
 * Ends of the axis. Where the steps would be slivers on an axis from zero, it begins a little below the lowest level and the bars
 * of the totals are drawn as cut.
 */
export function waterfallDomain(rows: readonly WaterfallRow[]): { domain: [number, number]; isCut: boolean } {
  const levels = rows.flatMap(({ from, to, kind }) => (kind === "total" ? [to] : [from, to])).filter(Number.isFinite);
  if (levels.length === 0) return { domain: [0, 1], isCut: false };
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const range = high - low;
  if (range < SMALL_CHANGE * high) {
    const stub = Math.max(range, high / 100) * 0.45;
    return { domain: [low - stub, high + (range === 0 ? stub : 0)], isCut: true };
  }
  return { domain: [Math.min(0, low), Math.max(0, high) || 1], isCut: false };
}

/** A bar with a pointed end in the direction of the change, or a block where it is too short for a point. */
export function arrowPath(from: number, to: number, top: number, height: number): string {
  const length = Math.abs(to - from);
  const tip = Math.sign(to - from) * Math.min(6, length);
  const middle = top + height / 2;
  return `M${from} ${top}H${to - tip}L${to} ${middle}L${to - tip} ${top + height}H${from}Z`;
}
