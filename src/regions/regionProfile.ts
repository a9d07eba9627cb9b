import type { Basis } from "#economies/economy.ts";
import { slotCountChange } from "./counts/countChange.ts";
import type { CountSource } from "./counts/countTable.ts";
import type { RegionStatus } from "./counts/industrySums.ts";
import type { RegionTable } from "./regionTable.ts";
import { slotFigure, slotStatus, slotSums } from "./counts/slotSums.ts";

/** One industry of a region over the years of the source. */
export interface RegionIndustry {
  /** Node of the industry tree. */
  industry: number;
  /** Of the last year; NaN where withheld, not published or not counted. */
  employment: number;
  establishments: number;
  /** Of employment, or of establishments where employment is not counted. */
  status: RegionStatus;
  lqEmployment: number;
  lqEstablishments: number;
  /** Share of the region's published employment (establishments where employment is not counted). */
  share: number;
  /** From the first year to the last, as a share, over the cells that have a figure in both; NaN if none has. */
  change: number;
  /** Employment (establishments where it is not counted) in each year, NaN where not known. */
  series: number[];
}

/** What a source knows of one region. */
export interface RegionCounts {
  years: number[];
  /** [year] over all published industries; NaN where the source has none. Employment is a lower bound where cells are withheld. */
  employment: number[];
  establishments: number[];
  payroll: number[];
  /** Of all industries, like an industry's. */
  change: number;
  /** Largest first by what the source counts, those without a figure after. Only industries with a cell in some year. */
  industries: RegionIndustry[];
  /** Cells of all years whose employment is withheld, and the establishments in them. */
  withheld: { cells: number; establishments: number };
}

/** Collects a region's figures over all the source's years that were read; a state sums its counties. */
export function regionCounts(regions: RegionTable, source: CountSource, region: number): RegionCounts {
  const tables = [...source.years.values()].sort((a, b) => a.year - b.year);
  const isWanted = (other: number) => other === region || regions.parent[other] === region;
  const years = tables.map((table) => slotSums(table, isWanted));
  const last = years[years.length - 1];
  const nation = slotSums(tables[tables.length - 1], () => true);
  const figure = source.hasEmployment ? "employment" : "establishments";
  const changes = slotCountChange(tables[0], tables[tables.length - 1], figure, isWanted);
  const quotient = (slot: number, of: Basis) =>
    locationQuotient(slotFigure(last, slot, of), last.total[of], nation[of][slot], nation.total[of]);

  const industries: RegionIndustry[] = [];
  for (let slot = 0; slot < source.slots.length; slot++) {
    if (years.every((sums) => sums.cells[slot] === 0)) continue;
    const series = years.map((sums) => slotFigure(sums, slot, figure));
    industries.push({
      industry: source.slots[slot],
      employment: source.hasEmployment ? slotFigure(last, slot, "employment") : Number.NaN,
      establishments: slotFigure(last, slot, "establishments"),
      status: slotStatus(last, slot, figure),
      lqEmployment: source.hasEmployment ? quotient(slot, "employment") : Number.NaN,
      lqEstablishments: quotient(slot, "establishments"),
      share: last.total[figure] > 0 ? slotFigure(last, slot, figure) / last.total[figure] : Number.NaN,
      change: growth(changes.before[slot], changes.after[slot]),
      series,
    });
  }
  const all = { before: sumOf(changes.before), after: sumOf(changes.after) };
  const rank = (row: RegionIndustry) => (Number.isNaN(row[figure]) ? -1 : row[figure]);
  industries.sort((a, b) => rank(b) - rank(a) || a.industry - b.industry);

  const totals = (of: "employment" | "establishments" | "payroll", isCounted: boolean) =>
    years.map(({ total }) => (isCounted && total.cells > 0 ? total[of] : Number.NaN));
  return {
    years: tables.map(({ year }) => year),
    employment: totals("employment", source.hasEmployment),
    establishments: totals("establishments", true),
    payroll: totals("payroll", source.hasEmployment),
    change: growth(all.before, all.after),
    industries,
    withheld: source.hasEmployment
      ? {
          cells: years.reduce((all, sums) => all + sumOf(sums.withheldEmployment), 0),
          establishments: years.reduce((all, sums) => all + sumOf(sums.withheldEstablishments), 0),
        }
      : { cells: 0, establishments: 0 },
  };
}

function growth(before: number, after: number): number {
  return before > 0 ? after / before - 1 : Number.NaN;
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
