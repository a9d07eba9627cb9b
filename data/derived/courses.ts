import type { BuildContext } from "#data/context.ts";
import { COURSE_PARTS, courseColumn, courseParts } from "#regions/counts/courseFile.ts";
import type { WindowCells } from "#regions/counts/windowCells.ts";
import type { RegionTable } from "#regions/regionTable.ts";

/** Of a hundred counties and more: a region is read without the others. */
const ROWS_AT_ONCE = 6_000;

/** Writes jobs by county and cluster over a window; `readCourses` reads them. */
export function writeCourses(
  context: BuildContext,
  name: string,
  { years, offsets, region, figures }: WindowCells,
  regions: RegionTable,
): void {
  const cluster = new Int32Array(region.length);
  for (let slot = 0; slot + 1 < offsets.length; slot++) cluster.fill(slot, offsets[slot], offsets[slot + 1]);
  const county = region.map((at) => regions.feature[at]);
  const rows = Int32Array.from(region.keys()).sort((a, b) => county[a] - county[b] || cluster[a] - cluster[b]);
  const whole = { type: "INT32", nullable: false, encoding: "BYTE_STREAM_SPLIT" } as const;
  context.writeParquet(
    name,
    [
      { name: "county", data: rows.map((row) => county[row]), statistics: true, ...whole },
      { name: "cluster", data: rows.map((row) => cluster[row]), ...whole },
      ...years.map((year, at) => ({
        name: courseColumn(year),
        data: rows.map((row) => courseParts(figures[at][row])),
        ...whole,
      })),
    ],
    {
      years: years.join(" "),
      jobs: `in parts of 1/${COURSE_PARTS}, over the cells known in every year; industries that clusters divide by the shares of 2021`,
      cluster: "index in clusters.json",
    },
    "GZIP",
    ROWS_AT_ONCE,
  );
}
