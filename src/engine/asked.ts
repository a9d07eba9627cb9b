import { proxy } from "comlink";
import { faultOf } from "./fault.ts";
import type { WorkerClient } from "./workerClient.ts";

/** A worker's methods as the page asks them: typed from the engine that declares them. */
export type Asked<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/**
 * Asks each method once the worker has its data, and once more if it dies meanwhile: so methods are repeatable. A function that is
 * given is called from the worker as long as the worker lives.
 */
export function asked<Api>(call: WorkerClient<Api>["call"]): Asked<Api> {
  return new Proxy({} as Asked<Api>, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        call((api) => {
          const methods = api as unknown as Record<string | symbol, (...given: unknown[]) => Promise<unknown>>;
          return methods[name](...given.map((one) => (typeof one === "function" ? proxy(one) : one)));
        }),
  });
}

/**
 * Hears why a worker gave no answer where another asks the same, or waits for what is stopped, and tells it: a worker or a file that is lost.
 * A fault of our own is thrown.
 */
export function toldElsewhere(reason: unknown): undefined {
  if (faultOf(reason).kind === "bug") throw reason;
}
