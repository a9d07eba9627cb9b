import { type Component, type JSX, type ParentProps, createComponent, createRoot } from "solid-js";
import { afterEach } from "vitest";
import { turn } from "#tests/unit/engine/channelWorker.ts";
import { address, workers } from "./page.ts";

type Provider = Component<ParentProps>;

const disposals: (() => void)[] = [];
afterEach(() => {
  disposals.splice(0).forEach((dispose) => dispose());
  workers.started = [];
  workers.apis = {};
  address.open("");
});

/** What `use` finds below the providers, the first of which is the outermost; disposed of after the test, or before by hand. */
export function provided<T>(providers: readonly Provider[], use: () => T): { found: T; dispose: () => void } {
  return createRoot((dispose) => {
    disposals.push(dispose);
    let found: T | undefined;
    const below = (depth: number): JSX.Element => {
      if (depth === providers.length) {
        found = use();
        return undefined;
      }
      return createComponent(providers[depth], {
        get children() {
          return below(depth + 1);
        },
      });
    };
    below(0);
    return { found: found as T, dispose };
  });
}

interface Call<A, R> {
  args: A;
  answer: (value: R) => void;
  refuse: (reason: Error) => void;
}

/** A method of a worker whose calls a test answers one by one, when it wants. */
export function byHand<A extends unknown[], R>() {
  const calls: Call<A, R>[] = [];
  const method = (...args: A) =>
    new Promise<R>((answer, refuse) => {
      calls.push({ args, answer, refuse });
    });
  return { calls, method };
}

/** Lets everything that is on its way between page and workers arrive. */
export async function arrived(): Promise<void> {
  for (let k = 0; k < 20; k++) await turn();
}
