import type { CountFile, EconomyCounts, EconomyDefinition } from "./economy.ts";

/** Mexico: the DENUE of INEGI, two editions, establishments alone. */
export const MEXICO = {
  id: "MX",
  years: [2015, 2019],
  basis: "establishments",
  hasEstablishments: true,
  hasPayroll: false,
  outlineFile: "regions.topo.json",
  system: "scian",
  hasClusters: false,
  home: [-118.5, 14.4, -86.6, 32.8],
  levels: [
    {
      id: "state",
      digits: 2,
      feature: { add: 900, from: 900, below: 1_000 },
      outlines: { layer: "mx_states" },
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_400_000_000, from: 1_400_000_000, below: 1_500_000_000 },
      sumOf: "municipality",
    },
    {
      id: "market",
      prefix: "A",
      digits: 5,
      feature: { add: 1_200_000, from: 1_200_000, below: 1_300_000 },
      outlines: { layer: "mx_markets" },
      sumOf: "municipality",
    },
    {
      id: "municipality",
      digits: 5,
      within: "state",
      feature: { add: 900_000, from: 900_000, below: 1_000_000 },
      outlines: { layer: "mx_municipalities" },
    },
  ],
  defaultLevel: "market",
  registers: ["retc"],
  registeredBy: "state",
} as const satisfies EconomyDefinition;

/** Both years in a file, states and municipalities apart: municipalities are counted by fewer industries. */
const countFile = (level: string, name: string, lacking?: string): CountFile => ({
  name,
  level,
  region: level,
  industry: "scian",
  years: MEXICO.years.map((year) => ({ year, establishments: `establishments_${year}` })),
  turnover: { openings: "openings", closures: "closures", lacking },
});

export const MEXICO_COUNTS: EconomyCounts = {
  name: "Mexico",
  publisher: "INEGI, DENUE",
  register: "Large regulated plants in the RETC of SEMARNAT",
  files: [
    /* @__PURE__ */ countFile("state", "mx-states.parquet", "establishments_2019_missing"),
    /* @__PURE__ */ countFile("municipality", "mx-municipalities.parquet"),
  ],
  hasLocalStatistics: false,
  hasAmenities: true,
  caveats: [],
  stateOfTown: (_, admin) => admin,
  countries: ["MX"],
};
