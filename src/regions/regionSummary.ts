import type { CountedLevel } from "./atlasCounts.ts";
import {
  type IndustryIntervals,
  type RegionCounts,
  regionCounts,
  type RegionCourse,
  type RegionIndustry,
} from "./regionProfile.ts";
import { ECONOMIES, type Economy, economyOf, type LevelId, yearsOf, type YearWindow } from "#economies/economies.ts";
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
  | { kind: "withheldCells"; cells: number; establishments: number }
  | { kind: "smallCellsNotPublished" }
  /** A state or an area: how many counties or municipalities have a figure. */
  | { kind: "sumOfParts"; level: LevelId; parts: number }
  | { kind: "noise" }
  | { kind: "notInSource" }
  | { kind: "establishmentsOnly" }
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
  industries: RegionIndustry[];
  /** Openings and closures between the first year and the last, where the source counts them. */
  turnover?: { openings: number; closures: number };
  notes: CoverageNote[];
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
  const named = (of: number): NamedRegion => ({ id: regions.id[of], name: regions.name[of], level: regions.level[of] });
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

/** A region's figures, their course over a window, and what they do not cover. Reads the years that were not read yet. */
export async function regionSummary(
  regions: RegionTable,
  counted: CountedLevel,
  region: number,
  asked: YearWindow,
  intervals: IndustryIntervals,
): Promise<RegionSummary> {
  const window = yearsOf(counted.economy, asked);
  await Promise.all(counted.economy.years.filter((y) => y >= window.baseYear && y <= window.year).map(counted.year));
  const { source, turnover } = counted;
  const { basis, caveats } = counted.economy;
  const { year, totals, years, courses, withheld, industries } = regionCounts(regions, source, region, {
    ...window,
    completed: await counted.completed(),
    intervals,
  });
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
    industries,
    turnover:
      turnover && !Number.isNaN(turnover.openings[region])
        ? { openings: turnover.openings[region], closures: turnover.closures[region] }
        : undefined,
    notes: [...notes()],
  };

  function* notes(): Generator<CoverageNote> {
    const isCounted = !Number.isNaN(totals.establishments) || !Number.isNaN(courses.establishments.values[0]);
    if (!isCounted) yield { kind: "notInSource" };
    if (basis === "establishments") yield { kind: "establishmentsOnly" };
    if (turnover && turnover.incomplete[region] > 0)
      yield { kind: "incompleteRows", rows: turnover.incomplete[region] };
    if (isCounted) {
      if (withheld.cells > 0) yield { kind: "withheldCells", ...withheld };
      if (caveats.includes("smallCellsNotPublished")) yield { kind: "smallCellsNotPublished" };
      const summed = regions.level[region] === source.level ? 0 : parts();
      if (summed > 0) yield { kind: "sumOfParts", level: source.level, parts: summed };
      if (caveats.includes("noise")) yield { kind: "noise" };
    }
    if (!regions.bounds[region]) yield { kind: "noGeometry" };
  }

  /** Counties of the state or area with at least one published cell in some year. */
  function parts(): number {
    const seen = new Set<number>();
    const whole = regions.partOf(regions.level[region]);
    for (const { region: cells } of source.years.values())
      for (const part of cells) if (whole[part] === region) seen.add(part);
    return seen.size;
  }
}
