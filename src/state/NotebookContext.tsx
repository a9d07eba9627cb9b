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
import { useI18n } from "../i18n/I18n";
import { useNotices } from "./NoticesContext";

/** What a reader adds to the recommendations: figures, marks, notes, plans, thresholds. It is kept in this browser alone. */
export interface NotebookState {
  notebook: Accessor<Notebook>;
  /** "unkept" where this browser keeps nothing (a private window): then it lasts as long as the page. */
  status: Accessor<"loading" | "kept" | "unkept">;
  /** Changes it and keeps it; `undo` takes the last change back. */
  change: (change: (notebook: Notebook) => Notebook) => void;
  undo: () => void;
  canUndo: Accessor<boolean>;
  /** The part evaluation needs; a new object only when it changes. */
  entered: Accessor<Entered>;
}

const NotebookContext = createContext<NotebookState>();

const STORE = "notebook";
const KEY = "own";
const UNDONE = 50;

/** One connection for as long as the page lives: opening it anew for a write takes longer than a quick reload leaves. */
function createStore() {
  let opened: Promise<IDBPDatabase> | undefined;
  const connection = () => {
    opened ??= import("idb").then(({ openDB }) =>
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
    write: async (notebook: Notebook) => {
      const transaction = (await connection()).transaction(STORE, "readwrite");
      const put = transaction.store.put(notebook, KEY);
      transaction.commit(); // at once: what is committed outlives the page
      await Promise.all([put, transaction.done]);
    },
    close,
  };
}

export function NotebookProvider(props: ParentProps) {
  const { t } = useI18n();
  const { tell } = useNotices();
  const [notebook, setNotebook] = createSignal(emptyNotebook());
  const [past, setPast] = createSignal<readonly Notebook[]>([]);
  const [status, setStatus] = createSignal<"loading" | "kept" | "unkept">("loading");
  const others = new BroadcastChannel("agglomera-notebook");
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  const tellOthers = () => others.postMessage("changed");
  const store = createStore();

  const load = async () => {
    const kept = await store.read();
    if (kept) setNotebook(kept);
    setStatus("kept");
  };
  const loading = load().catch(() => void setStatus("unkept"));
  // Another window of the same browser wrote: what it says is newer.
  others.addEventListener("message", () => void load().catch(() => {}));
  onCleanup(() => {
    others.close();
    store.close();
  });

  async function write(entered: Notebook) {
    if (untrack(status) === "unkept") return;
    try {
      await store.write(entered);
      tellOthers();
    } catch {
      setStatus("unkept");
      tell({ key: "notebook", tone: "problem", text: untrack(t).notice.notKept });
    }
  }
  function save(changed: Notebook) {
    setNotebook(changed);
    void write(changed);
  }
  async function apply(change: (notebook: Notebook) => Notebook) {
    await loading; // what is not read yet must not be written over
    const before = untrack(notebook);
    setPast((all) => [...all.slice(-UNDONE), before]);
    save(change(before));
  }

  const values = createMemo(() => notebook().values);
  const thresholds = createMemo(() => notebook().thresholds);
  const entered = createMemo((): Entered => ({ values: values(), thresholds: thresholds() }));
  const value: NotebookState = {
    notebook,
    status,
    change: (change) => void apply(change),
    undo: () => {
      const last = past().at(-1);
      if (!last) return;
      setPast((before) => before.slice(0, -1));
      save(last);
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
