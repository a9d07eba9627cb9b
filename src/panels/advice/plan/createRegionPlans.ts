import { type Accessor, createMemo } from "solid-js";
import { createAnswer } from "#state/createAnswer.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import { type ShownPlan, shownPlan } from "./shownPlan.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** All plans of a region: that of the cluster at hand first, then those of its others, each with what the rules say of it. */
export function createRegionPlans(
  region: () => string,
  atHand: Accessor<Recommendation | undefined>,
): Accessor<readonly ShownPlan[]> {
  const { worker } = useRegions();
  const regional = useRegional();
  const { notebook, entered } = useNotebook();
  const planned = createMemo(() =>
    JSON.stringify(
      notebook()
        .plans.filter((plan) => plan.region === region())
        .map(({ cluster }) => cluster ?? null),
    ),
  );
  const clusters = () => JSON.parse(planned()) as (string | null)[];
  const asked = createMemo(() => ({
    region: region(),
    subjects: clusters().filter((id) => id !== null),
    settings: levelSettings(region(), regional.settings()),
    entered: entered(),
  }));
  const answer = createAnswer(
    () => asked(),
    ({ region: of, subjects, settings, entered: figures }) =>
      Promise.all(subjects.map((subject) => worker.recommend(of, subject, settings, figures))),
  );
  const plans = createMemo(() => {
    const first = atHand();
    const known = answer.about()?.region === region() ? (answer.value() ?? []) : [];
    const rest = clusters().flatMap((id): ShownPlan[] => {
      if (id === null) return [{ place: { region: region() }, recommendation: undefined }];
      if (id === first?.subject.subject.id) return [];
      const recommendation = known.find((found) => found?.subject.subject.id === id);
      return [{ place: { region: region(), cluster: id }, recommendation, cluster: regional.title(id) || id }];
    });
    return first ? [shownPlan(first), ...rest] : rest;
  });
  return plans;
}
