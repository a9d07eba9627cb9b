import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";

/** How a rule came out over some places. */
export interface RuleTally {
  rule: string;
  audience: AudienceId;
  fired: number;
  notEvaluated: number;
}

/** Counts each rule over places; what fires most often first, then what could be assessed least often. */
export function ruleTally(places: readonly Recommendation[]): RuleTally[] {
  const tallies = new Map<string, RuleTally>();
  for (const { evaluation } of places)
    for (const { rule, audience, status } of evaluation.results) {
      const tally = tallies.get(rule) ?? { rule, audience, fired: 0, notEvaluated: 0 };
      tallies.set(rule, tally);
      if (status === "fired") tally.fired++;
      if (status === "notEvaluated") tally.notEvaluated++;
    }
  return [...tallies.values()].sort((a, b) => b.fired - a.fired || b.notEvaluated - a.notEvaluated);
}
