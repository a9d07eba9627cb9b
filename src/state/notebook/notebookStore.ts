import type * as library from "idb";
import type { IDBPDatabase } from "idb";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { type NotebookRead, NotebookRefused } from "#guidelines/notebook/readNotebook.ts";

/**
 * Why a browser keeps nothing: it refuses to (a private window), it does not answer, it has no room left, what it holds is of a newer
 * Agglomera, its store is broken, or the part of the program that keeps entries could not be had.
 */
export type Trouble = "refused" | "silent" | "full" | "newer" | "damaged" | "absent";

export class StorageTrouble extends Error {
  override name = "StorageTrouble";
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`The store of entries is ${trouble}.`, { cause });
    this.trouble = trouble;
  }
}

/** A record that could not be read whole, as it was: it is kept until somebody takes it away. */
export interface Rescued {
  key: string;
  /** When it was set aside, ISO 8601. */
  at: string;
  raw: unknown;
  /** What of it did not fit, the first thousand; one without a place where nothing did, none where it was set aside by hand. */
  left: { where: string; why: string }[];
}

export type Edit = (notebook: Notebook) => Notebook;

/** What the store holds. */
export interface Kept {
  /** Undefined where nothing was ever kept. */
  notebook: Notebook | undefined;
  rescued: Rescued[];
  /** True where this reading set a record aside. */
  isRescue: boolean;
  /** What stood in the way of writing, where the record could be read all the same. */
  trouble?: Trouble;
}

export interface NotebookStore {
  read: () => Promise<Kept>;
  /** In one transaction: what another window wrote a moment ago is changed, not written over. */
  change: (edit: Edit) => Promise<Kept>;
  /** Takes a rescued record away, or puts it back. */
  dropRescued: (key: string) => Promise<Kept>;
  putRescued: (record: Rescued) => Promise<Kept>;
  /** The record as it is, whatever it is, for a file. */
  raw: () => Promise<unknown>;
  /** Sets what is there aside, or where nothing of it can be had deletes the database, and begins with an empty notebook. */
  reset: () => Promise<Kept>;
  close: () => void;
}

/** Opens a database; as `openDB` and `deleteDB` of idb. */
export interface Databases {
  open: (onClosed: () => void, onAsked: () => void) => Promise<IDBPDatabase>;
  /** In the version it has. */
  openAsIs: () => Promise<IDBPDatabase>;
  remove: () => Promise<void>;
}

const NAME = "agglomera";
const STORE = "notebook";
const KEY = "own";
const RESCUED = "rescued ";
const MOST_REASONS = 1000;

type Library = Pick<typeof library, "openDB" | "deleteDB">;

/** The browser's own databases; `idb` loads the library. */
export function browserDatabases(idb: () => Promise<Library>): Databases {
  return {
    open: async (onClosed, onAsked) =>
      (await idb()).openDB(NAME, 1, {
        upgrade: (db) => void db.createObjectStore(STORE),
        blocking: onAsked, // another window has a newer Agglomera
        terminated: onClosed,
      }),
    openAsIs: async () => (await idb()).openDB(NAME),
    remove: async () => (await idb()).deleteDB(NAME),
  };
}

/**
 * The entries of this browser. Every record is read by `fit`, as an imported file is; one that does not fit whole is set aside as it was
 * in the same transaction, before anything is written in its place. Throws `StorageTrouble`.
 */
export function notebookStore(
  databases: Databases,
  fit: (content: unknown) => NotebookRead,
  now: () => Date = () => new Date(),
): NotebookStore {
  let opened: Promise<IDBPDatabase> | undefined;
  // One connection for as long as the page lives: opening it anew for a write takes longer than a quick reload leaves.
  const connection = () => {
    opened ??= databases
      .open(
        () => (opened = undefined),
        () => close(),
      )
      .catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
    return opened;
  };
  function close() {
    // Where it could not be opened, whoever asked for it is told.
    void Promise.allSettled([opened]).then(([found]) => found.status === "fulfilled" && found.value?.close());
    opened = undefined;
  }

  /** Once more with a new connection where the browser closed the old one. */
  async function withDatabase<T>(use: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      try {
        return await use(await connection());
      } catch (error) {
        if (nameOf(error) !== "InvalidStateError") throw error;
        close();
        return await use(await connection());
      }
    } catch (error) {
      throw error instanceof StorageTrouble ? error : new StorageTrouble(troubleOf(error), error);
    }
  }

  /** What the record of this browser says; "newer" throws, anything else that is no notebook is left whole. */
  function judged(raw: unknown): NotebookRead {
    if (raw === undefined) return { notebook: emptyNotebook(), left: [], capped: 0 };
    try {
      return fit(raw);
    } catch (error) {
      if (!(error instanceof NotebookRefused)) throw error;
      if (error.reason === "newer") throw new StorageTrouble("newer", error);
      return { notebook: emptyNotebook(), left: [{ where: "", why: error.message }], capped: 0 };
    }
  }

  /** Reads the record, sets aside what does not fit, and writes what `edit` makes of the rest. */
  async function take(edit?: Edit): Promise<Kept> {
    return withDatabase(async (db) => {
      const transaction = db.transaction(STORE, "readwrite");
      const { store } = transaction;
      transaction.done.catch(ignoreEnded);
      const raw: unknown = await store.get(KEY);
      const rescued = await rescuedIn(store);
      const found = judged(raw);
      const notebook = edit ? edit(found.notebook) : found.notebook;
      const isRescue = found.left.length > 0;
      try {
        const writes: Promise<unknown>[] = [];
        if (isRescue) {
          const at = now().toISOString();
          let key = RESCUED + at;
          while (rescued.some((other) => other.key === key)) key += "'";
          const record: Rescued = { key, at, raw, left: found.left.slice(0, MOST_REASONS) };
          rescued.push(record);
          writes.push(store.put(record, key));
        }
        if (edit || isRescue || found.capped > 0) writes.push(store.put(notebook, KEY));
        transaction.commit(); // at once: what is committed outlives the page
        await Promise.all([...writes, transaction.done]);
      } catch (error) {
        abort(transaction);
        const trouble = troubleOf(transaction.error ?? error);
        // What cannot be set aside for want of room stays as it is, and what fits of it is shown.
        if (edit || trouble !== "full") throw new StorageTrouble(trouble, error);
        return { notebook, rescued: rescued.filter(({ raw: other }) => other !== raw), isRescue: false, trouble };
      }
      return { notebook: raw === undefined && !edit ? undefined : notebook, rescued, isRescue };
    });
  }

  return {
    read: () => take(),
    change: take,
    dropRescued: async (key) => {
      await withDatabase((db) => db.delete(STORE, key));
      return take();
    },
    putRescued: async (record) => {
      await withDatabase((db) => db.put(STORE, record, record.key));
      return take();
    },
    raw: async () => {
      try {
        return await (await connection()).get(STORE, KEY);
      } catch {
        const db = await databases.openAsIs();
        try {
          const [store] = db.objectStoreNames;
          return store === undefined ? undefined : await db.getAll(db.objectStoreNames.contains(STORE) ? STORE : store);
        } finally {
          db.close();
        }
      }
    },
    reset: async () => {
      try {
        await withDatabase(async (db) => {
          const transaction = db.transaction(STORE, "readwrite");
          const at = now().toISOString();
          const raw: unknown = await transaction.store.get(KEY);
          if (raw !== undefined)
            void transaction.store.put({ key: RESCUED + at, at, raw, left: [] } satisfies Rescued, RESCUED + at);
          void transaction.store.delete(KEY);
          await transaction.done;
        });
      } catch (error) {
        if (!(error instanceof StorageTrouble) || error.trouble !== "damaged") throw error;
        close();
        await databases.remove();
      }
      return take();
    },
    close,
  };
}

async function rescuedIn(store: {
  getAllKeys: () => Promise<IDBValidKey[]>;
  get: (key: string) => Promise<unknown>;
}): Promise<Rescued[]> {
  const keys = (await store.getAllKeys()).filter(
    (key): key is string => typeof key === "string" && key.startsWith(RESCUED),
  );
  return Promise.all(
    keys.map(async (key) => {
      const held = (await store.get(key)) as Partial<Rescued> | undefined;
      return {
        key,
        at: typeof held?.at === "string" ? held.at : "",
        raw: held?.raw,
        left: Array.isArray(held?.left) ? held.left : [],
      };
    }),
  );
}

/** That a transaction ended is told by what was asked of it, too. */
function ignoreEnded(reason: unknown): void {
  if (!(reason instanceof DOMException)) throw reason;
}

/** Nothing of it is to stay, unless the browser ended it already. */
function abort(transaction: { error: DOMException | null; abort: () => void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (nameOf(error) !== "InvalidStateError") throw error;
  }
}

const nameOf = (error: unknown) => (error as { name?: unknown } | null)?.name;

function troubleOf(error: unknown): Trouble {
  switch (nameOf(error)) {
    case "VersionError":
      return "newer";
    case "QuotaExceededError":
      return "full";
    case "NotFoundError":
    case "DataError":
      return "damaged";
    default:
      return "refused";
  }
}
