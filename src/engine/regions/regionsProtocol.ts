import type { MeasureQuery } from "#measures/mapMeasure.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import type { Entered } from "#guidelines/cases/caseRecommendations.ts";

/** What is asked of the recommendation model for its map: a rule, and what the reader entered. */
interface AdviceQuery {
  rule: string;
  entered: Entered;
}
export type RegionsQuery = MeasureQuery<AdviceQuery>;
export type RegionsAnswer = MeasureAnswer<AdviceQuery>;
