import { describe, expect, it } from "vitest";
import { boundsOfStrong, centreShowing } from "#map/placeOf.ts";

/** A map of 1024 by 1024 pixels at zoom 1 shows the world once: 360/1024 degrees of longitude a pixel. */
const WINDOW = { width: 1024, height: 1024 };
const CAMERA = { lon: 0, lat: 0, zoom: 1 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const DEGREE = 1024 / 360;

describe("the middle that shows what was chosen", () => {
  it("is the one there is where nothing lies over it", () => {
    expect(centreShowing([-10, -10, 10, 10], CAMERA, WINDOW, NONE, NONE)).toBeUndefined();
  });

  it("moves by as much as a profile covers of it, and no further", () => {
    const profile = { ...NONE, right: 90 * DEGREE }; // all east of 90 degrees
    expect(centreShowing([60, 0, 89, 1], CAMERA, WINDOW, NONE, profile)).toBeUndefined();
    const centre = centreShowing([80, 0, 100, 1], CAMERA, WINDOW, NONE, profile);
    expect(centre?.lng).toBeCloseTo(10, 6);
    expect(centre?.lat).toBeCloseTo(0, 6);
  });

  it("is told by what panels leave of the window", () => {
    const explore = { ...NONE, left: 120 * DEGREE }; // the middle is that of the other 240 degrees
    expect(centreShowing([-110, 0, -100, 1], CAMERA, WINDOW, explore, explore)).toBeUndefined();
    expect(centreShowing([-130, 0, -125, 1], CAMERA, WINDOW, explore, explore)?.lng).toBeCloseTo(-10, 6);
  });

  it("leaves what is larger than the room where it is", () => {
    const narrow = { ...NONE, left: 170 * DEGREE, right: 170 * DEGREE };
    expect(centreShowing([-30, 0, 30, 1], CAMERA, WINDOW, NONE, narrow)).toBeUndefined();
  });

  it("finds what lies over the antimeridian from either side: the Aleutians, Fiji, the Chathams", () => {
    expect(centreShowing([172, 51, 190, 54], { lon: -175, lat: 50, zoom: 2 }, WINDOW, NONE, NONE)).toBeUndefined();
    const fiji = centreShowing([177, -19, 181, -16], { lon: -170, lat: -17, zoom: 5 }, WINDOW, NONE, NONE);
    expect(fiji!.lng).toBeLessThan(-170);
    expect(fiji!.lng).toBeGreaterThan(-183);
    const chathams = centreShowing([-177, -44.3, -176, -43.7], { lon: 173, lat: -42, zoom: 6 }, WINDOW, NONE, NONE);
    expect(chathams!.lng).toBeGreaterThan(173);
    expect(chathams!.lng).toBeLessThan(184);
  });
});

describe("where a cluster is strong", () => {
  const at = (lon: number, lat: number, isStrong: boolean) => ({ lon, lat, isStrong });

  it("reaches over all its strong regions, and over the probable ones where none is more", () => {
    expect(boundsOfStrong([at(-101, 21, true), at(-83, 42, true), at(-122, 47, false)])).toEqual([-101, 21, -83, 42]);
    expect(boundsOfStrong([at(-101, 21, false), at(-83, 42, false)])).toEqual([-101, 21, -83, 42]);
    expect(boundsOfStrong([])).toBeUndefined();
  });
});
