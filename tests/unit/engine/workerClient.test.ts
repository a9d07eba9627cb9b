import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Remote } from "comlink";
import { afterEach, describe, expect, it } from "vitest";
import { Failure } from "#engine/fault.ts";
import { createWorkerClient, type WorkerClientOptions } from "#engine/workerClient.ts";
import { channelWorker, handClock, turn, until } from "./channelWorker.ts";

interface Api {
  load(): string;
  double(n: number): number | Promise<number>;
  list(): { numbers: number[] };
  ping(): true | Promise<true>;
}

function doublingWorker() {
  const state = { loads: 0, calls: 0, hang: false, mute: false };
  const api: Api = {
    load: () => `data ${++state.loads}`,
    double(n) {
      state.calls++;
      return state.hang ? new Promise<number>(() => {}) : 2 * n;
    },
    list: () => ({ numbers: [1, 2, 3] }),
    ping: () => (state.mute ? new Promise<true>(() => {}) : true),
  };
  return { state, ...channelWorker(api) };
}

const clients: { close(): void }[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.close()));

/** A client whose workers are kept, and whose clock ticks by hand: one look is a second. Those numbered in `hanging` load and no more. */
function setUp(options: Partial<WorkerClientOptions<Api>> = {}, hanging: readonly number[] = []) {
  const workers: ReturnType<typeof doublingWorker>[] = [];
  const told: string[] = [];
  const { every, tick } = handClock();
  const client = createWorkerClient<Api>({
    name: "regions",
    spawn() {
      const made = doublingWorker();
      workers.push(made);
      if (hanging.includes(workers.length - 1)) Object.assign(made.state, { hang: true, mute: true });
      return made.worker;
    },
    init: (api) => api.load(),
    ping: (api) => api.ping(),
    onDeath: ({ kind, worker, seconds }) =>
      told.push(`${worker} ${kind}${seconds === undefined ? "" : ` after ${seconds} s`}`),
    onRestart: () => told.push("restart"),
    onGivenUp: () => told.push("given up"),
    lookEvery: 1000,
    deadAfter: 8000,
    startAfter: 20_000,
    every,
    ...options,
  });
  clients.push(client);
  const looks = async (seconds: number) => {
    for (let i = 0; i < seconds; i++) {
      tick();
      await turn();
      await turn();
    }
  };
  return { client, workers, told, looks };
}

const double = (n: number) => (api: Remote<Api>) => api.double(n);
const faultOfCall = (call: Promise<unknown>) =>
  call.then(
    () => expect.unreachable("the call was answered"),
    (reason: unknown) => (reason as Failure).fault,
  );

describe("createWorkerClient", () => {
  it("starts with the first call and gives the worker its data before it asks", async () => {
    const { client, workers } = setUp();
    expect(workers.length).toBe(0);
    expect(await Promise.all([client.call(double(2)), client.call(double(3))])).toEqual([4, 6]);
    expect(workers.map(({ state }) => state.loads)).toEqual([1]);
  });

  it("holds no answer that who asked has let go", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const { client } = setUp();
    const answers: WeakRef<object>[] = [];
    const ask = async () => void answers.push(new WeakRef(await client.call((api) => api.list())));
    for (let i = 0; i < 5; i++) await ask();
    for (let i = 0; i < 3; i++) {
      await turn(); // what a reference was made to is held until the turn is over
      collect();
    }
    expect(answers.filter((answer) => answer.deref() !== undefined)).toEqual([]);
  });

  it.each([
    ["error", "regions memory"],
    ["messageerror", "regions bug"],
  ] as const)("repeats a call on a new worker after %s", async (type, death) => {
    const { client, workers, told } = setUp();
    await client.call(double(1));
    workers[0].state.hang = true;
    const pending = client.call(double(21));
    await until(() => workers[0].state.calls === 2);
    workers[0].fail(type);
    expect(await pending).toBe(42);
    expect(workers.map(({ isTerminated }) => isTerminated())).toEqual([true, false]);
    expect(workers[1].state.loads).toBe(1);
    expect(told).toEqual([death, "restart"]);
  });

  it("ends a silent worker when its silence is due, not before", async () => {
    const { client, workers, told, looks } = setUp();
    await client.call(double(1));
    workers[0].busy();
    const pending = client.call(double(4));
    await looks(8); // the first look asks
    expect(told).toEqual([]);
    await looks(1);
    expect(await pending).toBe(8);
    expect(told).toEqual(["regions silent after 8 s", "restart"]);
  });

  it("takes a beat for life, for as long as it comes", async () => {
    const { client, workers, told, looks } = setUp();
    await client.call(double(1));
    workers[0].busy();
    const pending = client.call(double(4)).catch(() => {});
    for (let i = 0; i < 20; i++) {
      await looks(7);
      workers[0].sign({ sign: "beat", ahead: 0 });
      await turn();
    }
    expect(told).toEqual([]);
    expect(workers.length).toBe(1);
    client.close();
    await pending;
  });

  it("waits for announced work four times as long as announced, and no longer", async () => {
    const { client, workers, told, looks } = setUp();
    await client.call(double(1));
    workers[0].busy();
    const pending = client.call(double(2));
    workers[0].sign({ sign: "beat", ahead: 3000 });
    await turn();
    await looks(20);
    expect(told).toEqual([]);
    await looks(1);
    expect(told).toEqual(["regions silent after 20 s", "restart"]);
    await pending;
  });

  it("gives a slow machine longer in proportion, and one whose signs came late four times their pauses", async () => {
    const { client, workers, told, looks } = setUp();
    await client.call(double(1));
    workers[0].sign({ sign: "ready", slowness: 20 });
    await turn();
    workers[0].busy();
    await looks(159);
    expect(told).toEqual([]);
    workers[0].sign({ sign: "beat", ahead: 0 });
    await turn();
    await looks(600);
    expect(told).toEqual([]);
    await looks(40);
    expect(told).toEqual(["regions silent after 632 s", "restart"]);
  });

  it("doubles its patience with each end, and gives up a call that was lost twice", async () => {
    const { client, workers, told, looks } = setUp({}, [1]);
    await client.call(double(1));
    workers[0].busy();
    const lost = faultOfCall(client.call(double(1)));
    await looks(9);
    await looks(16);
    expect(told.filter((text) => text.includes("silent"))).toEqual(["regions silent after 8 s"]);
    await looks(2);
    expect(await lost).toMatchObject({ kind: "silent", worker: "regions" });
    expect(told.filter((text) => text.includes("silent"))).toEqual([
      "regions silent after 8 s",
      "regions silent after 16 s",
    ]);
    expect(await client.call(double(5))).toBe(10);
    workers[2].busy();
    const again = client.call(double(1)).catch(() => {});
    await looks(32);
    expect(workers.length).toBe(3);
    await looks(1);
    expect(workers.length).toBe(4);
    client.close();
    await again;
  });

  it("waits longer for a program that is still being fetched, and says when it cannot be started", async () => {
    const { client, workers, told, looks } = setUp({ attempts: 1, init: () => new Promise(() => {}) });
    const lost = faultOfCall(client.call(double(1)));
    workers[0].busy();
    await looks(20);
    expect(told).toEqual([]);
    await looks(1);
    expect(await lost).toMatchObject({ kind: "unstarted", worker: "regions", seconds: 20 });
    expect(told).toEqual(["regions unstarted after 20 s", "given up"]);
  });

  it("leaves a worker alone that loads for long and answers meanwhile", async () => {
    let finish!: () => void;
    const loading = new Promise<void>((resolve) => (finish = resolve));
    const { client, looks, told } = setUp({ init: () => loading });
    const pending = client.call(double(3));
    await looks(100);
    finish();
    expect(await pending).toBe(6);
    expect(told).toEqual([]);
  });

  it("stops starting workers that die before they are loaded, until somebody asks again", async () => {
    const { client, workers, told } = setUp({ attempts: 3, init: () => new Promise(() => {}) });
    const lost = faultOfCall(client.call(double(1)));
    for (let i = 0; i < 3; i++) {
      await until(() => workers.length === i + 1);
      workers[i].fail("error", "");
    }
    expect(await lost).toMatchObject({ kind: "unstarted" });
    expect(workers.length).toBe(3);
    expect(told).toEqual(["regions unstarted", "regions unstarted", "regions unstarted", "given up"]);
    const again = faultOfCall(client.call(double(1)));
    await until(() => workers.length === 4);
    client.close();
    expect(await again).toMatchObject({ kind: "silent", detail: "closed" });
  });

  it("passes on why loading failed, and tries again with the next call", async () => {
    let attempts = 0;
    const { client, told } = setUp({
      init: async () => {
        if (++attempts === 1) throw new Failure({ kind: "missing", file: "regions.json", status: 404 });
      },
    });
    expect(await faultOfCall(client.call(double(1)))).toEqual({
      kind: "missing",
      file: "regions.json",
      status: 404,
      worker: "regions",
    });
    expect(told).toEqual(["given up"]);
    expect(await client.call(double(1))).toBe(2);
  });

  it("passes on what a call itself throws, without a restart", async () => {
    const { client, workers } = setUp();
    expect(await faultOfCall(client.call(() => Promise.reject(new Error("no such row"))))).toEqual({
      kind: "bug",
      detail: "no such row",
      worker: "regions",
    });
    expect(workers.length).toBe(1);
  });

  it("refuses calls after it was closed", async () => {
    const { client, workers, told } = setUp();
    await client.call(double(1));
    client.close();
    await expect(client.call(double(1))).rejects.toBeInstanceOf(Failure);
    expect(workers[0].isTerminated()).toBe(true);
    expect(told).toEqual([]);
  });
});
