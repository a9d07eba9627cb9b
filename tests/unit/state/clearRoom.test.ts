import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Covered, clearRoom, reachesInto } from "#state/clearRoom.ts";

const DESK = { width: 1440, height: 900 };
const EXPLORE: Covered = { left: 16, top: 16, right: 376, bottom: 884 };
const PROFILE: Covered = { left: 992, top: 16, right: 1424, bottom: 884 };
const LEGEND: Covered = { left: 392, top: 548, right: 712, bottom: 884 };

describe("the room between what lies over the map", () => {
  it("is the whole window where nothing does", () => {
    expect(clearRoom(DESK, [])).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });

  it("lies between two panels", () => {
    expect(clearRoom(DESK, [EXPLORE, PROFILE])).toEqual({ top: 0, right: 448, bottom: 0, left: 376 });
  });

  it("lies above a sheet, or beside it", () => {
    const phone = { width: 390, height: 844 };
    const sheet = { left: 0, top: 282, right: 390, bottom: 788 };
    expect(clearRoom(phone, [sheet])).toEqual({ top: 0, right: 0, bottom: 562, left: 0 });
    const landscape = { width: 844, height: 390 };
    const side = { left: 0, top: 0, right: 416, bottom: 350 };
    expect(clearRoom(landscape, [side])).toEqual({ top: 0, right: 0, bottom: 0, left: 416 });
  });

  it("keeps clear of a legend in a corner by the side that leaves what is shown the largest", () => {
    const shaped = (ratio: number) => (width: number, height: number) => Math.min(width / ratio, height);
    expect(clearRoom(DESK, [EXPLORE, LEGEND], shaped(2))).toMatchObject({ left: 376, bottom: 352 });
    expect(clearRoom(DESK, [EXPLORE, LEGEND], shaped(0.5))).toMatchObject({ left: 712, bottom: 0 });
  });

  it("is none where what is left is too narrow to show anything", () => {
    expect(clearRoom(DESK, [{ left: 0, top: 0, right: 1321, bottom: 900 }])).toBeUndefined();
    expect(clearRoom(DESK, [{ left: 0, top: 0, right: 1320, bottom: 900 }])).toMatchObject({ left: 1320 });
  });

  it("has nothing over it, and no other such rectangle is larger", () => {
    const edge = fc.integer({ min: 0, max: 60 }).map((at) => 20 * at);
    const span = fc.tuple(edge, edge).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 20]);
    const box = fc.tuple(span, span).map(([[left, right], [top, bottom]]) => ({ left, top, right, bottom }));
    const window = { width: 1200, height: 1200 };
    fc.assert(
      fc.property(fc.array(box, { maxLength: 5 }), box, (boxes, other) => {
        const room = clearRoom(window, boxes);
        const found = room && { ...room, right: 1200 - room.right, bottom: 1200 - room.bottom };
        const area = found ? (found.right - found.left) * (found.bottom - found.top) : 0;
        if (found) expect(boxes.filter((one) => reachesInto(one, found))).toEqual([]);
        const [width, height] = [other.right - other.left, other.bottom - other.top];
        const isRoom = Math.max(other.right, other.bottom) <= 1200 && Math.min(width, height) >= 120;
        if (isRoom && !boxes.some((one) => reachesInto(one, other))) expect(width * height).toBeLessThanOrEqual(area);
      }),
      { seed: 14, numRuns: 2000 },
    );
  });
});
