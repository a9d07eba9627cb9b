import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** What is told of a related cluster of a region: whether it is there, its quotient where known, and how related it is. */
export function createRelatedFacts(): (related: RelatedFigure) => string {
  const w = useWords("regionalProfile");
  const { number, ratio } = useI18n();
  return ({ presence, quotient, percentile }) => {
    const words = w().related;
    const state = words.states[presence];
    const rank = number(Math.floor(percentile));
    return Number.isFinite(quotient.value)
      ? words.facts(state, ratio(quotient.value), rank)
      : words.factsUnknown(state, rank);
  };
}
