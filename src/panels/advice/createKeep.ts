import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";

/**
 * Changes the notebook and tells it in a sentence with "Undo" once it is clear whether it is kept, and whether it is; gives what was told.
 * `now` is the moment for what is written.
 */
export type Keep = (said: string, change: (notebook: Notebook, now: string) => Notebook) => Promise<string>;

/** Only under `<NotebookProvider>` and `<NoticesProvider>`. */
export function createKeep(): Keep {
  const w = useWords("recommendations");
  const { t } = useI18n();
  const { change, undo } = useNotebook();
  const { tell } = useNotices();
  return async (said, edit) => {
    const now = new Date().toISOString();
    const outcome = await change((notebook) => edit(notebook, now));
    const text = outcome === "kept" ? said : `${said} ${t().notice.notKeptShort}`;
    // One key: the sentence is about the last change, and that is what undo takes back.
    tell({ key: "entry", tone: outcome === "kept" ? "info" : "problem", text, action: { label: w().undo, run: undo } });
    return text;
  };
}
