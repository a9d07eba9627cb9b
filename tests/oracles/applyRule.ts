import { quantile } from "#spatial/quantile.ts";
import type { RuleCondition, RuleFigure, StrongRule } from "#clusters/strength/strongRules.ts";

/** Codes of `StrongRuleResult.verdict` and `.conditions`. Unknown: a figure it hangs on is not known. */
export const VERDICTS = ["fails", "passes", "unknown"] as const;

const FAILS = 0;
export const PASSES = 1;
const UNKNOWN = 2;

/** Figures of one industry, one element a region, all of one length; NaN unknown. */
export type RuleColumns = Readonly<Record<RuleFigure, Float64Array>>;

export interface StrongRuleResult {
  /** [region] index into `VERDICTS`. */
  verdict: Uint8Array;
  /** [region] conditions that hold, 0 for a rule without stars. */
  stars: Uint8Array;
  /** [condition][region] index into `VERDICTS`. */
  conditions: Uint8Array[];
  /** [condition] the number compared with; NaN where the pool is empty. */
  thresholds: number[];
  /** Regions the quantiles are taken over. */
  pool: number;
}

/**
 * Applies a rule to the regions of one industry by their best figures. A condition on an unknown figure, or against a threshold of an
 * empty pool, is unknown. A rule that needs all is failed by one condition that fails, else unknown with one that is; a rule of stars is
 * passed with the stars needed, failed if the unknown ones would not make them up, else unknown; of ways likewise.
 *
 * Quantiles are over the pool's regions with employment above 0 (establishments, for a rule counted in them), as US Cluster Mapping
 * takes them.
 * @param options.pool 1 for each region the quantiles are taken over; all if left out
 * @param options.thresholds [condition] numbers compared with, where they are known already (`strongChances`)
 */
export function applyRule(
  rule: StrongRule,
  columns: RuleColumns,
  { pool, thresholds: known }: { pool?: Uint8Array; thresholds?: number[] } = {},
): StrongRuleResult {
  const size = columns[rule.countedIn];
  const length = size.length;
  const members = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (size[i] > 0 && (!pool || pool[i] === 1)) members[count++] = i;
  const pooled = pooledColumns(columns, members.subarray(0, count));
  const thresholds =
    known ??
    rule.conditions.map(({ figure, threshold }) =>
      "value" in threshold ? threshold.value : quantile(pooled(figure), threshold.quantile),
    );
  const conditions = rule.conditions.map((condition, c) => conditionCodes(condition, columns, thresholds[c]));
  const { needs } = rule;
  if (needs !== "all" && "ways" in needs) {
    const verdict = waysVerdicts(rule.conditions, needs.ways, conditions, length);
    return { verdict, stars: new Uint8Array(length), conditions, thresholds, pool: count };
  }
  const needed = needs === "all" ? conditions.length : needs.stars;
  const stars = new Uint8Array(length);
  const verdict = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    let passing = 0;
    let unknown = 0;
    for (let c = 0; c < conditions.length; c++) {
      const code = conditions[c][i];
      if (code === PASSES) passing++;
      else if (code === UNKNOWN) unknown++;
    }
    verdict[i] = passing >= needed ? PASSES : passing + unknown >= needed ? UNKNOWN : FAILS;
    if (needs !== "all") stars[i] = passing;
  }
  return { verdict, stars, conditions, thresholds, pool: count };
}

/** All of what every way needs, and all of one way. */
function waysVerdicts(
  conditions: readonly RuleCondition[],
  ways: readonly (readonly string[])[],
  codes: Uint8Array[],
  length: number,
): Uint8Array {
  const always = codes.filter((_, c) => !ways.some((way) => way.includes(conditions[c].id)));
  const ofWays = ways.map((way) => codes.filter((_, c) => way.includes(conditions[c].id)));
  const all = (these: Uint8Array[], i: number) =>
    these.some((code) => code[i] === FAILS) ? FAILS : these.some((code) => code[i] === UNKNOWN) ? UNKNOWN : PASSES;
  return Uint8Array.from({ length }, (_, i) => {
    const fixed = all(always, i);
    const each = ofWays.map((way) => all(way, i));
    const best = each.includes(PASSES) ? PASSES : each.includes(UNKNOWN) ? UNKNOWN : FAILS;
    if (fixed === FAILS || best === FAILS) return FAILS;
    return fixed === UNKNOWN || best === UNKNOWN ? UNKNOWN : PASSES;
  });
}

/** Known values of the members, in any order, gathered once a figure. */
function pooledColumns(columns: RuleColumns, members: Uint32Array): (figure: RuleFigure) => Float64Array {
  const known = new Map<RuleFigure, Float64Array>();
  return (figure) => {
    let pooled = known.get(figure);
    if (pooled === undefined) {
      const column = columns[figure];
      const values = new Float64Array(members.length);
      let count = 0;
      for (let m = 0; m < members.length; m++) {
        const value = column[members[m]];
        if (!Number.isNaN(value)) values[count++] = value;
      }
      known.set(figure, (pooled = values.subarray(0, count)));
    }
    return pooled;
  };
}

function conditionCodes({ figure, comparison }: RuleCondition, columns: RuleColumns, threshold: number): Uint8Array {
  const column = columns[figure];
  const isInclusive = comparison === ">=";
  const codes = new Uint8Array(column.length);
  if (Number.isNaN(threshold)) return codes.fill(UNKNOWN);
  for (let i = 0; i < codes.length; i++) {
    const value = column[i];
    if (value > threshold || (isInclusive && value === threshold)) codes[i] = PASSES;
    else if (Number.isNaN(value)) codes[i] = UNKNOWN;
  }
  return codes;
}
