import type { Remote } from "comlink";
import { type Fault, Failure, faultOf, type WorkerName } from "#engine/fault.ts";
import { createWorkerClient } from "#engine/workerClient.ts";
import en from "#i18n/en/page.ts";
import { channelWorker, handClock, tickedUntil, turn } from "#tests/unit/engine/channelWorker.ts";
import { ended, type FaultRow } from "./faultRow.ts";

const WORKERS = ["establishments", "regions", "statistics", "basemap"] as const satisfies readonly WorkerName[];

interface Api {
  answer(): Promise<string>;
  ping(): Promise<true>;
}

const forEver = () => new Promise<never>(() => {});

interface Way {
  how: string;
  /** What the worker answers, once it has begun. */
  api?: Partial<Api>;
  /** What becomes of each worker as it is asked. */
  worker?: (worker: ReturnType<typeof channelWorker>) => void;
  /** What happens to it in each second. */
  second?: (worker: ReturnType<typeof channelWorker>) => void;
  right: (what: string) => string;
}

const GIVEN_UP = (what: string) =>
  `Working out ${what} was given up after 30 seconds without a sign of life. The next try waits longer.`;

const WAYS: Way[] = [
  {
    how: "throwing",
    api: { answer: () => Promise.reject(asServed(new Error("no such row"))) },
    right: (what) => `An error in Agglomera stopped ${what}: no such row`,
  },
  {
    how: "out of memory",
    api: { answer: () => Promise.reject(asServed(new RangeError("Array buffer allocation failed"))) },
    right: (what) => `There was not enough memory to work out ${what}. Closing other tabs and programs makes room.`,
  },
  {
    how: "without a file",
    api: { answer: () => Promise.reject(asServed(new Failure({ kind: "missing", file: "places.json", status: 404 }))) },
    right: () => "The file places.json is not on the server (it answered 404).",
  },
  {
    how: "dead of itself",
    worker: ({ fail }) => void fail("error", "boom"),
    right: (what) => `An error in Agglomera stopped ${what}: boom`,
  },
  {
    how: "not to be started",
    worker: ({ fail }) => void fail("error", ""),
    right: (what) => `The program that works out ${what} could not be started. Check the connection to the server.`,
  },
  { how: "silent", api: { answer: forEver, ping: forEver }, right: GIVEN_UP },
  { how: "looping", worker: ({ busy }) => busy(), right: GIVEN_UP },
  {
    how: "slow, with beats",
    api: { answer: async () => "late" },
    second: ({ sign }) => sign({ sign: "beat", ahead: 0 }),
    right: () => "answered",
  },
  {
    how: "slow, with its length announced",
    api: { answer: async () => "late" },
    worker: ({ sign }) => sign({ sign: "beat", ahead: 30_000 }),
    right: () => "answered",
  },
];

/** An error as it leaves a worker. */
const asServed = (reason: unknown): Fault => faultOf(reason);

/** Each worker in each way, as whoever asked it meets it. */
export const WORKER_ROWS: FaultRow[] = WORKERS.flatMap((name) =>
  WAYS.map((way) => ({
    what: `the ${name} worker`,
    how: way.how,
    right: way.right(en.fault.workers[name]),
    ends: () => askBroken(name, way),
  })),
);

/** Seconds after which a slow worker has its answer. */
const SLOW = 100;

async function askBroken(name: WorkerName, { how, api, worker: befalls, second }: Way): Promise<string> {
  const { every, tick } = handClock();
  const living: ReturnType<typeof channelWorker>[] = [];
  let release = () => {};
  const late = new Promise<void>((resolve) => (release = resolve));
  const isSlow = how.startsWith("slow");
  const served = { answer: async () => "answer", ping: async () => true, ...api };
  const client = createWorkerClient<Api>({
    name,
    spawn: () => {
      const made = channelWorker({
        ping: served.ping,
        answer: async () => {
          if (isSlow) await late;
          return served.answer();
        },
      });
      made.sign({ sign: "ready", slowness: 1 });
      living.push(made);
      return made.worker;
    },
    init: async () => {},
    ping: (remote) => remote.ping(),
    every,
  });
  const answer = ended(
    client.call((remote: Remote<Api>) => {
      const asked = remote.answer();
      queueMicrotask(() => befalls?.(living.at(-1)!));
      return asked;
    }),
  );
  await tickedUntil(answer, tick, async (passed) => {
    if (isSlow && passed === SLOW) release();
    second?.(living.at(-1)!);
    await turn();
  });
  client.close();
  return answer;
}
