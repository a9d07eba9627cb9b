import type { CountedEconomy } from "#economies/countedEconomies.ts";
import { levelOf, type YearWindow } from "#economies/economies.ts";
import type { CountFile } from "#economies/economy.ts";
import type { IndustryCodes } from "#industries/industryCodes.ts";
import type { AtlasFiles } from "./atlasCounts.ts";
import { completedCounts } from "./counts/completedCounts.ts";
import { countTables } from "./counts/countSources.ts";
import { cellsOfRegions, type CountSource, type CountTable } from "./counts/countTable.ts";
import { readRegionCourses, type SummedCourses } from "./counts/regionCourses.ts";
import type { RegionCells } from "./regionProfile.ts";
import type { RegionTable } from "./regionTable.ts";

/** The counts single regions are read from. */
export interface RegionCellsOf {
  economy: CountedEconomy;
  source: CountSource;
  /** Its files, oldest years first. */
  ownFiles: readonly CountFile[];
  completed: () => Promise<CountTable>;
}

/** Regions whose cells are kept: what is asked of one is asked by several. */
const KEPT = 4;

/** Reads what single regions consist of; years that were read whole are not read again. */
export function regionCells(
  { economy, source, ownFiles, completed }: RegionCellsOf,
  {
    codes,
    regions,
    files,
    onBeat,
  }: { codes: IndustryCodes; regions: RegionTable; files: AtlasFiles; onBeat: () => void },
): {
  /** Of one region, in the years of a window and completed. */
  cells: (region: number, window: YearWindow) => Promise<RegionCells>;
  /** What these have in all industries, where the build summed it. */
  courses: (region: number, window: YearWindow) => Promise<SummedCourses | undefined>;
} {
  const kept = new Map<string, Promise<RegionCells>>();
  const { completed: estimates, courses } = economy;
  const finest = levelOf(economy, source.level);

  const partsOf = (region: number) => {
    const whole = regions.partOf(regions.level[region]);
    return Int32Array.from(whole.keys()).filter((part) => whole[part] === region);
  };
  return { cells, courses: coursesOf };

  async function coursesOf(region: number, { baseYear, year: last }: YearWindow): Promise<SummedCourses | undefined> {
    if (!courses) return undefined;
    const years = economy.years.filter((year) => year >= baseYear && year <= last);
    return files.decoded(courses.file, (bytes) =>
      readRegionCourses(bytes, courses.region, codesOf(partsOf(region)), {
        years,
        totals: estimates ? [estimates.year] : [],
      }),
    );
  }

  function cells(region: number, window: YearWindow): Promise<RegionCells> {
    const parts = partsOf(region);
    const key = `${window.baseYear} ${window.year} ${parts.join(" ")}`;
    const known = kept.get(key);
    if (known) return known;
    const made = read(parts, window);
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return made;
  }

  async function read(parts: Int32Array, { baseYear, year: last }: YearWindow): Promise<RegionCells> {
    const isWanted = new Uint8Array(regions.length);
    for (const part of parts) isWanted[part] = 1;
    const only = codesOf(parts);
    const isAsked = (year: number) => year >= baseYear && year <= last;
    const own = async (file: CountFile): Promise<CountTable[]> => {
      const whole = file.years.map(({ year }) => source.years.get(year));
      if (whole.every((table) => table !== undefined)) return whole.map((table) => cellsOfRegions(table, isWanted));
      return files.decoded(file.name, async (bytes) => {
        const { tables } = await countTables(source, economy, file, bytes, { codes, regions, onBeat, only });
        return tables;
      });
    };
    const wanted = ownFiles.filter(({ years }) =>
      years.some(({ year }) => isAsked(year) || year === (estimates?.year ?? economy.years.at(-1))),
    );
    const found = (await Promise.all(wanted.map(own))).flat();
    const tables = found.filter(({ year }) => isAsked(year)).sort((a, b) => a.year - b.year);
    if (!estimates) return { tables, completed: cellsOfRegions(await completed(), isWanted) };
    const published = found.find(({ year }) => year === estimates.year)!;
    const estimated = await files.decoded(estimates.file, (bytes) =>
      completedCounts({ source, economy, published }, estimates, bytes, { codes, regions, onBeat, only }),
    );
    return { tables, completed: estimated };
  }

  /** Codes of the finest regions, and of what states have in none of them. */
  function codesOf(parts: Int32Array): Set<number> {
    const { add } = finest.feature;
    return new Set(
      Array.from(parts).flatMap((part) => {
        if (regions.level[part] === finest.id) return [regions.feature[part] - add];
        return estimates && regions.level[part] === finest.within
          ? [regions.feature[part] * 1000 + estimates.inNone]
          : [];
      }),
    );
  }
}
