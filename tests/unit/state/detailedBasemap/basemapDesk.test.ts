import { IDBFactory, IDBOpenDBRequest } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { basemapArchive } from "#tests/basemapArchive.ts";
import { basemapDesk, type DetailedState, type FileHandle } from "#state/detailedBasemap/basemapDesk.ts";

afterEach(() => vi.unstubAllGlobals());

/** A desk, and what it has told in turn. */
function openDesk() {
  const told: string[] = [];
  const desk = basemapDesk((state: DetailedState) => told.push(state.is === "open" ? `open, ${state.from}` : state.is));
  return { desk, told };
}

/** What a picker hands out: plain, so that a store can hold it. */
function handleOf(bytes: Uint8Array<ArrayBuffer>) {
  const getFile = () => Promise.resolve(new File([bytes], "own.pmtiles"));
  return Object.defineProperty({ name: "own.pmtiles" }, "getFile", { value: getFile }) as unknown as FileHandle;
}

describe("a file of one's own", () => {
  it("is drawn as soon as it is open, and said to be kept once it is", async () => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    const { desk, told } = openDesk();
    await desk.openHandle(handleOf(basemapArchive()));
    expect(told).toEqual(["opening", "open, page", "open, kept"]);
  });

  it("is drawn where the browser's store never answers, and not said to be kept", async () => {
    vi.stubGlobal("indexedDB", { open: () => new IDBOpenDBRequest() });
    const { desk, told } = openDesk();
    void desk.openHandle(handleOf(basemapArchive()));
    await expect.poll(() => told).toEqual(["opening", "open, page"]);
  });

  it("does not come back when it was removed while it was being kept", async () => {
    vi.stubGlobal("indexedDB", new IDBFactory());
    const { desk, told } = openDesk();
    const opened = desk.openHandle(handleOf(basemapArchive()));
    await expect.poll(() => told).toContain("open, page");
    await desk.remove();
    await opened;
    expect(told.at(-1)).toBe("none");
    await desk.begin(undefined);
    expect(told.at(-1)).toBe("none");
  });
});
