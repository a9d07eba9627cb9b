import { wrap, type Endpoint, type Remote } from "comlink";
import { Failure, type Fault, faultOf, type WorkerName } from "./fault.ts";
import { isLifeSign } from "./lifeSigns.ts";

/** The part of a `Worker` the client uses. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface WorkerClientOptions<Api> {
  name: WorkerName;
  /** Starts a worker. */
  spawn: () => WorkerLike;
  /** Gives a fresh worker its data. If it rejects, the worker is given up and callers get that error; the next call tries again. */
  init: (api: Remote<Api>) => Promise<unknown>;
  /** Asks a living worker for a sign of life. */
  ping: (api: Remote<Api>) => Promise<unknown>;
  /** A worker died; another is being started. */
  onDeath?: (fault: Fault) => void;
  /** The worker that replaces it has its data. */
  onRestart?: () => void;
  /** No worker replaces it until the next call. */
  onGivenUp?: () => void;
  /** Milliseconds between two looks at a worker. */
  lookEvery?: number;
  /** Milliseconds without any sign of life after which a worker is ended: on the machine of `lifeSigns`, at the first death. */
  deadAfter?: number;
  /** The same before its program has been fetched and runs. */
  startAfter?: number;
  /** Deaths in a row, without a successful `init` between, after which callers get a `Failure`. */
  attempts?: number;
  /** Calls `tick` every `ms` until the returned function is called. */
  every?: (ms: number, tick: () => void) => () => void;
}

export interface WorkerClient<Api> {
  /**
   * Runs `use` against the worker once that has its data, and once more if the worker dies meanwhile; so `use` must be repeatable.
   * Rejects with a `Failure`: what `use` or `init` rejected with, or that the worker was lost twice.
   */
  call<R>(use: (api: Remote<Api>) => Promise<R>): Promise<R>;
  /** Ends the worker for good. */
  close(): void;
}

/** Why a life of the worker ended. */
class Death extends Failure {}

interface Life<Api> {
  api: Remote<Api>;
  /** Settles when `init` is done, with why it could not be. */
  ready: Promise<Failure | undefined>;
  /** What was asked of the worker, or its `Death` if that comes first. A race with one promise of its death would hold every answer until then. */
  unlessDead: <R>(asked: Promise<R>) => Promise<R>;
  end: (reason: Death) => void;
}

/** Multiple of the longest silence so far that ended in a sign of life, and of announced work, that a silence may take. */
const MARGIN = 4;

/**
 * A worker that is started on the first call and, when it dies, started again from its data. Busy is not dead: any message from it, a beat
 * from inside its loops too, is life. How long it may be silent follows what it has shown of its speed, and doubles each time it is ended
 * for silence, so that no question meets the same limit twice.
 */
export function createWorkerClient<Api>(options: WorkerClientOptions<Api>): WorkerClient<Api> {
  const {
    name,
    spawn,
    init,
    ping,
    onDeath,
    onRestart,
    onGivenUp,
    lookEvery = 1000,
    deadAfter = 15_000,
    startAfter = 60_000,
    attempts = 3,
    every = everyInterval,
  } = options;
  let life: Life<Api> | undefined;
  let deathsInARow = 0;
  let patience = 1;
  let slowness = 1;
  let longestSilence = 0;
  let mustTell = false;
  let closed = false;

  function start(): Life<Api> {
    const worker = spawn();
    const api = wrap<Api>(worker);
    let ended: Death | undefined;
    const waiting = new Set<(reason: Death) => void>();
    const end = (reason: Death) => {
      ended = reason;
      watch.stop();
      worker.terminate();
      life = undefined;
      for (const fail of waiting) fail(reason);
    };
    const unlessDead = <R>(asked: Promise<R>) =>
      new Promise<R>((resolve, fail) => {
        if (ended) return fail(ended);
        waiting.add(fail);
        void asked.then(resolve, fail).then(() => waiting.delete(fail));
      });
    const die = (fault: Fault) => {
      if (ended) return;
      const reason = new Death({ ...fault, worker: name });
      deathsInARow++;
      mustTell = true;
      end(reason);
      onDeath?.(reason.fault);
      if (deathsInARow < attempts) life = start();
      else onGivenUp?.();
    };
    const watch = watched(worker, () => ping(api), die);
    worker.addEventListener("error", (event: Event & { message?: string }) => {
      event.preventDefault();
      die(event.message ? faultOf(new Error(event.message)) : { kind: "unstarted" });
    });
    worker.addEventListener("messageerror", () =>
      die({ kind: "bug", detail: "a message to or from the worker could not be read" }),
    );

    async function begin(): Promise<Failure | undefined> {
      try {
        await unlessDead(init(api));
      } catch (reason) {
        const fault = { ...faultOf(reason), worker: name };
        if (!ended) {
          end(new Death(fault, { cause: reason }));
          onGivenUp?.();
        }
        return reason instanceof Death ? reason : new Failure(fault, { cause: reason });
      }
      if (ended) return undefined;
      deathsInARow = 0;
      if (mustTell) onRestart?.();
      mustTell = false;
      return undefined;
    }
    return { api, ready: begin(), unlessDead, end };
  }

  /** Looks at a worker until it is stopped. Counts looks, not time: after the machine slept, one late look is not eight seconds of silence. */
  function watched(worker: WorkerLike, ask: () => Promise<unknown>, die: (fault: Fault) => void): { stop: () => void } {
    let isAsked = false;
    let hasBegun = false;
    let silence = 0;
    let announced = 0;
    worker.addEventListener("message", ((event: MessageEvent<unknown>) => {
      if (hasBegun) longestSilence = Math.max(longestSilence, silence);
      hasBegun = true;
      silence = 0;
      announced = 0;
      const { data } = event;
      if (!isLifeSign(data)) return;
      if (data.sign === "ready") slowness = Math.max(1, data.slowness); // a quicker machine gets no less
      else announced = data.ahead;
    }) as EventListener);
    const limit = () => {
      const least = hasBegun ? deadAfter * slowness : startAfter;
      return patience * Math.max(least + MARGIN * announced * slowness, hasBegun ? MARGIN * longestSilence : 0);
    };
    const stop = every(lookEvery, () => {
      if (!isAsked) {
        isAsked = true;
        ask().then(
          () => (isAsked = false),
          (reason: unknown) => die(faultOf(reason)),
        );
        return;
      }
      silence += lookEvery;
      const allowed = limit();
      if (silence < allowed) return;
      patience *= 2;
      die({ kind: hasBegun ? "silent" : "unstarted", seconds: Math.round(allowed / 1000) });
    });
    return { stop };
  }

  async function call<R>(use: (api: Remote<Api>) => Promise<R>): Promise<R> {
    if (closed) throw new Failure({ kind: "silent", worker: name, detail: "closed" });
    if (!life) deathsInARow = 0;
    life ??= start();
    for (let lost = 0; ;) {
      const { api, ready, unlessDead } = life;
      let isReady = false;
      try {
        const failure = await ready;
        if (failure) throw failure;
        isReady = true;
        return await unlessDead(use(api));
      } catch (reason) {
        if (!(reason instanceof Death)) throw new Failure({ ...faultOf(reason), worker: name }, { cause: reason });
        if ((isReady && ++lost > 1) || !life) throw new Failure(reason.fault, { cause: reason });
      }
    }
  }

  return {
    call,
    close() {
      closed = true;
      life?.end(new Death({ kind: "silent", worker: name, detail: "closed" }));
    },
  };
}

function everyInterval(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
}
