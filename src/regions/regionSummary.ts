import type { CountedLevel } from "./atlasCounts.ts";
import { slotSums } from "./counts/slotSums.ts";
import {
  industriesOf,
  type IndustryIntervals,
  knownCourses,
  type RegionCounts,
  regionCounts,
  type RegionCourse,
  type RegionIndustry,
} from "./regionProfile.ts";
import {
  ECONOMIES,
  type Economy,
  type EconomyId,
  economyOf,
  type LevelId,
  yearsOf,
  type YearWindow,
} from "#economies/economies.ts";
import { comparedLevel } from "./ownRegion.ts";
import type { RegionTable } from "./regionTable.ts";

/** A region as another names it. */
export interface NamedRegion {
  id: string;
  name: string;
  level: LevelId;
}

/** What a region is, without any figure but its population. */
export interface RegionFacts {
  /** US-48201 */
  id: string;
  name: string;
  level: LevelId;
  /** Of a county or municipality: its state. */
  parent?: { id: string; name: string };
  /** Of a county or municipality: the areas it is part of, its labour market first. */
  partOf: NamedRegion[];
  /** Of an area: its counties or municipalities, most people first, and the states they are in. */
  parts: NamedRegion[];
  states: NamedRegion[];
  /** Of a region of one's own: the level of those it is compared with. */
  comparedWith?: LevelId;
  /** Persons; null where the source has none. */
  population: number | null;
  /** Degrees; null where unknown. */
  lon: number | null;
  lat: number | null;
  bounds?: [number, number, number, number];
}

/** A remark on what the figures of a region do and do not cover, to be put in words by whoever shows it. */
export type CoverageNote =
  | { kind: "withheldCells"; economy: EconomyId; cells: number; establishments: number }
  | { kind: "smallCellsNotPublished" }
  /** A state or an area: how many counties or municipalities have a figure. */
  | { kind: "sumOfParts"; level: LevelId; parts: number }
  | { kind: "noise"; economy: EconomyId }
  | { kind: "notInSource" }
  | { kind: "establishmentsOnly" }
  | { kind: "jobsOnly"; economy: EconomyId }
  | { kind: "sample" }
  /** The nation is the regions together. */
  | { kind: "noNation" }
  /** Changes are over a part of what is counted, which each economy says in its own words. */
  | { kind: "comparableOnly"; economy: EconomyId }
  | { kind: "incompleteRows"; rows: number }
  | { kind: "noGeometry" };

/** What a source knows of a region, and what it leaves out: the same for the worker and the command line. */
export interface RegionSummary {
  region: RegionFacts;
  /** Of the figures. */
  year: number;
  /** Of that year over all published industries; NaN where the source has none. */
  totals: { employment: number; establishments: number; payrollThousandUsd: number };
  /** Of the courses, oldest first: the window asked for. */
  years: number[];
  courses: { employment: RegionCourse; establishments: RegionCourse; payrollThousandUsd: RegionCourse };
  withheld: RegionCounts["withheld"];
  /** Openings and closures between the first year and the last, where the source counts them. */
  turnover?: { openings: number; closures: number };
  notes: CoverageNote[];
}

/** A region as others name it. */
export function namedRegion(regions: RegionTable, region: number): NamedRegion {
  return { id: regions.id[region], name: regions.name[region], level: regions.level[region] };
}

/** What the table says of one region. */
export function regionFacts(
  regions: RegionTable,
  region: number,
  economies: readonly Economy[] = ECONOMIES,
): RegionFacts {
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  const parent = regions.parent[region];
  const { levels, defaultLevel } = economyOf(regions.economy[region], economies);
  const named = (of: number) => namedRegion(regions, of);
  const people = (of: number) => regions.population[of] || 0;
  const parts = areaParts(regions, region).sort((a, b) => people(b) - people(a) || a - b);
  const larger = levels
    .filter(({ id }) => id !== regions.level[region] && id !== levels[0].id && id !== "own")
    .sort((a, b) => Number(b.id === defaultLevel) - Number(a.id === defaultLevel));
  return {
    id: regions.id[region],
    name: regions.name[region],
    level: regions.level[region],
    parent: parent < 0 ? undefined : { id: regions.id[parent], name: regions.name[parent] },
    partOf: larger.flatMap(({ id }) => {
      const whole = regions.partOf(id)[region];
      return whole < 0 ? [] : [named(whole)];
    }),
    parts: parts.map(named),
    states: [...new Set(parts.map((part) => regions.parent[part]))].map(named),
    comparedWith: regions.level[region] === "own" ? comparedLevel(regions, region) : undefined,
    population: known(regions.population[region]),
    lon: known(regions.lon[region]),
    lat: known(regions.lat[region]),
    bounds: regions.bounds[region] ?? undefined,
  };
}

/** The counties or municipalities of an area; none of a state, whose own are told by their codes. */
function areaParts(regions: RegionTable, region: number): number[] {
  if (regions.parent[region] >= 0) return [];
  const whole = regions.partOf(regions.level[region]);
  return [...whole.keys()].filter(
    (part) => whole[part] === region && part !== region && regions.parent[part] !== region,
  );
}

/** A region's figures, their course over a window, and what they do not cover. */
export async function regionSummary(
  regions: RegionTable,
  counted: CountedLevel,
  region: number,
  asked: YearWindow,
): Promise<RegionSummary> {
  const window = yearsOf(counted.economy, asked);
  const { source, turnover } = counted;
  const { basis, caveats, hasEstablishments, whole } = counted.economy;
  const { year, totals, years, courses, withheld, parts } =
    (await knownFigures(counted, region, window)) ?? (await ownFigures(regions, counted, region, window));
  return {
    region: regionFacts(regions, region, [counted.economy]),
    year,
    totals: {
      employment: totals.employment,
      establishments: totals.establishments,
      payrollThousandUsd: totals.payroll,
    },
    years,
    courses: {
      employment: courses.employment,
      establishments: courses.establishments,
      payrollThousandUsd: courses.payroll,
    },
    withheld,
    turnover:
      turnover && !Number.isNaN(turnover.openings[region])
        ? { openings: turnover.openings[region], closures: turnover.closures[region] }
        : undefined,
    notes: [...notes()],
  };

  function* notes(): Generator<CoverageNote> {
    const isCounted = [totals.establishments, courses.establishments.values[0], totals.employment].some(
      (figure) => !Number.isNaN(figure),
    );
    if (!isCounted) yield { kind: "notInSource" };
    if (!hasEstablishments) yield { kind: "jobsOnly", economy: counted.economy.id };
    if (whole) yield { kind: "comparableOnly", economy: counted.economy.id };
    if (basis === "establishments") yield { kind: "establishmentsOnly" };
    if (turnover && turnover.incomplete[region] > 0)
      yield { kind: "incompleteRows", rows: turnover.incomplete[region] };
    if (isCounted) {
      if (withheld.cells > 0) yield { kind: "withheldCells", economy: counted.economy.id, ...withheld };
      if (caveats.includes("smallCellsNotPublished")) yield { kind: "smallCellsNotPublished" };
      if (regions.level[region] !== source.level && parts > 0) yield { kind: "sumOfParts", level: source.level, parts };
      if (caveats.includes("noise")) yield { kind: "noise", economy: counted.economy.id };
      if (caveats.includes("sample")) yield { kind: "sample" };
      if (caveats.includes("noNation")) yield { kind: "noNation" };
    }
    if (!regions.bounds[region]) yield { kind: "noGeometry" };
  }
}

type Figures = Pick<RegionCounts, "year" | "totals" | "years" | "courses" | "withheld"> & {
  /** Counties of the state or area with at least one published cell in some year. */
  parts: number;
};

/** As the build summed them; undefined where it did not. */
async function knownFigures(counted: CountedLevel, region: number, window: YearWindow): Promise<Figures | undefined> {
  const { completed } = counted.economy;
  if (!completed) return undefined;
  const [summed, known] = await Promise.all([counted.coursesOf(region, window), counted.totals()]);
  if (!summed) return undefined;
  const { employment, establishments } = known
    ? { employment: known.employment[region], establishments: known.establishments[region] }
    : slotSums((await counted.ofRegion(region, window)).completed).total;
  const has = establishments > 0;
  const totals = {
    employment: has ? employment : Number.NaN,
    establishments: has ? establishments : Number.NaN,
    payroll: has ? summed.total("payroll", completed.year) : Number.NaN,
  };
  return {
    year: completed.year,
    totals,
    years: summed.years,
    courses: knownCourses(summed, { year: completed.year, ...totals }),
    withheld: summed.withheld,
    parts: summed.regions,
  };
}

/** From the cells of the region. */
async function ownFigures(
  regions: RegionTable,
  counted: CountedLevel,
  region: number,
  window: YearWindow,
): Promise<Figures> {
  const cells = await counted.ofRegion(region, window);
  const seen = new Set(cells.tables.flatMap((table) => [...table.region]));
  return { ...regionCounts(counted.source, cells, regions.length), parts: seen.size };
}

/** The industries of a region over a window, largest first. */
export async function regionIndustries(
  regions: RegionTable,
  counted: CountedLevel,
  region: number,
  asked: YearWindow,
  intervals: IndustryIntervals,
): Promise<RegionIndustry[]> {
  const window = yearsOf(counted.economy, asked);
  const [cells, nation] = await Promise.all([counted.ofRegion(region, window), counted.nation()]);
  return industriesOf(regions, counted.source, region, { cells, nation, intervals });
}
