import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { fitNotebook } from "#guidelines/notebook/readNotebook.ts";
import { type KeepStatus, type KeeperView, LONGEST_WAIT, notebookKeeper } from "#state/notebook/notebookKeeper.ts";
import {
  type Databases,
  type Edit,
  type Rescued,
  browserDatabases,
  notebookStore,
} from "#state/notebook/notebookStore.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

const realDatabases = () => browserDatabases(() => import("idb"));
/** A loaded machine must not look like a store that does not answer. */
const PATIENT = 600_000;
const NOW = new Date("2026-11-29T12:00:00Z");
const note = (text: string, changed = "2026-03-01T00:00:00.000Z"): Notebook["notes"][number] => ({
  region: "US-26163",
  rule: text,
  text,
  changed,
});
const withNote =
  (text: string): Edit =>
  (own) => ({ ...own, notes: [...own.notes, note(text)] });
const notes = ({ notes: all }: Notebook) => all.map(({ text }) => text);

/** The store of a browser, and a window that looks at it. */
function openWindow(databases: Databases = realDatabases(), terms: { model?: typeof model; wait?: number } = {}) {
  const store = notebookStore(
    databases,
    (content) => fitNotebook(content, { model: terms.model, now: NOW }),
    () => NOW,
  );
  const seen = {
    notebook: emptyNotebook(),
    status: "loading" as KeepStatus,
    rescued: [] as Rescued[],
    rescues: 0,
    told: 0,
    store,
  };
  const view: KeeperView = {
    shown: () => seen.notebook,
    show: (notebook) => (seen.notebook = notebook),
    setStatus: (status) => (seen.status = status),
    setRescued: (records, isNew) => {
      seen.rescued = records;
      if (isNew) seen.rescues++;
    },
    tellOthers: () => seen.told++,
  };
  const keeper = notebookKeeper(store, view, terms.wait ?? PATIENT);
  /** As the provider does: shown at once, then kept. */
  const change = async (edit: Edit) => {
    await keeper.load();
    seen.notebook = edit(seen.notebook);
    return keeper.keep(edit);
  };
  return { seen, keeper, change };
}

/** Puts content where the notebook is kept. */
async function put(content: unknown, key = "own") {
  const db = await openDB("agglomera", 1, { upgrade: (made) => void made.createObjectStore("notebook") });
  await db.put("notebook", content, key);
  db.close();
}
async function held(): Promise<Record<string, unknown>> {
  const db = await openDB("agglomera");
  const keys = (await db.getAllKeys("notebook")) as string[];
  const entries = await Promise.all(keys.map(async (key) => [key, await db.get("notebook", key)] as const));
  db.close();
  return Object.fromEntries(entries);
}
const refusal = (name: string) => () => Promise.reject(new DOMException("no", name));

afterEach(() => {
  vi.useRealTimers();
  globalThis.indexedDB = new IDBFactory();
});

describe("what a browser keeps", () => {
  it("is there again in the next window", async () => {
    const first = openWindow();
    expect(await first.change(withNote("a"))).toBe("kept");
    const second = openWindow();
    await second.keeper.load();
    expect([notes(second.seen.notebook), second.seen.status]).toEqual([["a"], "kept"]);
  });

  it("is of both windows where both write at once", async () => {
    const [one, other] = [openWindow(), openWindow()];
    await Promise.all([one.keeper.load(), other.keeper.load()]);
    await Promise.all([one.change(withNote("a")), other.change(withNote("b")), one.change(withNote("c"))]);
    await one.keeper.retry();
    expect(notes(one.seen.notebook).toSorted()).toEqual(["a", "b", "c"]);
  });

  it("survives a page that ends right behind a change", async () => {
    const first = openWindow();
    await first.keeper.load();
    void first.keeper.keep(withNote("a"));
    first.seen.store.close();
    const second = openWindow();
    await second.keeper.load();
    await expect.poll(async () => notes((await held()).own as Notebook)).toEqual(["a"]);
  });
});

describe("a record that does not fit", () => {
  const whole = { ...emptyNotebook(), notes: [note("a")] };
  it.each<[string, unknown, number, string[]]>([
    ["without lists", { ...whole, values: null }, 1, ["a"]],
    ["with an entry of another shape", { ...whole, values: [{ value: 1 }] }, 1, ["a"]],
    ["with a day that is none", { ...whole, notes: [note("a"), note("b", "2026-02-31T00:00:00Z")] }, 1, ["a"]],
    ["of text", "notebook", 1, []],
    ["of a number", 12, 1, []],
    ["of bytes", new Uint8Array([1, 2]), 1, []],
    ["of a map", new Map([["values", 1]]), 1, []],
    ["that is null", null, 1, []],
    ["of an older version", { ...whole, version: 0 }, 1, []],
    ["with a field nobody knows", { ...whole, extra: 1 }, 1, ["a"]],
  ])("%s is set aside as it was, and what fits of it is shown", async (_, content, left, shown) => {
    await put(content);
    const window = openWindow();
    await window.keeper.load();
    expect(window.seen.status).toBe("kept");
    expect(notes(window.seen.notebook)).toEqual(shown);
    expect(window.seen.rescued.map(({ raw, left: reasons }) => [raw, reasons.length])).toEqual([[content, left]]);
    // Not a second time, and not written over by what comes next.
    await window.change(withNote("z"));
    const next = openWindow();
    await next.keeper.load();
    expect(notes(next.seen.notebook)).toEqual([...shown, "z"]);
    expect(next.seen.rescued.map(({ raw }) => raw)).toEqual([content]);
  });

  it("is judged by the model once that is there", async () => {
    await put({ ...whole, notes: [note("a"), { ...note("b"), rule: "MKT-B1" }] });
    const window = openWindow(undefined, { model });
    await window.keeper.load();
    expect(notes(window.seen.notebook)).toEqual(["b"]);
    expect(window.seen.rescued[0].left).toEqual([
      { where: "notes, entry 1", why: 'expected a rule of the model, got "a"' },
    ]);
  });

  it("is set aside before the first change too, in the same transaction", async () => {
    await put(whole);
    const window = openWindow();
    await window.keeper.load();
    await put({ ...whole, marks: "none" }); // another window, another program
    expect(await window.change(withNote("b"))).toBe("kept");
    expect(window.seen.rescued.map(({ raw }) => raw)).toEqual([{ ...whole, marks: "none" }]);
    expect(notes((await held()).own as Notebook)).toEqual(["a", "b"]);
  });

  it("can be taken away and brought back", async () => {
    await put("broken");
    const window = openWindow();
    await window.keeper.load();
    const [record] = window.seen.rescued;
    await window.keeper.dropRescued(record.key);
    expect(window.seen.rescued).toEqual([]);
    await window.keeper.putRescued(record);
    expect(window.seen.rescued).toEqual([record]);
  });

  it("stays in its place where there is no room to set it aside, and nothing is written over it", async () => {
    await put({ ...whole, values: null });
    const window = openWindow(withoutRoom(() => true));
    await window.keeper.load();
    expect([window.seen.status, notes(window.seen.notebook), window.seen.rescued]).toEqual(["full", ["a"], []]);
    expect(await window.change(withNote("b"))).toBe("full");
    expect((await held()).own).toEqual({ ...whole, values: null });
  });

  it("dated beyond the present is dated now, on the disk too", async () => {
    await put({ ...whole, notes: [note("a", "9999-12-31T00:00:00Z")] });
    const window = openWindow();
    await window.keeper.load();
    expect(window.seen.notebook.notes[0].changed).toBe(NOW.toISOString());
    expect(((await held()).own as Notebook).notes[0].changed).toBe(NOW.toISOString());
  });
});

/** Databases in which a write fails for want of room while `isFull`. */
function withoutRoom(isFull: () => boolean): Databases {
  const own = realDatabases();
  const full = (store: object) =>
    new Proxy(store, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]) => {
          if (name === "put" && isFull()) throw new DOMException("no room", "QuotaExceededError");
          return Reflect.apply(value, target, given) as unknown;
        };
      },
    });
  const transaction = (real: object) =>
    new Proxy(real, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === "store") return full(value as object);
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  return {
    ...own,
    open: async (...asked) => {
      const db = await own.open(...asked);
      return new Proxy(db, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== "function") return value;
          return (...given: unknown[]) => {
            const answer = Reflect.apply(value, target, given) as unknown;
            return name === "transaction" ? transaction(answer as object) : answer;
          };
        },
      });
    },
  };
}

describe("a store that fails", () => {
  it.each<[string, () => Promise<never>, KeepStatus]>([
    ["refused in a private window", refusal("SecurityError"), "refused"],
    ["refused in another way", refusal("UnknownError"), "refused"],
    ["of a newer version", refusal("VersionError"), "newer"],
    ["without room", refusal("QuotaExceededError"), "full"],
    ["without its table", refusal("NotFoundError"), "damaged"],
    ["that is not there at all", () => Promise.reject(new ReferenceError("indexedDB is not defined")), "refused"],
  ])("%s says so, and nothing claims to be kept", async (_, open, expected) => {
    const window = openWindow({ ...realDatabases(), open });
    await window.keeper.load();
    expect(window.seen.status).toBe(expected);
    expect(await window.change(withNote("a"))).toBe(expected);
    expect(notes(window.seen.notebook)).toEqual(["a"]);
    expect(window.seen.told).toBe(0);
  });

  it("never answers: after three seconds it is told, and what comes late loses nothing", async () => {
    await put({ ...emptyNotebook(), notes: [note("kept before")], more: 1 });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const own = realDatabases();
    const window = openWindow(
      { ...own, open: (...given) => asked.then(() => own.open(...given)) },
      { wait: LONGEST_WAIT },
    );
    const loaded = window.keeper.load();
    await vi.advanceTimersByTimeAsync(2999);
    expect(window.seen.status).toBe("loading");
    await vi.advanceTimersByTimeAsync(1);
    await loaded;
    expect(window.seen.status).toBe("silent");
    expect(await window.change(withNote("meanwhile"))).toBe("silent");
    vi.useRealTimers();
    answer();
    await expect.poll(() => window.seen.status).toBe("kept");
    expect(notes(window.seen.notebook)).toEqual(["kept before", "meanwhile"]);
    expect([window.seen.rescued.length, window.seen.rescues]).toEqual([1, 1]);
    expect(notes((await held()).own as Notebook)).toEqual(["kept before", "meanwhile"]);
  });

  it("keeps what it had no room for with the next change, once there is room", async () => {
    let isFull = false;
    const window = openWindow(withoutRoom(() => isFull));
    await window.change(withNote("a"));
    isFull = true;
    expect(await window.change(withNote("b"))).toBe("full");
    expect(notes(window.seen.notebook)).toEqual(["a", "b"]);
    isFull = false;
    expect(await window.change(withNote("c"))).toBe("kept");
    expect(notes((await held()).own as Notebook)).toEqual(["a", "b", "c"]);
  });

  it("of a newer record leaves it as it is, and gives it out raw", async () => {
    const newer = { ...emptyNotebook(), version: 2, boards: [1] };
    await put(newer);
    const window = openWindow();
    await window.keeper.load();
    expect(window.seen.status).toBe("newer");
    expect(await window.change(withNote("a"))).toBe("newer");
    expect(await held()).toEqual({ own: newer });
    expect(await window.seen.store.raw()).toEqual(newer);
  });

  it("of a newer database gives what is there out raw", async () => {
    const db = await openDB("agglomera", 7, { upgrade: (made) => void made.createObjectStore("notebook") });
    await db.put("notebook", "of tomorrow", "own");
    db.close();
    const window = openWindow();
    await window.keeper.load();
    expect(window.seen.status).toBe("newer");
    expect(await window.seen.store.raw()).toEqual(["of tomorrow"]);
  });

  it("without its table begins anew when asked to, with what was entered meanwhile", async () => {
    (await openDB("agglomera", 1)).close();
    const window = openWindow();
    await window.keeper.load();
    expect(window.seen.status).toBe("damaged");
    await window.change(withNote("a"));
    await window.keeper.reset();
    expect(window.seen.status).toBe("kept");
    expect(notes((await held()).own as Notebook)).toEqual(["a"]);
  });

  it("that another window's newer program closed opens again", async () => {
    const window = openWindow();
    await window.change(withNote("a"));
    await deleteDB("agglomera"); // asks the open window to let go
    expect(await window.change(withNote("b"))).toBe("kept");
    expect(notes((await held()).own as Notebook)).toEqual(["b"]);
  });
});
