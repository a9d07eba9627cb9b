import type { Basis } from "#economies/economy.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { parquetColumns } from "./parquetColumns.ts";

/** Totals of all industries in the regions of one level, one element a region of the table. */
export interface RegionTotals extends Record<Basis, Float64Array> {
  /** Half the width of the 90% band of employment. */
  halfBand: Float64Array;
  /** By `STRUCTURE_COLUMNS`; NaN for what is no region of the level. */
  structure: Record<(typeof STRUCTURE_COLUMNS)[number], Float64Array>;
}

/** What is made of a region's industries. */
export const STRUCTURE_COLUMNS = [
  "herfindahl",
  "krugman",
  "hachman",
  "entropy",
  "unrelated_variety",
  "related_variety",
] as const;

/** Columns of the file; `level` is a place among the economy's, `region` the number of a map feature. */
export const TOTAL_COLUMNS = ["level", "region", "employment", "establishments", "half_band"] as const;

/**
 * Reads from `us-totals-2021.parquet` what the regions of a level have, and what is in none of them by state. Throws for a region unknown.
 * @param level its place among the economy's
 */
export async function readTotals(
  file: ArrayBuffer,
  regions: Pick<RegionTable, "byFeature" | "length">,
  level: number,
): Promise<RegionTotals> {
  const columns = await parquetColumns(file, [...TOTAL_COLUMNS, ...STRUCTURE_COLUMNS], {
    only: { column: "level", values: new Set([level]) },
  });
  const column = () => new Float64Array(regions.length);
  const totals: RegionTotals = {
    employment: column(),
    establishments: column(),
    halfBand: column(),
    structure: Object.fromEntries(
      STRUCTURE_COLUMNS.map((name) => [name, column().fill(Number.NaN)]),
    ) as RegionTotals["structure"],
  };
  for (let row = 0; row < columns.rows; row++) {
    const region = regions.byFeature.get(columns.region[row]);
    if (region === undefined) throw new Error(`totals of ${columns.region[row]}, a region the atlas does not have`);
    totals.employment[region] = columns.employment[row];
    totals.establishments[region] = columns.establishments[row];
    totals.halfBand[region] = columns.half_band[row];
    for (const name of STRUCTURE_COLUMNS) totals.structure[name][region] = columns[name][row];
  }
  return totals;
}
