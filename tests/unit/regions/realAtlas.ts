import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { type Concordances, industryCodes } from "#industries/industryCodes.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { levelOf } from "#economies/economies.ts";
import { countSource, readCountFile } from "#regions/counts/countSources.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { readLeafCells } from "#regions/counts/grouped/leafCells.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { regionTable } from "#regions/regionTable.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

export const bytes = (name: string) => atlasBytes(name).buffer;

/** The built atlas: counties of the United States in the wanted years. */
export async function realAtlas(...years: number[]) {
  const tree = industryTree(atlasJson<IndustryFile>("industries.json"));
  const codes = industryCodes(tree, atlasJson<Concordances>("concordances.json"));
  const regions = regionTable(atlasJson<RegionFile>("regions.json"));
  const [economy] = COUNTED_ECONOMIES;
  const source = countSource(economy, levelOf(economy, "county"));
  for (const year of years) {
    const file = economy.files.find((known) => known.years[0].year === year)!;
    await readCountFile(source, economy, file, bytes(file.name), { codes, regions });
  }
  return { tree, codes, regions, source, clusterFile: atlasJson<ClusterFile>("clusters.json") };
}

export type RealAtlas = Awaited<ReturnType<typeof realAtlas>>;

/** The six-digit cells of 2021, which has to be read. */
export function realLeafCells({ codes, regions, source }: RealAtlas) {
  return readLeafCells(bytes("us-cluster-splits.parquet"), codes, regions, source, source.years.get(2021)!);
}

export function sumKnown(column: Float64Array): number {
  return column.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
}

/** Sums of a column of some tables by region. */
export function byRegion(
  length: number,
  figure: "employment" | "establishments",
  ...tables: CountTable[]
): Float64Array {
  const sums = new Float64Array(length);
  for (const table of tables)
    table.region.forEach((region, cell) => {
      if (!Number.isNaN(table[figure][cell])) sums[region] += table[figure][cell];
    });
  return sums;
}
