import { describe, expect, it } from "vitest";
import {
  type CopyOptions,
  OtherAtlas,
  atlasCacheName,
  copyAtlas,
  keptCopy,
  removeCopies,
} from "#engine/offline/atlasCopy.ts";
import { Failure } from "#engine/fault.ts";
import { offlineEngine } from "#engine/offline/offlineEngine.ts";

const BASE = "https://example.org/atlas/";
const FILES: Record<string, string> = { "land.json": "{}", "towns.json": "[1,2]", "counts.parquet": "PAR1PAR1" };
const ALL = Object.values(FILES).join("").length;

/** Cache storage in memory, as far as a copy needs it; `room` is how many entries it takes. */
function memoryCaches(room = Infinity) {
  const stores = new Map<string, Map<string, Response>>();
  const used = () => [...stores.values()].reduce((sum, store) => sum + store.size, 0);
  const open = async (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (url: string) => store.get(url)?.clone(),
      put: async (url: string, response: Response) => {
        if (used() >= room) throw new DOMException("no room", "QuotaExceededError");
        store.set(url, response);
      },
      keys: async () => [...store.keys()].map((url) => ({ url })),
      delete: async ({ url }: { url: string }) => store.delete(url),
    };
  };
  const caches = {
    open,
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  } as unknown as CacheStorage;
  const contents = () =>
    Object.fromEntries(
      [...stores].map(([name, store]) => [name, [...store.keys()].map((url) => url.slice(BASE.length))]),
    );
  return { caches, contents };
}

function options(caches: CacheStorage, version = "v2") {
  const fetched: string[] = [];
  const lost = new Set<string>();
  const copy: CopyOptions = {
    base: BASE,
    version: "v2",
    caches,
    now: () => new Date("2026-11-29T12:00:00Z"),
    source: {
      manifest: async () => ({
        version,
        files: Object.fromEntries(Object.entries(FILES).map(([name, { length }]) => [name, { bytes: length }])),
      }),
      bytes: async (name) => {
        if (lost.has(name)) throw new TypeError("Failed to fetch");
        fetched.push(name);
        return new TextEncoder().encode(FILES[name]).buffer;
      },
    },
  };
  return { copy, fetched, lost };
}

const never = new AbortController().signal;

it("keeps every file under the atlas's version, with progress, and is whole only at the end", async () => {
  const { caches, contents } = memoryCaches();
  const { copy, fetched } = options(caches);
  const steps: number[] = [];
  expect(await keptCopy(copy)).toBeUndefined();
  const made = await copyAtlas(copy, never, (done, all) => steps.push(done / all));
  expect(made).toEqual({ since: "2026-11-29T12:00:00.000Z", bytes: ALL });
  expect(steps).toEqual([0, 2 / ALL, 7 / ALL, 1]);
  expect(contents()).toEqual({ [atlasCacheName("v2")]: ["atlas.json", ...Object.keys(FILES), "copied.json"] });
  expect(await (await (await caches.open(atlasCacheName("v2"))).match(`${BASE}towns.json`))?.text()).toBe("[1,2]");
  expect(await keptCopy(copy)).toEqual(made);
  expect(await copyAtlas(copy, never, () => {})).toEqual(made);
  expect(fetched).toEqual(Object.keys(FILES));
});

it("goes on where it was broken off, by a person or by the network", async () => {
  const { caches } = memoryCaches();
  const { copy, fetched, lost } = options(caches);
  const stop = new AbortController();
  await expect(copyAtlas(copy, stop.signal, (done) => done > 0 && stop.abort(new Error("skipped")))).rejects.toThrow(
    "skipped",
  );
  lost.add("counts.parquet");
  await expect(copyAtlas(copy, never, () => {})).rejects.toThrow("Failed to fetch");
  expect(await keptCopy(copy)).toBeUndefined();
  lost.clear();
  await copyAtlas(copy, never, () => {});
  expect(fetched).toEqual(Object.keys(FILES));
});

it("keeps nothing of the atlas of another version, and says when there is no room", async () => {
  const { caches, contents } = memoryCaches();
  await expect(copyAtlas(options(caches, "v3").copy, never, () => {})).rejects.toBeInstanceOf(OtherAtlas);
  expect(contents()).toEqual({});
  await expect(copyAtlas(options(memoryCaches(2).caches).copy, never, () => {})).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
});

it("removes older copies of this address once the new one is whole, and none of another address", async () => {
  const { caches, contents } = memoryCaches();
  const old = await caches.open(atlasCacheName("v1"));
  await old.put(`${BASE}land.json`, new Response("old"));
  await (await caches.open("somebody-else")).put(`${BASE}x`, new Response("theirs"));
  const shared = await caches.open(atlasCacheName("v0"));
  await shared.put(`${BASE}land.json`, new Response("old"));
  await shared.put("https://example.org/beta/atlas/land.json", new Response("other"));
  const { copy } = options(caches);
  await copyAtlas(copy, never, () => {});
  expect(Object.keys(contents())).toEqual(["somebody-else", atlasCacheName("v0"), atlasCacheName("v2")]);
  expect(await shared.keys()).toEqual([{ url: "https://example.org/beta/atlas/land.json" }]);
  await removeCopies(copy);
  expect(Object.keys(contents())).toEqual(["somebody-else", atlasCacheName("v0")]);
});

describe("the worker that makes copies", () => {
  const copied = (copy: CopyOptions, onProgress: (done: number) => void = () => {}) => {
    const engine = offlineEngine(() => copy);
    return { engine, end: engine.copy(BASE, "v2", onProgress) };
  };

  it("says that it is kept, or why it is not", async () => {
    const { copy } = options(memoryCaches().caches);
    copy.source.bytes = async (name) => {
      throw new Failure({ kind: "missing", file: name });
    };
    expect(await copied(copy).end).toEqual({ is: "failed", because: "file", file: "land.json" });
    copy.source.bytes = async () => {
      throw new Failure({ kind: "unreachable" });
    };
    expect(await copied(copy).end).toEqual({ is: "failed", because: "unreachable" });
    expect(await copied(options(memoryCaches(2).caches).copy).end).toEqual({ is: "failed", because: "full" });
    expect(await copied(options(memoryCaches().caches, "v3").copy).end).toEqual({ is: "failed", because: "changed" });
    expect(await copied(options(memoryCaches().caches).copy).end).toMatchObject({ is: "kept", bytes: ALL });
  });

  it("is broken off between two files, and leaves to its caller what nobody foresaw", async () => {
    const { caches } = memoryCaches();
    const { copy, fetched } = options(caches);
    const { engine, end } = copied(copy, (done) => done > 0 && engine.stop());
    expect(await end).toEqual({ is: "failed", because: "broken" });
    expect(fetched).toEqual(["land.json"]);
    copy.source.bytes = async () => {
      throw new RangeError("no such place");
    };
    await expect(copied(copy).end).rejects.toThrow("no such place");
  });
});
