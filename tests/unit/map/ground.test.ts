import { expect, it } from "vitest";
import { groundLayers, groundWanted, STATES } from "#map/ground.ts";

const NONE = { fine: false, round: false };
const ALL = { fine: true, round: true };

/** The tile of a place. */
function tileAt(z: number, lon: number, lat: number): [z: number, x: number, y: number] {
  const side = 2 ** z;
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180));
  return [z, Math.floor(((lon + 180) / 360) * side), Math.floor(((1 - north / Math.PI) / 2) * side)];
}

it.each([
  ["Detroit", -83, 42.3, "fine"],
  ["Adak in the Aleutians", -176.6, 51.9, "fine"],
  ["Attu, beyond 180 degrees", 173, 52.9, "round"],
  ["Tokyo", 139.7, 35.7, "round"],
  ["Antofagasta", -70.4, -23.6, "round"],
  ["Taveuni", 179.99, -16.8, "round"],
  ["Apia", -171.8, -13.8, undefined],
  ["Nairobi", 36.8, -1.3, undefined],
] as const)(
  "has one land, one water and one set of names at %s at every zoom, finely from zoom 6 on where there is such a file",
  (_, lon, lat, of) => {
    for (let zoom = 0; zoom <= 10; zoom++) {
      for (const loaded of [NONE, { fine: true, round: false }, { fine: false, round: true }, ALL]) {
        const tile = groundLayers(...tileAt(zoom, lon, lat), loaded);
        const layers = tile.map((layer) => (typeof layer === "string" ? layer : layer.as));
        const isFine = zoom >= 6 && of !== undefined && loaded[of];
        expect(new Set(layers).size).toBe(layers.length);
        expect([layers.includes("land"), layers.includes("land_fine")]).toEqual([!isFine, isFine]);
        expect(STATES.every((state) => layers.includes(state) === (isFine && of === "fine"))).toBe(true);
        expect(tile.some((layer) => typeof layer !== "string" && layer.of === "land_round")).toBe(
          isFine && of === "round",
        );
        expect([layers.includes("lakes"), layers.includes("lakes_fine")]).toEqual([!isFine, isFine]);
        expect([layers.includes("cities"), layers.includes("places")]).toEqual([zoom < 4, zoom >= 4]);
      }
    }
  },
);

it.each([
  ["Detroit from close by", 9, [-84, 42, -82, 43], { fine: true, round: false }],
  ["Sydney from close by", 9, [150, -35, 152, -33], { fine: false, round: true }],
  ["Tokyo, a turn west", 9, [-221, 35, -219, 36], { fine: false, round: true }],
  ["the Aleutians over the date line", 6, [170, 50, 195, 56], ALL],
  ["Peru and Panama", 6, [-85, -5, -70, 10], ALL],
  ["Sydney from far off", 5.9, [100, -60, 170, 0], NONE],
  ["Europe", 8, [8, 46, 12, 48], NONE],
] as const)("of %s what is seen alone is fetched", (_, zoom, bounds, wanted) => {
  expect(groundWanted(zoom, bounds)).toEqual(wanted);
});
