import "#panels/advice/plan/plan.css";
import "./notebook.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import type { Rescued } from "#state/notebook/notebookStore.ts";
import { RejectedRows } from "./RejectedRows.tsx";

/** What this browser kept and Agglomera cannot read: out as a file, or away. */
export function RescuedRecords() {
  const w = useWords("recommendations");
  const { language } = useI18n();
  const { rescued, saveRescued, dropRescued } = useNotebook();
  const words = () => w().notebook.rescued;
  const when = ({ at }: Rescued) => {
    const moment = new Date(at);
    return Number.isNaN(moment.getTime())
      ? ""
      : moment.toLocaleString(language(), { dateStyle: "medium", timeStyle: "short" });
  };
  const places = ({ left }: Rescued) => left.filter(({ where }) => where !== "");
  return (
    <section class="notebook-rescued" aria-label={words().title}>
      <h4>{words().title}</h4>
      <p>{words().text(rescued().length)}</p>
      <For each={rescued()}>
        {(record) => (
          <div class="notebook-rescued-record">
            <p>{words().one(when(record), places(record).length, record.left.length > places(record).length)}</p>
            <Show when={places(record).length > 0}>
              <RejectedRows of="parts" rows={places(record).map(({ where, why }) => ({ place: where, reason: why }))} />
            </Show>
            <div class="plan-tools">
              <button type="button" class="button" onClick={() => saveRescued(record)}>
                {words().save}
              </button>
              <button type="button" class="button" onClick={() => dropRescued(record)}>
                {words().delete}
              </button>
            </div>
          </div>
        )}
      </For>
    </section>
  );
}
