import { OUTLINES } from "#economies/economies.ts";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createLayer, createPaint, createVectorSource } from "#map/primitives.ts";

/** Names as the interface sets them; MapLibre draws them from the page's own fonts. */
export const MAP_FONT = ["Atlas Sans"];

/** States, and the finest regions of each economy. */
const LINES = OUTLINES.filter(
  ({ economy, level, isPart }) => !isPart || level === economy.levels[economy.levels.length - 1].id,
);

/** Administrative lines: countries (de facto), states, and counties from close by. */
export function Borders() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const sheet = () => SHEETS[theme()];
  basemap.need("countries");
  for (const { layer } of LINES) basemap.need(layer);
  createVectorSource(
    "borders",
    { maxzoom: 10 },
    () => `basemap://${basemap.available(["countries", ...LINES.map(({ layer }) => layer)])}/{z}/{x}/{y}`,
  );
  for (const { layer, isPart } of LINES) {
    createLayer(
      {
        id: `border-${layer}`,
        type: "line",
        source: "borders",
        "source-layer": layer,
        minzoom: isPart ? 5.5 : 2.5,
        paint: { "line-width": isPart ? 0.5 : ["interpolate", ["linear"], ["zoom"], 3, 0.5, 8, 1.2] },
      },
      "lines-slot",
    );
    createPaint(`border-${layer}`, () => ({ "line-color": isPart ? sheet().borderFine : sheet().border }));
  }
  createLayer(
    {
      id: "border-countries",
      type: "line",
      source: "borders",
      "source-layer": "countries",
      paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.8, 8, 2] },
    },
    "lines-slot",
  );
  createPaint("border-countries", () => ({ "line-color": sheet().border }));
  return null;
}

/** Names of countries and cities, the larger first. */
export function Labels() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const sheet = () => SHEETS[theme()];
  basemap.need("labels");
  createVectorSource(
    "labels",
    { maxzoom: 10 },
    () => `basemap://${basemap.available(["country_labels", "places"])}/{z}/{x}/{y}`,
  );
  createLayer(
    {
      id: "label-places",
      type: "symbol",
      source: "labels",
      "source-layer": "places",
      minzoom: 4,
      layout: {
        "text-field": ["get", "name"],
        "text-font": MAP_FONT,
        "text-size": ["interpolate", ["linear"], ["get", "population"], 10_000, 11, 1_000_000, 13, 10_000_000, 15],
        "text-variable-anchor": ["top", "bottom", "left", "right"],
        "text-radial-offset": 0.5,
        "symbol-sort-key": ["-", 0, ["get", "population"]],
        "text-max-width": 8,
      },
      paint: { "text-halo-width": 1.4 },
    },
    "labels-slot",
  );
  createLayer(
    {
      id: "label-countries",
      type: "symbol",
      source: "labels",
      "source-layer": "country_labels",
      maxzoom: 6,
      layout: {
        "text-field": ["upcase", ["get", "name"]],
        "text-font": MAP_FONT,
        "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 5, 15],
        "text-letter-spacing": 0.15,
        "text-max-width": 7,
      },
      paint: { "text-halo-width": 1.6 },
    },
    "labels-slot",
  );
  for (const id of ["label-places", "label-countries"]) {
    createPaint(id, () => ({ "text-color": sheet().label, "text-halo-color": sheet().labelHalo }));
  }
  return null;
}
