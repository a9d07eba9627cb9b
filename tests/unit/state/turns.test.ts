import { expect, it } from "vitest";
import { createTurns } from "#state/turns.ts";

/** Turns on a clock and with tasks that the test goes on by hand. */
function setUp() {
  let time = 0;
  const tasks: (() => void)[] = [];
  const inTurn = createTurns(
    () => new Promise((begin) => tasks.push(begin)),
    () => time,
  );
  const done: string[] = [];
  const add = (name: string, takes: number) =>
    inTurn(() => {
      done.push(name);
      time += takes;
      return name;
    });
  /** Begins the next task, and says what it did. */
  const task = async () => {
    const before = done.length;
    tasks.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
    return done.slice(before).join("");
  };
  return { add, task, inTurn, waiting: () => tasks.length };
}

it("does small things together and what takes long in a task each, in order", async () => {
  const { add, task, waiting } = setUp();
  for (const [name, takes] of [
    ["a", 2],
    ["b", 2],
    ["c", 2],
    ["d", 9],
    ["e", 1],
  ] as const)
    void add(name, takes);
  expect(await task()).toBe("abc");
  expect(await task()).toBe("d");
  void add("f", 1);
  expect(await task()).toBe("ef");
  expect(waiting()).toBe(0);
  void add("g", 1);
  expect(await task()).toBe("g");
});

it("settles with what is done or why it failed, and goes on", async () => {
  const { add, task, inTurn } = setUp();
  const failed = inTurn(() => {
    throw new Error("no room");
  }).catch((reason: Error) => reason.message);
  const after = add("a", 1);
  expect(await task()).toBe("a");
  expect(await failed).toBe("no room");
  expect(await after).toBe("a");
});
