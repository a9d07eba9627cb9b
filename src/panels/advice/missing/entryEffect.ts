import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** What an entry changed, in ids of rules. */
export interface EntryEffect {
  appeared: string[];
  gone: string[];
  /** Fired before and after, on other figures. */
  changed: string[];
  /** Rules that could not be assessed before and can be now; less than 0 where fewer can. */
  settled: number;
}

/** Compares two answers about the same place. */
export function entryEffect(before: Recommendation, now: Recommendation): EntryEffect {
  const [had, has] = [firedRules(before), firedRules(now)];
  const figures = (answer: Recommendation, rule: string) =>
    JSON.stringify(
      answer.evaluation.results
        .find((result) => result.rule === rule)
        ?.evidence.map(({ indicator, figure, origin }) => [indicator, String(figure), origin]),
    );
  const unknown = (answer: Recommendation) =>
    answer.evaluation.results.filter(({ status }) => status === "notEvaluated").length;
  return {
    appeared: [...has].filter((rule) => !had.has(rule)),
    gone: [...had].filter((rule) => !has.has(rule)),
    changed: [...has].filter((rule) => had.has(rule) && figures(before, rule) !== figures(now, rule)),
    settled: unknown(before) - unknown(now),
  };
}

/** Ids of the rules that fire. */
function firedRules({ evaluation }: Recommendation): ReadonlySet<string> {
  return new Set(evaluation.results.flatMap(({ rule, status }) => (status === "fired" ? [rule] : [])));
}
