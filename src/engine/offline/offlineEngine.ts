import { faultOf } from "#engine/fault.ts";
import { type AtlasCopy, type CopyOptions, OtherAtlas, copyAtlas } from "./atlasCopy.ts";

export type CopyFault = "unreachable" | "full" | "changed" | "file" | "broken";

/** How making a copy ended: with the copy, or with why there is none. */
export type Copied = ({ is: "kept" } & AtlasCopy) | { is: "failed"; because: CopyFault; file?: string };

/**
 * Makes copies one at a time where nobody waits for it: reading, checking and keeping the atlas kept the page from answering. `of` gives what a copy
 * is made with.
 */
export function offlineEngine(of: (base: string, version: string) => CopyOptions) {
  let running: AbortController | undefined;
  return {
    /** Rejects with what nobody foresaw. */
    async copy(base: string, version: string, onProgress: (bytes: number, all: number) => void): Promise<Copied> {
      running?.abort();
      running = new AbortController();
      try {
        return { is: "kept", ...(await copyAtlas(of(base, version), running.signal, onProgress)) };
      } catch (reason) {
        return { is: "failed", ...causeOf(reason) };
      }
    },
    stop: () => running?.abort(),
  };
}

function causeOf(reason: unknown): { because: CopyFault; file?: string } {
  if (reason instanceof OtherAtlas) return { because: "changed" };
  if (reason instanceof Error && reason.name === "QuotaExceededError") return { because: "full" };
  if (reason instanceof DOMException && reason.name === "AbortError") return { because: "broken" };
  const { kind, file } = faultOf(reason);
  if (kind === "unreachable" || kind === "timedOut") return { because: "unreachable" };
  if (kind === "changed") return { because: "changed" };
  if (file !== undefined) return { because: "file", file };
  throw reason;
}
