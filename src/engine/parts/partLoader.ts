/** Why a part of the program is not here: no connection, another version is published, or the server does not send its file. */
export type PartFault = "offline" | "version" | "file";

/** A part of the program that could not be had, and why. */
export class PartMissing extends Error {
  override name = "PartMissing";
  readonly fault: PartFault;
  /** Name of the file, where the browser tells it. */
  readonly file?: string;

  constructor(fault: PartFault, options?: ErrorOptions) {
    const file = fileOf(options?.cause);
    super(`a part of the program could not be had: ${file ?? "file unknown"} (${fault})`, options);
    this.fault = fault;
    this.file = file;
  }
}

/** The page that parts are loaded into. */
export interface PartPage {
  /** Name of the script the page began with: another one is another version. */
  version: string;
  /** That name as the server gives it now. Rejects without an answer; undefined where the answer names none. */
  publishedVersion: () => Promise<string | undefined>;
  /** Brings back style sheets that failed before: a module is asked for again by itself, its styles are not. */
  restoreStyles: () => Promise<void>;
  /** Whether a reload would lose something that a person entered. */
  wouldLose: () => boolean;
  /** The version this window was last reloaded for; undefined where nothing can be remembered. */
  reloadedFor: () => string | null | undefined;
  /** Remembers the version and loads the page anew. */
  reloadFor: (version: string) => void;
}

export interface LoadOptions {
  /** "ahead": nobody waits for it, so nothing is done about it either. */
  wanted: "now" | "ahead";
}

/**
 * Loads a part by `load`, a dynamic import. Where its file cannot be had it finds out why: for a newer version the page is loaded anew, once for
 * each version and only if nothing is lost by it; else it rejects with `PartMissing`. Asking again fetches again. An error thrown by the part's own code passes through.
 */
export function createPartLoader(page: PartPage) {
  return async function loadPart<T>(load: () => Promise<T>, { wanted }: LoadOptions = { wanted: "now" }): Promise<T> {
    try {
      await page.restoreStyles();
      return await load();
    } catch (cause) {
      if (!isNotFetched(cause)) throw cause;
      let published: string | undefined;
      try {
        published = await page.publishedVersion();
      } catch {
        throw new PartMissing("offline", { cause });
      }
      if (published === undefined || published === page.version) throw new PartMissing("file", { cause });
      const last = page.reloadedFor();
      if (wanted === "ahead" || last === undefined || last === published || page.wouldLose())
        throw new PartMissing("version", { cause });
      page.reloadFor(published);
      return new Promise<T>(() => {}); // the page goes
    }
  };
}

/** Chromium, Firefox and Safari in this order, Vite for styles, and a file that is cut or is no script. */
const NOT_FETCHED =
  /fetch dynamically imported module|loading dynamically imported module|importing a module script failed|unable to preload css|module script|mime type/i;

function isNotFetched(reason: unknown): boolean {
  return reason instanceof Error && (reason instanceof SyntaxError || NOT_FETCHED.test(reason.message));
}

function fileOf(reason: unknown): string | undefined {
  return reason instanceof Error ? /([\w.-]+\.(?:js|mjs|css|tsx?))(?:\?\S*)?\s*$/.exec(reason.message)?.[1] : undefined;
}
