import "./plan.css";
import { Show, untrack } from "solid-js";
import type { PlanEntry } from "#guidelines/notebook/notebook.ts";
import { useWords } from "#i18n/I18n.tsx";
import type { Place } from "#panels/advice/changes/place.ts";
import { withPlan } from "#panels/advice/changes/withPlan.ts";
import { createKeep } from "#panels/advice/createKeep.ts";
import { MoveButtons } from "./MoveButtons.tsx";

/** One planned card: who does it, by when, a note; kept when a field is left. */
export function PlanCardFields(props: {
  entry: PlanEntry;
  place: Place;
  title: string;
  /** The rule does not fire with the figures at hand. */
  isSilent: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (title: string, by: -1 | 1) => void;
}) {
  const w = useWords("recommendations");
  const keep = createKeep();
  const words = () => w().plan;
  const change = (field: "owner" | "due" | "note", text: string) => {
    const { entry, place, title } = untrack(() => ({ ...props }));
    if (entry[field] === text) return;
    void keep(words().changed(title), (notebook, now) =>
      withPlan(
        notebook,
        place,
        (entries) => entries.map((other) => (other.rule === entry.rule ? { ...other, [field]: text } : other)),
        now,
      ),
    );
  };
  const remove = () => {
    const { entry, place, title } = untrack(() => ({ ...props }));
    void keep(w().marks.removed(title), (notebook, now) =>
      withPlan(notebook, place, (entries) => entries.filter(({ rule }) => rule !== entry.rule), now),
    );
  };
  return (
    <li class="plan-card" aria-label={props.title}>
      <header>
        <h6>{props.title}</h6>
        <Show when={!props.isFirst || !props.isLast}>
          <MoveButtons
            title={props.title}
            isFirst={props.isFirst}
            isLast={props.isLast}
            onMove={(by) => props.onMove(props.title, by)}
          />
        </Show>
      </header>
      <Show when={props.isSilent}>
        <p class="note">{words().silent}</p>
      </Show>
      <div class="plan-fields">
        <label>
          {words().written.owner}
          <input
            class="text-field"
            type="text"
            maxlength="200"
            autocomplete="off"
            value={props.entry.owner}
            onChange={(event) => change("owner", event.currentTarget.value.trim())}
          />
        </label>
        <label>
          {words().written.due}
          <input
            class="text-field"
            type="date"
            max="9999-12-31"
            value={props.entry.due}
            onChange={(event) => event.currentTarget.reportValidity() && change("due", event.currentTarget.value)}
          />
        </label>
        <label class="plan-note">
          {words().written.note}
          <textarea
            class="text-field"
            rows="2"
            maxlength="4000"
            value={props.entry.note}
            onChange={(event) => change("note", event.currentTarget.value.trim())}
          />
        </label>
      </div>
      <button type="button" class="link" aria-label={words().removeOf(props.title)} onClick={remove}>
        {words().remove}
      </button>
    </li>
  );
}
