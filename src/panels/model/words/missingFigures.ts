import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { GATES, type GuidelineModel, type Rule } from "#guidelines/model/guidelineModel.ts";

/**
 * Indicators without which a rule can never fire: one of each group is needed; no group where the known ones suffice.
 * @param known ids of indicators, and "stage"
 */
export function missingFigures(model: GuidelineModel, rule: Rule, known: ReadonlySet<string>): string[][] {
  const gates = rule.gate === "none" ? [] : GATES.slice(0, GATES.indexOf(rule.gate) + 1);
  return once([...gates.map((id) => model.gates.get(id)!.when), rule.when].flatMap(needs));

  function needs(condition: Condition): string[][] {
    const branch = branchOf(condition);
    if (!branch) return ofLeaf(condition as Leaf);
    return branch.join === "all" ? branch.parts.flatMap(needs) : oneOf(branch.parts.map(needs));
  }

  function ofLeaf(leaf: Leaf): string[][] {
    if ("stage" in leaf) return known.has("stage") ? [] : [["stage"]];
    if ("gate" in leaf) {
      const leaves = conditionLeaves(model.gates.get(leaf.gate)!.when);
      return oneOf(leaves.map((inner) => ofLeaf(inner.leaf)));
    }
    return leaf.test === "not recorded" || known.has(leaf.indicator) ? [] : [[leaf.indicator]];
  }
}

/** Parts of which one is enough. */
function oneOf(parts: string[][][]): string[][] {
  return parts.some((groups) => groups.length === 0) ? [] : [[...new Set(parts.flat(2))]];
}

function once(groups: string[][]): string[][] {
  return [...new Map(groups.map((group) => [group.join(" "), group])).values()];
}
