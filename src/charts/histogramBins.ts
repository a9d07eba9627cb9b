import { bin, ticks } from "d3-array";

export interface HistogramBin {
  from: number;
  /** Not itself in the bin, but for the last. */
  to: number;
  count: number;
}

const ROUNDING = 1e-9;

/** Bins of equal width between round numbers, about `wanted` of them, that reach over every value and every mark. Empty without values. */
export function histogramBins(values: readonly number[], marks: readonly number[], wanted = 20): HistogramBin[] {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return [];
  const all = [...known, ...marks.filter(Number.isFinite)];
  const [least, most] = all.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity]);
  // Between values that differ by rounding alone there are no round numbers.
  const isFlat = most - least <= ROUNDING * Math.max(1, Math.abs(least), Math.abs(most));
  const inner = ticks(least, isFlat ? least + 1 : most, wanted);
  const width = inner.length > 1 ? inner[1] - inner[0] : 1;
  const edge = (step: number) => Number((step * width).toPrecision(12));
  let first = Math.floor(least / width);
  while (edge(first) > least) first--;
  let last = Math.max(first + 1, Math.ceil(most / width));
  while (edge(last) < most) last++;
  const edges = Array.from({ length: last - first + 1 }, (_, i) => edge(first + i));
  return bin()
    .domain([edges[0], edges[edges.length - 1]])
    .thresholds(edges.slice(1, -1))(known)
    .map((members, i) => ({ from: edges[i], to: edges[i + 1], count: members.length }));
}
