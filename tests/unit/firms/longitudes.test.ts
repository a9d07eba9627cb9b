import { describe, expect, it } from "vitest";
import { boundsOfPoints } from "#firms/longitudes.ts";

const at = (...lons: number[]) => boundsOfPoints(lons.map((lon, k) => ({ lon, lat: -k })));

describe("the bounds of points", () => {
  it("are those of one hemisphere, of either", () => {
    expect(at(-71, -69)).toEqual([-71, -1, -69, -0]);
    expect(at(126, 129)).toEqual([126, -1, 129, -0]);
    expect(at(0)).toEqual([0, -0, 0, -0]);
  });

  it("run over Greenwich, or over the date line where that is shorter", () => {
    expect(at(-3, 4)).toEqual([-3, -1, 4, -0]);
    expect(at(30, 177, -170)).toEqual([30, -2, 190, -0]);
  });
});
