import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/** Milliseconds a reader stays before something is worked out ahead: who clicks through places does not wait for any of it. */
const STAY = 1200;

/**
 * True once the reader has stayed with what `about` names and the browser has nothing else to do; false again when that changes, and
 * while it is undefined.
 */
export function createIdle(about: () => string | undefined): Accessor<boolean> {
  const [reached, setReached] = createSignal<string>();
  createEffect(() => {
    const at = about();
    if (at === undefined) return;
    let request: number | undefined;
    const begin = () => {
      // Safari has no such call; the worker that does the work is another thread anyway.
      if ("requestIdleCallback" in window) request = requestIdleCallback(() => setReached(at), { timeout: 5000 });
      else setReached(at);
    };
    const timer = setTimeout(begin, STAY);
    onCleanup(() => {
      clearTimeout(timer);
      if (request !== undefined) cancelIdleCallback(request);
    });
  });
  const isIdle = () => about() !== undefined && reached() === about();
  return isIdle;
}
