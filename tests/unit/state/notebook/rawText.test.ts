import { expect, it } from "vitest";
import { rawText } from "#state/notebook/notebookDesk.ts";

it("writes whatever a browser may hold as JSON, and ends a circle", () => {
  const circle: Record<string, unknown> = {
    big: 12n,
    bytes: new Uint8Array([1, 2]),
    map: new Map([["a", Number.NaN]]),
  };
  circle.self = circle;
  (circle.map as Map<string, unknown>).set("b", circle);
  expect(JSON.parse(rawText(circle))).toEqual({
    big: "12",
    bytes: [1, 2],
    map: [
      ["a", "NaN"],
      ["b", "(the same as above)"],
    ],
    self: "(the same as above)",
  });
  const twice = { n: 1 };
  expect(JSON.parse(rawText([twice, twice]))).toEqual([twice, twice]);
  expect([rawText(undefined), rawText("text")]).toEqual(["null\n", '"text"\n']);
});
