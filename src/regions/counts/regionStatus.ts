/**
 * How far a figure can be relied on, from best to none. "not published": the source counts the region, but has no cell for the
 * selection (none, or fewer than three establishments). "no data": the source does not count the region or the selection.
 */
export const REGION_STATUSES = ["value", "partly withheld", "withheld", "not published", "no data"] as const;
export type RegionStatus = (typeof REGION_STATUSES)[number];

/** What a sum over so many cells, some of them lacking the figure, is worth in a region the source counts. */
export function industryStatus(cells: number, lacking: number): RegionStatus {
  if (cells === 0) return "not published";
  if (lacking === 0) return "value";
  return lacking === cells ? "withheld" : "partly withheld";
}
