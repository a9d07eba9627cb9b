import { type Accessor, createMemo } from "solid-js";
import { thresholdsKept } from "#guidelines/evaluation/thresholdsKept.ts";
import type { GuidelineModel, Thresholds } from "#guidelines/model/guidelineModel.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";

/** The thresholds in force, and the verbs that change them in the notebook. Each change can be taken back from its notice. */
export interface ThresholdsState {
  inForce: Accessor<Thresholds>;
  isChanged: (id: string) => boolean;
  /** Ids that differ from the model's. */
  changed: Accessor<readonly string[]>;
  write: (value: number) => string;
  /** Sets a threshold within its range; its model's own value takes the change out of the notebook. */
  set: (id: string, value: number, name: string) => void;
  resetAll: () => void;
}

export function createThresholds(model: GuidelineModel): ThresholdsState {
  const w = useWords("guidelines");
  const { t, language } = useI18n();
  const { entered, change } = useNotebook();
  const { tell } = useNotices();

  // An older notebook may hold one that this model does not have.
  const isOfModel = ({ id, value }: { id: string; value: number }) => {
    const setting = model.thresholds.get(id);
    return setting !== undefined && setting.from <= value && value <= setting.to;
  };
  const changes = createMemo(() => entered().thresholds.filter(isOfModel));
  const inForce = createMemo(() => thresholdsKept(model, changes()));
  const changed = createMemo(() => changes().map(({ id }) => id));
  const write = (value: number) => value.toLocaleString(language(), { maximumFractionDigits: 3 });

  /** Lays other thresholds over the notebook's and says so, with the way back to what was there before. */
  async function put(ids: readonly string[], values: readonly { id: string; value: number }[], text: string) {
    let before: Notebook["thresholds"] = [];
    const lay = (notebook: Notebook, others: Notebook["thresholds"]): Notebook => ({
      ...notebook,
      thresholds: [...notebook.thresholds.filter(({ id }) => !ids.includes(id)), ...others],
    });
    const now = new Date().toISOString();
    const outcome = await change((notebook) => {
      before = notebook.thresholds.filter(({ id }) => ids.includes(id));
      return lay(
        notebook,
        values.map(({ id, value }) => ({ id, value, changed: now })),
      );
    });
    const undo = () => void change((notebook) => lay(notebook, before));
    tell({
      key: "threshold",
      tone: outcome === "kept" ? "info" : "problem",
      text: outcome === "kept" ? text : `${text} ${t().notice.notKeptShort}`,
      action: { label: w().threshold.undo, run: undo },
    });
  }

  /** Of the rule whose threshold it is; "" for one of all rules. */
  const title = (id: string) => model.rules.get(id.split(".")[0])?.title ?? "";

  return {
    inForce,
    isChanged: (id) => changed().includes(id),
    changed,
    write,
    set: (id, value, name) => {
      const from = inForce().get(id)!;
      if (value === from) return;
      const isOwn = model.thresholds.get(id)?.value === value;
      void put([id], isOwn ? [] : [{ id, value }], w().threshold.moved(title(id), name, write(from), write(value)));
    },
    resetAll: () => void put(changed(), [], w().threshold.movedAll(changed().length)),
  };
}
