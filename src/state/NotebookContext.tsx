import {
  type Accessor,
  type ParentProps,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  untrack,
  useContext,
} from "solid-js";
import { shippedModel } from "#engine/regions/shippedModel.ts";
import type { Entered } from "#guidelines/cases/caseRecommendations.ts";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { takenBack } from "#guidelines/notebook/takenBack.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { saveText } from "./saveText.ts";
import { PartMissing } from "#engine/parts/partLoader.ts";
import type { NotebookDesk } from "./notebook/notebookDesk.ts";
import type { KeepStatus, KeeperView } from "./notebook/notebookKeeper.ts";
import type { Edit, Rescued, Trouble } from "./notebook/notebookStore.ts";
import { useNotices } from "./NoticesContext.tsx";
import { loadPart } from "./parts/pageParts.ts";

/** What a reader adds to the recommendations: figures, marks, notes, plans, thresholds. It is kept in this browser alone. */
export interface NotebookState {
  /** Reads what this browser keeps; before that the notebook is empty and "loading". Any change does so first. */
  open: () => void;
  notebook: Accessor<Notebook>;
  /** "unkept" where this browser keeps nothing (a private window, no room): then it lasts as long as the page. */
  status: Accessor<"loading" | "kept" | "unkept">;
  /** Why nothing is kept. */
  trouble: Accessor<Trouble | undefined>;
  /**
   * Changes it and keeps it; says whether it is kept, so that nothing claims to be saved before it is. `undo` takes the last change of
   * this window back, and nothing that another window wrote since. A change is made twice, to what is shown and to what is kept, so it
   * must follow from the notebook it is given alone.
   */
  change: (change: Edit) => Promise<"kept" | Trouble>;
  undo: () => void;
  canUndo: Accessor<boolean>;
  /** The part evaluation needs; a new object only when it changes. */
  entered: Accessor<Entered>;
  /** Records that could not be read whole, as they were. */
  rescued: Accessor<readonly Rescued[]>;
  saveRescued: (record: Rescued) => void;
  /** Takes a record away for good; the notice brings it back. */
  dropRescued: (record: Rescued) => void;
  /** Saves what this browser holds as it is, readable or not. */
  saveRaw: () => Promise<void>;
  retry: () => void;
  /** Begins with an empty notebook; what is there is set aside where that can be. */
  reset: () => void;
}

const NotebookContext = createContext<NotebookState>();

const UNDONE = 50;

export function NotebookProvider(props: ParentProps) {
  const { t } = useI18n();
  const { tell, dismiss } = useNotices();
  const [notebook, setNotebook] = createSignal(emptyNotebook());
  const [past, setPast] = createSignal<readonly { before: Notebook; after: Notebook }[]>([]);
  const [state, setState] = createSignal<KeepStatus>("loading");
  const [rescued, setRescued] = createSignal<readonly Rescued[]>([]);
  const others = new BroadcastChannel("agglomera-notebook");

  const save = (text: string) => saveText(text, "agglomera-entries-as-kept.json", "application/json");
  const saveRecord = (raw: unknown) => ask(async ({ textOf }) => save(textOf(raw)));
  const view: KeeperView = {
    shown: () => untrack(notebook),
    show: (kept) => setNotebook(kept),
    setStatus: (next) => setState(next),
    setRescued: (records, isNew) => {
      setRescued(records);
      const newest = records.at(-1);
      if (!isNew || !newest) return;
      tell({
        key: "rescued",
        tone: "problem",
        text: untrack(t).notice.rescued(newest.left),
        action: { label: untrack(t).notice.saveRescued, run: () => void saveRecord(newest.raw) },
      });
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    tellOthers: () => others.postMessage("changed"),
  };
  /** Changes that are shown, but came while the part that keeps them could not be had. */
  let unheld: Edit[] = [];
  let opening: Promise<NotebookDesk | undefined> | undefined;
  /** What keeps entries, with those it kept read; undefined where its part of the program cannot be had. Asking again tries again. */
  const desk = () => (opening ??= open());
  async function open(): Promise<NotebookDesk | undefined> {
    try {
      const { notebookDesk } = await loadPart(() => import("./notebook/notebookDesk.ts"));
      const opened = notebookDesk(view);
      await opened.load();
      const edits = unheld;
      unheld = [];
      for (const edit of edits) await opened.keep(edit);
      void judgeByModel(opened);
      return opened;
    } catch (reason) {
      if (!(reason instanceof PartMissing)) throw reason;
      opening = undefined;
      setState("absent");
      return undefined;
    }
  }
  async function ask(use: (opened: NotebookDesk) => Promise<unknown>): Promise<void> {
    const opened = await desk();
    if (opened) await use(opened);
  }
  others.addEventListener("message", () => void opening?.then((opened) => opened?.retry()));
  onCleanup(() => {
    others.close();
    void opening?.then((opened) => opened?.close());
  });

  /** Who entered nothing does not need the model: it is large. */
  async function judgeByModel(opened: NotebookDesk) {
    const { regions: _regions, ...ofModel } = untrack(notebook);
    const isEmpty = Object.values(ofModel).every((part) => !Array.isArray(part) || part.length === 0);
    if (isEmpty || untrack(state) !== "kept") return;
    try {
      opened.judgeBy(await shippedModel());
    } catch {
      return; // without it nothing is advised either, and whoever asks for advice is told
    }
    await opened.retry();
  }
  const trouble = createMemo(() => {
    const now = state();
    return now === "loading" || now === "kept" ? undefined : now;
  });
  createEffect(
    on(trouble, (now) => {
      if (now === undefined) return dismiss("notebook");
      const action =
        now === "full" ? { label: t().notice.exportEntries, run: () => void saveRecord(untrack(notebook)) } : undefined;
      tell({ key: "notebook", tone: "problem", text: t().notice.notKept[now], action });
    }),
  );

  const keep = async (edit: Edit): Promise<"kept" | Trouble> => {
    const opened = await desk();
    if (opened) return opened.keep(edit);
    unheld.push(edit);
    return "absent";
  };

  async function apply(edit: Edit) {
    await desk(); // what is not read yet must not be written over
    const before = untrack(notebook);
    const after = edit(before);
    setPast((all) => [...all.slice(1 - UNDONE), { before, after }]);
    setNotebook(after);
    return keep(edit);
  }

  const values = createMemo(() => notebook().values);
  const thresholds = createMemo(() => notebook().thresholds);
  const entered = createMemo((): Entered => ({ values: values(), thresholds: thresholds() }));
  const value: NotebookState = {
    open: () => void desk(),
    notebook,
    status: () => (trouble() ? "unkept" : (state() as "loading" | "kept")),
    trouble,
    change: apply,
    undo: () => {
      const last = past().at(-1);
      if (!last) return;
      setPast((before) => before.slice(0, -1));
      const edit: Edit = (now) => takenBack(now, last.before, last.after);
      setNotebook(edit);
      void keep(edit);
    },
    canUndo: () => past().length > 0,
    entered,
    rescued,
    saveRescued: ({ raw }) => void saveRecord(raw),
    dropRescued: (record) => {
      void ask((opened) => opened.dropRescued(record.key)).then(() => {
        if (untrack(rescued).some(({ key }) => key === record.key)) return; // it could not be
        tell({
          key: "rescued",
          tone: "info",
          text: untrack(t).notice.rescuedDropped,
          action: { label: untrack(t).notice.undo, run: () => void ask((opened) => opened.putRescued(record)) },
        });
      });
    },
    saveRaw: () => ask(async (opened) => save(await opened.rawText())),
    retry: () => void ask((opened) => opened.retry()),
    reset: () => void ask((opened) => opened.reset()),
  };
  return <NotebookContext.Provider value={value}>{props.children}</NotebookContext.Provider>;
}

/** What the reader entered. Only under `<NotebookProvider>`. */
export function useNotebook(): NotebookState {
  const state = useContext(NotebookContext);
  if (!state) throw new Error("useNotebook must be called under <NotebookProvider>");
  return state;
}
