import type { RegionTable } from "#regions/regionTable.ts";
import { parquetColumns } from "./parquetColumns.ts";
import type { WindowCells } from "./windowCells.ts";

/** Parts of a job that courses are kept in: industries are divided between clusters. */
export const COURSE_PARTS = 10;

/** Jobs in whole parts. */
export function courseParts(jobs: number): number {
  return Math.round(COURSE_PARTS * jobs);
}

/** Column of a year: "jobs_2017". */
export function courseColumn(year: number): string {
  return `jobs_${year}`;
}

/**
 * Reads `us-courses-2017-2021.parquet`: jobs by county and benchmark cluster in each year, over the cells known in all of them, to a tenth.
 * Throws where a region is none of the atlas.
 * @param options.add what makes a map feature's number of a code
 * @param options.only codes of the regions wanted; all if left out
 */
export async function readCourses(
  file: ArrayBuffer,
  regions: Pick<RegionTable, "byFeature">,
  {
    years,
    broken,
    slots,
    add,
    only,
    onBeat,
  }: {
    years: readonly number[];
    broken: readonly number[];
    slots: number;
    add: number;
    only?: ReadonlySet<number>;
    onBeat?: () => void;
  },
): Promise<WindowCells> {
  const names = years.map(courseColumn);
  const columns = await parquetColumns(file, ["county", "cluster", ...names], {
    onBeat,
    only: only && { column: "county", values: only },
  });
  const { rows, county, cluster } = columns;
  const offsets = new Uint32Array(slots + 1);
  for (let row = 0; row < rows; row++) offsets[cluster[row] + 1]++;
  for (let slot = 0; slot < slots; slot++) offsets[slot + 1] += offsets[slot];
  const next = offsets.slice(0, slots);
  const place = new Uint32Array(rows);
  const region = new Int32Array(rows);
  for (let row = 0, index = -1; row < rows; row++) {
    if (row === 0 || county[row] !== county[row - 1]) {
      index = regions.byFeature.get(county[row] + add) ?? -1;
      if (index < 0) throw new Error(`courses of ${county[row]}, a region the atlas does not have`);
    }
    region[(place[row] = next[cluster[row]]++)] = index;
  }
  const figures = names.map((name) => {
    const from: Float64Array = columns[name];
    const figure = new Float64Array(rows);
    for (let row = 0; row < rows; row++) figure[place[row]] = from[row] / COURSE_PARTS;
    return figure;
  });
  return { years: [...years], offsets, region, figures, broken: [...broken] };
}

/** [slot] The percentile of one region's growth, from `us-standings-2017-2021.parquet`; NaN where it has none. @param feature its number */
export async function readStandings(file: ArrayBuffer, feature: number, slots: number): Promise<Float64Array> {
  const { rows, cluster, growth } = await parquetColumns(file, ["region", "cluster", "growth"], {
    only: { column: "region", values: new Set([feature]) },
  });
  const percentiles = new Float64Array(slots).fill(Number.NaN);
  for (let row = 0; row < rows; row++) percentiles[cluster[row]] = growth[row];
  return percentiles;
}
