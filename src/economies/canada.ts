import type { EconomyCounts, EconomyDefinition } from "./economy.ts";

/**
 * Canada: the Labour Force Survey, employed persons of metropolitan areas where they live, annual averages. Establishments are not in it,
 * and neither is what is outside of these areas.
 */
export const CANADA = {
  id: "CA",
  years: Array.from({ length: 20 }, (_, at) => 2001 + at),
  basis: "employment",
  jobsAt: "home",
  hasEstablishments: false,
  hasPayroll: false,
  outlineFile: "ca-regions.topo.json",
  system: "lfs",
  hasClusters: false,
  home: [-127, 41.6, -52, 54.2],
  zones:
    /^(Canada\/|America\/(Toronto|Montreal|Vancouver|Edmonton|Calgary|Winnipeg|Regina|Halifax|Moncton|St_Johns|Glace_Bay|Goose_Bay|Iqaluit|Inuvik|Whitehorse|Yellowknife|Dawson|Dawson_Creek|Swift_Current|Thunder_Bay|Nipigon|Rainy_River|Rankin_Inlet|Cambridge_Bay|Creston|Fort_Nelson|Resolute|Atikokan|Blanc-Sablon)$)/,
  levels: [
    {
      id: "market",
      prefix: "A",
      digits: 3,
      feature: { add: 5_000_000, from: 5_000_000, below: 5_001_000 },
      outlines: { layer: "ca_markets", arePoints: true },
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_900_000_000, from: 1_900_000_000, below: 2_000_000_000 },
      sumOf: "market",
    },
  ],
  defaultLevel: "market",
  // Averages over the year.
  pandemic: { years: [2020], before: 2019 },
  registers: [],
  registeredBy: "market",
} as const satisfies EconomyDefinition;

export const CANADA_COUNTS: EconomyCounts = {
  name: "Canada",
  publisher: "Statistics Canada, Labour Force Survey",
  register: "None",
  files: [
    {
      name: "ca-markets-2001-2020.parquet",
      level: "market",
      region: "market",
      industry: "lfs",
      years: /* @__PURE__ */ CANADA.years.map((year) => ({ year, employment: `employment_${year}` })),
    },
  ],
  whole: {
    name: "ca-markets-2020.parquet",
    level: "market",
    region: "market",
    industry: "lfs",
    years: [{ year: 2020, employment: "employment" }],
  },
  hasLocalStatistics: false,
  caveats: ["sample", "noNation"],
  hasOwnNames: true,
  stateOfTown: () => undefined,
  countries: ["CA"],
};
