import { describe, expect, it } from "vitest";
import { newestWins, Superseded } from "#engine/newestWins.ts";

/** A call whose outcomes are given by hand. */
function slowCall() {
  const running: { asked: string; resolve: (answer: string) => void; reject: (reason: Error) => void }[] = [];
  const call = (asked: string) => new Promise<string>((resolve, reject) => running.push({ asked, resolve, reject }));
  return { running, call };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("newestWins", () => {
  it("runs one call at a time and, of those that wait, only the newest", async () => {
    const { running, call } = slowCall();
    const newest = newestWins(call);
    const first = newest("a");
    const second = newest("b");
    const third = newest("c");
    await expect(second).rejects.toBeInstanceOf(Superseded);
    expect(running.map(({ asked }) => asked)).toEqual(["a"]);
    running[0].resolve("A");
    expect(await first).toBe("A");
    await settled();
    expect(running.map(({ asked }) => asked)).toEqual(["a", "c"]);
    running[1].resolve("C");
    expect(await third).toBe("C");
    await settled();
    expect(running.length, "each call that runs runs once").toBe(2);
  });

  it("goes on after a call that failed, synchronously too", async () => {
    const { running, call } = slowCall();
    const newest = newestWins((asked: string) => {
      if (asked === "throws") throw new Error("at once");
      return call(asked);
    });
    const first = newest("a");
    const second = newest("throws");
    await settled();
    running[0].reject(new Error("later"));
    await expect(first).rejects.toThrow("later");
    await expect(second).rejects.toThrow("at once");
    const third = newest("b");
    await settled();
    running[1].resolve("B");
    expect(await third).toBe("B");
  });
});
