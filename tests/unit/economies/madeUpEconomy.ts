import { parquetWriteBuffer } from "hyparquet-writer";
import type { CountedEconomy } from "#economies/countedEconomies.ts";
import type { AtlasFiles } from "#regions/atlasCounts.ts";
import type { RegionFile } from "#regions/regionFile.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

/** An economy nobody knows: three districts, counted in 2019 and 2022 by four-digit NAICS. */
export const MADE_UP = {
  id: "QX",
  name: "Marchland",
  publisher: "Marchland Counts",
  register: "none",
  years: [2019, 2022],
  basis: "employment",
  hasEstablishments: true,
  hasPayroll: false,
  outlineFile: "regions.topo.json",
  home: [8, 48, 11, 52],
  system: "naics",
  hasClusters: false,
  levels: [
    {
      id: "district",
      digits: 1,
      feature: { add: 9_000_000, from: 9_000_000, below: 9_000_010 },
      outlines: { layer: "qx", fromZoom: 0 },
    },
  ],
  defaultLevel: "district",
  registeredBy: "district",
  registers: [],
  files: [2019, 2022].map((year) => ({
    name: `qx-${year}.parquet`,
    level: "district",
    region: "district",
    industry: "naics",
    years: [{ year, employment: "jobs", establishments: "sites" }],
  })),
  hasLocalStatistics: false,
  caveats: ["noise"],
  stateOfTown: (_: string, admin: string) => admin,
  countries: ["QX"],
} as unknown as CountedEconomy;

/** District, industry, jobs, sites: cars in the north, computer services in the south, both in the west. */
const ROWS: Record<number, readonly [number, number, number, number][]> = {
  2019: [
    [1, 3361, 900, 9],
    [1, 5415, 100, 10],
    [2, 5415, 800, 80],
    [3, 3361, 100, 1],
    [3, 5415, 100, 10],
  ],
  2022: [
    [1, 3361, 1200, 12],
    [1, 5415, 300, 30],
    [2, 5415, 1000, 100],
    [3, 3361, 50, 1],
    [3, 5415, 150, 15],
  ],
};

const DISTRICTS: Omit<RegionFile, "partOf" | "letters"> = {
  id: ["QX-1", "QX-2", "QX-3"],
  name: ["Northmarch", "Southmarch", "Westmarch"],
  parent: [-1, -1, -1],
  level: ["district", "district", "district"] as unknown as RegionFile["level"],
  population: [3000, 2000, 500],
  lon: [10, 10, 9],
  lat: [51, 49, 50],
  bounds: [null, null, null],
};

/** The built atlas with the made-up districts and their counts beside it. */
export const filesWithMadeUp: AtlasFiles = {
  async json<T>(name: string) {
    const file = atlasJson<T>(name);
    if (name !== "regions.json") return file;
    const regions = file as unknown as RegionFile;
    const column = (key: keyof typeof DISTRICTS) => [...regions[key], ...DISTRICTS[key]];
    const columns = Object.keys(DISTRICTS).map((key) => [key, column(key as keyof typeof DISTRICTS)]);
    return { ...regions, ...Object.fromEntries(columns) } as T;
  },
  async bytes(name) {
    const year = /^qx-(\d+)/.exec(name)?.[1];
    if (!year) return atlasBytes(name).buffer;
    const column = (at: number) => ROWS[Number(year)].map((row) => row[at]);
    return parquetWriteBuffer({
      columnData: ["district", "naics", "jobs", "sites"].map((column_, at) => ({
        name: column_,
        data: column(at),
        type: "INT32" as const,
      })),
    });
  },
  decoded: async (name, decode) => decode(await filesWithMadeUp.bytes(name)),
};
