/** What the copy reads from: the client of the atlas, which has every file checked. */
export interface AtlasSource {
  manifest: () => Promise<{ version: string; files: Record<string, { bytes: number; sha256?: string }> }>;
  bytes: (name: string) => Promise<ArrayBuffer>;
}

/** A whole copy of an atlas in this browser. */
export interface AtlasCopy {
  /** When it became whole, as an ISO date. */
  since: string;
  bytes: number;
}

export interface CopyOptions {
  /** Where the atlas is, ending with "/". */
  base: string;
  /** The atlas this program was built with: another one would be kept for a program that cannot be had. */
  version: string;
  source: AtlasSource;
  caches: CacheStorage;
  now: () => Date;
}

/** The server holds the atlas of another version of the program. */
export class OtherAtlas extends Error {
  override name = "OtherAtlas";
}

/** The service worker looks for the atlas here and nowhere else (`vite.config.ts`). */
export const atlasCacheName = (version: string) => `agglomera-atlas-${version}`;

const ANY_ATLAS = atlasCacheName("");
const MANIFEST = "atlas.json";
const MARK = "copied.json";
const TYPES: Record<string, string> = { json: "application/json", parquet: "application/vnd.apache.parquet" };

/** The copy that is kept, once every file of it is. */
export async function keptCopy({
  base,
  version,
  caches,
}: Pick<CopyOptions, "base" | "version" | "caches">): Promise<AtlasCopy | undefined> {
  if (!(await caches.has(atlasCacheName(version)))) return undefined;
  const mark = await (await caches.open(atlasCacheName(version))).match(base + MARK);
  return mark && ((await mark.json()) as AtlasCopy);
}

/**
 * Keeps every file of the atlas in the cache named by its version, one after the other; files that are there already are not fetched again.
 * Copies of other versions go once this one is whole. Rejects with what reading or keeping rejects with, with `OtherAtlas`, or with the signal's reason.
 */
export async function copyAtlas(
  options: CopyOptions,
  signal: AbortSignal,
  onProgress: (bytes: number, all: number) => void,
): Promise<AtlasCopy> {
  const { base, version, source, caches, now } = options;
  const kept = await keptCopy(options);
  if (kept) return kept;
  const manifest = await source.manifest();
  if (manifest.version !== version) throw new OtherAtlas(`atlas ${manifest.version}, expected ${version}`);
  const cache = await caches.open(atlasCacheName(version));
  const keep = (name: string, content: BodyInit) =>
    cache.put(base + name, new Response(content, { headers: { "content-type": typeOf(name) } }));
  await keep(MANIFEST, JSON.stringify(manifest));

  const files = Object.entries(manifest.files);
  const all = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  let done = 0;
  onProgress(done, all);
  for (const [name, { bytes }] of files) {
    signal.throwIfAborted();
    if (!(await cache.match(base + name))) {
      const content = await source.bytes(name);
      signal.throwIfAborted();
      await keep(name, content);
    }
    done += bytes;
    onProgress(done, all);
  }
  const copy: AtlasCopy = { since: now().toISOString(), bytes: all };
  await keep(MARK, JSON.stringify(copy));
  await removeCopies(options, (name) => name !== atlasCacheName(version));
  return copy;
}

/** Removes what this address keeps of atlases whose cache's name fits; another address of the same host keeps its own. */
export async function removeCopies(
  { base, caches }: Pick<CopyOptions, "base" | "caches">,
  isMeant: (cacheName: string) => boolean = () => true,
): Promise<void> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(ANY_ATLAS) || !isMeant(name)) continue;
    const cache = await caches.open(name);
    const keys = await cache.keys();
    const ours = keys.filter(({ url }) => url.startsWith(base));
    await Promise.all(ours.map((key) => cache.delete(key)));
    if (ours.length === keys.length) await caches.delete(name);
  }
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
