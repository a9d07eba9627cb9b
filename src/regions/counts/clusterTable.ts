import type { Level } from "#economies/economies.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import type { ClusterCells } from "./clusterFile.ts";
import { type CountTable, countTable, QUANTILES } from "./countTable.ts";

/**
 * The build's figures of benchmark clusters as a table; a slot is a cluster. What a state has in none of the regions stands in a cell
 * whose region is the state. Throws for a region the atlas does not have.
 */
export function clusterTable(
  cells: ClusterCells,
  regions: Pick<RegionTable, "byFeature">,
  options: { year: number; count: number; level: Level; inNone: number },
): CountTable {
  const { year, count } = options;
  const region = clusterRegions(cells.region, regions, options);
  const rows = Float64Array.from({ length: cells.rows }, (_, row) => row);
  const table = countTable(year, count, {
    slot: cells.cluster,
    region,
    employment: cells.employment,
    establishments: rows,
    payroll: cells.payroll,
  });
  const rowOf = table.establishments;
  const gathered = (from: ArrayLike<number>, step = 1, at = 0) =>
    Float64Array.from(rowOf, (row) => from[row * step + at]);
  const last = QUANTILES.length - 1;
  const quantiles = new Float32Array(cells.rows * QUANTILES.length);
  rowOf.forEach((row, cell) => {
    const from = row * QUANTILES.length;
    quantiles.set(cells.jobsQuantiles.subarray(from, from + QUANTILES.length), cell * QUANTILES.length);
  });
  const published = gathered(cells.published);
  return {
    ...table,
    establishments: gathered(cells.establishments),
    bounds: {
      employmentLow: gathered(cells.jobsQuantiles, QUANTILES.length),
      employmentHigh: gathered(cells.jobsQuantiles, QUANTILES.length, last),
      employmentQuantiles: quantiles,
      establishmentsLow: gathered(cells.establishmentsQuantiles, 3),
      establishmentsMedian: gathered(cells.establishmentsQuantiles, 3, 1),
      establishmentsHigh: gathered(cells.establishmentsQuantiles, 3, 2),
      estimated: published.map((jobs, cell) =>
        table.employment[cell] > 0 ? Math.max(0, 1 - jobs / table.employment[cell]) : Number(jobs === 0),
      ),
      paid: published,
      cells: new Uint16Array(cells.rows).fill(1),
      withheld: new Uint16Array(cells.rows),
    },
  };
}

/** The regions of a file's codes. Throws for one the atlas does not have. */
function clusterRegions(
  codes: Int32Array,
  regions: Pick<RegionTable, "byFeature">,
  { level, inNone }: { level: Level; inNone: number },
): Int32Array {
  const isDivided = level.within !== undefined || level.sumOf !== undefined;
  const into = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (row > 0 && code === codes[row - 1]) {
      into[row] = into[row - 1];
      continue;
    }
    const isInNone = isDivided && code % 1000 === inNone && code > 1000;
    const index = regions.byFeature.get(isInNone ? Math.floor(code / 1000) : code + level.feature.add);
    if (index === undefined) throw new Error(`clusters of ${level.id} ${code}, a region the atlas does not have`);
    into[row] = index;
  }
  return into;
}

/** Jobs alone by cluster and region. */
export function clusterJobs(
  { region, cluster, employment }: Pick<ClusterCells, "region" | "cluster" | "employment">,
  regions: Pick<RegionTable, "byFeature">,
  options: { count: number; level: Level; inNone: number },
): Pick<CountTable, "offsets" | "region"> & { figure: Float64Array } {
  const { count } = options;
  const regionOf = clusterRegions(region, regions, options);
  const offsets = new Uint32Array(count + 1);
  for (const slot of cluster) offsets[slot + 1]++;
  for (let slot = 0; slot < count; slot++) offsets[slot + 1] += offsets[slot];
  const next = offsets.slice(0, count);
  const ordered = new Int32Array(cluster.length);
  const figure = new Float64Array(cluster.length);
  for (let row = 0; row < cluster.length; row++) {
    const cell = next[cluster[row]]++;
    ordered[cell] = regionOf[row];
    figure[cell] = employment[row];
  }
  return { offsets, region: ordered, figure };
}
