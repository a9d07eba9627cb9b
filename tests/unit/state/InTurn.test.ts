import { ErrorBoundary, createComponent, createRoot, onCleanup } from "solid-js";
import { expect, it } from "vitest";
import { InTurn } from "#state/parts/InTurn.tsx";
import { createTurns } from "#state/turns.ts";

/** Parts by name, and what became of them. */
function setUp(names: string) {
  const told: string[] = [];
  const part = (name: string) => () => {
    if (name === "!") throw new Error("no room");
    told.push(`+${name}`);
    onCleanup(() => told.push(`-${name}`));
    return name;
  };
  const failed: string[] = [];
  const dispose = createRoot((disposeRoot) => {
    createComponent(ErrorBoundary, {
      fallback: (error: Error) => failed.push(error.message),
      get children() {
        return createComponent(InTurn, { parts: Array.from(names, part), onMade: () => told.push("made") });
      },
    });
    return disposeRoot;
  });
  const inTurn = createTurns();
  const settled = async () => {
    for (let k = 0; k < 20; k++) await inTurn(() => undefined); // as many tasks as there could be parts
    return told.splice(0).join(" ");
  };
  return { told, failed, dispose, settled };
}

it("makes its first part at once and the others in order, and takes them away from the last", async () => {
  const { told, dispose, settled } = setUp("abc");
  expect(told).toEqual(["+a"]);
  expect(await settled()).toBe("+a +b +c made");
  dispose();
  expect(told).toEqual(["-c", "-b", "-a"]);
});

it("makes no more once it is gone", async () => {
  const { dispose, settled } = setUp("abc");
  dispose();
  expect(await settled()).toBe("+a -a");
});

it("leaves what a part fails with to whoever stands around it", async () => {
  const { failed, settled } = setUp("a!b");
  await settled();
  expect(failed).toEqual(["no room"]);
});
