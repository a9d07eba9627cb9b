import type { Coarsened } from "#regions/counts/industrySlots.ts";
import { REGION_STATUSES } from "#regions/counts/industrySums.ts";
import { type RegionalFigures, type RuledTable } from "#clusters/tables/regionalFigures.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { CLAIMS, claimOf } from "#clusters/strength/quotientClaim.ts";
import type { ConditionFinding } from "#clusters/tables/regionalRule.ts";

/** A measure of one economy's regions, one element a region of the table. */
export interface RegionalMeasure {
  value: Float64Array;
  /** Index into `REGION_STATUSES`. */
  status: Uint8Array;
  establishments: Float64Array;
  coarsened: Coarsened[];
  nationalShare?: number;
  interval?: { lower: Float64Array; upper: Float64Array; claim: Uint8Array };
  rule?: { conditions: Omit<ConditionFinding, "value" | "passed">[]; strong: number; uncertain: number };
}

/** Measures of one year, and those that need an earlier one. */
export type MeasuredBy = "lq-employment" | "lq-establishments" | "employment" | "establishments" | "strong";
export type ChangedBy = "change" | "shift";

const status = (name: (typeof REGION_STATUSES)[number]) => REGION_STATUSES.indexOf(name);

/** Measures one slot of a table in every region compared. */
export function regionalMeasure(ruled: RuledTable, slot: number, by: MeasuredBy): RegionalMeasure {
  const { table } = ruled;
  const { basis, cellOf, pool } = table;
  const quotients = by === "lq-establishments" ? table.byEstablishments : table.quotients;
  const figure = by === "establishments" || by === "lq-establishments" ? "establishments" : basis;
  const result = emptyMeasure(pool.length);
  const isQuotient = by === "lq-employment" || by === "lq-establishments";
  const interval = isQuotient || by === "strong" ? emptyInterval(pool.length) : undefined;
  const outcome = by === "strong" ? ruled.outcome(slot) : undefined;
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 0) continue;
    const cell = cellOf(slot, region);
    result.status[region] = cellStatus(table, cell, figure);
    if (cell >= 0) result.establishments[region] = table.table.establishments[cell] || 0;
    if (interval && cell >= 0) {
      interval.lower[region] = quotients.lower[cell];
      interval.upper[region] = quotients.upper[cell];
      const claim = claimOf(quotients.lower[cell], quotients.upper[cell]);
      // Of a rule the claim is that it passes: open where it does so by the estimate only.
      const ofRule = outcome?.isUncertain[region] === 1 ? "open" : "above";
      interval.claim[region] = CLAIMS.indexOf(outcome ? ofRule : claim);
    }
    result.value[region] = valueOf(region, cell);
    if (Number.isNaN(result.value[region]) && result.status[region] < status("withheld"))
      result.status[region] = status("no data");
  }
  if (interval) result.interval = interval;
  if (outcome) {
    result.rule = {
      conditions: outcome.rule.conditions.map(({ id, figure: of, comparison, threshold }, at) => ({
        id,
        figure: of,
        comparison,
        ...("quantile" in threshold ? { quantile: threshold.quantile } : {}),
        threshold: outcome.thresholds[at],
      })),
      strong: count(outcome.isStrong),
      uncertain: count(outcome.isUncertain),
    };
  }
  const base = table.baseOf(slot);
  result.nationalShare =
    figure === base.figure
      ? table.nation[figure][slot] / base.nation
      : table.nation[figure][slot] / table.nation[figure].reduce((sum, value) => sum + value, 0);
  return result;

  function valueOf(region: number, cell: number): number {
    if (outcome) {
      if (cell < 0) return Number.NaN;
      if (outcome.rule.needs === "all") return outcome.isStrong[region];
      return outcome.isStrong[region] === 1 || outcome.isUncertain[region] === 0 ? outcome.stars[region] : 0;
    }
    if (cell < 0) return Number.NaN;
    return by === "employment" || by === "establishments" ? table.table[by][cell] : quotients.quotient[cell];
  }
}

/** Growth of one slot from the base year, or its regional shift as a share of what there was, over cells published in both years. */
export function regionalChange(figures: RegionalFigures, slot: number, by: ChangedBy): RegionalMeasure {
  const { table, matched } = figures;
  const { basis, pool, cellOf } = table;
  const result = emptyMeasure(pool.length);
  const { growth } = figures.columns(slot);
  for (let region = 0; region < pool.length; region++) {
    if (pool[region] === 0) continue;
    const cell = cellOf(slot, region);
    if (cell >= 0) result.establishments[region] = table.table.establishments[cell] || 0;
    const start = matched.cellBefore(slot, region);
    const before = start < 0 ? Number.NaN : matched.before.figure[start];
    result.value[region] =
      by === "change"
        ? growth[region]
        : before > 0
          ? figures.shift(region).byIndustry.regional[slot] / before
          : Number.NaN;
    const isKnown = !Number.isNaN(result.value[region]);
    result.status[region] = isKnown ? status("value") : Math.max(status("withheld"), cellStatus(table, cell, basis));
  }
  return result;
}

/** Share of a region's traded employment in its strong clusters: what "strong" means of all industries together. */
export function clusterStrength(ruled: RuledTable): RegionalMeasure {
  const { table } = ruled;
  const result = emptyMeasure(table.pool.length);
  const traded = [...table.subjects.keys()].filter((slot) => table.traded?.[slot] === 1);
  for (let region = 0; region < table.pool.length; region++) {
    if (table.pool[region] === 0) continue;
    let strong = 0;
    for (const slot of traded) {
      if (ruled.outcome(slot).isStrong[region] === 1) strong += table.table[table.basis][table.cellOf(slot, region)];
    }
    const total = table.baseOf(traded[0]).region[region];
    result.value[region] = total > 0 ? strong / total : Number.NaN;
    result.status[region] = status(total > 0 ? "value" : "no data");
  }
  return result;
}

/** Regional shift of all subjects together, as a share of what the region had. */
export function totalShift(figures: RegionalFigures): RegionalMeasure {
  const { table } = figures;
  const result = emptyMeasure(table.pool.length);
  for (let region = 0; region < table.pool.length; region++) {
    if (table.pool[region] === 0) continue;
    const { before, regional } = figures.shift(region).total;
    result.value[region] = before > 0 ? regional / before : Number.NaN;
    result.status[region] = status(before > 0 ? "value" : "no data");
  }
  return result;
}

function cellStatus({ table, basis }: RegionalTable, cell: number, figure: "employment" | "establishments"): number {
  if (cell < 0) return status("not published");
  if (figure !== "employment" || basis !== "employment") return status("value");
  const withheld = table.bounds ? table.bounds.withheld[cell] : Number(Number.isNaN(table.employment[cell]));
  const cells = table.bounds ? table.bounds.cells[cell] : 1;
  if (withheld === 0) return status("value");
  return status(withheld === cells ? "withheld" : "partly withheld");
}

function emptyMeasure(length: number): RegionalMeasure {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    status: new Uint8Array(length).fill(status("no data")),
    establishments: new Float64Array(length),
    coarsened: [],
  };
}

function emptyInterval(length: number): NonNullable<RegionalMeasure["interval"]> {
  return {
    lower: new Float64Array(length).fill(Number.NaN),
    upper: new Float64Array(length).fill(Number.NaN),
    claim: new Uint8Array(length),
  };
}

function count(bits: Uint8Array): number {
  return bits.reduce((sum, bit) => sum + bit, 0);
}
