import "#panels/model/rule/ruleDetail.css";
import { Show } from "solid-js";
import type { Source } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";

/** A source as it is cited, a link where it has an address, and how much of it was read. */
export function CitedSource(props: { source: Source }) {
  const w = useWords("guidelines");
  const cited = () => props.source.title;
  return (
    <>
      {props.source.publisher}:{" "}
      <Show when={/^https?:\/\/\S+$/.test(props.source.place)} fallback={<cite>{cited()}</cite>}>
        <a href={props.source.place} target="_blank" rel="noopener noreferrer">
          {cited()}
        </a>
      </Show>
      , {props.source.date} <span class="rule-detail-source-read">({w().read[props.source.read]})</span>
    </>
  );
}
