import "#panels/advice/missing/entry.css";
import "#panels/advice/plan/plan.css";
import { For, Show } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { createKeep } from "#panels/advice/createKeep.ts";
import { saveText } from "#state/saveText.ts";
import { createImport } from "./createImport.ts";
import { RejectedRows } from "./RejectedRows.tsx";
import { RescuedRecords } from "./RescuedRecords.tsx";
import { TableHelp } from "./TableHelp.tsx";
import "./notebook.css";

/** All that the reader entered, anywhere: how much there is, out as one file, in from a file or a table, and away. */
export function NotebookPage(props: { model: GuidelineModel; region: string; cluster: string }) {
  const w = useWords("recommendations");
  const { t } = useI18n();
  const { notebook, status, trouble, undo, canUndo, rescued, retry, reset, saveRaw } = useNotebook();
  const keep = createKeep();
  const { result, isBusy, take } = createImport(() => props.model);
  const words = () => w().notebook;
  let picker!: HTMLInputElement;
  const counts = () => {
    const { values, marks, notes, plans, thresholds, regions } = notebook();
    return [
      words().count.values(values.length),
      words().count.marks(marks.length),
      words().count.notes(notes.length),
      words().count.plans(
        plans.length,
        plans.reduce((sum, { entries }) => sum + entries.length, 0),
      ),
      words().count.thresholds(thresholds.length),
      words().count.regions(regions.length),
    ];
  };
  const statusText = () => {
    const is = trouble();
    return is ? t().notice.notKept[is] : words().status[status() === "loading" ? "loading" : "kept"];
  };
  const isEmpty = () => Object.values(notebook()).every((part) => !Array.isArray(part) || part.length === 0);
  return (
    <section class="notebook-page" aria-label={words().title}>
      <p class="notebook-status" data-status={status()}>
        {statusText()}
      </p>
      <Show when={trouble()}>
        {(is) => (
          <div class="plan-tools">
            <button type="button" class="button" onClick={retry}>
              {words().tryAgain}
            </button>
            <Show when={is() === "newer" || is() === "damaged"}>
              <button type="button" class="button" onClick={() => void saveRaw()}>
                {words().saveRaw}
              </button>
            </Show>
            <Show when={is() === "damaged"}>
              <button type="button" class="button" onClick={reset}>
                {words().reset}
              </button>
            </Show>
          </div>
        )}
      </Show>
      <ul class="notebook-counts">
        <For each={counts()}>{(text) => <li>{text}</li>}</For>
      </ul>
      <div class="plan-tools">
        <button
          type="button"
          class="button"
          disabled={isEmpty()}
          onClick={() =>
            saveText(`${JSON.stringify(notebook(), null, 2)}\n`, "agglomera-entries.json", "application/json")
          }
        >
          {words().export}
        </button>
        <button type="button" class="button" disabled={isBusy()} onClick={() => picker.click()}>
          {words().import}
        </button>
        <input
          ref={(element) => (picker = element)}
          class="visually-hidden"
          type="file"
          tabindex="-1"
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain"
          aria-label={words().importLabel}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) take(file);
          }}
        />
        <button
          type="button"
          class="button"
          disabled={isEmpty()}
          onClick={() => void keep(words().deleted, () => emptyNotebook())}
        >
          {words().delete}
        </button>
      </div>
      <p class="note">
        {words().deleteHint}{" "}
        <Show when={canUndo()}>
          <button type="button" class="link" onClick={undo}>
            {words().undo}
          </button>
        </Show>
      </p>
      <Show when={result()}>
        {(found) => (
          <>
            <output class="entry-effect" data-tone={found().tone}>
              {found().said}
            </output>
            <Show when={found().rejected.length > 0}>
              <RejectedRows of={found().of} rows={found().rejected} />
            </Show>
          </>
        )}
      </Show>
      <Show when={rescued().length > 0}>
        <RescuedRecords />
      </Show>
      <TableHelp model={props.model} region={props.region} cluster={props.cluster} />
    </section>
  );
}
