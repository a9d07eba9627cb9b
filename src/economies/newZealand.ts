import type { EconomyCounts, EconomyDefinition } from "./economy.ts";

/** New Zealand: geographic units of the Business Register in one year. Jobs by industry are not in the file. */
export const NEW_ZEALAND = {
  id: "NZ",
  years: [2022],
  basis: "establishments",
  hasEstablishments: true,
  hasPayroll: false,
  outlineFile: "nz-regions.topo.json",
  system: "anzsic",
  hasClusters: false,
  zones: /^(Pacific\/(Auckland|Chatham)|NZ)/,
  home: [166.3, -47.4, 178.7, -34.3],
  levels: [
    {
      id: "region",
      digits: 2,
      feature: { add: 4_000_000, from: 4_000_000, below: 4_000_100 },
      outlines: { layer: "nz_regions" },
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_800_000_000, from: 1_800_000_000, below: 1_900_000_000 },
      sumOf: "region",
    },
  ],
  defaultLevel: "region",
  registers: [],
  registeredBy: "region",
} as const satisfies EconomyDefinition;

export const NEW_ZEALAND_COUNTS: EconomyCounts = {
  name: "New Zealand",
  publisher: "Stats NZ, business demography",
  register: "None",
  files: [
    {
      name: "nz-regions.parquet",
      level: "region",
      region: "region",
      industry: "anzsic",
      years: /* @__PURE__ */ NEW_ZEALAND.years.map((year) => ({ year, establishments: `establishments_${year}` })),
    },
  ],
  // No law draws the line; the source's largest band begins at 50.
  sizes: {
    file: "nz-sizes.parquet",
    years: [2022],
    counted: "places",
    publisher: "Stats NZ, business demography",
    from: [1, 20, 50],
    smeBelow: 50,
    hasJobs: true,
  },
  hasLocalStatistics: false,
  caveats: [],
  hasOwnNames: true,
  stateOfTown: (_, admin) => REGION_OF_GEONAMES[admin],
  countries: ["NZ"],
};

/** The code of a region at Stats NZ, by that of GeoNames. */
const REGION_OF_GEONAMES: Readonly<Record<string, string>> = {
  F6: "01",
  E7: "02",
  G1: "03",
  E8: "04",
  F1: "05",
  F2: "06",
  F9: "07",
  F3: "08",
  G2: "09",
  G3: "12",
  E9: "13",
  F7: "14",
  F8: "15",
  TAS: "16",
  F5: "17",
  F4: "18",
};
