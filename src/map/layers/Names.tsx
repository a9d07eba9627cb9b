import type { ExpressionSpecification, MapSourceDataEvent, SymbolLayerSpecification } from "maplibre-gl";
import { useTheme } from "#state/ThemeContext.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { createLayer, createMapEvent, createPaint } from "#map/primitives.ts";

/** Names as the interface sets them; MapLibre draws them from the page's own fonts. */
export const MAP_FONT = ["Atlas Sans"];

type Expression = ExpressionSpecification;
const get = (property: string): Expression => ["get", property];
const byZoom = (...stops: (number | Expression)[]): Expression =>
  ["interpolate", ["linear"], ["zoom"], ...stops] as never;
const step = (...stops: number[]): Expression => ["step", ["zoom"], ...stops] as never;

/** Inhabitants from which a place is named, by zoom. */
const NAMED_FROM = step(5_000_000, 3, 2_500_000, 4, 700_000, 5, 250_000, 6, 90_000, 7, 30_000, 8, 12_000, 9, 0);
/** The least important rank of water that is named, by zoom. */
const NAMED_RANK = step(0, 3, 1, 4, 2, 5, 3, 6, 4, 7, 6, 8, 8);
/** Square degrees from which a state and a country are named, by zoom. */
const STATE_SIZE = step(12, 4.5, 3, 5.5, 0.5, 6.5, 0);
const COUNTRY_SIZE = step(60, 2.5, 20, 3.5, 4, 4.5, 0);

interface Name {
  of: string;
  colour: "label" | "waterLabel";
  zooms: readonly [from: number, to: number];
  filter: Expression;
  layout: SymbolLayerSpecification["layout"];
}

/** Over its point, or beside it: so many ems off, the nearest first. */
function around(...offs: number[]): (string | [number, number])[] {
  const beside = (off: number): (string | [number, number])[] =>
    ["bottom", [0, -off], "top", [0, off], "left", [off, 0], "right", [-off, 0]] as (string | [number, number])[];
  return ["center", [0, 0], ...offs.flatMap(beside)];
}

const CENTRED = { "text-font": MAP_FONT, "text-max-width": 7, "text-padding": 4 } as const;
const PLACE: Name["layout"] = {
  ...CENTRED,
  "text-field": get("name"),
  "text-size": byZoom(3, ["interpolate", ["linear"], get("population"), 1_000_000, 10.5, 10_000_000, 13] as never, 9, [
    "interpolate",
    ["linear"],
    ["log10", get("population")],
    4,
    11.5,
    5,
    13,
    6.5,
    17,
  ] as never),
  "symbol-sort-key": ["-", 0, get("population")],
  "text-variable-anchor-offset": around(0.9, 2, 3.2),
  "text-justify": "auto",
};
const isPlace: Expression = [">=", get("population"), NAMED_FROM];
const ALONG = {
  "symbol-placement": "line",
  "symbol-spacing": 420,
  "text-font": MAP_FONT,
  "text-field": get("name"),
  "text-size": byZoom(6, 10, 11, 12.5),
  "text-letter-spacing": 0.06,
  "text-max-angle": 30,
  "text-padding": 8,
} as const;

/** What is named, the least important first: a name laid out later has its place before them. */
export const NAMES: readonly Name[] = [
  { of: "streams", colour: "waterLabel", zooms: [8.5, 24], filter: ["has", "name"], layout: ALONG },
  ...(["rivers", "rivers_fine"] as const).map((of): Name => ({
    of,
    colour: "waterLabel",
    zooms: [5.5, 24],
    filter: ["all", ["has", "name"], ["<=", get("rank"), NAMED_RANK]],
    layout: ALONG,
  })),
  {
    of: "water_names",
    colour: "waterLabel",
    zooms: [2, 24],
    filter: ["<=", get("rank"), NAMED_RANK],
    layout: {
      ...CENTRED,
      "text-field": get("name"),
      "text-size": byZoom(3, 10.5, 8, 13),
      "text-letter-spacing": 0.08,
      "symbol-sort-key": get("rank"),
    },
  },
  {
    of: "state_names",
    colour: "label",
    zooms: [4, 8],
    filter: [">=", get("size"), STATE_SIZE],
    layout: {
      ...CENTRED,
      "text-field": get("name"),
      "text-size": byZoom(4, 10, 7, 14),
      "text-letter-spacing": 0.1,
      "text-transform": "uppercase",
      "symbol-sort-key": ["-", 0, get("size")],
    },
  },
  { of: "cities", colour: "label", zooms: [0, 4], filter: isPlace, layout: PLACE },
  { of: "places", colour: "label", zooms: [4, 24], filter: isPlace, layout: PLACE },
  {
    of: "country_names",
    colour: "label",
    zooms: [0, 6],
    filter: [">=", get("size"), COUNTRY_SIZE],
    layout: {
      ...CENTRED,
      "text-field": get("name"),
      "text-size": byZoom(2, 10, 5, 14),
      "text-letter-spacing": 0.1,
      "text-transform": "uppercase",
      "text-variable-anchor-offset": around(1.5, 3, 5),
      "symbol-sort-key": ["-", 0, get("size")],
    },
  },
];

/** One kind of names. */
export function NameLayer(props: Name) {
  const { theme } = useTheme();
  const { query } = useQuery();
  const sheet = () => SHEETS[theme()];
  // eslint-disable-next-line solid/reactivity -- what is named does not change
  const { of, colour, zooms, filter, layout } = props;
  const id = `name-${of}`;
  const [minzoom, maxzoom] = zooms;
  createLayer(
    {
      id,
      type: "symbol",
      source: "ground",
      "source-layer": of,
      minzoom,
      maxzoom,
      filter,
      layout,
      paint: { "text-opacity": of === "state_names" ? 0.75 : 1 },
    },
    "names-slot",
  );
  createPaint(id, () => {
    if (colour === "waterLabel")
      return { "text-color": sheet().waterLabel, "text-halo-color": sheet().water, "text-halo-width": 1 };
    // On the colours of regions, dark and light, a grey name with a thin halo is a haze.
    const isOnFills = isLayerOn(query, "measure");
    return {
      "text-color": isOnFills ? sheet().outline : sheet().label,
      "text-halo-color": sheet().labelHalo,
      "text-halo-width": isOnFills ? 2 : 1.4,
    };
  });
  return null;
}

/** Sources that change with every move or choice, and push no name aside for long. */
const PASSING = new Set(["panel-room", "outline", "rings"]);

/**
 * MapLibre leaves a name on the side where something pushed it, also when that has gone: the same link would show another map to who was
 * somewhere else before. Once what is drawn has changed and is all there, names are placed as if they had never stood anywhere.
 */
export function FreshPlaces() {
  const map = useMap();
  let isOld = true;
  createMapEvent<MapSourceDataEvent>(map, "sourcedata", ({ sourceId, sourceDataType }) => {
    const isAnother = sourceDataType === "content" || sourceDataType === "metadata";
    if (isAnother && !PASSING.has(sourceId)) isOld = true;
  });
  createMapEvent(map, "idle", () => {
    if (!isOld || !map.areTilesLoaded()) return;
    isOld = false;
    map.style.crossTileSymbolIndex.pruneUnusedLayers([]);
    const fade = map._fadeDuration;
    map._fadeDuration = 0; // at once, in one frame: nothing blinks
    map.redraw();
    map._fadeDuration = fade;
  });
  return null;
}
