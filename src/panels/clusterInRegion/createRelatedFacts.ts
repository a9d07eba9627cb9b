import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createFigureText } from "./parts/createFigureText.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/**
 * What is told of a related cluster of a region: whether it is there, its quotient where known, how related it is, and the nearest region
 * where it is strong if this one is not.
 */
export function createRelatedFacts(): (related: RelatedFigure) => string {
  const w = useWords("regionalProfile");
  const { number } = useI18n();
  const told = createFigureText();
  return ({ presence, quotient, percentile, nearest }) => {
    const words = w().related;
    const state = words.states[presence];
    const rank = number(Math.floor(percentile));
    const times = told.times(quotient);
    const here = times === undefined ? words.factsUnknown(state, rank) : words.facts(state, times, rank);
    return nearest && presence !== "strong"
      ? words.elsewhere(here, nearest.name, number(Math.round(nearest.km)))
      : here;
  };
}
