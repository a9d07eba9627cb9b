import "#panels/advice/missing/entry.css";
import "./card.css";
import { For, Show, createSignal, untrack } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { createKeep } from "#panels/advice/createKeep.ts";
import { isAt, type Place } from "#panels/advice/changes/place.ts";
import { withMark } from "#panels/advice/changes/withMark.ts";
import { planEntry, planOf, withPlan } from "#panels/advice/changes/withPlan.ts";
import { CardNote } from "./CardNote.tsx";

const MARKS = ["relevant", "notRelevant", "done"] as const;

/** What the reader thinks of a card: a mark, a note, and whether it is planned. */
export function CardMarks(props: { rule: string; title: string; place: Place; onPlan: () => void }) {
  const w = useWords("recommendations");
  const { notebook } = useNotebook();
  const keep = createKeep();
  const [isAsking, setIsAsking] = createSignal(false);
  const words = () => w().marks;
  const mark = () =>
    notebook().marks.find((entry) => isAt(props.place)(entry) && entry.rule === props.rule)?.mark ?? undefined;
  const isPlanned = () => planOf(notebook(), props.place).some(({ rule }) => rule === props.rule);

  const choose = (wanted: (typeof MARKS)[number]) => {
    const { place, rule, title } = untrack(() => ({ ...props }));
    if (mark() === wanted) {
      void keep(words().unmarked(title), (entries, now) => withMark(entries, place, rule, undefined, now));
      return;
    }
    if (wanted === "notRelevant") {
      setIsAsking(true);
      return;
    }
    void keep(words().marked(title, wanted), (entries, now) => withMark(entries, place, rule, { mark: wanted }, now));
  };
  const setAside = (reason: string) => {
    const { place, rule, title } = untrack(() => ({ ...props }));
    setIsAsking(false);
    void keep(words().marked(title, "notRelevant"), (entries, now) =>
      withMark(entries, place, rule, { mark: "notRelevant", reason }, now),
    );
  };
  const plan = () => {
    const { place, rule, title } = untrack(() => ({ ...props }));
    void keep(words().added(title), (entries, now) =>
      withPlan(entries, place, (planned) => [...planned.filter((entry) => entry.rule !== rule), planEntry(rule)], now),
    );
  };

  return (
    <div class="card-marks">
      <div class="card-mark-row" role="group" aria-label={`${words().label}: ${props.title}`}>
        <For each={MARKS}>
          {(value) => (
            <button
              type="button"
              class="card-mark"
              aria-pressed={mark() === value}
              aria-expanded={value === "notRelevant" ? isAsking() : undefined}
              onClick={() => choose(value)}
            >
              {words()[value]}
            </button>
          )}
        </For>
        <Show
          when={isPlanned()}
          fallback={
            <button type="button" class="button card-plan" onClick={plan}>
              {words().addToPlan}
            </button>
          }
        >
          <button type="button" class="button card-plan" data-kind="quiet" onClick={() => props.onPlan()}>
            {words().inPlan}
          </button>
        </Show>
      </div>
      <Show when={isAsking()}>
        <Reason onKeep={setAside} onCancel={() => setIsAsking(false)} />
      </Show>
      <CardNote rule={props.rule} title={props.title} place={props.place} />
    </div>
  );
}

function Reason(props: { onKeep: (reason: string) => void; onCancel: () => void }) {
  const w = useWords("recommendations");
  const [text, setText] = createSignal("");
  const [isRefused, setIsRefused] = createSignal(false);
  const keep = (event: SubmitEvent) => {
    event.preventDefault();
    if (text().trim() === "") setIsRefused(true);
    else props.onKeep(text().trim());
  };
  return (
    <form class="entry-form" onSubmit={keep}>
      <label>
        {w().marks.reason}
        <textarea
          class="text-field"
          ref={(element) => queueMicrotask(() => element.focus())}
          rows="2"
          maxlength="2000"
          value={text()}
          aria-invalid={isRefused() && text().trim() === ""}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Show when={isRefused() && text().trim() === ""}>
        <p class="entry-problem" role="alert">
          {w().marks.reasonMissing}
        </p>
      </Show>
      <p class="entry-actions">
        <button type="submit" class="button">
          {w().marks.keep}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={() => props.onCancel()}>
          {w().marks.cancel}
        </button>
      </p>
    </form>
  );
}
