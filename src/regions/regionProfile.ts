import type { Basis } from "#economies/economy.ts";
import type { CountSource, CountTable } from "./counts/countTable.ts";
import { isRangeOnly } from "./counts/coverage.ts";
import { summedCounts } from "./counts/grouped/summedCounts.ts";
import type { RegionStatus } from "./counts/regionStatus.ts";
import type { RegionTable } from "./regionTable.ts";
import type { SummedCourses } from "./counts/regionCourses.ts";
import { slotFigure, slotStatus, slotSums } from "./counts/slotSums.ts";
import { type CellFigure, slotCourses, windowCells } from "./counts/windowCells.ts";

/** One industry of a region: its figures, and their course over a window. */
export interface RegionIndustry {
  /** Node of the industry tree. */
  industry: number;
  /** Of the source's last year; NaN where withheld, not published or not counted. */
  employment: number;
  /** Least and most of it with 90% probability: itself where it is published. */
  employmentLow: number;
  employmentHigh: number;
  /** Share of it that is estimated, 0 to 1. */
  estimated: number;
  establishments: number;
  /** Of employment, or of establishments where employment is not counted. */
  status: RegionStatus;
  /** NaN too where less than half is published: a range, without a number in it. */
  lqEmployment: number;
  lqEstablishments: number;
  /** 90% interval of the quotient of what is counted. */
  lqLower: number;
  lqUpper: number;
  /** Share of the region's published employment (establishments where employment is not counted). */
  share: number;
  /** From the first year of the window to the last, as a share, over the cells of `series`; NaN if there is none. */
  change: number;
  /** Employment (establishments where it is not counted) in each year of the window, over the cells known in all; NaN if there is none. */
  series: number[];
}

/** The course of one figure of a region over a window, of all industries. */
export interface RegionCourse {
  /** [year] over the cells known in all of them; NaN where there is none. */
  values: number[];
  /** From the first year to the last, as a share. */
  change: number;
  /** What these cells hold of everything in the last year, as a share; of what is published where that year is not completed. */
  held: number;
  /** Cells left out because one year alone has them without the figure: that year, and how many. */
  broken: { year: number; cells: number }[];
}

/** The intervals of the quotients of one region's industries, one element a cell of `own`. */
export type IndustryIntervals = (asked: {
  /** The region's completed counts: one cell an industry at most. */
  own: CountTable;
  /** [slot] figures of the nation, and their sum. */
  nation: { slot: Float64Array; total: number };
  /** Sizes of establishments where employment is counted, or the counts that tell them. */
  spread?: NationalIndustries["spread"];
  whole?: CountTable;
  figure: Basis;
  hasEstablishments: boolean;
  /** [region] the one of the level compared that it is, or is part of. */
  compared: Int32Array;
  /** Length of the region table. */
  regionCount: number;
}) => { lower: Float64Array; upper: Float64Array };

/** What a region's industries are held against; one element a slot. */
export interface NationalIndustries {
  employment: Float64Array;
  establishments: Float64Array;
  /** Where employment is counted: sizes of establishments and how unequal they are (`EstablishmentSpread`). */
  spread?: { mean: Float64Array; cvSquared: Float64Array };
  /** The completed counts these are sums of, where the build computed nothing. */
  whole?: CountTable;
}

/** The cells of the finest regions a region consists of. */
export interface RegionCells {
  /** The years of a window, oldest first. */
  tables: CountTable[];
  completed: CountTable;
}

/** What a source knows of one region. */
export interface RegionCounts {
  /** Of the figures: the one the counts are completed for. */
  year: number;
  /** Of that year over all published industries; NaN where the source has none. Employment is a lower bound where cells are withheld. */
  totals: { employment: number; establishments: number; payroll: number };
  /** Of the window, oldest first. */
  years: number[];
  courses: Record<CellFigure, RegionCourse>;
  /** Cells of these years whose employment is withheld, and the establishments in them. */
  withheld: { cells: number; establishments: number };
}

/**
 * The industries of a region, largest first by what the source counts, those without a figure after; only with a cell in some year. A
 * state or an area sums its counties.
 */
export function industriesOf(
  regions: RegionTable,
  source: CountSource,
  region: number,
  { cells: known, nation, intervals }: { cells: RegionCells; nation: NationalIndustries; intervals: IndustryIntervals },
): RegionIndustry[] {
  const whole = regions.partOf(regions.level[region]);
  const { tables, completed: own } = known;
  const last = slotSums(own);
  const years = [...tables.map((table) => slotSums(table)), last];
  const figure = source.hasEmployment ? "employment" : "establishments";
  const nationTotal = { employment: sumOf(nation.employment), establishments: sumOf(nation.establishments) };
  const summed = summedCounts(own, whole);
  const { lower, upper } = intervals({
    own: summed,
    nation: { slot: nation[figure], total: nationTotal[figure] },
    spread: nation.spread,
    whole: nation.whole,
    figure,
    hasEstablishments: source.hasEstablishments,
    compared: whole,
    regionCount: regions.length,
  });
  const { figures, cells } = slotCourses(windowCells(tables, figure, regions.length));
  const quotient = (slot: number, of: Basis) =>
    locationQuotient(slotFigure(last, slot, of), last.total[of], nation[of][slot], nationTotal[of]);

  const industries: RegionIndustry[] = [];
  for (let slot = 0; slot < source.slots.length; slot++) {
    if (years.every((sums) => sums.cells[slot] === 0)) continue;
    // An estimate of nothing, of what no year ever had.
    const isEver = years.slice(0, -1).some((sums) => sums.cells[slot] > 0);
    if (!isEver && last.employment[slot] === 0 && last.establishments[slot] === 0) continue;
    const cell = summed.offsets[slot] < summed.offsets[slot + 1] ? summed.offsets[slot] : -1;
    const at = (column: Float64Array | undefined) => (cell >= 0 && column ? column[cell] : Number.NaN);
    const estimated = at(summed.bounds?.estimated);
    const series = figures.map((sums) => (cells[slot] > 0 ? sums[slot] : Number.NaN));
    industries.push({
      industry: source.slots[slot],
      employment: source.hasEmployment ? slotFigure(last, slot, "employment") : Number.NaN,
      employmentLow: source.hasEmployment ? at(summed.bounds?.employmentLow) : Number.NaN,
      employmentHigh: source.hasEmployment ? at(summed.bounds?.employmentHigh) : Number.NaN,
      estimated,
      establishments: slotFigure(last, slot, "establishments"),
      status: slotStatus(last, slot, figure),
      lqEmployment: source.hasEmployment && !isRangeOnly(estimated) ? quotient(slot, "employment") : Number.NaN,
      lqEstablishments: quotient(slot, "establishments"),
      lqLower: at(lower),
      lqUpper: at(upper),
      share: last.total[figure] > 0 ? slotFigure(last, slot, figure) / last.total[figure] : Number.NaN,
      change: changeOf(series),
      series,
    });
  }
  const rank = (row: RegionIndustry) => (Number.isNaN(row[figure]) ? -1 : row[figure]);
  return industries.sort((a, b) => rank(b) - rank(a) || a.industry - b.industry);
}

/** Collects what a region has in all industries, in the last year and over the years of a window. */
export function regionCounts(
  source: CountSource,
  { tables, completed: own }: RegionCells,
  regionCount: number,
): RegionCounts {
  const last = slotSums(own);
  const years = [...tables.filter(({ year }) => year !== own.year).map((table) => slotSums(table)), last];
  const isCounted = {
    employment: source.hasEmployment,
    payroll: source.hasPayroll,
    establishments: source.hasEstablishments,
  };
  const total = (of: CellFigure) => (last.total.cells > 0 && isCounted[of] ? last.total[of] : Number.NaN);
  return {
    year: own.year,
    totals: { employment: total("employment"), establishments: total("establishments"), payroll: total("payroll") },
    years: tables.map((table) => table.year),
    courses: {
      employment: regionCourse(tables, own, "employment", regionCount),
      establishments: regionCourse(tables, own, "establishments", regionCount),
      payroll: regionCourse(tables, own, "payroll", regionCount),
    },
    withheld: source.hasEmployment
      ? {
          cells: years.reduce((all, sums) => all + sumOf(sums.withheldEmployment), 0),
          establishments: years.reduce((all, sums) => all + sumOf(sums.withheldEstablishments), 0),
        }
      : { cells: 0, establishments: 0 },
  };
}

/** Of the cells of a region alone. */
function regionCourse(
  tables: readonly CountTable[],
  completed: CountTable,
  figure: CellFigure,
  regionCount: number,
): RegionCourse {
  const window = windowCells(tables, figure, regionCount);
  const values = window.figures.map((column) => (column.length > 0 ? sumOf(column) : Number.NaN));
  const latest = tables[tables.length - 1];
  const whole = latest.year === completed.year ? completed : latest;
  const published = whole[figure].reduce((sum, value) => sum + (value || 0), 0);
  return {
    values,
    change: changeOf(values),
    held: values[values.length - 1] / published,
    broken: window.broken.flatMap((cells, at) => (cells > 0 ? [{ year: window.years[at], cells }] : [])),
  };
}

/** The courses the build summed. @param completed what the region has of each figure in the year the counts are completed for */
export function knownCourses(
  { years, values, total, broken }: SummedCourses,
  completed: { year: number } & Record<CellFigure, number>,
): Record<CellFigure, RegionCourse> {
  const of = (figure: CellFigure): RegionCourse => {
    // A region without cells has no course.
    const own = values[figure].map((value) => (value === 0 ? Number.NaN : value));
    const last = years[years.length - 1];
    const whole = last === completed.year ? completed[figure] : total(figure, last);
    return {
      values: own,
      change: changeOf(own),
      held: own[own.length - 1] / whole,
      broken:
        figure === "establishments"
          ? []
          : broken.flatMap((cells, at) => (cells > 0 ? [{ year: years[at], cells }] : [])),
    };
  };
  return { employment: of("employment"), establishments: of("establishments"), payroll: of("payroll") };
}

/** From the first of some years to the last; NaN where there is none before. */
function changeOf(series: readonly number[]): number {
  return series.length > 1 && series[0] > 0 ? series[series.length - 1] / series[0] - 1 : Number.NaN;
}

function sumOf(column: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i];
  return sum;
}

/**
 * Location quotient (local / localTotal) / (national / nationalTotal): 1 = the same share as the nation.
 * NaN where a total or the national figure is 0, because there is no share to compare.
 */
export function locationQuotient(local: number, localTotal: number, national: number, nationalTotal: number): number {
  if (localTotal === 0 || national === 0 || nationalTotal === 0) return Number.NaN;
  return local / localTotal / (national / nationalTotal);
}
