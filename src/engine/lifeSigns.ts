/** What a worker sends beside its answers. */
export type LifeSign =
  /** Its program runs; `slowness` is how many times slower than the machine the limits were set on. */
  | { sign: "ready"; slowness: number }
  /** It works; `ahead` are milliseconds of work on that machine until the next sign can be given. */
  | { sign: "beat"; ahead: number };

/** Milliseconds between two beats. */
const BEAT_EVERY = 250;

/** Milliseconds that `rounds` takes on the machine the limits were set on. */
const REFERENCE = 20;
const ROUNDS = 20_000_000;

/** Whether a message is a sign of life rather than an answer. */
export function isLifeSign(message: unknown): message is LifeSign {
  return typeof message === "object" && message !== null && "sign" in message;
}

/**
 * A beat for work that keeps its thread busy: called from inside a loop as often as the loop turns, it sends at most one sign each
 * `BEAT_EVERY` milliseconds. `ahead` announces work within which no beat can be given, in milliseconds, and is always sent.
 */
export function lifeBeat(send: (sign: LifeSign) => void, now = () => performance.now()): (ahead?: number) => void {
  let sent = Number.NEGATIVE_INFINITY;
  return (ahead = 0) => {
    const at = now();
    if (ahead === 0 && at - sent < BEAT_EVERY) return;
    sent = at;
    send({ sign: "beat", ahead });
  };
}

/** How many times longer than on the reference machine a known task takes here and now; below 1 where it is quicker. */
export function measuredSlowness(): number {
  const begun = performance.now();
  let state = 1;
  for (let i = 0; i < ROUNDS; i++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  const took = performance.now() - begun + (state === 0 ? 1 : 0); // the sum is used, so that the loop is not left out
  return took / REFERENCE;
}
