import { createEffect, createSignal } from "solid-js";
import type { ApecId } from "#economies/apec.ts";
import { PLANT_KINDS, type PlantKind } from "#firms/plant.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useBasemap } from "#state/BasemapContext.tsx";
import { HEAVY_INDUSTRY } from "#state/mapLayers.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createImage, createLayer, createPaint, createPointer, createVectorSource } from "#map/primitives.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { MAP_FONT } from "./Names.tsx";
import { markImage } from "./Points.tsx";

const DOTS = "plants-dots";
const MARKS = "plants";
/** From this zoom on marks and names are drawn over the dots, where there is room. */
const MARKED_FROM = 4;

/** Plants of heavy industry: a dot for each, so that none is hidden, and its kind's mark where there is room. */
export function HeavyIndustry() {
  const w = useWords("heavyIndustry");
  const map = useMap();
  const { theme } = useTheme();
  const { query, select } = useQuery();
  const basemap = useBasemap();
  const [hovered, setHovered] = createSignal<{ name: string; kind: PlantKind; economy: ApecId }>();
  basemap.need("plants");
  createVectorSource(MARKS, { maxzoom: 10 }, () => `basemap://${basemap.available(["plants"])}/{z}/{x}/{y}`);
  for (const kind of PLANT_KINDS)
    createImage(`plant-${kind}`, () =>
      markImage({ glyph: HEAVY_INDUSTRY.glyphs[kind], colour: HEAVY_INDUSTRY.colour }, theme()),
    );
  createLayer(
    {
      id: DOTS,
      type: "circle",
      source: MARKS,
      "source-layer": "plants",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 1.6, 5, 2.6, 9, 4],
        "circle-stroke-width": 0.75,
      },
    },
    "labels-slot",
  );
  createLayer(
    {
      id: MARKS,
      type: "symbol",
      source: MARKS,
      "source-layer": "plants",
      minzoom: MARKED_FROM,
      layout: {
        "icon-image": ["concat", "plant-", ["get", "kind"]],
        "icon-size": ["interpolate", ["linear"], ["zoom"], 4, 0.6, 8, 0.85, 12, 1],
        "icon-padding": ["interpolate", ["linear"], ["zoom"], 3, 6, 9, 1] as never,
        "text-field": ["step", ["zoom"], "", 8, ["get", "name"]],
        "text-font": MAP_FONT,
        "text-size": 11.5,
        "text-anchor": "top",
        "text-offset": [0, 0.9],
        "text-max-width": 9,
        "text-optional": true,
      },
      paint: { "text-halo-width": 1.4 },
    },
    "labels-slot",
  );
  createPaint(DOTS, () => ({
    "circle-color": HEAVY_INDUSTRY.colour[theme()],
    "circle-stroke-color": SHEETS[theme()].outlineCasing,
  }));
  createPaint(MARKS, () => ({ "text-color": SHEETS[theme()].label, "text-halo-color": SHEETS[theme()].labelHalo }));
  for (const layer of [DOTS, MARKS]) {
    createEffect(() =>
      map.setFilter(layer, ["all", oneOf("kind", query.plantKinds), oneOf("economy", query.plantEconomies)]),
    );
    createPointer(layer, {
      move: ({ features }) => {
        const { name, kind, economy } = features?.[0]?.properties ?? {};
        setHovered({ name: String(name), kind: kind as PlantKind, economy: economy as ApecId });
      },
      leave: () => setHovered(undefined),
      click: ({ features }) => {
        const id: unknown = features?.[0]?.properties.id;
        if (typeof id === "string") select({ kind: "plant", id });
      },
    });
  }
  return (
    <Tooltip shown={hovered() !== undefined}>
      <strong>{hovered()?.name}</strong>
      <span>{hovered() && `${w().kind[hovered()!.kind]} · ${w().economy[hovered()!.economy]}`}</span>
    </Tooltip>
  );
}

/** Features whose property is one of these; all of them where there are none. */
function oneOf(property: string, values: readonly string[]): ExpressionFilter {
  return values.length === 0 || ["in", ["get", property], ["literal", [...values]]];
}

type ExpressionFilter = boolean | ["in", ["get", string], ["literal", string[]]];
