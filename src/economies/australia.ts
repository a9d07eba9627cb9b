import type { EconomyCounts, EconomyDefinition } from "./economy.ts";

/** Australia: the Census of Population and Housing, jobs where they are worked. Establishments are not in it. */
export const AUSTRALIA = {
  id: "AU",
  years: [2011, 2016],
  basis: "employment",
  jobsAt: "work",
  hasEstablishments: false,
  hasPayroll: false,
  outlineFile: "au-regions.topo.json",
  system: "anzsic",
  hasClusters: false,
  home: [112.9, -43.8, 153.7, -9.9],
  zones: /^Australia\//,
  levels: [
    {
      id: "state",
      digits: 1,
      feature: { add: 2_000_000, from: 2_000_000, below: 2_000_010 },
      outlines: { layer: "au_states" },
      sumOf: "sa3",
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_500_000_000, from: 1_500_000_000, below: 1_600_000_000 },
      sumOf: "sa3",
    },
    {
      id: "sa3",
      digits: 5,
      within: "state",
      feature: { add: 2_000_000, from: 2_010_000, below: 2_100_000 },
      outlines: { layer: "au_sa3" },
    },
  ],
  defaultLevel: "sa3",
  registers: [],
  registeredBy: "sa3",
} as const satisfies EconomyDefinition;

export const AUSTRALIA_COUNTS: EconomyCounts = {
  name: "Australia",
  publisher: "Australian Bureau of Statistics, Census of Population and Housing",
  register: "None",
  files: [
    {
      name: "au-sa3-comparable.parquet",
      level: "sa3",
      region: "sa3",
      industry: "anzsic",
      years: /* @__PURE__ */ AUSTRALIA.years.map((year) => ({ year, employment: `employment_${year}` })),
    },
  ],
  whole: {
    name: "au-sa3-2016.parquet",
    level: "sa3",
    region: "sa3",
    industry: "anzsic",
    years: [{ year: 2016, employment: "employment" }],
  },
  // The Bureau calls a business with fewer than 200 employees small or medium.
  sizes: {
    file: "au-sizes.parquet",
    years: [2022, 2023, 2024],
    counted: "businesses",
    publisher: "Australian Bureau of Statistics, Counts of Australian Businesses",
    from: [1, 5, 20, 200],
    smeBelow: 200,
  },
  hasLocalStatistics: false,
  caveats: ["noise"],
  hasOwnNames: true,
  stateOfTown: (_, admin) => STATE_OF_GEONAMES[admin],
  countries: ["AU"],
};

/** The Bureau's number of a state, by that of GeoNames. */
const STATE_OF_GEONAMES: Readonly<Record<string, string>> = {
  "01": "8",
  "02": "1",
  "03": "7",
  "04": "3",
  "05": "4",
  "06": "6",
  "07": "2",
  "08": "5",
};
