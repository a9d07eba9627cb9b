import { proxyMarker, type Remote } from "comlink";
import { expect, it } from "vitest";
import { asked, toldElsewhere } from "#engine/asked.ts";
import { Failure } from "#engine/fault.ts";
import { methodsOf } from "#engine/methodsOf.ts";

it("asks the worker's methods by name, and gives functions through a proxy", async () => {
  const heard: unknown[][] = [];
  const api = {
    async sum(a: number, b: number): Promise<number> {
      return a + b;
    },
    async run(...given: [times: number, onStep: (step: number) => void]): Promise<void> {
      heard.push(given);
    },
  };
  const worker = asked<typeof api>((use) => use(api as unknown as Remote<typeof api>));
  expect(await worker.sum(2, 3)).toBe(5);
  const onStep = () => {};
  await worker.run(1, onStep);
  expect(heard).toEqual([[1, onStep]]);
  expect(proxyMarker in onStep).toBe(true);
});

it("asks each time for the worker there is", async () => {
  let lives = 0;
  const worker = asked<{ life(): number }>((use) => {
    const life = ++lives;
    return use({ life: async () => life } as unknown as Remote<{ life(): number }>);
  });
  const { life } = worker;
  expect([await life(), await life()]).toEqual([1, 2]);
});

it("answers with what was loaded last", () => {
  const display = (rows: number) => ({ total: () => rows, twice: (more: number) => 2 * rows + more });
  let loaded = display(1);
  const { total, twice } = methodsOf(() => loaded, ["total", "twice"]);
  loaded = display(5);
  expect([total(), twice(1)]).toEqual([5, 11]);
});

it("leaves a lost worker to who waits for it, and no fault of our own", async () => {
  const reject = async (reason: Error): Promise<unknown> => Promise.reject(reason).catch(toldElsewhere);
  expect(await reject(new Failure({ kind: "silent", worker: "regions" }))).toBeUndefined();
  await expect(reject(new TypeError("x is not a function"))).rejects.toThrow("x is not a function");
  await expect(reject(new Failure({ kind: "bug", detail: "of the worker" }))).rejects.toThrow("of the worker");
});
