import { quantileSorted } from "d3-array";
import { industryCodes, type IndustryCodes } from "../../industries/industryCodes";
import { industryTree, type IndustryFile, type IndustryTree } from "../../industries/industryTree";
import type { CountSource, CountTable } from "../../regions/counts/countTable";
import { readMxSource, readUsYear, type Turnover, US_YEARS, usSource } from "../../regions/counts/countSources";
import { type EconomyMeasure, measureEconomy } from "../../regions/counts/measure";
import { placeSearch, type PlaceSearch } from "../../regions/placeSearch";
import type { PlaceFile, RegionFile } from "../../regions/regionFile";
import { regionTable, type RegionTable } from "../../regions/regionTable";
import {
  CELL_STATUS,
  type CellStatus,
  type MeasureAnswer,
  type MeasureQuery,
  type RegionsApi,
} from "./regionsProtocol";
import { factsOf, profileOf } from "./regionAnswers";

/** Reads a file of the atlas by name. */
export interface RegionFiles {
  json<T>(name: string): Promise<T>;
  bytes(name: string): Promise<ArrayBuffer>;
}

interface Loaded {
  files: RegionFiles;
  tree: IndustryTree;
  codes: IndustryCodes;
  regions: RegionTable;
  us: CountSource;
  mx: { source: CountSource; turnover: Turnover };
}

const FIRST_YEAR = 2021;
const MX_YEAR = 2019;
/** Quantiles of the answer: enough for seven classes. */
const CUTS = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => part / 7);

/** The regions worker without its worker: fetches through `open`, answers `RegionsApi`. */
export function regionsEngine(open: (base: string) => RegionFiles): RegionsApi {
  let loaded: Loaded | undefined;
  let gazetteer: Promise<{ places: PlaceFile; find: PlaceSearch }> | undefined;
  let municipalities: Promise<{ source: CountSource; turnover: Turnover }> | undefined;
  const years = new Map<number, Promise<CountTable>>();

  function atlas(): Loaded {
    if (!loaded) throw new Error("the regions were asked before they were loaded");
    return loaded;
  }

  /** A year of the counties, fetched once; a failed fetch is tried again by the next question. */
  function usYear(year: number): Promise<CountTable> {
    const { files, us, codes, regions } = atlas();
    return once(years, year, async () =>
      readUsYear(us, year, await files.bytes(`us-counties-${year}.parquet`), codes, regions),
    );
  }

  async function measure(query: MeasureQuery): Promise<MeasureAnswer> {
    const { tree, regions, us, mx } = atlas();
    const table = await usYear(query.year);
    const base = query.measure === "change" ? await usYear(query.baseYear) : undefined;
    const economies = {
      US: measureEconomy(tree, regions, us, query.measure, { table, base }, query.mask),
      MX: measureEconomy(tree, regions, mx.source, query.measure, { table: mx.source.years.get(MX_YEAR)! }, query.mask),
    };
    return answer(query, regions, economies);
  }

  return {
    async load(base) {
      const files = open(base);
      const [industries, regionFile, mxStates] = await Promise.all([
        files.json<IndustryFile>("industries.json"),
        files.json<RegionFile>("regions.json"),
        files.bytes("mx-states.parquet"),
      ]);
      const tree = industryTree(industries);
      const codes = industryCodes(tree);
      const regions = regionTable(regionFile);
      loaded = {
        files,
        tree,
        codes,
        regions,
        us: usSource(),
        mx: await readMxSource("state", mxStates, codes, regions),
      };
      years.clear();
      await usYear(FIRST_YEAR);
      return { regions: regions.length };
    },
    measure,
    async profile(id) {
      const { files, regions, us, mx, codes } = atlas();
      const region = regions.index.get(id);
      if (region === undefined) return undefined;
      if (regions.economy[region] === "US") {
        await Promise.all(US_YEARS.map(usYear));
        return profileOf(regions, us, region);
      }
      if (regions.level[region] === "state") return profileOf(regions, mx.source, region, mx.turnover);
      municipalities ??= files
        .bytes("mx-municipalities.parquet")
        .then((file) => readMxSource("municipality", file, codes, regions));
      const counts = await municipalities.catch((error: unknown) => {
        municipalities = undefined;
        throw error;
      });
      return profileOf(regions, counts.source, region, counts.turnover);
    },
    async facts(id) {
      const { regions } = atlas();
      const region = regions.index.get(id);
      return region === undefined ? undefined : factsOf(regions, region);
    },
    async names(features) {
      const { regions } = atlas();
      return Array.from(features, (feature) => regions.name[regions.byFeature.get(feature) ?? -1] ?? "");
    },
    async search(text, limit) {
      const { files, regions } = atlas();
      gazetteer ??= files
        .json<PlaceFile>("places.json")
        .then((places) => ({ places, find: placeSearch(regions, places) }));
      const { places, find } = await gazetteer.catch((error: unknown) => {
        gazetteer = undefined;
        throw error;
      });
      const { total, matches } = find(text, limit);
      return {
        total,
        hits: matches.map((match) => {
          if (match.kind === "city") {
            const { place, detail } = match;
            return {
              kind: "city",
              name: places.name[place],
              detail,
              population: places.population[place],
              lon: places.lon[place],
              lat: places.lat[place],
            };
          }
          const { id, name, parent, population } = factsOf(regions, match.region);
          return { kind: "region", id, name, detail: parent?.name ?? regions.economy[match.region], population };
        }),
      };
    },
    ping: () => true,
  };
}

/** Puts the economies' measures together, for the regions a map of this level draws. */
function answer(
  query: MeasureQuery,
  regions: RegionTable,
  economies: Record<"US" | "MX", EconomyMeasure>,
): MeasureAnswer {
  const shown: number[] = [];
  for (let region = 0; region < regions.length; region++) {
    const level = regions.economy[region] === "US" ? query.level : "state";
    if (regions.level[region] === level) shown.push(region);
  }
  const of = (region: number) => economies[regions.economy[region]];
  const value = Float64Array.from(shown, (region) => of(region).value[region]);
  const status = Uint8Array.from(shown, (region) => of(region).status[region]);
  const known = [...value.filter((figure) => !Number.isNaN(figure)).sort()];
  const counts = Object.fromEntries(CELL_STATUS.map((name) => [name, 0])) as Record<CellStatus, number>;
  for (const code of status) counts[CELL_STATUS[code]]++;
  const names = ["US", "MX"] as const;
  return {
    query,
    feature: Int32Array.from(shown, (region) => regions.feature[region]),
    value,
    status,
    establishments: Float64Array.from(shown, (region) => of(region).establishments[region]),
    quantiles: known.length === 0 ? [] : CUTS.map((cut) => quantileSorted(known, cut)!),
    counts,
    coarsened: names.flatMap((economy) => economies[economy].coarsened),
    absent: names.flatMap((economy) => {
      const reason = economies[economy].absence;
      return reason ? [{ economy, reason }] : [];
    }),
    nationalShare: { US: economies.US.nationalShare, MX: economies.MX.nationalShare },
  };
}

function once<K, V>(promises: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  let promise = promises.get(key);
  if (!promise) {
    promise = make();
    promise.catch(() => promises.delete(key));
    promises.set(key, promise);
  }
  return promise;
}
