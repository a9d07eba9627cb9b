import type { EconomyCounts, EconomyDefinition } from "./economy.ts";

/** The United States: County Business Patterns of the Census Bureau. */
export const UNITED_STATES = {
  id: "US",
  years: [2017, 2018, 2019, 2020, 2021],
  basis: "employment",
  jobsAt: "work",
  hasEstablishments: true,
  hasPayroll: true,
  outlineFile: "regions.topo.json",
  system: "naics",
  hasClusters: true,
  home: [-125, 24.4, -66.5, 49.6],
  levels: [
    {
      id: "state",
      digits: 2,
      feature: { add: 0, from: 0, below: 100 },
      outlines: { layer: "us_states", fromZoom: 0 },
      sumOf: "county",
    },
    {
      id: "own",
      prefix: "X",
      digits: 8,
      feature: { add: 1_300_000_000, from: 1_300_000_000, below: 1_400_000_000 },
      sumOf: "county",
    },
    {
      id: "economic-area",
      prefix: "E",
      digits: 3,
      feature: { add: 1_100_000, from: 1_100_000, below: 1_101_000 },
      outlines: { layer: "us_economic_areas" },
      sumOf: "county",
    },
    {
      id: "market",
      prefix: "A",
      digits: 5,
      feature: { add: 1_000_000, from: 1_000_000, below: 1_100_000 },
      outlines: { layer: "us_markets" },
      sumOf: "county",
    },
    {
      id: "county",
      digits: 5,
      within: "state",
      feature: { add: 0, from: 1_000, below: 900_000 },
      outlines: { layer: "us_counties", fromZoom: 4.25 },
    },
  ],
  defaultLevel: "market",
  // 12 March of the year is what is counted.
  pandemic: { years: [2020, 2021], before: 2019 },
  registers: ["ghgrp", "rmp"],
  registeredBy: "county",
} as const satisfies EconomyDefinition;

const EARLIER = /* @__PURE__ */ UNITED_STATES.years.slice(0, -1);

/** How its counts are read: a file of the last year, one of those before, counties alone. */
export const UNITED_STATES_COUNTS: EconomyCounts = {
  name: "the United States",
  publisher: "US Census Bureau, County Business Patterns",
  register: "Large regulated plants in the Greenhouse Gas Reporting Program and Risk Management Plans of the US EPA",
  files: [
    {
      name: "us-counties-2017-2020.parquet",
      level: "county",
      region: "county",
      industry: "naics",
      none: -1,
      isSparse: true,
      isStepped: true,
      years: /* @__PURE__ */ EARLIER.map((year) => ({
        year,
        establishments: `establishments_${year}`,
        employment: `employment_${year}`,
      })),
    },
    {
      name: "us-counties-2021.parquet",
      level: "county",
      region: "county",
      industry: "naics",
      none: -1,
      years: [{ year: 2021, establishments: "establishments", employment: "employment", payroll: "payroll" }],
    },
  ],
  courses: { file: "us-regions-2017-2021.parquet", region: "county" },
  clusterCells: { file: "us-cluster-splits.parquet", year: 2021 },
  completed: {
    year: 2021,
    file: "us-hidden-2021.parquet",
    region: "county",
    inNone: 999,
    derived: {
      figures: "us-derived-2021.json",
      totals: "us-totals-2021.parquet",
      courses: "us-courses-2017-2021.parquet",
      standings: "us-standings-2017-2021.parquet",
    },
    clusters: /* @__PURE__ */ Object.fromEntries(
      UNITED_STATES.levels.flatMap(({ id }) => (id === "own" ? [] : [[id, `us-clusters-2021-${id}.parquet`]])),
    ),
  },
  hasLocalStatistics: true,
  hasAmenities: true,
  caveats: ["smallCellsNotPublished", "noise"],
  stateOfTown: (country, admin) => (country === "PR" ? "72" : stateCode(admin)),
  countries: ["US", "PR"],
};

/** FIPS codes behind postal letters. */
const STATE_CODES =
  " AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 KY21 LA22 ME23 MD24 MA25 MI26 MN27 MS28" +
  " MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 OR41 PA42 RI44 SC45 SD46 TN47 TX48 UT49 VT50 VA51 WA53 WV54 WI55 WY56";

function stateCode(letters: string): string | undefined {
  return new RegExp(` ${letters}(\\d\\d)`).exec(STATE_CODES)?.[1];
}
