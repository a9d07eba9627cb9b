import type { AmenityKind } from "#clusters/found/nearbyPlaces.ts";
import type { PlantKind } from "#firms/plant.ts";
import type { LayerId } from "./query/layersOn.ts";
import type { Selection } from "./query/query.ts";

/**
 * A layer of the map, which a reader lays over a preset or takes from it. What draws it stands in `map/MapView.tsx`, its key and figures in
 * `map/MapLayers.tsx`, its legend in `Screen.tsx`, its name among the words of the map.
 */
interface MapLayer {
  id: LayerId;
  /** Of its marks, on the map, in legends and profiles: a hue no bubble, region or class has. Without one they have those of a scale or of the sheet. */
  colour?: { light: string; dark: string };
  /** What a click on a mark selects. */
  selection?: (id: string) => Selection;
}

/** Industrial parks of the registers that hold establishments of the selection. */
export const DECLARED = {
  id: "declared",
  colour: { light: "#8a5a00", dark: "#eebb52" },
  selection: (id) => ({ kind: "park", id }),
} as const satisfies MapLayer;

/** A layer of points of `amenities.json`, of one kind. */
interface PointLayer extends MapLayer {
  of: AmenityKind;
  /** Its glyph in a square of 16, the same on the map, in the list of layers and in profiles. */
  glyph: string;
}

const INK = { light: "#44525a", dark: "#c3c9cb" };
const amenity = (id: string): Selection => ({ kind: "amenity", id });

/** What stands near clusters, each a kind of point one can click. */
export const POINT_LAYERS = [
  {
    id: "ports",
    of: "port",
    colour: INK,
    selection: amenity,
    glyph:
      "M8 2a1.8 1.8 0 0 0-.7 3.4v.9H5.4v1.4h1.9v4.8c-1.7-.3-3-1.3-3.4-2.6l1 .5-1.4-2.8-1.7 2.6.9-.1c.4 2.4 2.6 4.2 5.3 4.2s4.9-1.8 5.3-4.2l.9.1-1.7-2.6-1.4 2.8 1-.5c-.4 1.3-1.7 2.3-3.4 2.6V7.700h1.9V6.300H8.700v-.9A1.8 1.8 0 0 0 8 2z",
  },
  {
    id: "airports",
    of: "airport",
    colour: INK,
    selection: amenity,
    glyph:
      "M14 10V8.600L9 5.400V2.600a1 1 0 0 0-2 0v2.800L2 8.600V10l5-1.500v2.900l-1.500 1.100v1.100l2.500-.7 2.500.7v-1.100L9 11.400V8.500z",
  },
  {
    id: "research",
    of: "research",
    colour: INK,
    selection: amenity,
    glyph: "M8 3 1.500 6 8 9l5-2.300v3.800h1V6zM4 8.300v2.600c0 1 1.800 1.900 4 1.900s4-.9 4-1.900V8.300l-4 1.900z",
  },
] as const satisfies readonly PointLayer[];

/** Plants of heavy industry: a glyph a kind, and that of the whole layer. */
export const HEAVY_INDUSTRY = {
  id: "heavy",
  colour: INK,
  selection: (id) => ({ kind: "plant", id }),
  glyph: "M2 13.500V7.500L6 9.700V7.500L10 9.700V3h3.500v10.500z",
  glyphs: {
    mine: "M8 2.500 14.500 13.500H10.500V11a2.500 2.500 0 0 0-5 0v2.500H1.500z",
    smelter:
      "M8 1.800c.6 2.600 4 4.200 4 7.700a4 4 0 0 1-8 0c0-1.700.9-2.800 1.900-3.700.1 1.100.5 1.700 1.100 2.100C7.200 5.900 6.900 3.800 8 1.800z",
    cement: "M2.500 6.200 5 3.700 7.500 6.200V13.500H2.500zM8.500 4.700 11 2.200 13.500 4.700V13.500H8.500z",
    steel: "M3 2.500h10v2.800H9.500v5.400H13v2.800H3v-2.800h3.500V5.300H3z",
  },
} as const satisfies MapLayer & { glyph: string; glyphs: Record<PlantKind, string> };

/** The layers of the map, in the order they are chosen from. */
export const MAP_LAYERS = [
  { id: "marks" },
  { id: "found" },
  DECLARED,
  { id: "measure" },
  { id: "establishments" },
  ...POINT_LAYERS,
  HEAVY_INDUSTRY,
  { id: "borders" },
  { id: "disputed" },
] as const satisfies readonly MapLayer[];
