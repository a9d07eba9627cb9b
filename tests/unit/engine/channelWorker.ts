import { expose } from "comlink";
import type { LifeSign } from "#engine/lifeSigns.ts";
import type { WorkerLike } from "#engine/workerClient.ts";

/** A worker behind a real message channel: the methods of `api` answer, and a test makes it fail, fall silent or beat. */
export function channelWorker(api: object) {
  const { port1, port2 } = new MessageChannel();
  const failures = new EventTarget();
  let terminated = false;
  let isBusy = false;
  const hears = (listener: EventListenerOrEventListenerObject) => (event: Event) => {
    if (isBusy) return;
    if (typeof listener === "function") listener(event);
    else listener.handleEvent(event);
  };
  expose(api, {
    postMessage: (message: unknown, transfer: Transferable[] = []) => port2.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      port2.addEventListener(type, hears(listener)),
    removeEventListener: () => {},
    start: () => port2.start(),
  });
  const target = (type: string) => (type === "message" ? port1 : failures);
  const worker: WorkerLike = {
    postMessage: (message: unknown, transfer: Transferable[] = []) => port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      target(type).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      target(type).removeEventListener(type, listener),
    start: () => port1.start(),
    terminate() {
      terminated = true;
      port1.close();
    },
  };
  return {
    worker,
    isTerminated: () => terminated,
    fail: (type: "error" | "messageerror", message = "out of memory") =>
      failures.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { message })),
    /** A sign of life, as a worker gives from inside its loop. */
    sign: (sign: LifeSign) => port2.postMessage(sign),
    /** Answers nothing any more, but can still beat: what a busy thread looks like. */
    busy: () => void (isBusy = true),
  };
}

/** A clock that ticks by hand. */
export function handClock() {
  const ticks = new Set<() => void>();
  return {
    every: (_: number, tick: () => void) => {
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
    /** Whoever is added by a tick waits for the next. */
    tick: () => [...ticks].forEach((tick) => tick()),
  };
}

/** Turns, or ticks of a clock, after which what is waited for does not come: far more than a busy machine takes. */
const MOST_TURNS = 5_000_000;
const MOST_TICKS = 100_000;

/** Lets messages through until `holds`. Throws where it never does. */
export async function until(holds: () => boolean) {
  for (let turns = 0; !holds(); turns++) {
    if (turns === MOST_TURNS) throw new Error(`expected ${String(holds)} to hold within ${MOST_TURNS} turns`);
    await turn();
  }
}

/** Lets what was sent arrive. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Ticks until a promise settles, with `before` before each tick; for what hangs and waits on a clock. Throws where it never settles. */
export async function tickedUntil<T>(
  promise: Promise<T>,
  tick: () => void,
  before = async (_second: number) => {},
): Promise<T> {
  const state = { isSettled: false };
  const settle = () => void (state.isSettled = true);
  promise.then(settle, settle);
  for (let second = 1; second < MOST_TICKS; second++) {
    for (let k = 0; k < 20; k++) await turn();
    if (state.isSettled) return promise;
    await before(second);
    tick();
  }
  throw new Error(`expected the promise to settle within ${MOST_TICKS} ticks`);
}
