import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { GATES, type GuidelineModel } from "#guidelines/model/guidelineModel.ts";

/** Whether a rule could ever fire with some indicators known. */
export interface RuleReach {
  rule: string;
  /** Some figures of the known indicators would let it fire. */
  canFire: boolean;
  /** Indicators of the rule and its gates that are not among the known; "stage" for the cluster's stage. */
  lacks: string[];
}

/** Which rules a set of known indicators (ids, and "stage") brings within reach. */
export function ruleReach(model: GuidelineModel, known: ReadonlySet<string>): RuleReach[] {
  const gateOf = (id: string) => model.gates.get(id as (typeof GATES)[number])!.when;
  const names = (leaf: Leaf): string[] => {
    if ("stage" in leaf) return ["stage"];
    if ("gate" in leaf) return conditionLeaves(gateOf(leaf.gate)).flatMap((inner) => names(inner.leaf));
    return [leaf.indicator];
  };
  const canHold = (condition: Condition): boolean => {
    const branch = branchOf(condition);
    if (branch) return branch.join === "all" ? branch.parts.every(canHold) : branch.parts.some(canHold);
    const leaf = condition as Leaf;
    if ("test" in leaf && leaf.test === "not recorded") return true;
    if ("gate" in leaf) return conditionLeaves(gateOf(leaf.gate)).some((inner) => canHold(inner.leaf));
    return names(leaf).every((name) => known.has(name));
  };
  return [...model.rules.values()].map((rule) => {
    const gates = rule.gate === "none" ? [] : GATES.slice(0, GATES.indexOf(rule.gate) + 1).map(gateOf);
    const conditions = [...gates, rule.when];
    const asked = new Set(
      conditions.flatMap((condition) => conditionLeaves(condition).flatMap(({ leaf }) => names(leaf))),
    );
    return { rule: rule.id, canFire: conditions.every(canHold), lacks: [...asked].filter((name) => !known.has(name)) };
  });
}
