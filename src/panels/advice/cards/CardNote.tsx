import "./card.css";
import { Show, createSignal, untrack } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { createKeep } from "#panels/advice/createKeep.ts";
import { isAt, type Place, placeFields } from "#panels/advice/changes/place.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";

/** The reader's note to a card; kept when the field is left. */
export function CardNote(props: { rule: string; title: string; place: Place }) {
  const w = useWords("recommendations");
  const { notebook } = useNotebook();
  const keep = createKeep();
  const [isOpen, setIsOpen] = createSignal(false);
  const note = () =>
    notebook().notes.find((entry) => isAt(props.place)(entry) && entry.rule === props.rule)?.text ?? "";
  const leave = (text: string) => {
    const { place, rule } = untrack(() => ({ ...props }));
    setIsOpen(false);
    if (text.trim() === note()) return;
    void keep(text.trim() === "" ? w().marks.noteGone : w().marks.noteKept, (entries, now) =>
      withNote(entries, place, rule, text, now),
    );
  };
  return (
    <Show
      when={isOpen() || note() !== ""}
      fallback={
        <button type="button" class="link" onClick={() => setIsOpen(true)}>
          {w().marks.addNote}
        </button>
      }
    >
      <label class="card-note">
        <span class="note">{w().marks.note}</span>
        <textarea
          class="text-field"
          ref={(element) => isOpen() && queueMicrotask(() => element.focus())}
          aria-label={`${w().marks.note}: ${props.title}`}
          rows="2"
          maxlength="10000"
          value={note()}
          onChange={(event) => leave(event.currentTarget.value)}
          onBlur={() => setIsOpen(false)}
        />
      </label>
    </Show>
  );
}

/** The notebook with a note to a card; an empty one takes it away. */
export function withNote(notebook: Notebook, place: Place, rule: string, text: string, now: string): Notebook {
  const isHere = isAt(place);
  const notes = notebook.notes.filter((entry) => !(isHere(entry) && entry.rule === rule));
  const kept = text.trim();
  return {
    ...notebook,
    notes: kept === "" ? notes : [...notes, { ...placeFields(place), rule, text: kept, changed: now }],
  };
}
