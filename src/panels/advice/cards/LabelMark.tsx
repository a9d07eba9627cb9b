import "./card.css";
import { Match, Switch } from "solid-js";
import type { Label } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";

/** What a card may say of its origin: a shape of its own for each kind, and the words. Never that the guidelines recommend it. */
export function LabelMark(props: { label: Label }) {
  const w = useWords("recommendations");
  return (
    <span class="card-label" data-label={props.label.kind}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <Switch>
          <Match when={props.label.kind === "apec-area"}>
            <rect x="2" y="2" width="10" height="10" />
          </Match>
          <Match when={props.label.kind === "apec-purpose"}>
            <path d="M7 0.8L13.2 7L7 13.2L0.8 7Z" />
          </Match>
          <Match when={props.label.kind === "apec-point"}>
            <circle cx="7" cy="7" r="5.4" class="card-label-outline" />
            <circle cx="7" cy="7" r="2.4" />
          </Match>
          <Match when={props.label.kind === "other-source"}>
            <path d="M7 1.4L13 12.2H1Z" class="card-label-outline" />
          </Match>
          <Match when={props.label.kind === "own"}>
            <path d="M2 7h10M7 2v10" class="card-label-outline" />
          </Match>
        </Switch>
      </svg>
      {w().label.short[props.label.kind]}
    </span>
  );
}
