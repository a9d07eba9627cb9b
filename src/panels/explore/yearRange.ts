/** Inclusive. */
export type YearRange = readonly [from: number, to: number];

/** The range with one end moved; the other end gives way rather than being crossed, and both stay in the extent. */
export function movedRange(range: YearRange, end: "from" | "to", year: number, extent: YearRange): YearRange {
  const kept = Math.min(
    extent[1],
    Math.max(extent[0], Math.round(Number.isFinite(year) ? year : range[end === "from" ? 0 : 1])),
  );
  return end === "from" ? [kept, Math.max(kept, range[1])] : [Math.min(kept, range[0]), kept];
}

/** The range as a restriction: undefined when it leaves nothing of the extent out. */
export function yearRestriction(range: YearRange, extent: YearRange): [number, number] | undefined {
  return range[0] <= extent[0] && range[1] >= extent[1] ? undefined : [range[0], range[1]];
}

/** The part of a restriction that lies in the extent, or the whole extent when nothing is restricted. */
export function shownRange(years: YearRange | undefined, extent: YearRange): YearRange {
  if (!years) return extent;
  const clamp = (year: number) => Math.min(extent[1], Math.max(extent[0], year));
  return [clamp(years[0]), clamp(years[1])];
}
