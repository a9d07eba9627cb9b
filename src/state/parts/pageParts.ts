import { createPartLoader } from "#engine/parts/partLoader.ts";
import { reloadToNewest } from "./reloadToNewest.ts";

const REMEMBERED = "agglomera-reloaded-for";

/** How long the server may take to say which version is published, in ms. */
const PATIENCE = 10_000;

const lostStyles = new Set<string>();
/** Notes which sheets could not be had, so that a part that is asked for again brings its own. Called once by the page. */
export function watchStyles(): void {
  addEventListener("vite:preloadError", (event) => {
    const href = /preload CSS for (\S+)/.exec((event as VitePreloadErrorEvent).payload.message)?.[1];
    if (href) lostStyles.add(href);
  });
}

/** Loads a part of the program into this page; see `createPartLoader`. */
export const loadPart = createPartLoader({
  get version() {
    return entryOf(document);
  },
  publishedVersion: async () => {
    // The query leads past the offline copy, which would answer with the page's own version.
    const response = await fetch(new URL("./?published", document.baseURI), {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return undefined;
    return /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/.exec(await response.text())?.[1];
  },
  restoreStyles: async () => {
    await Promise.all([...lostStyles].map(linkAgain));
  },
  wouldLose,
  reloadedFor: () => {
    try {
      return sessionStorage.getItem(REMEMBERED);
    } catch {
      return undefined; // storage is refused: a second reload could not be told from the first
    }
  },
  reloadFor: (version) => {
    sessionStorage.setItem(REMEMBERED, version);
    void reloadToNewest();
  },
});

/** True while a person types, or while a listener for the page's end objects to it. */
export function wouldLose(): boolean {
  const at = document.activeElement;
  const isTyping =
    at instanceof HTMLElement && at.matches("textarea, input:not([type=radio], [type=checkbox], [type=range])");
  return isTyping || !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

function entryOf(page: Document): string {
  return page.querySelector('script[type="module"][src]')?.getAttribute("src") ?? "";
}

function linkAgain(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => {
      lostStyles.delete(href);
      done();
    });
    link.addEventListener("error", () => {
      link.remove();
      fail(new Error(`Unable to preload CSS for ${href}`));
    });
    document.head.append(link);
  });
}
