import type { RegionFiles } from "./regionsEngine";
import type { StatisticsApi } from "./statisticsProtocol";
import { clusterStudies } from "../clusters/clusterStudy";
import { type ClusterSpec, specKey } from "../clusters/clusterSpec";
import { delineate, type Delineated, type PlaceNames } from "../clusters/delineate";
import { atlasRegister } from "../firms/atlasRegister";
import type { FirmTable } from "../firms/firmTable";
import { industryTree, type IndustryFile } from "../industries/industryTree";
import type { PlaceFile, RegionFile } from "../regions/regionFile";
import { regionTable } from "../regions/regionTable";

interface Loaded {
  table: FirmTable;
  studies: ReturnType<typeof clusterStudies>;
  names: PlaceNames;
}

/** The statistics worker without its worker: reads through `open`, answers `StatisticsApi`. */
export function statisticsEngine(open: (base: string) => RegionFiles): StatisticsApi {
  let loaded: Loaded | undefined;
  let last: { key: string; delineated: Delineated } | undefined;

  function atlas(): Loaded {
    if (!loaded) throw new Error("statistics: nothing is loaded yet");
    return loaded;
  }

  /** The delineation of an equal spec, made again only if another was asked for since. */
  function delineated(spec: ClusterSpec): Delineated {
    const key = specKey(spec);
    if (last?.key !== key) {
      const { table, studies, names } = atlas();
      last = { key, delineated: delineate(table, studies(spec.filter), spec, names) };
    }
    return last.delineated;
  }

  return {
    async load(base) {
      const files = open(base);
      const [industries, register, places, regionFile] = await Promise.all([
        files.json<IndustryFile>("industries.json"),
        files.bytes("establishments.parquet"),
        files.json<PlaceFile>("places.json"),
        files.json<RegionFile>("regions.json"),
      ]);
      const tree = industryTree(industries);
      const table = await atlasRegister(register, tree);
      const regions = regionTable(regionFile);
      const names = { places, region: (id: string) => regions.name[regions.index.get(id) ?? -1] };
      loaded = { table, studies: clusterStudies(table, tree.length), names };
      last = undefined;
      return { total: table.length };
    },
    delineate: async (spec) => delineated(spec).delineation,
    test: async () => Promise.reject(new Error("not yet")),
    curve: async () => Promise.reject(new Error("not yet")),
    sensitivity: async () => Promise.reject(new Error("not yet")),
    profile: async () => Promise.reject(new Error("not yet")),
    declared: async () => Promise.reject(new Error("not yet")),
    cancel() {},
    ping: () => true,
  };
}
