import type { Basis } from "#economies/economy.ts";
import type { MappedLevelId } from "#economies/economies.ts";
import { applyRule, type RuleColumns, type StrongRuleResult, VERDICTS } from "#clusters/strength/applyRule.ts";
import {
  countedInEstablishments,
  RULE_FIGURES,
  type RuleFigure,
  STRONG_RULES,
  type StrongRule,
} from "#clusters/strength/strongRules.ts";
import type { RegionalTable } from "./regionalTable.ts";
import type { CountTable } from "#regions/counts/countTable.ts";

/** Which regions a rule takes its quantiles over, and which it can judge. */
export interface RulePools {
  /** [region] 1 where the industry is more likely present than not: half an establishment or more. */
  pool: Uint8Array;
  /** [region] 1 where some of it is published. */
  judged: Uint8Array;
}

const PRESENT = 0.5;

/**
 * A rule compares the regions that have an industry. Where a table is divided by estimate (`clusterCounts`), many cells hold a small
 * share of one or two establishments somewhere in a divided industry: of the 1,959 counties with a cell of oil and gas 1,121 have less
 * than half an establishment. Taken for regions that have it, they make every quantile meaningless (a quarter of them has below 0.1
 * jobs). And a region of which nothing is published cannot be called strong on an estimate: it is compared, but not judged.
 * @param among 1 for regions compared at all; every region with a cell if left out
 */
export function rulePools(table: CountTable, slot: number, regionCount: number, among?: Uint8Array): RulePools {
  const pools = { pool: new Uint8Array(regionCount), judged: new Uint8Array(regionCount) };
  const published = table.bounds?.establishmentsLow ?? table.establishments;
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    const region = table.region[cell];
    if (among && among[region] === 0) continue;
    pools.pool[region] = Number(table.establishments[cell] >= PRESENT);
    pools.judged[region] = Number(published[cell] > 0);
  }
  return pools;
}

/** What is asked of regional clusters; part of the link. */
export interface RegionalSettings {
  /** Id of a rule in `STRONG_RULES`, and thresholds the reader moved by id of the condition: a quantile where the rule has one. */
  rule: string;
  moved: Record<string, number>;
  /** "interval": a quotient passes only if the lower end of its interval does. */
  certainty: "estimate" | "interval";
  /** Regions of the United States that are compared with one another. */
  level: MappedLevelId;
  year: number;
  baseYear: number;
}

export type Passed = "yes" | "no" | "unknown";

/** One condition of the rule and how a region stands to it. */
export interface ConditionFinding {
  /** Of the rule: "specialisation", "size". */
  id: string;
  figure: RuleFigure;
  comparison: ">" | ">=";
  /** Where the threshold is a quantile over the regions compared: which. */
  quantile?: number;
  threshold: number;
  value: number;
  passed: Passed;
}

export interface RuleFinding {
  rule: string;
  strong: Passed;
  /** True where the rule passes by the estimate but not by the lower end of the interval. */
  isUncertain: boolean;
  /** 0 to 3; what a star stands for is the rule's. */
  stars: number;
  conditions: ConditionFinding[];
}

/** A quotient has to be surely at least this, or the rule's own fixed floor, where the interval is taken seriously. */
const FLOOR = 1;

/** The rule in force, with the thresholds the reader moved, in the unit of the source. Throws for a rule that does not exist. */
export function ruleInForce({ rule: id, moved }: Pick<RegionalSettings, "rule" | "moved">, basis: Basis): StrongRule {
  const rule = STRONG_RULES.find((known) => known.id === id);
  if (!rule) throw new Error(`rule: expected one of ${STRONG_RULES.map((known) => known.id).join(", ")}, got ${id}`);
  const conditions = rule.conditions.map((condition) => {
    const to = moved[condition.id];
    if (to === undefined) return condition;
    return { ...condition, threshold: "quantile" in condition.threshold ? { quantile: to } : { value: to } };
  });
  const chosen = { ...rule, conditions };
  return basis === "employment" ? chosen : countedInEstablishments(chosen);
}

/** The rule applied to one subject in all regions compared. */
export interface RuleOutcome extends StrongRuleResult {
  rule: StrongRule;
  /** [region] 1 where the region is strong with the certainty asked for. */
  isStrong: Uint8Array;
  /** [region] 1 where the rule passes though the lower end of the interval is below the floor. */
  isUncertain: Uint8Array;
  columns: RuleColumns;
  pools: RulePools;
}

/** Applies the rule to a slot of a table. */
export function ruleOutcome(
  table: RegionalTable,
  slot: number,
  rule: StrongRule,
  certainty: RegionalSettings["certainty"],
): RuleOutcome {
  const columns = ruleColumns(table, slot);
  const { pool, judged } = rulePools(table.table, slot, table.pool.length, table.pool);
  const result = applyRule(rule, columns, pool, judged);
  const ofQuotient = [...rule.conditions.keys()].filter((at) => rule.conditions[at].figure === "quotient");
  const floor = Math.max(FLOOR, ...ofQuotient.flatMap((at) => fixed(rule.conditions[at])));
  const { needs } = rule;
  const isStrong = new Uint8Array(table.pool.length);
  const isUncertain = new Uint8Array(table.pool.length);
  for (let region = 0; region < isStrong.length; region++) {
    if (VERDICTS[result.verdict[region]] !== "passes") continue;
    const cell = table.cellOf(slot, region);
    isUncertain[region] = Number(!(table.quotients.lower[cell] >= floor) && restsOnQuotient(region));
    isStrong[region] = Number(certainty === "estimate" || isUncertain[region] === 0);
  }
  return { ...result, rule, columns, isStrong, isUncertain, pools: { pool, judged } };

  /** Whether the region would not pass without its quotient: it may have stars enough of other kinds. */
  function restsOnQuotient(region: number): boolean {
    if (needs === "all") return true;
    const earned = ofQuotient.filter((at) => VERDICTS[result.conditions[at][region]] === "passes").length;
    return result.stars[region] - earned < needs.stars;
  }
}

function fixed({ threshold }: StrongRule["conditions"][number]): number[] {
  return "value" in threshold ? [threshold.value] : [];
}

/** Figures of a slot, one element a region; NaN unknown. */
function ruleColumns({ table, quotients, pool }: RegionalTable, slot: number): RuleColumns {
  const columns = Object.fromEntries(
    RULE_FIGURES.map((figure) => [figure, new Float64Array(pool.length).fill(Number.NaN)]),
  ) as RuleColumns;
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    const region = table.region[cell];
    if (pool[region] === 0) continue;
    columns.employment[region] = table.employment[cell];
    columns.establishments[region] = table.establishments[cell];
    columns.quotient[region] = quotients.quotient[cell];
    columns.regionShare[region] = quotients.regionShare[cell];
    columns.payrollPerJob[region] =
      table.employment[cell] > 0 ? (1000 * table.payroll[cell]) / table.employment[cell] : Number.NaN;
  }
  return columns;
}

const PASSED: Record<(typeof VERDICTS)[number], Passed> = { passes: "yes", fails: "no", unknown: "unknown" };

/** How one region stands to the rule. */
export function ruleFinding(
  outcome: RuleOutcome,
  region: number,
  certainty: RegionalSettings["certainty"],
): RuleFinding {
  const { rule, columns, thresholds } = outcome;
  const passes = PASSED[VERDICTS[outcome.verdict[region]]];
  const isUncertain = outcome.isUncertain[region] === 1;
  return {
    rule: rule.id,
    strong: passes === "yes" && isUncertain && certainty === "interval" ? "no" : passes,
    isUncertain,
    stars: outcome.stars[region],
    conditions: rule.conditions.map(({ id, figure, comparison, threshold }, at): ConditionFinding => ({
      id,
      figure,
      comparison,
      ...("quantile" in threshold ? { quantile: threshold.quantile } : {}),
      threshold: thresholds[at],
      value: columns[figure][region],
      passed: PASSED[VERDICTS[outcome.conditions[at][region]]],
    })),
  };
}
