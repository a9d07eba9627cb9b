import { type Fault, faultOf } from "#engine/fault.ts";
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

/** The state of a question: its newest answer stays until the next is there, with the source it answers. */
export interface Answer<S, T> {
  status: Accessor<"loading" | "ready" | "failed">;
  value: Accessor<T | undefined>;
  /** What `value` answers. */
  about: Accessor<S | undefined>;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
}

/**
 * Asks again whenever the source changes, taking only the newest answer. Unlike a resource it never suspends or throws, so a
 * panel keeps its place while it waits and shows its own loading and error states.
 */
export function createAnswer<S, T>(source: () => S | undefined, ask: (source: S) => Promise<T>): Answer<S, T> {
  const [status, setStatus] = createSignal<"loading" | "ready" | "failed">("loading");
  const [fault, setFault] = createSignal<Fault>();
  const [held, setHeld] = createSignal<{ value: T; about: S }>();
  let newest = 0;
  onCleanup(() => newest++);
  const put = async (about: S | undefined) => {
    const call = ++newest;
    setStatus("loading");
    setFault(undefined);
    if (about === undefined) return;
    try {
      const value = await ask(about);
      if (call !== newest) return;
      setHeld({ value, about });
      setStatus("ready");
    } catch (reason) {
      if (call !== newest) return;
      setFault(faultOf(reason));
      setStatus("failed");
    }
  };
  const asked = createMemo(source);
  createEffect(on(asked, (about) => void put(about)));
  return {
    status,
    value: () => held()?.value,
    about: () => held()?.about,
    fault,
    retry: () => void put(asked()),
  };
}
