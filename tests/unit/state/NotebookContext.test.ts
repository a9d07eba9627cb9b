import "fake-indexeddb/auto"; // before there is a window, which it would give its databases to
import { workers } from "./page.ts";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { I18nProvider } from "#i18n/I18n.tsx";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { NoticesProvider, useNotices } from "#state/NoticesContext.tsx";
import { NotebookProvider, useNotebook } from "#state/NotebookContext.tsx";
import type { Edit } from "#state/notebook/notebookStore.ts";
import { until } from "#tests/unit/engine/channelWorker.ts";
import { arrived, provided } from "./provided.ts";

const CHANGED = "2026-03-01T00:00:00.000Z";
const withNote =
  (text: string, region = "US-26163"): Edit =>
  (own) => ({ ...own, notes: [...own.notes, { region, rule: "INN-B1", text, changed: CHANGED }] });
const withThreshold =
  (value: number): Edit =>
  (own) => ({ ...own, thresholds: [...own.thresholds, { id: "register.minimum", value, changed: CHANGED }] });
const notes = ({ notes: all }: Notebook) => all.map(({ text }) => text);

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

/** A window of the browser. */
function openWindow() {
  const { found, dispose } = provided([I18nProvider, NoticesProvider, NotebookProvider], () => ({
    notices: useNotices(),
    own: useNotebook(),
  }));
  const { own, notices } = found;
  return {
    own,
    dispose,
    told: (key: string) => notices.all().find((notice) => notice.key === key),
    shown: () => notes(own.notebook()),
    opened: async () => {
      own.open();
      await until(() => own.status() !== "loading");
    },
  };
}

/** What the browser keeps, past all windows. */
async function kept(): Promise<unknown> {
  const db = await openDB("agglomera");
  const record: unknown = await db.get("notebook", "own");
  db.close();
  return record;
}
async function put(record: unknown): Promise<void> {
  const db = await openDB("agglomera", 1, { upgrade: (made) => void made.createObjectStore("notebook") });
  await db.put("notebook", record, "own");
  db.close();
}

/** The browser refuses to open its store, until it is told to. */
function refuseStore() {
  const refusing = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
    throw new DOMException("refused", "SecurityError");
  });
  return () => refusing.mockRestore();
}

describe("NotebookProvider", () => {
  it("is empty and loading until it is opened, and needs no worker", async () => {
    const { own, opened, told } = openWindow();
    await arrived();
    expect([own.status(), own.trouble(), own.canUndo(), own.notebook().notes]).toEqual([
      "loading",
      undefined,
      false,
      [],
    ]);
    expect(await indexedDB.databases()).toEqual([]);
    await opened();
    expect([own.status(), told("notebook")]).toEqual(["kept", undefined]);
    expect(workers.started).toEqual([]);
  });

  it("shows a change and keeps it; a window opened later has it", async () => {
    const { own, shown, dispose } = openWindow();
    expect(await own.change(withNote("one"))).toBe("kept");
    expect(shown()).toEqual(["one"]);
    expect(notes((await kept()) as Notebook)).toEqual(["one"]);
    dispose();
    const later = openWindow();
    await later.opened();
    expect(later.shown()).toEqual(["one"]);
  });

  it("reads what is kept before the first change, and writes over none of it", async () => {
    const before = openWindow();
    await before.own.change(withNote("one"));
    before.dispose();
    const { own, shown } = openWindow();
    await own.change(withNote("two"));
    expect(shown()).toEqual(["one", "two"]);
    expect(notes((await kept()) as Notebook)).toEqual(["one", "two"]);
  });

  it("shows what another window wrote", async () => {
    const [here, there] = [openWindow(), openWindow()];
    await here.opened();
    await there.own.change(withNote("from there"));
    await until(() => here.shown().length > 0);
    expect(here.shown()).toEqual(["from there"]);
  });

  it("takes the last change back, and nothing another window wrote since", async () => {
    const [here, there] = [openWindow(), openWindow()];
    await here.own.change(withNote("one", "US-26"));
    await here.own.change(withNote("two", "US-48"));
    await there.own.change(withNote("from there", "US-06"));
    await until(() => here.shown().length === 3);
    here.own.undo();
    expect(here.shown()).toEqual(["one", "from there"]);
    await until(() => there.shown().length === 2);
    expect([here.own.canUndo(), there.own.canUndo()]).toEqual([true, true]);
    here.own.undo();
    here.own.undo();
    await until(() => there.shown().length === 1);
    expect([here.shown(), here.own.canUndo()]).toEqual([["from there"], false]);
  });

  it("takes fifty changes back at most", async () => {
    const { own, shown } = openWindow();
    await own.change(withThreshold(5));
    for (let k = 0; k < 51; k++) await own.change(withNote(String(k)));
    for (let k = 0; k < 60; k++) own.undo();
    expect(shown()).toEqual(["0"]);
    expect(own.notebook().thresholds.length).toBe(1);
  });

  it("gives evaluation the same object until values or thresholds change", async () => {
    const { own } = openWindow();
    await own.change(withNote("one"));
    const before = own.entered();
    await own.change(withNote("two"));
    expect(own.entered()).toBe(before);
    await own.change(withThreshold(9));
    expect(own.entered()).not.toBe(before);
    expect(own.entered().thresholds).toMatchObject([{ id: "register.minimum", value: 9 }]);
  });

  it("says that nothing is kept, keeps what is shown, and all of it once the store can be had", async () => {
    const allow = refuseStore();
    const { own, told, opened, shown } = openWindow();
    await opened();
    expect([own.status(), own.trouble()]).toEqual(["unkept", "refused"]);
    expect(told("notebook")).toMatchObject({ tone: "problem", action: undefined });
    expect(await own.change(withNote("one"))).toBe("refused");
    expect(shown()).toEqual(["one"]);
    allow();
    own.retry();
    await until(() => own.status() === "kept");
    expect([own.trouble(), told("notebook")]).toEqual([undefined, undefined]);
    expect(notes((await kept()) as Notebook)).toEqual(["one"]);
  });

  it("offers the entries as a file where there is no room for them", async () => {
    const { own, told, opened } = openWindow();
    await opened();
    const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await own.change(withNote("one"))).toBe("full");
    full.mockRestore();
    expect([own.status(), own.trouble(), told("notebook")?.action?.label]).toEqual(["unkept", "full", "Export"]);
  });

  it("sets aside what it cannot read, once; it can be dropped, and that taken back", async () => {
    await put({ nobody: "knows" });
    const { own, told, opened, dispose } = openWindow();
    await opened();
    expect(own.rescued().map(({ raw }) => raw)).toEqual([{ nobody: "knows" }]);
    expect(told("rescued")).toMatchObject({ tone: "problem" });
    dispose();

    const later = openWindow();
    await later.opened();
    expect([later.own.rescued().length, later.told("rescued")], "told once, kept").toEqual([1, undefined]);
    later.own.dropRescued(later.own.rescued()[0]);
    await until(() => later.told("rescued") !== undefined);
    expect([later.own.rescued(), later.told("rescued")?.tone]).toEqual([[], "info"]);
    later.told("rescued")?.action?.run();
    await until(() => later.own.rescued().length === 1);
  });

  it("does not say that a record is dropped which could not be", async () => {
    await put({ nobody: "knows" });
    const { own, told, opened, dispose } = openWindow();
    await opened();
    dispose();
    const later = openWindow();
    await later.opened();
    const failing = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new DOMException("no", "UnknownError");
    });
    later.own.dropRescued(own.rescued()[0]);
    await until(() => later.own.status() === "unkept");
    await arrived();
    failing.mockRestore();
    expect([later.own.rescued().length, later.told("rescued"), told("rescued")?.tone]).toEqual([
      1,
      undefined,
      "problem",
    ]);
  });

  it("begins anew where what is kept is of a newer program, with that set aside", async () => {
    const newer = { ...emptyNotebook(), version: 99 };
    await put(newer);
    const { own, opened } = openWindow();
    await opened();
    expect([own.status(), own.trouble()]).toEqual(["unkept", "newer"]);
    own.reset();
    await until(() => own.status() === "kept");
    expect(own.rescued().map(({ raw }) => raw)).toEqual([newer]);
  });

  it("hears nothing of other windows once it is closed", async () => {
    const here = openWindow();
    await here.opened();
    here.dispose();
    const there = openWindow();
    await there.own.change(withNote("from there"));
    await arrived();
    expect(here.shown()).toEqual([]);
  });
});

it("useNotebook says where it can be called", () => {
  expect(() => provided([], useNotebook)).toThrow("useNotebook must be called under <NotebookProvider>");
});
