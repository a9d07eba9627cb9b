import { quantileSeven } from "./quantileSeven";
import type { RuleCondition, RuleFigure, StrongRule } from "./strongRules";

/** Codes of `RuleResult.verdict` and `.conditions`. Unknown: a figure it hangs on is not known. */
export const VERDICTS = ["fails", "passes", "unknown"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const FAILS = 0;
export const PASSES = 1;
export const UNKNOWN = 2;

/** Figures of one industry, one element a region, all of one length; NaN unknown. */
export type RuleColumns = Readonly<Record<RuleFigure, Float64Array>>;

export interface RuleResult {
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
 * Applies a rule to the regions of one industry. A condition on an unknown figure, or against a threshold of an empty pool, is
 * unknown. A rule that needs all is failed by one condition that fails, else unknown with one that is; a rule of stars is passed
 * with the stars needed, failed if the unknown ones would not make them up, else unknown.
 *
 * Quantiles are over the pool's regions with employment above 0 (establishments, for a rule counted in them), as US Cluster Mapping
 * takes them. Give `rulePools` where a table is divided by estimate.
 * @param pool 1 for each region the quantiles are taken over; all if left out
 * @param judged 1 for each region whose figures are known well enough; the others are unknown in every condition; all if left out
 */
export function applyRule(rule: StrongRule, columns: RuleColumns, pool?: Uint8Array, judged?: Uint8Array): RuleResult {
  const size = columns[rule.countedIn];
  const length = size.length;
  const members = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (size[i] > 0 && (!pool || pool[i] === 1)) members[count++] = i;
  const sorted = sortedColumns(columns, members.subarray(0, count));
  const thresholds = rule.conditions.map(({ figure, threshold }) =>
    "value" in threshold ? threshold.value : quantileSeven(sorted(figure), threshold.quantile),
  );
  const conditions = rule.conditions.map((condition, c) => conditionCodes(condition, columns, thresholds[c], judged));
  const stars = new Uint8Array(length);
  const verdict = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    let [passing, unknown] = [0, 0];
    for (const codes of conditions) {
      passing += Number(codes[i] === PASSES);
      unknown += Number(codes[i] === UNKNOWN);
    }
    const needed = rule.needs === "all" ? conditions.length : rule.needs.stars;
    verdict[i] = passing >= needed ? PASSES : passing + unknown >= needed ? UNKNOWN : FAILS;
    if (rule.needs !== "all") stars[i] = passing;
  }
  return { verdict, stars, conditions, thresholds, pool: count };
}

/** Known values of the members in ascending order, sorted once a figure. */
function sortedColumns(columns: RuleColumns, members: Uint32Array): (figure: RuleFigure) => Float64Array {
  const known = new Map<RuleFigure, Float64Array>();
  return (figure) => {
    let sorted = known.get(figure);
    if (sorted === undefined) {
      const values = new Float64Array(members.length);
      let count = 0;
      for (const i of members) if (!Number.isNaN(columns[figure][i])) values[count++] = columns[figure][i];
      known.set(figure, (sorted = values.subarray(0, count).sort()));
    }
    return sorted;
  };
}

function conditionCodes(
  { figure, comparison }: RuleCondition,
  columns: RuleColumns,
  threshold: number,
  judged?: Uint8Array,
): Uint8Array {
  const column = columns[figure];
  const isInclusive = comparison === ">=";
  const codes = new Uint8Array(column.length);
  for (let i = 0; i < codes.length; i++) {
    const value = column[i];
    codes[i] =
      Number.isNaN(value) || Number.isNaN(threshold) || judged?.[i] === 0
        ? UNKNOWN
        : Number(isInclusive ? value >= threshold : value > threshold);
  }
  return codes;
}
