import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createFigureText } from "./parts/createFigureText.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** What is told of a related cluster of a region: whether it is there, its quotient where known, and how related it is. */
export function createRelatedFacts(): (related: RelatedFigure) => string {
  const w = useWords("regionalProfile");
  const { number } = useI18n();
  const told = createFigureText();
  return ({ presence, quotient, percentile }) => {
    const words = w().related;
    const state = words.states[presence];
    const rank = number(Math.floor(percentile));
    const times = told.times(quotient);
    return times === undefined ? words.factsUnknown(state, rank) : words.facts(state, times, rank);
  };
}
