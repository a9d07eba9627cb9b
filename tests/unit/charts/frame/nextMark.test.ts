import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextInOrder } from "#charts/frame/createRoving.ts";
import { nextInPlane } from "#charts/scatter/BubbleScatter.tsx";
import { nextPoint, pointMark } from "#charts/lines/timeSeries.ts";
import { nearestMark } from "#charts/scatter/ScatterBubbles.tsx";

describe("the mark a key leads to", () => {
  test("along an order, and not beyond its ends", () => {
    const order = ["a", "b", "c"];
    expect(["ArrowDown", "ArrowUp", "End", "Home", "x"].map((key) => nextInOrder(order, "b", key))).toEqual([
      "c",
      "a",
      "c",
      "a",
      undefined,
    ]);
    expect(nextInOrder(order, "c", "ArrowRight")).toBe("c");
    expect(nextInOrder(order, "a", "ArrowLeft")).toBe("a");
  });
  test("across and up a plane", () => {
    const marks = [
      { mark: "low", x: 1, y: 0 },
      { mark: "left", x: 0, y: 5 },
      { mark: "high", x: 2, y: 9 },
    ];
    expect(nextInPlane(marks, "low", "ArrowRight")).toBe("high");
    expect(nextInPlane(marks, "low", "ArrowLeft")).toBe("left");
    expect(nextInPlane(marks, "low", "ArrowUp")).toBe("left");
    expect(nextInPlane(marks, "left", "ArrowUp")).toBe("high");
    expect(nextInPlane(marks, "high", "ArrowDown")).toBe("left");
    expect(nextInPlane(marks, "high", "Home")).toBe("left");
    expect(nextInPlane(marks, "high", "Tab")).toBeUndefined();
  });
  test("every mark of a plane is reached by one key from the first", () => {
    const coordinate = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"),
        (places, key) => {
          const marks = places.map((place, i) => ({ ...place, mark: String(i) }));
          const back = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight", ArrowUp: "ArrowDown", ArrowDown: "ArrowUp" };
          let at = "0";
          for (const _ of marks) at = nextInPlane(marks, at, back[key]) ?? "";
          const seen = new Set([at]);
          for (const _ of marks) seen.add((at = nextInPlane(marks, at, key) ?? ""));
          expect(seen.size).toBe(marks.length);
        },
      ),
    );
  });
  test("over the courses of a time chart: years across, heights up", () => {
    const lines = [
      { mark: "a", values: [1, 2, Number.NaN, 4] },
      { mark: "b", values: [5, 1, 3, 9] },
    ];
    expect(nextPoint(lines, pointMark("a", 1), "ArrowRight")).toBe("a/3");
    expect(nextPoint(lines, pointMark("a", 1), "ArrowDown")).toBe("b/1");
    expect(nextPoint(lines, pointMark("a", 0), "ArrowUp")).toBe("b/0");
    expect(nextPoint(lines, pointMark("b", 0), "ArrowUp")).toBe("b/0");
    expect(nextPoint(lines, pointMark("b", 0), "End")).toBe("b/3");
    expect(nextPoint(lines, pointMark("b", 0), "Enter")).toBeUndefined();
    expect(nextPoint(lines, pointMark("a", 2), "ArrowRight")).toBeUndefined();
  });
});

describe("the mark a place means", () => {
  const large = { x: 0, y: 0, radius: 30 };
  const small = { x: 10, y: 0, radius: 3 };
  const far = { x: 60, y: 0, radius: 3 };
  const marks = [large, small, far];
  test("is the smallest it is within", () => {
    expect(nearestMark(marks, 11, 1, 10)).toBe(small);
    expect(nearestMark(marks, -10, 0, 10)).toBe(large);
  });
  test("is else the nearest by its rim, within reach", () => {
    expect(nearestMark(marks, 52, 0, 10)).toBe(far);
    expect(nearestMark(marks, 36, 0, 10)).toBe(large);
    expect(nearestMark(marks, 45, 0, 10)).toBeUndefined();
  });
});
