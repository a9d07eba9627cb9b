import type { RuleResult } from "#guidelines/evaluation/evaluate.ts";
import type { Missing } from "#guidelines/evaluation/comparedFigure.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import type { Condition } from "#guidelines/model/condition.ts";
import { AUDIENCES, type AudienceId, type GuidelineModel, type Indicator } from "#guidelines/model/guidelineModel.ts";

/** A rule that waits for a figure. */
export interface WaitingRule {
  rule: string;
  audience: AudienceId;
  /** Missing figures any of which does as well. */
  alternatives: string[];
  /** Missing figures it needs besides. */
  others: string[];
}

/** A figure that is missing, and the rules that wait for it. */
export interface MissingFigure {
  /** Id, "stage" for the cluster's stage. */
  id: string;
  /** Undefined for the stage. */
  indicator: Indicator | undefined;
  missing: Missing;
  rules: WaitingRule[];
  audiences: Record<AudienceId, number>;
  /** Whether somebody can enter it. */
  isOpen: boolean;
}

/** Rules that could not be evaluated, by the figure they lack; what most of them wait for first, then in the model's order. */
export function missingFigures(results: readonly RuleResult[], model: GuidelineModel): MissingFigure[] {
  const found = new Map<string, MissingFigure>();
  for (const result of results) {
    if (result.status !== "notEvaluated") continue;
    const lacked = result.missing.map(({ indicator }) => indicator);
    const condition = model.rules.get(result.rule)?.when;
    for (const missing of result.missing) {
      const id = missing.indicator;
      const indicator = model.indicators.get(id);
      let figure = found.get(id);
      if (!figure) {
        const audiences = Object.fromEntries(AUDIENCES.map((audience) => [audience, 0])) as Record<AudienceId, number>;
        const isOpen = indicator !== undefined && indicator.kind !== "computed" && missing.reason !== "fewPeers";
        figure = { id, indicator, missing, rules: [], audiences, isOpen };
        found.set(id, figure);
      }
      const instead = condition ? alternatives(condition, id) : new Set<string>();
      figure.rules.push({
        rule: result.rule,
        audience: result.audience,
        alternatives: lacked.filter((other) => other !== id && instead.has(other)),
        others: lacked.filter((other) => other !== id && !instead.has(other)),
      });
      figure.audiences[result.audience]++;
    }
  }
  const order = [...model.indicators.keys()];
  const place = ({ id }: MissingFigure) => (order.indexOf(id) + order.length) % order.length;
  return [...found.values()].sort(
    (a, b) => Number(b.isOpen) - Number(a.isOpen) || b.rules.length - a.rules.length || place(a) - place(b),
  );
}

/** Indicators that do instead of one: of other parts of the same "first" or "any". */
function alternatives(condition: Condition, id: string): Set<string> {
  const branch = branchOf(condition);
  if (!branch) return new Set();
  const names = (part: Condition) =>
    conditionLeaves(part).flatMap(({ leaf }) => ("indicator" in leaf ? [leaf.indicator] : []));
  const inside = branch.parts.flatMap((part) => [...alternatives(part, id)]);
  const holds = branch.parts.some((part) => names(part).includes(id));
  const beside =
    branch.join !== "all" && holds ? branch.parts.filter((part) => !names(part).includes(id)).flatMap(names) : [];
  return new Set([...inside, ...beside]);
}
