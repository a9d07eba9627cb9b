import { COUNTED_ECONOMIES, type CountedEconomy } from "#economies/countedEconomies.ts";
import { type EconomyId, economyOf, type LevelId, levelOf, type YearWindow } from "#economies/economies.ts";
import type { CountFile } from "#economies/economy.ts";
import { type ClusterFile, type ClusterGroups, clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryCodes, type IndustryCodes } from "#industries/industryCodes.ts";
import { industryTree, type IndustryFile, type IndustryTree } from "#industries/industryTree.ts";
import type { Topology } from "topojson-specification";
import { completedCounts } from "./counts/completedCounts.ts";
import { countSource, countTables, fixSlots, readCountFile, type CountedTurnover } from "./counts/countSources.ts";
import type { CountSource, CountTable } from "./counts/countTable.ts";
import { type DerivedFigures, knownColumn } from "./counts/derivedFigures.ts";
import type { SummedCourses } from "./counts/regionCourses.ts";
import { readSizes, type SizeTable } from "./counts/sizeBands.ts";
import { slotSums } from "./counts/slotSums.ts";
import { readTotals, type RegionTotals } from "./counts/totalsFile.ts";
import { regionCells } from "./regionCells.ts";
import type { RegionFile } from "./regionFile.ts";
import type { NationalIndustries, RegionCells } from "./regionProfile.ts";
import { regionTable, type RegionTable } from "./regionTable.ts";

/** Reads a file of the atlas by name. */
export interface AtlasFiles {
  json<T>(name: string): Promise<T>;
  bytes(name: string): Promise<ArrayBuffer>;
  /** What `decode` makes of a file; rejects naming the file where it cannot be made. */
  decoded<T>(name: string, decode: (bytes: ArrayBuffer) => T | Promise<T>): Promise<T>;
}

/** The counts that tell of the regions of a level: its own, or those of the level it sums. */
export interface CountedLevel {
  economy: CountedEconomy;
  /** Its industries are known; its years are those read so far. */
  source: CountSource;
  /** What opened and closed, where the source counts it. */
  turnover?: CountedTurnover;
  /** A year, fetched once; a failed fetch is tried again by the next question. Rejects for a year the source does not have. */
  year: (year: number) => Promise<CountTable>;
  /** All years, oldest first. */
  all: () => Promise<CountTable[]>;
  /** The year that figures, quotients and verdicts are of: the last, with estimates of what is not published. */
  completed: () => Promise<CountTable>;
  /** What a region consists of, in the years of a window and completed, without the rest of the nation. */
  ofRegion: (region: number, window: YearWindow) => Promise<RegionCells>;
  /** What a region has in all industries over a window, where the build summed it. */
  coursesOf: (region: number, window: YearWindow) => Promise<SummedCourses | undefined>;
  /** What regions of this level have in all industries of the completed counts, where the build summed it. */
  totals: () => Promise<RegionTotals | undefined>;
  /** The completed counts by industry. */
  nation: () => Promise<NationalIndustries>;
}

/** The counts of the default atlas: what every answer about regions needs at once, the rest when it is asked for. */
export interface AtlasCounts {
  /** Called from inside long work on the counts, as often as its loops turn. */
  onBeat: () => void;
  files: AtlasFiles;
  economies: readonly CountedEconomy[];
  /** Throws for an economy the atlas does not have. */
  economy: (id: EconomyId) => CountedEconomy;
  tree: IndustryTree;
  codes: IndustryCodes;
  regions: RegionTable;
  /** The counts of a level, with its last year read: that one fixes the industries. */
  level: (economy: EconomyId, level: LevelId) => Promise<CountedLevel>;
  groups: () => Promise<ClusterGroups>;
  /** The outlines of an economy's regions. */
  outlines: (economy: EconomyId) => Promise<Topology>;
  /** How large the businesses of an economy are; undefined where no source tells it. */
  sizes: (economy: EconomyId) => Promise<SizeTable | undefined>;
  /** What the build computed of an economy; undefined where it did not. */
  derived: (economy: EconomyId) => Promise<DerivedFigures | undefined>;
  /** Anything else that is read once. */
  once: <T>(name: string, read: (files: AtlasFiles) => Promise<T>) => Promise<T>;
}

/** Reads what the first question needs. Rejects where one of the files is not there. */
export async function atlasCounts(
  files: AtlasFiles,
  onBeat = () => {},
  economies: readonly CountedEconomy[] = COUNTED_ECONOMIES,
): Promise<AtlasCounts> {
  const [industries, regionFile] = await Promise.all([
    files.json<IndustryFile>("industries.json"),
    files.json<RegionFile>("regions.json"),
  ]);
  const tree = industryTree(industries);
  const codes = industryCodes(tree);
  const regions = regionTable(regionFile, economies);
  const kept = new Map<string, Promise<unknown>>();

  function once<T>(name: string, read: (files: AtlasFiles) => Promise<T>): Promise<T> {
    let promise = kept.get(name) as Promise<T> | undefined;
    if (!promise) {
      promise = read(files);
      promise.catch(() => kept.delete(name));
      kept.set(name, promise);
    }
    return promise;
  }
  const economy = (id: EconomyId) => economyOf(id, economies);

  const sources = new Map<string, CountSource>();
  function counted(of: CountedEconomy, asked: LevelId) {
    const own = levelOf(of, asked);
    const level = own.sumOf ? levelOf(of, own.sumOf) : own;
    const key = `${of.id} ${level.id}`;
    const source = sources.get(key) ?? countSource(of, level);
    sources.set(key, source);
    const read = (file: CountFile) =>
      once(file.name, () =>
        files.decoded(file.name, (bytes) => readCountFile(source, of, file, bytes, { codes, regions, onBeat })),
      );
    return { key, source, read, ownFiles: of.files.filter((file) => file.level === level.id) };
  }

  const derived = async (id: EconomyId): Promise<DerivedFigures | undefined> => {
    const name = economy(id).completed?.derived?.figures;
    return name === undefined ? undefined : once(name, () => files.json<DerivedFigures>(name));
  };

  async function readLevel(of: CountedEconomy, asked: LevelId): Promise<CountedLevel> {
    const { source, read, ownFiles } = counted(of, asked);
    const fileOf = (year: number) => {
      const found = ownFiles.find(({ years }) => years.some((known) => known.year === year));
      if (!found) throw new Error(`year: expected one of ${of.years.join(", ")}, got ${year}`);
      return found;
    };
    const known = await derived(of.id);
    if (known) fixSlots(source, known.industries, tree);
    const { whole } = of;
    const inFull =
      whole && (() => once(whole.name, () => files.decoded(whole.name, (bytes) => readWhole(whole, bytes))));
    const readWhole = async (file: CountFile, bytes: ArrayBuffer) => {
      const { tables } = await countTables(source, of, file, bytes, { codes, regions, onBeat });
      return tables[0];
    };
    await inFull?.(); // it has all industries, and so fixes them
    const turnover = known ? undefined : await read(fileOf(of.years[of.years.length - 1]));
    const year = async (wanted: number) => {
      await read(fileOf(wanted));
      return source.years.get(wanted)!;
    };
    const { completed: estimates } = of;
    const completed = async () => {
      if (inFull) return inFull();
      if (!estimates) return year(of.years[of.years.length - 1]);
      const published = await year(estimates.year);
      return once(estimates.file, () =>
        files.decoded(estimates.file, (bytes) =>
          completedCounts({ source, economy: of, published }, estimates, bytes, { codes, regions, onBeat }),
        ),
      );
    };
    const own = regionCells({ economy: of, source, ownFiles, completed }, { codes, regions, files, onBeat });
    return {
      economy: of,
      source,
      turnover,
      year,
      all: () => Promise.all(of.years.map(year)),
      completed,
      ofRegion: own.cells,
      coursesOf: own.courses,
      totals: async () => {
        const file = known && estimates?.derived?.totals;
        // A region of one's own is in no file.
        if (file === undefined || estimates?.clusters[asked] === undefined) return undefined;
        const at = of.levels.findIndex(({ id }) => id === asked);
        return once(`${file} ${asked}`, () => files.decoded(file, (bytes) => readTotals(bytes, regions, at)));
      },
      nation: async () => {
        if (known) return nationOf(known);
        const whole = await completed();
        const { employment, establishments } = slotSums(whole);
        return { employment, establishments, whole };
      },
    };
  }

  return {
    onBeat,
    files,
    economies,
    economy,
    tree,
    codes,
    regions,
    level: (id, level) => {
      const of = economy(id);
      return once(`${of.id} ${level}`, () => readLevel(of, level));
    },
    outlines: (id) => once(economy(id).outlineFile, () => files.json<Topology>(economy(id).outlineFile)),
    groups: () =>
      once("clusters.json", async () => clusterGroups(await files.json<ClusterFile>("clusters.json"), tree)),
    sizes: async (id) => {
      const { sizes, system } = economy(id);
      return (
        sizes &&
        once(sizes.file, () =>
          files.decoded(sizes.file, (bytes) => readSizes(bytes, sizes, { codes, system, regions })),
        )
      );
    },
    derived,
    once,
  };
}

function nationOf({ nation, spread }: DerivedFigures): NationalIndustries {
  return {
    employment: Float64Array.from(nation.groups.employment),
    establishments: Float64Array.from(nation.groups.establishments),
    spread: { mean: knownColumn(spread.groups.mean), cvSquared: knownColumn(spread.groups.cvSquared) },
  };
}
