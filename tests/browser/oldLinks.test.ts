import { afterAll, describe, expect, it } from "vitest";
import { OLD_LINKS } from "#tests/oldLinks/oldLinks.ts";
import { seenOn } from "#tests/oldLinks/seen.ts";
import { App } from "./app.ts";

let app: App;

/** One browser for all: the links are followed in the order in which they were when it was written down what they show. */
afterAll(() => app.end());

describe(`links of ${OLD_LINKS.commit}`, () => {
  it.each(OLD_LINKS.links.filter(({ seen }) => seen))("$hash shows what it showed", async ({ hash, seen }) => {
    app ??= await App.open({ hash });
    await app.follow(hash);
    // What had no tabs then may have sections now.
    await expect.poll(() => seenOn(app.page)).toEqual(seen!.tab ? seen : { ...seen, tab: expect.any(String) });
  });
});
