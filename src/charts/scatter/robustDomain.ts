import { quantileSorted } from "d3-array";

/** Fewer values than this say nothing on what is far out. */
const FEW = 8;
const FAR_OUT = 3;
const ROOM = 0.06;
const TINY = 1e-12;

/**
 * Ends of an axis that a few extreme values do not squeeze: the values within Tukey's outer fences (three interquartile ranges
 * beyond the quartiles; Tukey 1977), the reference, and a little room. On a log scale fences and room are in logarithms; values
 * of zero or less do not count there. What is beyond is drawn at the edge and said to be so.
 *
 * @param limits the axis never reaches beyond these
 */
export function robustDomain(
  values: readonly number[],
  scale: "linear" | "log",
  reference: number = Number.NaN,
  limits: readonly [number, number] = [-Infinity, Infinity],
): [number, number] {
  const [to, back] = scale === "log" ? [Math.log, Math.exp] : [Number, Number];
  const known = values
    .map(to)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const kept = known.length < FEW ? known : within(known);
  const all = [...kept, to(reference)].filter(Number.isFinite);
  if (all.length === 0) return scale === "log" ? [0.5, 2] : [-1, 1];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const extent = Math.max(Math.abs(low), Math.abs(high)) / 10;
  const least = scale === "log" ? Math.log(2) : extent > TINY ? extent : 1;
  const room = (high - low) * ROOM + Math.max(0, (least - (high - low)) / 2);
  return [Math.max(limits[0], back(low - room)), Math.min(limits[1], back(high + room))];
}

function within(sorted: number[]): number[] {
  const [first, third] = [quantileSorted(sorted, 0.25) ?? 0, quantileSorted(sorted, 0.75) ?? 0];
  const reach = FAR_OUT * (third - first);
  return reach === 0 ? sorted : sorted.filter((value) => value >= first - reach && value <= third + reach);
}
