import { afterAll } from "vitest";
import { App, type OpenOptions } from "./app.ts";

export interface SharedOptions extends Omit<OpenOptions, "audit"> {
  /** Nothing that was computed, entered or opened before. */
  isFresh?: true;
}

/**
 * One app a device for the tests of a file: a link is followed in the page that is open, so that what its workers computed need not be
 * computed again. `putAway` is called before, for what a test leaves behind: entries, an open part.
 */
export function sharedApp(putAway?: (app: App) => Promise<void>): (options?: SharedOptions) => Promise<App> {
  const apps = new Map<string, App>();
  afterAll(async () => {
    for (const app of apps.values()) await app.end();
  });
  return async ({ hash = "", isFresh, ...rest } = {}) => {
    const kind = JSON.stringify(rest);
    const known = apps.get(kind);
    if (known && !isFresh) {
      await known.resetSize(rest.device);
      await putAway?.(known);
      await known.go(hash);
      return known;
    }
    await known?.end();
    apps.delete(kind);
    const app = await App.open({ hash, audit: true, ...rest });
    apps.set(kind, app);
    return app;
  };
}
