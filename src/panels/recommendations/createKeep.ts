import { useRecommendationWords } from "../../i18n/recommendationWords";
import type { Notebook } from "../../guidelines/notebook/notebook";
import { useNotebook } from "../../state/NotebookContext";
import { useNotices } from "../../state/NoticesContext";

/** Changes the notebook and tells it in a sentence with "Undo"; `now` is the moment for what is written. */
export type Keep = (said: string, change: (notebook: Notebook, now: string) => Notebook) => void;

/** Only under `<NotebookProvider>` and `<NoticesProvider>`. */
export function createKeep(): Keep {
  const w = useRecommendationWords();
  const { change, undo } = useNotebook();
  const { tell } = useNotices();
  return (said, edit) => {
    const now = new Date().toISOString();
    change((notebook) => edit(notebook, now));
    // One key: the sentence is about the last change, and that is what undo takes back.
    tell({ key: "entry", tone: "info", text: said, action: { label: w().undo, run: undo } });
  };
}
