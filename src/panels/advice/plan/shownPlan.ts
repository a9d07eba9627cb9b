import type { Place } from "#panels/advice/changes/place.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** A plan as it is shown: of which place, with the evaluation its evidence comes from. */
export interface ShownPlan {
  place: Place;
  /** Undefined while it is on its way. */
  recommendation: Recommendation | undefined;
  /** "Automotive"; none for a plan of the whole region. */
  cluster?: string;
}

/** The plan of the cluster and region a recommendation is about. */
export function shownPlan(recommendation: Recommendation): ShownPlan {
  const { region, subject } = recommendation.subject;
  return { place: { region: region.id, cluster: subject.id }, recommendation, cluster: subject.name };
}
