/** What of the browser a marker is kept by. */
export interface CrashHost {
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Hides, shows and leaves the page. */
  page: Pick<EventTarget, "addEventListener"> & { isVisible: () => boolean };
  /** Holds a name for as long as the page lives, and tells whether a page that lives holds one. */
  hold: (name: string) => void;
  isHeld: (name: string) => Promise<boolean>;
}

const KEY = "agglomera-running";

/**
 * Marks in the tab's own storage that the page runs in sight, and takes the mark away when it is hidden or left: whoever finds a mark
 * of a page that lives no more knows that it ended of itself, as when a worker takes all memory. A reload, a closed tab and one that
 * the system put to sleep leave none; a tab that was copied finds the mark of one that lives. Resolves with whether the page before
 * this one ended so.
 */
export function markRunning({ storage, page, hold, isHeld }: CrashHost, id: string): boolean | Promise<boolean> {
  const before = storage.getItem(KEY);
  const name = (of: string) => `${KEY} ${of}`;
  const mark = () => (page.isVisible() ? storage.setItem(KEY, id) : storage.removeItem(KEY));
  hold(name(id));
  mark();
  page.addEventListener("visibilitychange", mark);
  page.addEventListener("pageshow", mark);
  page.addEventListener("pagehide", () => storage.removeItem(KEY));
  return before === null ? false : isHeld(name(before)).then((lives) => !lives);
}

/** The browser this page is in. A browser that keeps nothing, or knows no locks, finds no mark. */
export function crashHost(): CrashHost {
  const target = new EventTarget();
  const pass = (event: Event) => target.dispatchEvent(new Event(event.type));
  document.addEventListener("visibilitychange", pass);
  for (const type of ["pageshow", "pagehide"]) window.addEventListener(type, pass);
  const locks = navigator.locks as LockManager | undefined;
  return {
    storage: tabStorage() ?? { getItem: () => null, setItem: () => {}, removeItem: () => {} },
    page: {
      addEventListener: (...listened: Parameters<EventTarget["addEventListener"]>) =>
        target.addEventListener(...listened),
      isVisible: () => document.visibilityState === "visible",
    },
    // The promise never settles: the lock is let go with the page.
    hold: (name) => void locks?.request(name, () => new Promise(() => {})),
    isHeld: async (name) => {
      if (!locks) return true;
      const { held } = await locks.query();
      return held?.some((lock) => lock.name === name) ?? false;
    },
  };
}

/** Undefined where the browser refuses it. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
