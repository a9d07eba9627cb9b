import type { SizeBandsFile } from "#economies/economy.ts";
import { codeOfNumber, type CodeSystem, type IndustryCodes } from "#industries/industryCodes.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { parquetColumns } from "./parquetColumns.ts";

/** Column of a file of sizes: band 0 is who employs nobody. @param of what is counted, or the jobs in it */
export function sizeColumn(year: number, band: number, of: "counted" | "jobs" = "counted"): string {
  return `${of === "jobs" ? "jobs" : "size"}_${band}_${year}`;
}

/** All columns of what is counted, year by year. */
export function countColumns({ years, from }: Pick<SizeBandsFile, "years" | "from">): string[] {
  return years.flatMap((year) => [0, ...from].map((_, band) => sizeColumn(year, band)));
}

/** A micro-establishment has fewer employees (the guidelines' indicator MICRO). */
export const MICRO_BELOW = 10;

/** Businesses by size. */
export interface SizeCounts {
  /** Those that employ nobody: in no share. */
  none: number;
  /** [band] */
  bands: number[];
  /** [band] employees in them; undefined where the source does not count them. */
  jobs?: number[];
}

/** What a file of sizes holds of one year: one element a row. */
interface SizeYear {
  year: number;
  /** [band, 0 for nobody][row] */
  counts: Float64Array[];
  jobs?: Float64Array[];
}

export interface SizeTable extends SizeBandsFile {
  /** [row] index into the region table, -1 for what is counted in the nation alone. */
  region: Int32Array;
  /** [row] node of the industry tree, -1 for all industries together or one that is not known. */
  node: Int32Array;
  byYear: SizeYear[];
}

/** How large the businesses of a region are. */
export interface RegionSizes extends Pick<SizeBandsFile, "counted" | "publisher" | "from" | "smeBelow"> {
  year: number;
  here: SizeCounts;
  nation: SizeCounts;
  /** Those that employ, in each year counted, oldest first. */
  employing: { year: number; here: number }[];
  /** By industry as the source tells them, most businesses that employ first; empty where it tells all together. */
  byIndustry: (SizeCounts & { node: number })[];
}

/** Reads a file of sizes. Throws for a region or an industry the atlas does not have. */
export async function readSizes(
  bytes: ArrayBuffer,
  definition: SizeBandsFile,
  { codes, system, regions }: { codes: IndustryCodes; system: CodeSystem; regions: Pick<RegionTable, "byFeature"> },
): Promise<SizeTable> {
  const { years, from, hasJobs } = definition;
  const bands = [0, ...from].map((_, band) => band);
  const jobs = hasJobs ? years.flatMap((year) => bands.slice(1).map((band) => sizeColumn(year, band, "jobs"))) : [];
  const columns = await parquetColumns(bytes, ["region", "industry", ...countColumns(definition), ...jobs]);
  const node = (number: number) => {
    const { node: found, exact } = codes.resolve(codeOfNumber(number, system), system);
    if (!exact) throw new Error(`sizes of ${system} ${number}, an industry the tree does not have`);
    return found;
  };
  return {
    ...definition,
    region: Int32Array.from(columns.region, (feature) => {
      const region = feature === 0 ? -1 : regions.byFeature.get(feature);
      if (region === undefined) throw new Error(`sizes of region ${feature}, which the atlas does not have`);
      return region;
    }),
    node: Int32Array.from(columns.industry, (number) => (number === 0 ? -1 : node(number))),
    byYear: years.map((year) => ({
      year,
      counts: bands.map((band) => columns[sizeColumn(year, band)]),
      jobs: hasJobs ? bands.slice(1).map((band) => columns[sizeColumn(year, band, "jobs")]) : undefined,
    })),
  };
}

/** How large the businesses of a region are; undefined where the source counts none there. */
export function regionSizes(
  table: SizeTable,
  regions: Pick<RegionTable, "level" | "partOf">,
  region: number,
): RegionSizes | undefined {
  const { counted, publisher, from, smeBelow, byYear } = table;
  const rows = rowsOf(table, regions, region);
  const last = byYear[byYear.length - 1];
  const here = sumOf(last, rows);
  if (here.none + employing(here) === 0) return undefined;
  const all = [...table.region.keys()];
  const nodes = [...new Set(rows.map((row) => table.node[row]))].filter((node) => node >= 0);
  return {
    counted,
    publisher,
    from,
    smeBelow,
    year: last.year,
    here,
    nation: sumOf(last, all),
    employing: byYear.map((year) => ({ year: year.year, here: employing(sumOf(year, rows)) })),
    byIndustry: nodes
      .map((node) => ({
        node,
        ...sumOf(
          last,
          rows.filter((row) => table.node[row] === node),
        ),
      }))
      .sort((a, b) => employing(b) - employing(a) || a.node - b.node),
  };
}

/** Of an industry in a region, in the last year; the zeros of nobody where the source has none. */
export function industrySizes(
  table: SizeTable,
  regions: Pick<RegionTable, "level" | "partOf">,
): (node: number, region: number) => SizeCounts {
  const rows = new Map<number, number[]>();
  return (node, region) => {
    const own = rows.get(region) ?? rowsOf(table, regions, region);
    rows.set(region, own);
    return sumOf(
      table.byYear[table.byYear.length - 1],
      own.filter((row) => table.node[row] === node),
    );
  };
}

/** Businesses that employ somebody. */
export function employing({ bands }: SizeCounts): number {
  return bands.reduce((sum, count) => sum + count, 0);
}

/**
 * The share of businesses that employ somebody which employ fewer than `limit`: the least and the most it can be, equal where a band ends
 * there. NaN where there are none. @param from least employees of each band
 */
export function shareBelow(
  counts: SizeCounts,
  from: readonly number[],
  limit: number,
): { least: number; most: number } {
  const all = employing(counts);
  const sum = (isIn: (band: number) => boolean) =>
    counts.bands.reduce((total, count, band) => (isIn(band) ? total + count : total), 0) / all;
  return {
    least: sum((band) => (from[band + 1] ?? Infinity) <= limit),
    most: sum((band) => from[band] < limit),
  };
}

function rowsOf(table: SizeTable, regions: Pick<RegionTable, "level" | "partOf">, region: number): number[] {
  const whole = regions.partOf(regions.level[region]);
  return [...table.region.keys()].filter((row) => table.region[row] >= 0 && whole[table.region[row]] === region);
}

function sumOf({ counts, jobs }: SizeYear, rows: readonly number[]): SizeCounts {
  const [none, ...bands] = counts.map((column) => rows.reduce((sum, row) => sum + column[row], 0));
  return { none, bands, ...(jobs && { jobs: jobs.map((column) => rows.reduce((sum, row) => sum + column[row], 0)) }) };
}
