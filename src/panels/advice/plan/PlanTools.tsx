import "./plan.css";
import { Show } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { ActionPlan } from "#guidelines/plan/actionPlan.ts";
import { planCsv } from "#guidelines/plan/planCsv.ts";
import { planMarkdown } from "#guidelines/plan/planMarkdown.ts";
import { useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { createPlanWords } from "./createPlanWords.ts";
import { fileName, saveText } from "#state/saveText.ts";
import { createCopying } from "#ui/createCopying.ts";

/** Prints the plan, saves it as CSV or Markdown, or copies it. */
export function PlanTools(props: {
  plans: readonly ActionPlan[];
  model: GuidelineModel;
  region: { id: string; name: string };
}) {
  const w = useWords("recommendations");
  const { told, copy } = createCopying();
  const planWords = createPlanWords(
    () => props.model,
    () => regionParts(props.region.id).level,
  );
  const name = () => {
    const [only] = props.plans;
    const cluster = props.plans.length === 1 ? only.cluster?.name : undefined;
    return fileName(`plan ${cluster ?? ""} ${props.region.name}`);
  };
  const markdown = () => props.plans.map((plan) => planMarkdown(plan, planWords())).join("\n");
  return (
    <div class="plan-tools">
      <button type="button" class="button" onClick={() => print()}>
        {w().plan.print}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveText(planCsv(props.plans, planWords()), `${name()}.csv`, "text/csv")}
      >
        {w().plan.csv}
      </button>
      <button type="button" class="button" onClick={() => saveText(markdown(), `${name()}.md`, "text/markdown")}>
        {w().plan.markdown}
      </button>
      <button type="button" class="button" onClick={() => void copy(markdown())}>
        {w().plan.copy}
      </button>
      <output class="note">
        <Show when={told()} fallback={w().plan.printHint}>
          {(is) => w().plan[is()]}
        </Show>
      </output>
    </div>
  );
}
