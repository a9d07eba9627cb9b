import type { AtlasFiles } from "#regions/atlasCounts.ts";
import { Failure, faultOf } from "./fault.ts";

/** `atlas.json`: what each file of the atlas must be. */
export interface AtlasManifest {
  version: string;
  date: string;
  files: Record<string, { bytes: number; sha256?: string }>;
}

export interface AtlasClientOptions {
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** SHA-256 of bytes in hexadecimal; undefined where the context is not secure, and lengths alone are compared. */
  sha256?: (bytes: ArrayBuffer) => Promise<string>;
  /** Called at each piece that arrives: reading is a sign of life. */
  onBeat?: () => void;
  /** Calls `tick` every second until the returned function is called. */
  everySecond?: (tick: () => void) => () => void;
}

export interface AtlasClient extends AtlasFiles {
  /** The whole of a file, checked; `onProgress` gets the share received. */
  bytes(name: string, onProgress?: (share: number) => void): Promise<ArrayBuffer>;
  decoded<T>(
    name: string,
    decode: (bytes: ArrayBuffer) => T | Promise<T>,
    onProgress?: (share: number) => void,
  ): Promise<T>;
  manifest(): Promise<AtlasManifest>;
  /** Whether files are compared by their sum or, without a secure context, by their length. */
  checkedBy: "sum" | "length";
}

const MANIFEST = "atlas.json";

/** What a body that is not there is read as. */
const NOTHING = { done: true, value: undefined } as const;

/** Seconds without a byte before a fetch is given up; a slow connection gets longer. */
const SILENCE = 20;

/** Multiple of the longest pause between two pieces so far that a pause may take. */
const PAUSES = 4;

/**
 * Reads the files of an atlas under an address that ends with "/": the one way to them, for workers and page. Every file is compared
 * with what `atlas.json` states, and fetched anew past all caches before it is called damaged. Rejects with a `Failure` that names the file.
 */
export function atlasClient(base: string, options: AtlasClientOptions = {}): AtlasClient {
  const {
    fetch: ask = (...asked) => fetch(...asked),
    sha256 = subtleSha256(),
    onBeat,
    everySecond = (tick) => {
      const timer = setInterval(tick, 1000);
      return () => clearInterval(timer);
    },
  } = options;
  let stated: Promise<AtlasManifest> | undefined;
  let statedFiles: AtlasManifest["files"] = {};
  let longestPause = 0;
  let patience = 1;

  /** Counts ticks, not time: a machine that slept was not a silent server. */
  async function received(name: string, cache: RequestCache, onPiece?: (bytes: number) => void): Promise<ArrayBuffer> {
    const abort = new AbortController();
    let silent = 0;
    let stop = () => {};
    const timedOut = new Promise<never>((_, reject) => {
      stop = everySecond(() => {
        silent++;
        const seconds = Math.max(SILENCE, PAUSES * longestPause) * patience;
        if (silent < seconds) return;
        patience *= 2;
        const failure = new Failure({ kind: "timedOut", file: name, seconds });
        reject(failure);
        abort.abort(failure);
      });
    });
    const alive = () => {
      longestPause = Math.max(longestPause, silent);
      silent = 0;
      onBeat?.();
    };
    try {
      const response = await Promise.race([ask(base + name, { cache, signal: abort.signal }), timedOut]);
      alive();
      if (!response.ok) {
        const { status } = response;
        throw new Failure({ kind: status === 404 || status === 410 ? "missing" : "status", file: name, status });
      }
      const pieces: Uint8Array[] = [];
      const reader = response.body?.getReader();
      for (let length = 0; ;) {
        const { done, value } = await Promise.race([reader?.read() ?? NOTHING, timedOut]);
        if (done) break;
        alive();
        pieces.push(value);
        onPiece?.((length += value.length));
      }
      return joined(pieces);
    } catch (reason) {
      const { kind, detail } = faultOf(reason);
      if (reason instanceof Failure || kind === "memory") throw named(name, reason);
      throw new Failure({ kind: "unreachable", file: name, detail }, { cause: reason });
    } finally {
      stop();
    }
  }

  async function read(cache: RequestCache): Promise<AtlasManifest> {
    const found = parsedJson(MANIFEST, await received(MANIFEST, cache)) as AtlasManifest;
    if (!isManifest(found)) throw new Failure({ kind: "corrupt", file: MANIFEST });
    return found;
  }
  function manifest(): Promise<AtlasManifest> {
    if (!stated) {
      stated = read("no-cache"); // a server's old answer would call every newer file damaged
      stated.then(
        ({ files }) => (statedFiles = files),
        () => (stated = undefined), // the next who asks tries again
      );
    }
    return stated;
  }

  /** What is wrong with a file, if anything. */
  async function trouble(name: string, bytes: ArrayBuffer, { files }: AtlasManifest) {
    const { bytes: length, sha256: sum } = files[name] ?? {};
    if (length === undefined) return undefined;
    if (bytes.byteLength < length) return "cut";
    if (bytes.byteLength > length) return "corrupt";
    return sha256 && sum !== undefined && (await sha256(bytes)) !== sum ? "corrupt" : undefined;
  }

  async function bytes(name: string, onProgress?: (share: number) => void): Promise<ArrayBuffer> {
    const told = manifest();
    const onPiece = (arrived: number) => {
      const length = statedFiles[name]?.bytes;
      if (length) onProgress?.(Math.min(1, arrived / length));
    };
    const first = await received(name, "default", onPiece);
    const before = await told;
    if (!(await trouble(name, first, before))) return first;
    const [second, now] = await Promise.all([received(name, "reload", onPiece), read("reload")]);
    if (now.version !== before.version) throw new Failure({ kind: "changed", file: name });
    const kind = await trouble(name, second, now);
    if (kind) throw new Failure({ kind, file: name });
    return second;
  }

  return {
    bytes,
    manifest,
    checkedBy: sha256 ? "sum" : "length",
    json: async <T>(name: string) => {
      if (name === MANIFEST) return (await manifest()) as T;
      return parsedJson(name, await bytes(name)) as T;
    },
    async decoded(name, decode, onProgress) {
      const content = await bytes(name, onProgress);
      try {
        return await decode(content);
      } catch (reason) {
        throw named(name, reason, sha256 ? "bug" : "corrupt");
      }
    },
  };
}

function parsedJson(name: string, bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (reason) {
    throw named(name, reason, "corrupt");
  }
}

function isManifest({ version, files }: AtlasManifest): boolean {
  const isStated = ({ bytes, sha256 }: AtlasManifest["files"][string]) =>
    Number.isSafeInteger(bytes) && (sha256 === undefined || /^[0-9a-f]{64}$/.test(sha256));
  return typeof version === "string" && typeof files === "object" && Object.values(files).every(isStated);
}

/** The failure with the file it is about; `instead` is what an error without a kind of its own means here. */
function named(file: string, reason: unknown, instead?: "bug" | "corrupt"): Failure {
  const fault = faultOf(reason);
  const kind = fault.kind === "bug" ? (instead ?? fault.kind) : fault.kind;
  return new Failure({ ...fault, kind, file: fault.file ?? file }, { cause: reason });
}

function joined(pieces: readonly Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.buffer;
}

function subtleSha256(): AtlasClientOptions["sha256"] {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  return async (bytes) =>
    Array.from(new Uint8Array(await subtle.digest("SHA-256", bytes)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
}
