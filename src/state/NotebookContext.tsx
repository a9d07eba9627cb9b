import type { IDBPDatabase } from "idb";
import {
  type Accessor,
  type ParentProps,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  untrack,
  useContext,
} from "solid-js";
import type { Entered } from "../guidelines/cases/recommendationDesk";
import type { Notebook } from "../guidelines/notebook/notebook";
import { emptyNotebook } from "../guidelines/notebook/emptyNotebook";
import { sameLists } from "../guidelines/notebook/sameLists";
import { takenBack } from "../guidelines/notebook/takenBack";
import { useI18n } from "../i18n/I18n";
import { useNotices } from "./NoticesContext";
import { loadPart } from "./parts/pageParts";

/** What a reader adds to the recommendations: figures, marks, notes, plans, thresholds. It is kept in this browser alone. */
export interface NotebookState {
  notebook: Accessor<Notebook>;
  /** "unkept" where this browser keeps nothing (a private window): then it lasts as long as the page. */
  status: Accessor<"loading" | "kept" | "unkept">;
  /**
   * Changes it and keeps it; `undo` takes the last change of this window back, and nothing that another window wrote since. A change is
   * made twice, to what is shown and to what is kept, so it must follow from the notebook it is given alone.
   */
  change: (change: Edit) => void;
  undo: () => void;
  canUndo: Accessor<boolean>;
  /** The part evaluation needs; a new object only when it changes. */
  entered: Accessor<Entered>;
}

type Edit = (notebook: Notebook) => Notebook;

const NotebookContext = createContext<NotebookState>();

const STORE = "notebook";
const KEY = "own";
const UNDONE = 50;

/** One connection for as long as the page lives: opening it anew for a write takes longer than a quick reload leaves. */
function createStore() {
  let opened: Promise<IDBPDatabase> | undefined;
  const connection = () => {
    opened ??= loadPart(() => import("idb")).then(({ openDB }) =>
      openDB("agglomera", 1, {
        upgrade: (db) => void db.createObjectStore(STORE),
        blocking: () => close(), // another window has a newer Agglomera
        terminated: () => (opened = undefined),
      }),
    );
    return opened;
  };
  function close() {
    void opened?.then((db) => db.close());
    opened = undefined;
  }
  return {
    read: async () => (await (await connection()).get(STORE, KEY)) as Notebook | undefined,
    /** In one transaction: what another window wrote a moment ago is changed, not written over. */
    change: async (edit: Edit) => {
      const transaction = (await connection()).transaction(STORE, "readwrite");
      const changed = edit(((await transaction.store.get(KEY)) as Notebook | undefined) ?? emptyNotebook());
      const put = transaction.store.put(changed, KEY);
      transaction.commit(); // at once: what is committed outlives the page
      await Promise.all([put, transaction.done]);
      return changed;
    },
    close,
  };
}

export function NotebookProvider(props: ParentProps) {
  const { t } = useI18n();
  const { tell } = useNotices();
  const [notebook, setNotebook] = createSignal(emptyNotebook());
  const [past, setPast] = createSignal<readonly { before: Notebook; after: Notebook }[]>([]);
  const [status, setStatus] = createSignal<"loading" | "kept" | "unkept">("loading");
  const others = new BroadcastChannel("agglomera-notebook");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  const tellOthers = () => others.postMessage("changed");
  const store = createStore();

  let pending = 0;

  /** Shows what is kept; lists that are the same stay the same objects, so that nothing is asked again for them. */
  const show = (kept: Notebook) => setNotebook((shown) => sameLists(shown, kept));
  const load = async () => {
    const kept = await store.read();
    // A change of this window on its way to the store comes back with what the others wrote.
    if (kept && pending === 0) show(kept);
    setStatus("kept");
  };
  const loading = load().catch(() => void setStatus("unkept"));
  others.addEventListener("message", () => void load().catch(() => {}));
  onCleanup(() => {
    others.close();
    store.close();
  });

  async function keep(edit: Edit) {
    if (untrack(status) === "unkept") return;
    pending++;
    try {
      const kept = await store.change(edit);
      if (pending === 1) show(kept);
      tellOthers();
    } catch {
      setStatus("unkept");
      tell({ key: "notebook", tone: "problem", text: untrack(t).notice.notKept });
    } finally {
      pending--;
    }
  }
  async function apply(edit: Edit) {
    await loading; // what is not read yet must not be written over
    const before = untrack(notebook);
    const after = edit(before);
    setPast((all) => [...all.slice(1 - UNDONE), { before, after }]);
    setNotebook(after);
    void keep(edit);
  }

  const values = createMemo(() => notebook().values);
  const thresholds = createMemo(() => notebook().thresholds);
  const entered = createMemo((): Entered => ({ values: values(), thresholds: thresholds() }));
  const value: NotebookState = {
    notebook,
    status,
    change: (edit) => void apply(edit),
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
  };
  return <NotebookContext.Provider value={value}>{props.children}</NotebookContext.Provider>;
}

/** What the reader entered. Only under `<NotebookProvider>`. */
export function useNotebook(): NotebookState {
  const state = useContext(NotebookContext);
  if (!state) throw new Error("useNotebook must be called under <NotebookProvider>");
  return state;
}
