import { expose, type Remote } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import {
  createWorkerClient,
  WorkerLost,
  type WorkerClientOptions,
  type WorkerLike,
} from "../../../src/engine/workerClient";

interface Api {
  load(): string;
  double(n: number): number | Promise<number>;
  ping(): true;
}

/** A worker behind a real message channel, that can be made to fail, fall silent or answer never. */
function channelWorker(number: number) {
  const { port1, port2 } = new MessageChannel();
  const failures = new EventTarget();
  const state = { number, terminated: false, loads: 0, calls: 0, hang: false };
  const api: Api = {
    load: () => `data ${++state.loads}`,
    double(n) {
      state.calls++;
      return state.hang ? new Promise<number>(() => {}) : 2 * n;
    },
    ping: () => true,
  };
  expose(api, port2);
  const worker: WorkerLike = {
    postMessage: (message: unknown, transfer: Transferable[] = []) => port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      (type === "message" ? port1 : failures).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
      (type === "message" ? port1 : failures).removeEventListener(type, listener),
    start: () => port1.start(),
    terminate() {
      state.terminated = true;
      port1.close();
    },
  };
  const fail = (type: "error" | "messageerror") =>
    failures.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { message: "out of memory" }));
  return { state, worker, fail, silence: () => port2.close() };
}

/** A client whose workers are kept, and whose clock ticks by hand. */
function setUp(options: Partial<WorkerClientOptions<Api>> = {}) {
  const workers: ReturnType<typeof channelWorker>[] = [];
  const told: string[] = [];
  const ticks = new Set<() => void>();
  const client = createWorkerClient<Api>({
    spawn() {
      const made = channelWorker(workers.length);
      workers.push(made);
      return made.worker;
    },
    init: (api) => api.load(),
    ping: (api) => api.ping(),
    onDeath: (reason) => told.push(`death: ${reason.message}`),
    onRestart: () => told.push("restart"),
    pingEvery: 2000,
    deadAfter: 8000,
    every(_, tick) {
      ticks.add(tick);
      return () => ticks.delete(tick);
    },
    ...options,
  });
  clients.push(client);
  return { client, workers, told, tick: () => ticks.forEach((tick) => tick()), ticks };
}

const clients: { close(): void }[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.close()));

const double = (n: number) => (api: Remote<Api>) => api.double(n);
/** Until `holds`, letting messages through. */
async function until(holds: () => boolean) {
  while (!holds()) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe("createWorkerClient", () => {
  it("starts with the first call and gives the worker its data before it asks", async () => {
    const { client, workers } = setUp();
    expect(workers.length).toBe(0);
    expect(await Promise.all([client.call(double(2)), client.call(double(3))])).toEqual([4, 6]);
    expect(workers.map(({ state }) => state.loads)).toEqual([1]);
  });

  it.each(["error", "messageerror"] as const)("repeats a call on a new worker after %s", async (type) => {
    const { client, workers, told } = setUp();
    await client.call(double(1));
    workers[0].state.hang = true;
    const pending = client.call(double(21));
    await until(() => workers[0].state.calls === 2);
    workers[0].fail(type);
    expect(await pending).toBe(42);
    expect(workers.map(({ state }) => state.terminated)).toEqual([true, false]);
    expect(workers[1].state.loads).toBe(1);
    expect(told.length).toBe(2);
    expect(told[0]).toMatch(/^death: (out of memory|a message)/);
    expect(told[1]).toBe("restart");
  });

  it("notices a worker that fell silent by its pings, not before they are due", async () => {
    const { client, workers, told, tick } = setUp();
    await client.call(double(1));
    workers[0].silence();
    const pending = client.call(double(4));
    for (let i = 0; i < 4; i++) tick();
    expect(told).toEqual([]);
    tick();
    expect(told).toEqual(["death: the worker gave no sign of life for 8000 ms"]);
    expect(await pending).toBe(8);
  });

  it("leaves a worker alone that answers late", async () => {
    const { client, workers, told, tick } = setUp();
    await client.call(double(1));
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 4; i++) tick();
      await client.call(double(1));
    }
    expect(told).toEqual([]);
    expect(workers.length).toBe(1);
  });

  it("does not ping while the worker loads", async () => {
    let finish!: () => void;
    const loading = new Promise<void>((resolve) => (finish = resolve));
    const { client, ticks } = setUp({ init: () => loading });
    const pending = client.call(double(3));
    await until(() => true);
    expect(ticks.size).toBe(0);
    finish();
    expect(await pending).toBe(6);
    expect(ticks.size).toBe(1);
  });

  it("gives up a call that loses its worker twice", async () => {
    const { client, workers } = setUp();
    await client.call(double(1));
    workers[0].state.hang = true;
    const pending = client.call(double(1));
    const outcome = pending.catch((reason: unknown) => reason);
    await until(() => workers[0].state.calls === 2);
    workers[0].fail("error");
    workers[1].state.hang = true;
    await until(() => workers[1].state.calls === 1);
    workers[1].fail("error");
    expect(await outcome).toBeInstanceOf(WorkerLost);
    expect(await client.call(double(5))).toBe(10);
  });

  it("stops starting workers that die before they are loaded, until somebody asks again", async () => {
    const { client, workers, told } = setUp({ attempts: 3, init: () => new Promise(() => {}) });
    const outcome = client.call(double(1)).catch((reason: unknown) => reason);
    for (let i = 0; i < 3; i++) {
      await until(() => workers.length === i + 1);
      workers[i].fail("error");
    }
    expect(await outcome).toBeInstanceOf(WorkerLost);
    expect(workers.length).toBe(3);
    expect(told.filter((text) => text === "restart")).toEqual([]);
    const again = client.call(double(1)).catch((reason: unknown) => reason);
    await until(() => workers.length === 4);
    client.close();
    expect(await again).toBeInstanceOf(WorkerLost);
  });

  it("passes on why loading failed, and tries again with the next call", async () => {
    let attempts = 0;
    const { client, told } = setUp({
      init: async () => {
        if (++attempts === 1) throw new Error("establishments.parquet: 404");
      },
    });
    await expect(client.call(double(1))).rejects.toThrow("establishments.parquet: 404");
    expect(told).toEqual([]);
    expect(await client.call(double(1))).toBe(2);
  });

  it("passes on what a call itself throws, without a restart", async () => {
    const { client, workers } = setUp();
    await expect(client.call(() => Promise.reject(new Error("no such row")))).rejects.toThrow("no such row");
    expect(workers.length).toBe(1);
  });

  it("refuses calls after it was closed", async () => {
    const { client, workers, told } = setUp();
    await client.call(double(1));
    client.close();
    await expect(client.call(double(1))).rejects.toBeInstanceOf(WorkerLost);
    expect(workers[0].state.terminated).toBe(true);
    expect(told).toEqual([]);
  });
});
