import type { BuildContext } from "#data/context.ts";
import type { ChangeWindow } from "#clusters/tables/changeWindow.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { subjectColumns } from "#clusters/tables/subjectColumns.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** Of a hundred regions and more. */
const ROWS_AT_ONCE = 8_000;

/** Writes how the growth of clusters in a region ranks among the regions of its level; `readStandings` reads it. */
export function writeStandings(
  context: BuildContext,
  name: string,
  levels: readonly { table: RegionalTable; window: ChangeWindow }[],
  regions: RegionTable,
): void {
  const rows = levels.flatMap(({ table, window }) => {
    const columns = table.subjects.map((_, slot) => subjectColumns(table, window, slot));
    return [...table.pool.keys()]
      .filter((region) => table.pool[region] === 1)
      .sort((a, b) => regions.feature[a] - regions.feature[b])
      .flatMap((region) =>
        columns.flatMap(({ growthPercentile }, cluster) => {
          const percentile = growthPercentile(region);
          return Number.isNaN(percentile) ? [] : [[regions.feature[region], cluster, percentile]];
        }),
      );
  });
  const whole = { type: "INT32", nullable: false, encoding: "BYTE_STREAM_SPLIT" } as const;
  context.writeParquet(
    name,
    [
      { name: "region", data: Int32Array.from(rows, ([region]) => region), statistics: true, ...whole },
      { name: "cluster", data: Int32Array.from(rows, ([, cluster]) => cluster), ...whole },
      { name: "growth", data: Int32Array.from(rows, ([, , growth]) => growth), ...whole },
    ],
    {
      growth: "percentile among the regions of the level, 0 to 100, rounded down",
      region: "number of the map feature",
    },
    "GZIP",
    ROWS_AT_ONCE,
  );
}
