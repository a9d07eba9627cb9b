import type { TileLayer } from "#engine/basemap/geometryTiles.ts";
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
/** Drawn as the fine ones of the home economies are. */
const ROUND: readonly TileLayer[] = [
  { of: "land_round", as: "land_fine" },
  { of: "coast_round", as: "coast_fine" },
  { of: "lakes_round", as: "lakes_fine" },
  { of: "rivers_round", as: "rivers_fine" },
  { of: "towns_round", as: "towns" },
  { of: "borders_round", as: "borders_fine" },
  { of: "states_round", as: "states_fine" },
];
const AWAY = ["lakes_away", "rivers_away", "borders_away"];
const ALWAYS = ["water_names", "country_names"];
/** Zoom from which all places are in the tiles; before it only cities are. */
const PLACES_ZOOM = 4;

/** Where land and water are drawn finely, in degrees: the tiles that touch it; farther off the coast of the first view is fine enough. */
export const FINE_BOX = { west: -180, south: 5, east: -50, north: 75 };

/** Where they are drawn finely too, from files of their own: east Asia and Oceania, and the south of America. They meet no other. */
export const ROUND_BOXES = [
  { west: 92, south: -50, east: 180, north: 62 },
  { west: -84, south: -57, east: -60, north: 5 },
] as const satisfies readonly Box[];

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Which finer ground is loaded. */
export interface FineGround {
  fine: boolean;
  round: boolean;
}

/** Layers of the ground that a tile holds: the fine ones where they are loaded and it touches their box. */
export function groundLayers(z: number, x: number, y: number, loaded: FineGround): TileLayer[] {
  const names = z < PLACES_ZOOM ? ["cities"] : ["state_names", "places"];
  const box = tileBox(z, x, y);
  if (z >= FINE_ZOOM) {
    if (loaded.fine && touches(box, FINE_BOX)) return [...NEAR, ...AWAY, ...ALWAYS, ...names];
    if (loaded.round && ROUND_BOXES.some((round) => touches(box, round))) return [...ROUND, ...ALWAYS, ...names];
  }
  return [...FAR, ...AWAY, ...ALWAYS, ...names];
}

/** Which finer ground a view of the map wants: `east` may lie beyond 180. */
export function groundWanted(zoom: number, [west, south, east, north]: readonly number[]): FineGround {
  const isSeen = (box: Box) =>
    zoom >= FINE_ZOOM &&
    [-360, 0, 360].some((turn) => touches({ west: west + turn, south, east: east + turn, north }, box));
  return { fine: isSeen(FINE_BOX), round: ROUND_BOXES.some(isSeen) };
}

function touches(a: Box, b: Box): boolean {
  return a.west < b.east && a.east > b.west && a.north > b.south && a.south < b.north;
}

function tileBox(z: number, x: number, y: number): Box {
  const side = 2 ** z;
  const lon = (column: number) => (column / side) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / side))) * 180) / Math.PI;
  return { west: lon(x), south: lat(y + 1), east: lon(x + 1), north: lat(y) };
}
