import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { createAnswer } from "#state/createAnswer.ts";
import { arrived, byHand } from "./provided.ts";

let dispose = () => {};
afterEach(() => dispose());

/** An answer about a signal, each question of which the test answers by hand. */
function setUp(first: string | undefined) {
  return createRoot((disposeRoot) => {
    dispose = disposeRoot;
    const [source, setSource] = createSignal(first);
    const { calls, method } = byHand<[string], string>();
    const answer = createAnswer(source, method);
    const now = () => [answer.status(), answer.value(), answer.about()];
    return { answer, calls, setSource, now, asked: () => calls.map(({ args }) => args[0]) };
  });
}

describe("createAnswer", () => {
  it("loads, then holds the answer with what it is about", async () => {
    const { calls, now, asked } = setUp("a");
    expect(asked()).toEqual(["a"]);
    expect(now()).toEqual(["loading", undefined, undefined]);
    calls[0].answer("A");
    await arrived();
    expect(now()).toEqual(["ready", "A", "a"]);
  });

  it("keeps the last answer, and says what it is about, until the next is there", async () => {
    const { calls, now, setSource } = setUp("a");
    calls[0].answer("A");
    await arrived();
    setSource("b");
    expect(now()).toEqual(["loading", "A", "a"]);
    calls[1].answer("B");
    await arrived();
    expect(now()).toEqual(["ready", "B", "b"]);
  });

  it("takes no answer to an older question, whichever comes first", async () => {
    const { calls, now, setSource } = setUp("a");
    setSource("b");
    calls[0].answer("A");
    await arrived();
    expect(now()).toEqual(["loading", undefined, undefined]);
    calls[1].answer("B");
    await arrived();
    expect(now()).toEqual(["ready", "B", "b"]);

    setSource("c");
    setSource("d");
    calls[3].answer("D");
    await arrived();
    calls[2].answer("C");
    await arrived();
    expect(now()).toEqual(["ready", "D", "d"]);
  });

  it("is not failed by an older question", async () => {
    const { answer, calls, now, setSource } = setUp("a");
    setSource("b");
    calls[0].refuse(new Error("late"));
    await arrived();
    expect(now()).toEqual(["loading", undefined, undefined]);
    expect(answer.fault()).toBeUndefined();
    calls[1].answer("B");
    await arrived();
    expect([...now(), answer.fault()]).toEqual(["ready", "B", "b", undefined]);
  });

  it("says why it failed, and asks the same again", async () => {
    const { answer, calls, now, asked } = setUp("a");
    calls[0].refuse(new Error("no such row"));
    await arrived();
    expect([answer.status(), answer.fault()]).toMatchObject(["failed", { kind: "bug", detail: "no such row" }]);
    answer.retry();
    expect([answer.status(), answer.fault()]).toEqual(["loading", undefined]);
    expect(asked()).toEqual(["a", "a"]);
    calls[1].answer("A");
    await arrived();
    expect(now()).toEqual(["ready", "A", "a"]);
  });

  it("forgets a failure with the next question", async () => {
    const { answer, calls, setSource } = setUp("a");
    calls[0].refuse(new Error("no"));
    await arrived();
    setSource("b");
    expect([answer.status(), answer.fault()]).toEqual(["loading", undefined]);
  });

  it("asks nothing where there is nothing to ask, and takes no answer then", async () => {
    const { calls, now, asked, setSource, answer } = setUp("a");
    setSource(undefined);
    calls[0].answer("A");
    await arrived();
    answer.retry();
    expect(asked()).toEqual(["a"]);
    expect(now()).toEqual(["loading", undefined, undefined]);
  });

  it("does not ask again for a source that is the same", () => {
    const [other, setOther] = createSignal(0);
    const asked: string[] = [];
    createRoot((disposeRoot) => {
      dispose = disposeRoot;
      createAnswer(
        () => (other() < 2 ? "a" : "b"),
        async (source) => asked.push(source),
      );
    });
    setOther(1);
    expect(asked).toEqual(["a"]);
    setOther(2);
    expect(asked).toEqual(["a", "b"]);
  });

  it("takes nothing once whoever asked is gone", async () => {
    const { answer, calls, now } = setUp("a");
    dispose();
    calls[0].answer("A");
    await arrived();
    expect(now()).toEqual(["loading", undefined, undefined]);
    const failing = setUp("a");
    dispose();
    failing.calls[0].refuse(new Error("late"));
    await arrived();
    expect([failing.answer.status(), answer.fault()]).toEqual(["loading", undefined]);
  });
});
