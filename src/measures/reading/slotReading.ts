import type { Basis } from "#economies/economy.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import type { QuotientIntervals } from "#clusters/strength/quotientIntervals.ts";
import { classOfChance, type StrengthClass } from "#clusters/strength/strongChance.ts";
import { CLAIMS, claimOf } from "#clusters/strength/quotientClaim.ts";
import { startOf } from "#clusters/tables/changeWindow.ts";
import type { RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import type { RuleOutcome } from "#clusters/tables/regionalRule.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { type EconomyReading, emptyReading, type RuleAnswer } from "./economyReading.ts";

/** How a measure reads the cells of one slot. */
export interface CellReading {
  /** The figure its status is about. */
  figure: Basis;
  /** The quotients whose intervals go with the value. */
  quotients?: QuotientIntervals;
  /** Of a verdict: what is claimed then is that the rule passes. */
  outcome?: RuleOutcome;
  /** Value of a published cell. */
  valueOf: (cell: number, region: number) => number;
}

const status = (name: (typeof REGION_STATUSES)[number]) => REGION_STATUSES.indexOf(name);

/** Reads one slot of a table in every region compared. */
export function slotReading(table: RegionalTable, slot: number, reading: CellReading): EconomyReading {
  const { cellOf, pool } = table;
  const { figure, quotients, outcome, valueOf } = reading;
  const result = emptyReading(pool.length);
  const interval = quotients && emptyInterval(pool.length);
  let placed = 0;
  const { bounds } = table.table;
  const band = bounds && emptyBand(pool.length);
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 0) continue;
    const cell = cellOf(slot, region);
    result.status[region] = cellStatus(table, cell, figure);
    if (cell >= 0) {
      result.establishments[region] = table.table.establishments[cell] || 0;
      result.value[region] = valueOf(cell, region);
      placed += table.table[figure][cell] || 0;
    }
    if (band && bounds && cell >= 0) {
      band.estimated[region] = bounds.estimated[cell];
      band.low[region] = bounds[`${figure}Low`][cell];
      band.high[region] = bounds[`${figure}High`][cell];
    }
    if (interval && quotients && cell >= 0) {
      interval.quotient[region] = quotients.quotient[cell];
      interval.lower[region] = quotients.lower[cell];
      interval.upper[region] = quotients.upper[cell];
      const claim = claimOf(quotients.lower[cell], quotients.upper[cell]);
      // Of a rule the claim is that it passes: open where it only probably does.
      const ofRule = outcome && classOfChance(outcome.chance[region]) === "probably" ? "open" : "above";
      interval.claim[region] = CLAIMS.indexOf(outcome ? ofRule : claim);
    }
    if (Number.isNaN(result.value[region]) && result.status[region] < status("withheld"))
      result.status[region] = status("no data");
  }
  const base = table.baseOf(slot);
  const sums = table.nation[figure];
  const nation = figure === base.figure ? base.nation : sums.reduce((sum, value) => sum + value, 0);
  return {
    ...result,
    interval,
    band,
    chance: outcome?.isTradable ? Float64Array.from(outcome.chance) : undefined,
    rule: outcome && ruleAnswer(outcome),
    nationalShare: sums[slot] / nation,
    placeless: Math.max(0, 1 - placed / sums[slot]),
  };
}

/** Reads one slot since the base year, over the cells of the window. */
export function slotChangeReading(
  { table, window, remarks }: RegionalFigures,
  slot: number,
  valueOf: (region: number, before: number) => number,
): EconomyReading {
  const { basis, pool, cellOf } = table;
  const result = emptyReading(pool.length);
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 0) continue;
    const cell = cellOf(slot, region);
    if (cell >= 0) result.establishments[region] = table.table.establishments[cell] || 0;
    result.value[region] = valueOf(region, startOf(window, slot, region));
    const isKnown = !Number.isNaN(result.value[region]);
    result.status[region] = isKnown ? status("value") : Math.max(status("withheld"), cellStatus(table, cell, basis));
  }
  result.remarks = remarks(slot, "nation");
  return result;
}

/** Reads every region compared as a whole. */
export function wholeReading({ pool }: RegionalTable, valueOf: (region: number) => number): EconomyReading {
  const result = emptyReading(pool.length);
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 0) continue;
    result.value[region] = valueOf(region);
    result.status[region] = status(Number.isNaN(result.value[region]) ? "no data" : "value");
  }
  return result;
}

function ruleAnswer({ rule, thresholds, chance }: RuleOutcome): RuleAnswer {
  const classed = (wanted: StrengthClass) =>
    chance.reduce((sum, value) => sum + Number(classOfChance(value) === wanted), 0);
  return {
    conditions: rule.conditions.map(({ id, figure, comparison, threshold }, at) => ({
      id,
      figure,
      comparison,
      ...("quantile" in threshold ? { quantile: threshold.quantile } : {}),
      threshold: thresholds[at],
    })),
    strong: classed("strong"),
    probably: classed("probably"),
  };
}

function cellStatus({ table, basis }: RegionalTable, cell: number, figure: Basis): number {
  if (cell < 0) return status("not published");
  if (figure !== "employment" || basis !== "employment") return status("value");
  const withheld = table.bounds ? table.bounds.withheld[cell] : Number(Number.isNaN(table.employment[cell]));
  const cells = table.bounds ? table.bounds.cells[cell] : 1;
  if (withheld === 0) return status("value");
  return status(withheld === cells ? "withheld" : "partly withheld");
}

function emptyBand(length: number): NonNullable<EconomyReading["band"]> {
  return {
    estimated: new Float64Array(length),
    low: new Float64Array(length).fill(Number.NaN),
    high: new Float64Array(length).fill(Number.NaN),
  };
}

function emptyInterval(length: number): NonNullable<EconomyReading["interval"]> {
  return {
    quotient: new Float64Array(length).fill(Number.NaN),
    lower: new Float64Array(length).fill(Number.NaN),
    upper: new Float64Array(length).fill(Number.NaN),
    claim: new Uint8Array(length),
  };
}
