import { expose } from "comlink";
import { faultOf } from "./fault.ts";
import { lifeBeat, type LifeSign, measuredSlowness } from "./lifeSigns.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's page has no target origin
const send = (sign: LifeSign) => globalThis.postMessage(sign);

/** Set on the global object of a worker that serves, which a second run of its program finds. */
const SERVING = Symbol.for("agglomera.serving");

/**
 * Serves an engine to the page whose worker this is. `make` gets the beat that long work calls from inside its loops. What a method
 * throws reaches the page as a plain `Fault`: an error's class and fields do not survive the boundary. WebKit runs a worker's program
 * once more when a part that is loaded later imports from it: only the first engine answers, the second has no data.
 */
export function serve(make: (onBeat: (ahead?: number) => void) => object): void {
  if (SERVING in globalThis) return;
  Object.defineProperty(globalThis, SERVING, { value: true });
  const engine = Object.entries(make(lifeBeat(send)) as Record<string, (...args: unknown[]) => unknown>);
  const methods = engine.map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (reason) {
        throw faultOf(reason); // oxlint-disable-line typescript/only-throw-error -- plain, so that it crosses whole
      }
    },
  ]);
  expose(Object.fromEntries(methods));
  send({ sign: "ready", slowness: measuredSlowness() });
}
