import type { FirmTable } from "#firms/firmTable.ts";

/** A region that establishments of a cluster stand in. */
export interface CrossedRegion {
  id: string;
  name: string;
  establishments: number;
}

/**
 * Regions that hold the establishments `rows`, at the finest level the register names (county, municipality), most first and then by id.
 * Establishments outside all regions are in none. `nameOf` gives a region's name; the id stands where it gives none.
 */
export function clusterRegions(
  { region }: FirmTable,
  rows: ArrayLike<number>,
  nameOf: (id: string) => string | undefined,
): CrossedRegion[] {
  const counts = new Map<number, number>();
  for (let k = 0; k < rows.length; k++) {
    const code = region.codes[rows[k]];
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .filter(([code]) => region.values[code] !== "")
    .map(([code, establishments]) => {
      const id = region.values[code];
      return { id, name: nameOf(id) ?? id, establishments };
    })
    .sort((a, b) => b.establishments - a.establishments || (a.id < b.id ? -1 : 1));
}
