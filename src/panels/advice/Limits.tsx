import "#panels/frame/profile.css";
import "./recommendations.css";
import { For, Show } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { ModelLink } from "./ModelLink.tsx";

/** What is to be told wherever recommendations are shown, and the way to all rules. */
export function Limits(props: { model: GuidelineModel }) {
  const w = useWords("recommendations");
  const { entered, status } = useNotebook();
  const { ask } = useQuery();
  return (
    <section class="profile-section recommendations-limits">
      <h3>{w().limits}</h3>
      <ul>
        <For each={props.model.settings.limits}>{(limit) => <li>{limit}</li>}</For>
      </ul>
      <Show when={entered().thresholds.length > 0}>
        <p class="note">{w().thresholdsMoved(entered().thresholds.length)}</p>
      </Show>
      <Show when={status() === "unkept"}>
        <p class="note">{w().unkept}</p>
      </Show>
      <p class="recommendations-links">
        <ModelLink class="link">{w().howMade}</ModelLink>
        <button type="button" class="link" onClick={() => ask({ view: "guidelines" })}>
          {w().toModel}
        </button>
      </p>
    </section>
  );
}
