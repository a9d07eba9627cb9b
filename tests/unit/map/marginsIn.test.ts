import { describe, expect, it } from "vitest";
import { marginsIn } from "#map/marginsIn.ts";

const DESK = { width: 1440, height: 900 };
const side = (top: number, right: number, bottom: number, left: number) => ({ top, right, bottom, left });
/** What is left of a window in the end. */
const left = ({ set, margins }: ReturnType<typeof marginsIn>, { width, height } = DESK) => [
  width - set.left - set.right - margins.left - margins.right,
  height - set.top - set.bottom - margins.top - margins.bottom,
];

describe("marginsIn", () => {
  it("keeps the map's own padding where the room lies within it", () => {
    const found = marginsIn(DESK, side(0, 448, 352, 376), side(0, 448, 0, 376));
    expect(found.set).toEqual(side(0, 448, 0, 376));
    expect(found.margins).toEqual(side(20, 20, 372, 20));
    expect(left(found)).toEqual([576, 508]);
  });

  it("lets the room take its place where the two lie apart, which together would leave nothing", () => {
    const found = marginsIn(DESK, side(0, 0, 780, 0), side(120, 992, 0, 320));
    expect(found.set).toEqual(side(0, 0, 780, 0));
    expect(left(found)).toEqual([1400, 80]);
  });

  it("takes a quarter of a narrow room at most, and nothing of none", () => {
    expect(left(marginsIn(DESK, side(0, 1400, 0, 0), side(0, 0, 0, 0)))).toEqual([20, 860]);
    const none = { width: 0, height: 0 };
    expect(left(marginsIn(none, side(0, 0, 0, 0), side(0, 0, 0, 0)), none)).toEqual([0, 0]);
  });
});
