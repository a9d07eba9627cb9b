import "./recommendations.css";
import { Show } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { RECOMMENDATION_PAGES } from "#state/query/query.ts";
import { Segmented } from "#ui/Segmented.tsx";
import { planOf } from "./changes/withPlan.ts";
import type { PlaceAdvice, RecommendationPage } from "./createPlaceAdvice.ts";
import type { ShownPlan } from "./plan/shownPlan.ts";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";

/** How much there is to say, and the ways to the plan and to the reader's entries. */
export function PageHead(props: {
  advice: PlaceAdvice;
  recommendation: Recommendation;
  model: GuidelineModel;
  plans: readonly ShownPlan[];
}) {
  const w = useWords("recommendations");
  const { notebook } = useNotebook();
  const results = () => props.recommendation.evaluation.results;
  const of = (status: string) => results().filter((result) => result.status === status).length;
  const planned = () => props.plans.reduce((sum, { place }) => sum + planOf(notebook(), place).length, 0);
  const toMissing = () => document.getElementById("not-assessed")?.focus();
  const label = (page: RecommendationPage) => (page === "plan" ? w().pages.plan(planned()) : w().pages[page]);
  return (
    <header class="recommendations-head">
      <Segmented
        label={w().pages.label}
        value={props.advice.page()}
        options={RECOMMENDATION_PAGES.map((value) => ({ value, label: label(value) }))}
        onChange={(page) => props.advice.show(page)}
      />
      <Show when={props.advice.page() === "advice"}>
        <p class="recommendations-lead">
          {w().lead.sentence(of("fired"), props.model.rules.size, of("notEvaluated"))}{" "}
          <Show when={of("notEvaluated") > 0}>
            <button type="button" class="link" onClick={toMissing}>
              {w().lead.toMissing}
            </button>
          </Show>
        </p>
      </Show>
    </header>
  );
}
