import type { ExpressionSpecification, MapGeoJSONFeature } from "maplibre-gl";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { BUBBLE_RADIUS } from "#ui/bubbleRadius.ts";
import {
  CLASS_COLOURS,
  CLASS_INK,
  CLASS_LETTERS,
  CLASS_RINGS,
  CLEAR_LEAD,
  OTHER_COLOUR,
  OTHER_INK,
  OTHER_PALE_INK,
  OTHER_RING,
  PALE,
  PALE_INK,
} from "#ui/dataColours.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { SHEETS } from "#map/palette.ts";
import {
  type Answers,
  createImage,
  createLayer,
  createLayout,
  createPaint,
  createPointer,
  createProtocol,
  createVectorSource,
} from "#map/primitives.ts";
import { MAP_FONT } from "./Names.tsx";

/** Deepest zoom the worker's hierarchy distinguishes; beyond it tiles are overzoomed. */
const MAX_TILE_ZOOM = 17;
const SOURCE = { source: "establishments" } as const;

const byClass = (colours: readonly string[], other: string): ExpressionSpecification =>
  [
    "match",
    ["get", "lead"],
    ...colours.flatMap((colour, position) => [position, colour]),
    other,
  ] as unknown as ExpressionSpecification;

const isPale: ExpressionSpecification = ["<", ["get", "share"], CLEAR_LEAD];
const isHovered: ExpressionSpecification = ["boolean", ["feature-state", "hover"], false];

/** Under something else a bubble is never meant, and a single dot from close by. */
const NEVER: Answers = { answersFrom: Number.POSITIVE_INFINITY };
const CLOSE: Answers = { answersFrom: 9 };

/** An image nobody sees, so many pixels wide: it takes the room of a mark. */
const ROOM = "room";
const ROOM_SIZE = 16;
const ROOM_LAYOUT = { "icon-image": ROOM, "icon-allow-overlap": true, "icon-padding": 0 } as const;

/** Bubbles, stacks and single establishments, as vector tiles of the establishments worker. */
export function Bubbles(props: {
  /** Small, pale and without counts: the ground that something else is drawn on. */
  isGround?: boolean;
  onBubble: (feature: { id: number; zoom: number; isStack: boolean; lon: number; lat: number }) => void;
  onEstablishment: (row: number) => void;
  onHover: (feature: MapGeoJSONFeature | undefined) => void;
}) {
  const map = useMap();
  const { theme } = useTheme();
  const establishments = useEstablishments();
  const sheet = () => SHEETS[theme()];
  // eslint-disable-next-line solid/reactivity -- a view has one or the other for as long as it lives
  const isGround = props.isGround ?? false;

  createProtocol("establishments", async ({ url }) => {
    const [, z, x, y] = url.replace("establishments://", "").split("/").map(Number);
    // MapLibre may ask for a version that is out of date by the time it is cut: it gets the newest there is.
    for (;;) {
      const version = establishments.answer()?.version ?? 0;
      const data = await establishments.worker.tile(version, z, x, y);
      if (version === (establishments.answer()?.version ?? 0)) return { data };
    }
  });
  const address = () => `establishments://${establishments.answer()?.version ?? 0}/{z}/{x}/{y}`;
  createVectorSource("establishments", { maxzoom: MAX_TILE_ZOOM }, address);

  const [smallest, largest] = isGround ? [1.5, 6] : [BUBBLE_RADIUS.smallest, BUBBLE_RADIUS.largest];
  const radius = ["+", smallest, ["*", largest - smallest, ["get", "size"]]] as ExpressionSpecification;
  createLayer(
    {
      ...SOURCE,
      id: "bubbles",
      ...(isGround && { metadata: NEVER }),
      "source-layer": "bubbles",
      type: "circle",
      layout: { "circle-sort-key": ["-", 0, ["get", "size"]] },
      paint: {
        "circle-radius": radius,
        "circle-stroke-width": isGround ? 0 : ["case", isHovered, 3, ["has", "stack"], 2.5, 1.25],
      },
    },
    "bubbles-slot",
  );
  createLayer(
    {
      ...SOURCE,
      id: "establishments",
      ...(isGround && { metadata: CLOSE }),
      "source-layer": "establishments",
      type: "circle",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, isGround ? 1.5 : 2.5, 8, isGround ? 3 : 4, 14, 6.5],
        "circle-stroke-width": ["case", isHovered, 2.5, isGround ? 0.5 : 1],
      },
    },
    "bubbles-slot",
  );
  createImage(ROOM, () => new ImageData(ROOM_SIZE * 2, ROOM_SIZE * 2));
  // Names of the ground make room for what lies here.
  createLayer(
    {
      ...SOURCE,
      id: "establishment-room",
      "source-layer": "establishments",
      type: "symbol",
      layout: { ...ROOM_LAYOUT, "icon-size": 8 / ROOM_SIZE },
    },
    "bubbles-slot",
  );
  createLayer(
    {
      ...SOURCE,
      id: "bubble-counts",
      "source-layer": "bubbles",
      type: "symbol",
      layout: {
        "text-font": MAP_FONT,
        "text-size": ["interpolate", ["linear"], ["get", "size"], 0, 9.5, 0.3, 11.5, 1, 15],
        "text-allow-overlap": true,
        ...ROOM_LAYOUT,
        "icon-size": ["/", ["*", 2, radius], ROOM_SIZE],
      },
    },
    "bubbles-slot",
  );
  const colours = () => {
    if (isGround) return sheet().label;
    return establishments.classes() ? byClass(CLASS_COLOURS, OTHER_COLOUR) : sheet().accent;
  };
  const inks = () =>
    establishments.classes()
      ? ([
          "case",
          isPale,
          byClass(PALE_INK[theme()], OTHER_PALE_INK[theme()]),
          byClass(CLASS_INK, OTHER_INK),
        ] as ExpressionSpecification)
      : sheet().outlineCasing;
  const rings = () => {
    if (isGround || !establishments.classes()) return sheet().outlineCasing;
    return byClass(CLASS_RINGS[theme()], OTHER_RING[theme()]);
  };
  for (const id of ["bubbles", "establishments"]) {
    createPaint(id, () => ({
      "circle-color": colours(),
      "circle-stroke-color": ["case", isHovered, sheet().outline, rings()],
    }));
  }
  /** Of what the legend points at all of it, of the rest a trace. */
  const standing = (opacity: ExpressionSpecification | number): ExpressionSpecification | number => {
    const pointed = isGround ? undefined : establishments.pointedClass();
    if (pointed === undefined) return opacity;
    return ["case", ["==", ["get", "lead"], pointed], opacity, 0.08] as ExpressionSpecification;
  };
  createPaint("bubbles", () => ({
    "circle-opacity": isGround ? 0.5 : standing(["case", isPale, PALE, 0.95]),
    "circle-stroke-opacity": standing(1),
  }));
  createPaint("establishments", () => ({
    "circle-opacity": isGround
      ? (["interpolate", ["linear"], ["zoom"], 6, 0.5, 11, 0.9] as ExpressionSpecification)
      : standing(1),
    "circle-stroke-opacity": standing(1),
  }));
  createPaint("bubble-counts", () => ({ "text-color": inks(), "text-opacity": standing(1) }));
  const label = (): ExpressionSpecification | string => {
    if (isGround) return "";
    if (!establishments.classes()) return ["get", "label"];
    return [
      "format",
      ["get", "label"],
      {},
      ["concat", "\u2009", byClass(CLASS_LETTERS, "")],
      { "font-scale": 0.72 },
    ] as ExpressionSpecification;
  };
  createLayout("bubble-counts", () => ({ "text-field": label() }));

  let hovered: { id: number; sourceLayer: string } | undefined;
  const hover = (feature: MapGeoJSONFeature | undefined) => {
    if (hovered) map.removeFeatureState({ ...SOURCE, ...hovered }, "hover");
    hovered = feature && { id: Number(feature.id), sourceLayer: feature.sourceLayer ?? "" };
    if (hovered) map.setFeatureState({ ...SOURCE, ...hovered }, { hover: true });
    props.onHover(feature);
  };
  createPointer("bubbles", {
    move: ({ features }) => hover(features?.[0]),
    leave: () => hover(undefined),
    click: ({ features }) => {
      const feature = features?.[0];
      if (feature?.geometry.type !== "Point") return;
      hover(undefined);
      const [lon, lat] = feature.geometry.coordinates;
      const zoom = Math.min(MAX_TILE_ZOOM, Math.floor(map.getZoom()));
      props.onBubble({ id: Number(feature.id), zoom, isStack: feature.properties.stack === 1, lon, lat });
    },
  });
  createPointer("establishments", {
    move: ({ features }) => hover(features?.[0]),
    leave: () => hover(undefined),
    click: ({ features }) => {
      hover(undefined);
      const row = Number(features?.[0]?.properties.row);
      if (Number.isInteger(row)) props.onEstablishment(row);
    },
  });
  return null;
}
