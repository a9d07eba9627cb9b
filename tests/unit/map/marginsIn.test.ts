import { describe, expect, it } from "vitest";
import { marginsIn } from "#map/marginsIn.ts";

const DESK = { width: 1440, height: 900 };
const side = (top: number, right: number, bottom: number, left: number) => ({ top, right, bottom, left });
/** What is left of a window in the end. */
const left = (padding: ReturnType<typeof side>, margins: ReturnType<typeof marginsIn>, { width, height } = DESK) => [
  width - padding.left - padding.right - margins.left - margins.right,
  height - padding.top - padding.bottom - margins.top - margins.bottom,
];

describe("marginsIn", () => {
  it("adds to the map's own padding what the room leaves out beyond it", () => {
    const padding = side(0, 448, 0, 376);
    const margins = marginsIn(DESK, side(0, 448, 352, 376), padding);
    expect(margins).toEqual(side(20, 20, 372, 20));
    expect(left(padding, margins)).toEqual([576, 508]);
  });

  it("takes back what the padding leaves out of a room that lies apart, so that the room is left", () => {
    const padding = side(120, 992, 0, 320);
    const margins = marginsIn(DESK, side(0, 0, 780, 0), padding);
    expect(margins).toEqual(side(-100, -972, 800, -300));
    expect(left(padding, margins)).toEqual([1400, 80]);
  });

  it("takes a quarter of a narrow room at most, and nothing of none", () => {
    const nothing = side(0, 0, 0, 0);
    expect(left(nothing, marginsIn(DESK, side(0, 1400, 0, 0), nothing))).toEqual([20, 860]);
    const none = { width: 0, height: 0 };
    expect(left(nothing, marginsIn(none, nothing, nothing), none)).toEqual([0, 0]);
  });
});
