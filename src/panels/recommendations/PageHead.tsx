import { Show } from "solid-js";
import type { Recommendation } from "../../engine/regions/guidelinesProtocol";
import type { GuidelineModel } from "../../guidelines/model/guidelineModel";
import { useRecommendationWords } from "../../i18n/recommendationWords";
import { useNotebook } from "../../state/NotebookContext";
import { Segmented } from "../../ui/Segmented";
import { planOf } from "./changes/withPlan";
import type { RecommendationDesk } from "./createRecommendationDesk";

const PAGES = ["cards", "plan", "notebook"] as const;

/** How much there is to say, and the ways to the plan and to the reader's entries. */
export function PageHead(props: { desk: RecommendationDesk; recommendation: Recommendation; model: GuidelineModel }) {
  const w = useRecommendationWords();
  const { notebook } = useNotebook();
  const results = () => props.recommendation.evaluation.results;
  const of = (status: string) => results().filter((result) => result.status === status).length;
  const planned = () => {
    const { region, subject } = props.recommendation.subject;
    return planOf(notebook(), { region: region.id, cluster: subject.id }).length;
  };
  const label = (page: (typeof PAGES)[number]) => (page === "plan" ? w().pages.plan(planned()) : w().pages[page]);
  return (
    <header class="recommendations-head">
      <Segmented
        label={w().pages.label}
        value={props.desk.page()}
        options={PAGES.map((value) => ({ value, label: label(value) }))}
        onChange={(page) => props.desk.show(page)}
      />
      <Show when={props.desk.page() === "cards"}>
        <p class="recommendations-lead">{w().lead.sentence(of("fired"), props.model.rules.size, of("notEvaluated"))}</p>
      </Show>
    </header>
  );
}
