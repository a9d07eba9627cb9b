import type { EconomyId } from "#economies/economies.ts";
import { count } from "./count.ts";

export default {
  loading: "Computing the regions",
  changeYears: (from: number, to: number) => `${from}–${to}`,
  economyYears: (economy: string, years: string | number) => `${economy} ${years}`,
  allIndustries: "All industries",
  industries: (n: number) => count(n, "selected industry", "selected industries"),
  andMore: (n: number) => `and ${n.toLocaleString("en")} more`,
  classes: "Classes of the measure",
  below: (to: string) => `below ${to}`,
  between: (from: string, to: string) => `${from} to below ${to}`,
  from: (from: string) => `${from} and more`,
  all: (value: string) => `all ${value}`,
  regions: (n: number) => count(n, "region", "regions"),
  equal: "1 = the nation's share",
  zero: "0 = no change",
  barHelp: "Height of a bar: number of regions",
  partly: "At least this: partly withheld",
  withheld: "Withheld",
  notPublished: "None",
  estimated: (ranges: number) =>
    ranges === 0
      ? "What is not published is estimated; such figures bear ≈."
      : `What is not published is estimated; such figures bear ≈. Of ${count(ranges, "region", "regions")} less than half is published: pointed at, ${ranges === 1 ? "it tells" : "they tell"} a range.`,
  noData: "Not covered",
  nationalShareOfJobs: (economy: string, share: string) => `${share} of all jobs, ${economy}`,
  nationalShareOfEstablishments: (economy: string, share: string) => `${share} of all establishments, ${economy}`,
  nationalShareTitle: "The selected industries' share in the nation",
  coarsened: (economy: string, from: string, to: string) =>
    `${economy}: ${from} is shown as ${to}, the finest the source has.`,
  placeless: (economy: string, share: string) =>
    `${economy}: ${share} of it is counted in a state but in no county, so that below states all quotients are too low.`,
  held: {
    all: (economy: string, share: string, from: number, to: number) =>
      `${economy}: the cells known in every year from ${from} hold ${share} of all there was in ${to}.`,
    published: (economy: string, share: string, from: number, to: number) =>
      `${economy}: the cells known in every year from ${from} hold ${share} of what ${to} publishes.`,
  },
  pandemic: (economy: string, change: string, since: number, year: number) =>
    `${economy}: 12 March ${year} lies in the pandemic; the nation changed by ${change} from ${since}.`,
  absent: {
    establishmentsOnly: (economy: string) => `${economy}: the source counts establishments, not jobs.`,
    jobsOnly: (economy: string) => `${economy}: the source counts jobs, not establishments.`,
    noIndustry: (economy: string) => `${economy}: the source has no figure for this industry.`,
    noClusters: (economy: string) => `${economy}: the source cannot tell benchmark clusters.`,
    tooFewRegions: (economy: string) => `${economy}: too few regions to test.`,
  },
  showInstead: (measure: string) => `Show: ${measure}`,
  empty: "No region has a figure for this.",
  sources: {
    US: "US Census Bureau, County Business Patterns",
    MX: "INEGI, DENUE",
    AU: "Australian Bureau of Statistics, Census",
    JP: "Statistics Bureau of Japan, Economic Census",
    NZ: "Stats NZ, business demography",
    CA: "Statistics Canada, Labour Force Survey, by residence",
  } satisfies Record<EconomyId, string>,
};
