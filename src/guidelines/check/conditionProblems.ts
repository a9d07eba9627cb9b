import type { Condition, ThresholdCondition } from "#guidelines/model/condition.ts";
import type { Indicator, ThresholdSetting } from "#guidelines/model/guidelineModel.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";

/** What is wrong, and where in the file: the way from the file's root. */
export interface Located {
  at: (string | number)[];
  message: string;
}

/** What conditions may refer to, and the one rule that may fire on a gap; no finding may. */
export interface ConditionTerms {
  indicators: ReadonlyMap<string, Indicator>;
  thresholds: ReadonlyMap<string, ThresholdSetting>;
  gapRule?: string;
}

const UPWARD = new Set(["at least", "above", "present"]);

/** Checks what the conditions of a rule or gate refer to and mean. `owner` is the id that its thresholds begin with. */
export function conditionProblems(
  owner: { id: string; when: Condition },
  prefix: string,
  terms: ConditionTerms,
): Located[] {
  const found: Located[] = [];
  const directions = new Map<string, boolean>();
  for (const { leaf, path } of conditionLeaves(owner.when)) {
    const at = ["when", ...path];
    const tell = (field: string, message: string) => found.push({ at: [...at, field], message });
    if (!("indicator" in leaf)) continue;
    const indicator = terms.indicators.get(leaf.indicator);
    if (!indicator) {
      tell("indicator", `expected an indicator of indicators.json, got "${leaf.indicator}"`);
      continue;
    }
    if ("threshold" in leaf) found.push(...thresholdProblems(leaf, indicator, prefix, terms, at));

    if (leaf.test === "not recorded") {
      if (terms.gapRule === undefined) tell("test", "not knowing is never a reason for a finding");
      else if (owner.id !== terms.gapRule)
        tell("test", `only ${terms.gapRule} may fire on a missing figure (gapRule in settings.json), got ${owner.id}`);
      continue;
    }
    const isUpward = UPWARD.has(leaf.test);
    const key = `${leaf.indicator} ${"measure" in leaf && leaf.measure === "trend" ? "trend" : ""}`;
    if ((directions.get(key) ?? isUpward) !== isUpward)
      tell(
        "test",
        `${leaf.indicator} is asked for in both directions in one rule: then getting worse could take advice away`,
      );
    directions.set(key, isUpward);

    if (leaf.as === "setting") continue;
    const isWorseHigher = indicator.worse === "higher";
    if (indicator.worse === "neither" || isUpward !== (leaf.as === "shortfall" ? isWorseHigher : !isWorseHigher))
      tell(
        "test",
        `"${leaf.test}" is no ${leaf.as} of ${leaf.indicator}, whose worse direction is "${indicator.worse}"`,
      );
  }
  return found;
}

function thresholdProblems(
  leaf: ThresholdCondition,
  indicator: Indicator,
  prefix: string,
  { thresholds }: ConditionTerms,
  at: (string | number)[],
): Located[] {
  const tell = (message: string) => [{ at: [...at, "threshold"], message }];
  const setting = thresholds.get(leaf.threshold);
  if (!setting) return tell(`expected a threshold of thresholds.json, got "${leaf.threshold}"`);
  if (!leaf.threshold.startsWith(`${prefix}.`) && !isOfGate(leaf.threshold))
    return tell(`expected a threshold of its own ("${prefix}.…") or of a gate, got "${leaf.threshold}"`);
  const [low, high] =
    leaf.measure === "percentile"
      ? [0, 100]
      : leaf.measure === "trend"
        ? [-100, 100]
        : [indicator.minimum ?? -Infinity, indicator.maximum ?? Infinity];
  if (setting.from < low || setting.to > high)
    return tell(
      `${leaf.threshold} may be set from ${setting.from} to ${setting.to}, beyond what ${indicator.id} can be (${low} to ${high})`,
    );
  return [];
}

/** Thresholds of gates serve whoever needs them. */
function isOfGate(threshold: string): boolean {
  return /^(gate|sizable|candidate)\./.test(threshold);
}

/** Ids of the thresholds that conditions ask for. */
export function thresholdsAsked(conditions: readonly Condition[]): Set<string> {
  const asked = new Set<string>();
  for (const condition of conditions)
    for (const { leaf } of conditionLeaves(condition)) if ("threshold" in leaf) asked.add(leaf.threshold);
  return asked;
}
