import type { FeatureCollection } from "geojson";
import { createMemo } from "solid-js";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { DECLARED } from "#state/mapLayers.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createGeoJsonSource, createImage, createLayer, createPaint, createPointer } from "#map/primitives.ts";
import { MAP_FONT } from "./Names.tsx";

/** Name of the image in the map. */
const DIAMOND = "diamond";

const SIZE = 40;
const HALF = SIZE / 2;
const EDGE = 3;

/** A filled diamond with a casing, 20 px at twice the density. Colours as #rrggbb. */
function diamondImage(colour: string, casing: string): ImageData {
  const image = new ImageData(SIZE, SIZE);
  const [ink, edge] = [channels(colour), channels(casing)];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const inside = HALF - 1 - Math.abs(x + 0.5 - HALF) - Math.abs(y + 0.5 - HALF);
      const cover = Math.max(0, Math.min(1, inside));
      const mix = Math.max(0, Math.min(1, inside - EDGE));
      const shade = ink.map((value, c) => Math.round(value * mix + edge[c] * (1 - mix)));
      image.data.set([...shade, Math.round(255 * cover)], (y * SIZE + x) * 4);
    }
  }
  return image;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Outlines mean something from here on; farther off a diamond stands for the park. */
const OUTLINE_ZOOM = 9;

/** Industrial parks that hold establishments of the selection: diamonds, and their square-dashed outlines from close by. */
export function DeclaredClusters(props: {
  onPark: (id: string) => void;
  onHover: (park: { name: string; matching: number } | undefined) => void;
}) {
  const { theme } = useTheme();
  const { declared } = useClusters();
  const sheet = () => SHEETS[theme()];
  const parks = createMemo(() =>
    (declared()?.clusters ?? []).map((park, at) => ({ ...park, at })).filter(({ matching }) => matching > 0),
  );

  createImage(DIAMOND, () => diamondImage(DECLARED.colour[theme()], sheet().outlineCasing));

  createGeoJsonSource("declared-outlines", (): FeatureCollection | undefined => {
    const shown = new Set(parks().map(({ at }) => at));
    const outlines = declared()?.outlines;
    return outlines && { ...outlines, features: outlines.features.filter((_, at) => shown.has(at)) };
  });
  createGeoJsonSource("declared", (): FeatureCollection => ({
    type: "FeatureCollection",
    features: parks().map(({ at, id, name, matching, lon, lat }) => ({
      type: "Feature",
      id: at + 1,
      properties: { id, name, matching },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  }));
  createLayer(
    {
      id: "declared-outlines",
      type: "line",
      source: "declared-outlines",
      minzoom: OUTLINE_ZOOM,
      paint: { "line-width": 1.5, "line-dasharray": [1, 1] },
    },
    "labels-slot",
  );
  createLayer(
    {
      id: "declared",
      type: "symbol",
      source: "declared",
      layout: {
        "icon-image": DIAMOND,
        "icon-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          3,
          ["interpolate", ["linear"], ["get", "matching"], 1, 0.4, 30, 0.8],
          10,
          ["interpolate", ["linear"], ["get", "matching"], 1, 0.7, 30, 1.3],
        ],
        "icon-allow-overlap": true,
        "symbol-sort-key": ["get", "matching"],
        "text-field": ["step", ["zoom"], "", 10, ["get", "name"]],
        "text-font": MAP_FONT,
        "text-size": 11.5,
        "text-anchor": "top",
        "text-offset": [0, 0.7],
        "text-max-width": 9,
        "text-optional": true,
      },
      paint: { "text-halo-width": 1.4 },
    },
    "labels-slot",
  );
  createPaint("declared-outlines", () => ({ "line-color": DECLARED.colour[theme()] }));
  createPaint("declared", () => ({ "text-color": sheet().label, "text-halo-color": sheet().labelHalo }));

  createPointer("declared", {
    move: ({ features }) => {
      const { name, matching } = features?.[0]?.properties ?? {};
      props.onHover({ name: String(name), matching: Number(matching) });
    },
    leave: () => props.onHover(undefined),
    click: ({ features }) => {
      const id: unknown = features?.[0]?.properties.id;
      if (typeof id === "string") props.onPark(id);
    },
  });
  return null;
}
