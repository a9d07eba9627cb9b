import type { EconomyCounts, EconomyDefinition } from "./economy.ts";

/** Japan: the Economic Census, establishments and employees; private ones in 2021. */
export const JAPAN = {
  id: "JP",
  years: [2014, 2021],
  basis: "employment",
  jobsAt: "work",
  hasEstablishments: true,
  hasPayroll: false,
  outlineFile: "jp-regions.topo.json",
  system: "jsic",
  hasClusters: false,
  home: [129.3, 30.9, 145.9, 45.6],
  zones: /^(Asia\/Tokyo|Japan)$/,
  levels: [
    {
      id: "prefecture",
      digits: 2,
      feature: { add: 2_200_000, from: 2_200_000, below: 2_200_100 },
      outlines: { layer: "jp_prefectures" },
      sumOf: "municipality",
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_600_000_000, from: 1_600_000_000, below: 1_700_000_000 },
      sumOf: "municipality",
    },
    {
      id: "municipality",
      digits: 5,
      within: "prefecture",
      feature: { add: 2_200_000, from: 2_201_000, below: 2_300_000 },
      outlines: { layer: "jp_municipalities" },
    },
  ],
  defaultLevel: "municipality",
  registers: [],
  registeredBy: "municipality",
} as const satisfies EconomyDefinition;

export const JAPAN_COUNTS: EconomyCounts = {
  name: "Japan",
  publisher: "Statistics Bureau of Japan, Economic Census",
  register: "None",
  files: [
    {
      name: "jp-municipalities-comparable.parquet",
      level: "municipality",
      region: "municipality",
      industry: "jsic",
      years: /* @__PURE__ */ JAPAN.years.map((year) => ({
        year,
        establishments: `establishments_${year}`,
        employment: `employment_${year}`,
      })),
    },
  ],
  whole: {
    name: "jp-municipalities-2021.parquet",
    level: "municipality",
    region: "municipality",
    industry: "jsic",
    years: [{ year: 2021, establishments: "establishments", employment: "employment" }],
  },
  namesFile: "jp-names.json",
  hasLocalStatistics: false,
  caveats: [],
  hasOwnNames: true,
  stateOfTown: (_, admin) =>
    admin === "" ? undefined : PREFECTURES.slice(3 * Number(admin) - 3, 3 * Number(admin) - 1),
  countries: ["JP"],
};

/** Codes of the prefectures in the order of GeoNames' numbers, which are those of the English alphabet. */
const PREFECTURES =
  "23 05 02 12 38 18 40 07 21 10 34 01 28 08 17 03 37 46 14 39 43 26 24 04 45 20 42 29 15 44 33 27 41 11 25 32 22 09 36 13 31 16 30 06 35 19 47";
