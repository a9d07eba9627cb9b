import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { unnamedBy } from "#map/layers/unnamedBy.ts";

const EXTENT = 8192;
const KANSAS: [number, number, number, number] = [-102, 37, -94, 40];
const FROM = 5;

/** Whether a town is still named by us, as the map's own library answers. */
function isOurs(lon: number, lat: number, zoom: number): boolean {
  const sin = Math.sin((lat * Math.PI) / 180);
  const [x, y] = [(lon + 180) / 360, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
  const z = 4;
  const tile = { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
  const within = { x: (x * 2 ** z - tile.x) * EXTENT, y: (y * 2 ** z - tile.y) * EXTENT };
  const feature = { type: 1 as const, properties: {}, geometry: [[within]] };
  return featureFilter(unnamedBy(KANSAS, FROM), "layers[0].filter").filter({ zoom }, feature, tile as never);
}

describe("unnamedBy", () => {
  it("leaves out a town within the archive from the zoom its tiles begin", () => {
    expect(isOurs(-98, 38.5, 7)).toBe(false);
    expect(isOurs(-98, 38.5, FROM)).toBe(false);
  });
  it("keeps it where it is seen from farther off, and what lies outside", () => {
    expect(isOurs(-98, 38.5, 4)).toBe(true);
    expect(isOurs(-90, 38.5, 7)).toBe(true);
    expect(isOurs(-98, 41, 7)).toBe(true);
  });
});
