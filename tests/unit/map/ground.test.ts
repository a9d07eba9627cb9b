import { expect, it } from "vitest";
import { groundLayers, STATES } from "#map/ground.ts";

/** The tile of a place. */
function tileAt(z: number, lon: number, lat: number): [z: number, x: number, y: number] {
  const side = 2 ** z;
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [z, Math.floor(((lon + 180) / 360) * side), Math.floor(((1 - north / Math.PI) / 2) * side)];
}

it.each([
  ["Detroit", -83, 42.3, true],
  ["Adak in the Aleutians", -176.6, 51.9, true],
  ["Attu, beyond 180 degrees", 173, 52.9, false],
  ["Tokyo", 139.7, 35.7, false],
  ["Taveuni", 179.99, -16.8, false],
])(
  "has one land, one water and one set of names at %s at every zoom, finely from zoom 6 on where it is home",
  (_, lon, lat, isHome) => {
    for (let zoom = 0; zoom <= 10; zoom++) {
      for (const isLoaded of [false, true]) {
        const layers = groundLayers(...tileAt(zoom, lon, lat), isLoaded);
        const fine = zoom >= 6 && isLoaded && isHome;
        expect(new Set(layers).size).toBe(layers.length);
        expect([layers.includes("land"), layers.includes("land_fine")]).toEqual([!fine, fine]);
        expect(STATES.every((state) => layers.includes(state) === fine)).toBe(true);
        expect([layers.includes("lakes"), layers.includes("lakes_fine")]).toEqual([!fine, fine]);
        expect([layers.includes("cities"), layers.includes("places")]).toEqual([zoom < 4, zoom >= 4]);
      }
    }
  },
);
