import { mergeNotebooks } from "#guidelines/notebook/mergeNotebooks.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import {
  type Edit,
  type Kept,
  type NotebookStore,
  type Rescued,
  StorageTrouble,
  type Trouble,
} from "./notebookStore.ts";

/** Longest wait for an answer of the browser's store, in ms: then it is told that nothing is kept. */
export const LONGEST_WAIT = 3000;

export type KeepStatus = "loading" | "kept" | Trouble;

export interface KeeperView {
  /** What is shown now. */
  shown: () => Notebook;
  show: (notebook: Notebook) => void;
  setStatus: (status: KeepStatus) => void;
  setRescued: (records: Rescued[], isNew: boolean) => void;
  /** Tells other windows that something else is kept now. */
  tellOthers: () => void;
}

export interface NotebookKeeper {
  /** Settles once what is kept is shown, or it is clear that nothing will be for now. Never rejects. */
  load: () => Promise<void>;
  /** Keeps a change that is shown already; says whether it is kept. What was not is kept with the next that is. */
  keep: (edit: Edit) => Promise<"kept" | Trouble>;
  /** Asks the store again, and keeps what it did not take. */
  retry: () => Promise<void>;
  /** Begins anew where what is kept cannot be read. */
  reset: () => Promise<void>;
  dropRescued: (key: string) => Promise<void>;
  putRescued: (record: Rescued) => Promise<void>;
}

/**
 * Brings what is shown and what the browser keeps together. A store that does not answer in time is told as one that keeps nothing; if it
 * answers after all, what was entered meanwhile is laid over what it holds, and nothing of either is lost.
 */
export function notebookKeeper(store: NotebookStore, view: KeeperView, wait = LONGEST_WAIT): NotebookKeeper {
  let status: KeepStatus = "loading";
  /** Changes on their way to the store. */
  let pending = 0;
  /** Changes the store did not take, oldest first. */
  let unkept: Edit[] = [];
  let loading: Promise<void> | undefined;
  /** Whether what is shown was ever read from the store: only then does a change made since mean the same there. */
  let hasRead = false;

  function settle(next: KeepStatus) {
    status = next;
    view.setStatus(next);
  }
  const fail = (error: unknown): Trouble => {
    const trouble = error instanceof StorageTrouble ? error.trouble : "refused";
    settle(trouble);
    return trouble;
  };
  function take(kept: Kept) {
    hasRead = true;
    view.setRescued(kept.rescued, kept.isRescue);
    settle(kept.trouble ?? "kept");
    // A change of this window on its way to the store comes back with what the others wrote.
    if (kept.notebook && pending === 0 && unkept.length === 0) view.show(kept.notebook);
  }
  /** Writes changes, after those that were not taken before. */
  async function write(edit?: Edit): Promise<void> {
    const edits = edit ? [...unkept, edit] : unkept;
    const changes: Edit = hasRead
      ? (own) => edits.reduce((notebook, one) => one(notebook), own)
      : (own) => mergeNotebooks(own, view.shown()).notebook;
    unkept = [];
    pending++;
    try {
      const kept = await store.change(changes);
      pending--;
      take(kept);
      view.tellOthers();
    } catch (error) {
      pending--;
      unkept = [...edits, ...unkept];
      throw error;
    }
    if (unkept.length > 0) await write(); // came while this was under way
  }
  const join = async () => (unkept.length > 0 ? write() : take(await store.read()));

  async function read() {
    const reading = store.read();
    const answer = await inTime(reading, wait);
    if (answer.is === "there") take(answer.value);
    else if (answer.is === "failed") fail(answer.error);
    else {
      settle("silent");
      void reading
        .then((kept) => {
          if (unkept.length === 0) return take(kept);
          view.setRescued(kept.rescued, kept.isRescue);
          return write();
        })
        .catch(fail);
    }
  }

  const keep = async (edit: Edit): Promise<"kept" | Trouble> => {
    if (status !== "kept" && status !== "full") {
      unkept.push(edit);
      return status === "loading" ? "silent" : status;
    }
    const done = write(edit).then(() => "kept" as const, fail);
    const answer = await inTime(done, wait);
    if (answer.is === "there") return answer.value;
    settle("silent");
    return "silent";
  };
  /** Waits no longer than a store may take; what goes wrong becomes the status. */
  async function tried(use: () => Promise<unknown>) {
    const answer = await inTime(use(), wait);
    if (answer.is === "failed") fail(answer.error);
    else if (answer.is === "late") settle("silent");
  }

  return {
    load: () => (loading ??= read()),
    keep,
    retry: () => tried(join),
    reset: () =>
      tried(async () => {
        await store.reset();
        await join();
      }),
    dropRescued: (key) => tried(async () => take(await store.dropRescued(key))),
    putRescued: (record) => tried(async () => take(await store.putRescued(record))),
  };
}

type Answer<T> = { is: "there"; value: T } | { is: "failed"; error: unknown } | { is: "late" };

const TURNS = 20;

function inTime<T>(asked: Promise<T>, wait: number): Promise<Answer<T>> {
  return new Promise((resolve) => {
    // In turns, so that a page that is held up itself does not take the store for silent.
    let turns = 0;
    let timer: ReturnType<typeof setTimeout>;
    const turn = () => {
      if (turns++ < TURNS) timer = setTimeout(turn, wait / TURNS);
      else resolve({ is: "late" });
    };
    turn();
    asked.then(
      (value) => {
        clearTimeout(timer);
        resolve({ is: "there", value });
      },
      (error: unknown) => {
        clearTimeout(timer);
        resolve({ is: "failed", error });
      },
    );
  });
}
