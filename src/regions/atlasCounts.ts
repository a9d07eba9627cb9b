import { type ClusterFile, type ClusterGroups, clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryCodes, type IndustryCodes } from "#industries/industryCodes.ts";
import { industryTree, type IndustryFile, type IndustryTree } from "#industries/industryTree.ts";
import type { CountSource, CountTable } from "./counts/countTable.ts";
import { readMxSource, readUsYear, type Turnover, US_YEARS, usSource } from "./counts/countSources.ts";
import type { RegionFile } from "./regionFile.ts";
import { regionTable, type RegionTable } from "./regionTable.ts";

/** Reads a file of the atlas by name. */
export interface AtlasFiles {
  json<T>(name: string): Promise<T>;
  bytes(name: string): Promise<ArrayBuffer>;
  /** What `decode` makes of a file; rejects naming the file where it cannot be made. */
  decoded<T>(name: string, decode: (bytes: ArrayBuffer) => T | Promise<T>): Promise<T>;
}

/** The counts of the default atlas: what every answer about regions needs at once, the rest when it is asked for. */
export interface AtlasCounts {
  /** Called from inside long work on the counts, as often as its loops turn. */
  onBeat: () => void;
  files: AtlasFiles;
  tree: IndustryTree;
  codes: IndustryCodes;
  regions: RegionTable;
  us: CountSource;
  mx: { source: CountSource; turnover: Turnover };
  /** A year of the counties, fetched once; a failed fetch is tried again by the next question. */
  usYear: (year: number) => Promise<CountTable>;
  /** All years, the last first, because the first one read fixes the industries. */
  usYears: () => Promise<CountTable[]>;
  municipalities: () => Promise<{ source: CountSource; turnover: Turnover }>;
  groups: () => Promise<ClusterGroups>;
  /** Anything else that is read once. */
  once: <T>(name: string, read: (files: AtlasFiles) => Promise<T>) => Promise<T>;
}

/** Reads what the first question needs. Rejects where one of the files is not there. */
export async function atlasCounts(files: AtlasFiles, onBeat = () => {}): Promise<AtlasCounts> {
  const [industries, regionFile] = await Promise.all([
    files.json<IndustryFile>("industries.json"),
    files.json<RegionFile>("regions.json"),
  ]);
  const tree = industryTree(industries);
  const codes = industryCodes(tree);
  const regions = regionTable(regionFile);
  const us = usSource();
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
  const usYear = (year: number) => {
    const name = `us-counties-${year}.parquet`;
    return once(name, () => files.decoded(name, (bytes) => readUsYear(us, year, bytes, codes, regions, onBeat)));
  };

  return {
    onBeat,
    files,
    tree,
    codes,
    regions,
    us,
    mx: await files.decoded("mx-states.parquet", (bytes) => readMxSource("state", bytes, codes, regions, onBeat)),
    usYear,
    async usYears() {
      await usYear(US_YEARS[US_YEARS.length - 1]);
      return Promise.all(US_YEARS.map(usYear));
    },
    municipalities: () =>
      once("mx-municipalities.parquet", () =>
        files.decoded("mx-municipalities.parquet", (bytes) =>
          readMxSource("municipality", bytes, codes, regions, onBeat),
        ),
      ),
    groups: () =>
      once("clusters.json", async () => clusterGroups(await files.json<ClusterFile>("clusters.json"), tree)),
    once,
  };
}
