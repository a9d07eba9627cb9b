import { LEADING, OUTLINES } from "#economies/economies.ts";

/** Zoom from which the land is that of the states' outlines, and water is drawn finely. */
export const FINE_ZOOM = 6;

/** Layers of the outlines of states, whose land is what they hold: of economies whose outlines every view has. */
export const STATES: readonly string[] = OUTLINES.filter(
  ({ economy, isPart }) => !isPart && economy.outlineFile === LEADING.outlineFile,
).map(({ layer }) => layer);

const FAR = ["land", "lakes", "rivers", "borders", "states"];
const NEAR = [
  "land_fine",
  "coast_fine",
  "coast_home",
  ...STATES,
  "lakes_fine",
  "bays",
  "rivers_fine",
  "streams",
  "towns",
  "borders_fine",
  "states_fine",
];
const ALWAYS = ["lakes_away", "rivers_away", "borders_away", "water_names", "country_names"];
/** Zoom from which all places are in the tiles; before it only cities are. */
const PLACES_ZOOM = 4;

/** Where land and water are drawn finely, in degrees: the tiles that touch it; farther off the coast of the first view is fine enough. */
export const FINE_BOX = { west: -180, south: 5, east: -50, north: 75 };

/** Layers of the ground that a tile holds; the fine ones where they are loaded and it touches `FINE_BOX`. */
export function groundLayers(z: number, x: number, y: number, isFine: boolean): string[] {
  const names = z < PLACES_ZOOM ? ["cities"] : ["state_names", "places"];
  const isNear = isFine && z >= FINE_ZOOM && touchesFineBox(z, x, y);
  return [...(isNear ? NEAR : FAR), ...ALWAYS, ...names];
}

function touchesFineBox(z: number, x: number, y: number): boolean {
  const side = 2 ** z;
  const lon = (column: number) => (column / side) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
  const { west, south, east, north } = FINE_BOX;
  return lon(x) < east && lon(x + 1) > west && lat(y) > south && lat(y + 1) < north;
}
