import { quantile } from "#spatial/quantile.ts";
import type { EconomyDefinition } from "#economies/economy.ts";
import type { MappedLevelId } from "#economies/economies.ts";
import {
  countedAs,
  type RuleFigure,
  starsNeededBy,
  STRONG_RULES,
  type StrongRule,
  waysOf,
} from "#clusters/strength/strongRules.ts";
import {
  classOfChance,
  LEAST_CHANCE,
  noChance,
  type StrengthClass,
  strongChances,
} from "#clusters/strength/strongChance.ts";
import type { RegionalTable } from "./regionalTable.ts";
import { payrollPerJob } from "./slotDraws.ts";

export const CERTAINTIES = ["probably", "strong"] as const satisfies readonly StrengthClass[];
export type Certainty = (typeof CERTAINTIES)[number];

/** What is asked of regional clusters; part of the link. */
export interface RegionalSettings {
  /** Id of a rule in `STRONG_RULES`, and thresholds the reader moved by id of the condition: a quantile where the rule has one. */
  rule: string;
  moved: Record<string, number>;
  /** The least class of certainty that counts as strong. */
  certainty: Certainty;
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
  /** Whether it is strong with the certainty asked for. */
  strong: Passed;
  /** Probability that the rule passes, over what the counts leave open; NaN where nothing is counted. */
  chance: number;
  class: StrengthClass;
  /** False for what serves its own region: it can have more than its share, and is not strong. */
  isTradable: boolean;
  /** The way in which it passes by its best figures, by the ids of its conditions; none where the rule has no ways. */
  way?: readonly string[];
  /** 0 to 3; what a star stands for is the rule's. */
  stars: number;
  conditions: ConditionFinding[];
}

/** The rule in force, with the thresholds the reader moved, in the unit of the source. Throws for a rule that does not exist. */
export function ruleInForce(
  { rule: id, moved }: Pick<RegionalSettings, "rule" | "moved">,
  economy: Pick<EconomyDefinition, "basis" | "hasEstablishments">,
): StrongRule {
  const rule = STRONG_RULES.find((known) => known.id === id);
  if (!rule) throw new Error(`rule: expected one of ${STRONG_RULES.map((known) => known.id).join(", ")}, got ${id}`);
  const conditions = rule.conditions.map((condition) => {
    const to = moved[condition.id];
    if (to === undefined) return condition;
    return { ...condition, threshold: "quantile" in condition.threshold ? { quantile: to } : { value: to } };
  });
  return countedAs({ ...rule, conditions }, economy);
}

/** The rule applied to one subject in all regions compared. */
export interface RuleOutcome {
  rule: StrongRule;
  certainty: Certainty;
  /** [region] probability that it is strong; NaN where it is not compared. */
  chance: Float32Array;
  /** [region] 1 where the region is strong with the certainty asked for. */
  isStrong: Uint8Array;
  isTradable: boolean;
  /** [condition] the number compared with, its median over draws; NaN where no region has the subject. */
  thresholds: number[];
  /** How a region stands to each condition by its best figures. */
  conditionsOf: (region: number) => ConditionFinding[];
}

/** Applies the rule to a slot of a table: to its draws for the verdict, to its best figures for what is shown of the conditions. */
export function ruleOutcome(table: RegionalTable, slot: number, rule: StrongRule, certainty: Certainty): RuleOutcome {
  const isTradable = (table.traded?.[slot] ?? 1) === 1;
  const { chance, thresholds } = isTradable
    ? strongChances(rule, table.draws(slot), table.pool)
    : { chance: noChance(table.pool), thresholds: bestThresholds(table, slot, rule) };
  const least = LEAST_CHANCE[certainty];
  const isStrong = new Uint8Array(chance.length);
  const { offsets, region: regions } = table.table;
  for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++)
    if (chance[regions[cell]] >= least) isStrong[regions[cell]] = 1;
  return {
    rule,
    certainty,
    chance,
    isStrong,
    isTradable,
    thresholds,
    conditionsOf: (region) =>
      rule.conditions.map(({ id, figure, comparison, threshold }, at) => {
        const value = ruleFigureAt(table, slot, region, figure);
        return {
          id,
          figure,
          comparison,
          ...("quantile" in threshold ? { quantile: threshold.quantile } : {}),
          threshold: thresholds[at],
          value,
          passed: passedBy(value, comparison, thresholds[at]),
        };
      }),
  };
}

/** [condition] the number compared with by best figures alone. */
function bestThresholds(table: RegionalTable, slot: number, { conditions }: StrongRule): number[] {
  const { all, pool } = table;
  return conditions.map(({ figure, threshold }) => {
    if ("value" in threshold) return threshold.value;
    const figureAt = figureOfAll(table, slot, figure);
    const [from, to] = [all.offsets[slot], all.offsets[slot + 1]];
    const values = new Float64Array(to - from);
    let known = 0;
    for (let cell = from; cell < to; cell++) {
      const value = pool[all.region[cell]] === 1 ? figureAt(cell) : Number.NaN;
      if (!Number.isNaN(value)) values[known++] = value;
    }
    return quantile(values.subarray(0, known), threshold.quantile);
  });
}

/** [cell of all regions] a figure a rule looks at: what is counted, and shares of it, are known of all, the others where the table is. */
function figureOfAll(table: RegionalTable, slot: number, figure: RuleFigure): (cell: number) => number {
  const { all, basis, nation } = table;
  const { region: totals, nation: total } = table.baseOf(slot);
  const share = (cell: number) => all.figure[cell] / totals[all.region[cell]];
  switch (figure) {
    case basis:
      return (cell) => all.figure[cell];
    case "regionShare":
      return share;
    case "quotient":
      return (cell) => share(cell) / (nation[basis][slot] / total);
    case "nationShare":
      return (cell) => all.figure[cell] / nation[basis][slot];
    default:
      return (cell) => ruleFigureAt(table, slot, all.region[cell], figure);
  }
}

/** A figure a rule looks at, NaN unknown. */
function ruleFigureAt(
  { table, quotients, pool, basis, nation, cellOf }: RegionalTable,
  slot: number,
  region: number,
  figure: RuleFigure,
): number {
  const cell = cellOf(slot, region);
  if (cell < 0 || pool[region] === 0) return Number.NaN;
  switch (figure) {
    case "quotient":
    case "regionShare":
      return quotients[figure][cell];
    case "nationShare":
      return table[basis][cell] / nation[basis][slot];
    case "payrollPerJob":
      return payrollPerJob(table, cell);
    default:
      return table[figure][cell];
  }
}

function passedBy(value: number, comparison: ConditionFinding["comparison"], threshold: number): Passed {
  if (Number.isNaN(value) || Number.isNaN(threshold)) return "unknown";
  return value > threshold || (comparison === ">=" && value === threshold) ? "yes" : "no";
}

/** How one region stands to the rule. */
export function ruleFinding(outcome: RuleOutcome, region: number): RuleFinding {
  const { rule, certainty, isTradable } = outcome;
  const chance = outcome.chance[region];
  const found = classOfChance(chance);
  const conditions = outcome.conditionsOf(region);
  const passes = (id: string) => conditions.find((condition) => condition.id === id)?.passed === "yes";
  return {
    rule: rule.id,
    strong: found === "unknown" ? "unknown" : chance >= LEAST_CHANCE[certainty] ? "yes" : "no",
    chance,
    class: found,
    isTradable,
    way: waysOf(rule).find((way) => way.every(passes)),
    stars: starsOf(outcome, region),
    conditions,
  };
}

/** Conditions that hold by a region's best figures; 0 for a rule without stars. */
export function starsOf({ rule, conditionsOf }: RuleOutcome, region: number): number {
  if (starsNeededBy(rule) === undefined) return 0;
  return conditionsOf(region).filter(({ passed }) => passed === "yes").length;
}
