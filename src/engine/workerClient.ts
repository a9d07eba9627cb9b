import { wrap, type Endpoint, type Remote } from "comlink";

/** A call was lost with its worker twice, or the worker could not be started again. */
export class WorkerLost extends Error {
  override name = "WorkerLost";
}

/** The part of a `Worker` the client uses. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface WorkerClientOptions<Api> {
  /** Starts a worker. */
  spawn: () => WorkerLike;
  /** Gives a fresh worker its data. If it rejects, the worker is given up and callers get that error; the next call tries again. */
  init: (api: Remote<Api>) => Promise<unknown>;
  /** Asks a living worker for a sign of life. */
  ping: (api: Remote<Api>) => Promise<unknown>;
  /** A worker died; another is being started. */
  onDeath?: (reason: Error) => void;
  /** The worker that replaces it has its data. */
  onRestart?: () => void;
  /** Milliseconds between pings, which begin when `init` is done: a worker busy loading is not dead. */
  pingEvery?: number;
  /** Milliseconds of unanswered pings after which it is. */
  deadAfter?: number;
  /** Deaths in a row, without a successful `init` between, after which callers get `WorkerLost`. */
  attempts?: number;
  /** Calls `tick` every `ms` until the returned function is called. */
  every?: (ms: number, tick: () => void) => () => void;
}

export interface WorkerClient<Api> {
  /**
   * Runs `use` against the worker once that has its data, and once more if the worker dies meanwhile; so `use` must be repeatable.
   * Rejects with what `use` rejects with, with what `init` rejected with, or with `WorkerLost`.
   */
  call<R>(use: (api: Remote<Api>) => Promise<R>): Promise<R>;
  /** Ends the worker for good. */
  close(): void;
}

/** Why a life of the worker ended. */
class Death extends Error {}

interface Life<Api> {
  api: Remote<Api>;
  /** Settles when `init` is done. */
  ready: Promise<void>;
  /** Rejects with `Death` when the worker dies. */
  death: Promise<never>;
  end: (reason: Death) => void;
}

/** A worker that is started on the first call and, when it dies, started again from its data. */
export function createWorkerClient<Api>(options: WorkerClientOptions<Api>): WorkerClient<Api> {
  const {
    spawn,
    init,
    ping,
    onDeath,
    onRestart,
    pingEvery = 2000,
    deadAfter = 8000,
    attempts = 3,
    every = everyInterval,
  } = options;
  let life: Life<Api> | undefined;
  let deathsInARow = 0;
  let mustTell = false;
  let closed = false;

  function start(): Life<Api> {
    const worker = spawn();
    const api = wrap<Api>(worker);
    let stopPings = () => {};
    let ended = false;
    let reject!: (reason: Death) => void;
    const death = new Promise<never>((_, no) => (reject = no));
    death.catch(() => {});
    const end = (reason: Death) => {
      ended = true;
      stopPings();
      worker.terminate();
      life = undefined;
      reject(reason);
    };
    const die = (message: string) => {
      if (ended) return;
      const reason = new Death(message);
      deathsInARow++;
      mustTell = true;
      end(reason);
      onDeath?.(reason);
      if (deathsInARow < attempts) life = start();
    };
    worker.addEventListener("error", (event: Event & { message?: string }) => {
      event.preventDefault();
      die(event.message || "the worker failed");
    });
    worker.addEventListener("messageerror", () => die("a message to or from the worker could not be read"));

    const ready = begin();
    ready.catch(() => {});

    async function begin(): Promise<void> {
      try {
        await Promise.race([init(api), death]);
      } catch (reason) {
        if (!ended) end(new Death(String(reason), { cause: reason }));
        throw reason;
      }
      if (ended) return;
      deathsInARow = 0;
      stopPings = every(
        pingEvery,
        heartbeat(() => ping(api), die),
      );
      if (mustTell) onRestart?.();
      mustTell = false;
    }
    return { api, ready, death, end };
  }

  /** Counts ticks, not time: after the machine slept, one late tick is not eight seconds of silence. */
  function heartbeat(ask: () => Promise<unknown>, die: (message: string) => void): () => void {
    let asked = false;
    let unanswered = 0;
    return () => {
      if (asked) {
        if (++unanswered * pingEvery >= deadAfter) die(`the worker gave no sign of life for ${deadAfter} ms`);
        return;
      }
      asked = true;
      unanswered = 0;
      ask().then(
        () => (asked = false),
        (reason: Error) => die(reason.message),
      );
    };
  }

  async function call<R>(use: (api: Remote<Api>) => Promise<R>): Promise<R> {
    if (closed) throw new WorkerLost("the worker was closed");
    if (!life) deathsInARow = 0;
    life ??= start();
    for (let lost = 0; ;) {
      const { api, ready, death } = life;
      let isReady = false;
      try {
        await ready;
        isReady = true;
        return await Promise.race([use(api), death]);
      } catch (reason) {
        if (!(reason instanceof Death)) throw reason;
        if ((isReady && ++lost > 1) || !life) throw new WorkerLost(reason.message, { cause: reason });
      }
    }
  }

  return {
    call,
    close() {
      closed = true;
      life?.end(new Death("the worker was closed"));
    },
  };
}

function everyInterval(ms: number, tick: () => void): () => void {
  const timer = setInterval(tick, ms);
  return () => clearInterval(timer);
}
