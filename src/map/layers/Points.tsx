import { createSignal, Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { amenityId } from "#state/amenities.ts";
import { useBasemap } from "#state/BasemapContext.tsx";
import { POINT_LAYERS } from "#state/mapLayers.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { type ColourTheme, useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createImage, createLayer, createPaint, createPointer, createVectorSource } from "#map/primitives.ts";
import { Tooltip } from "#map/Tooltip.tsx";
import { MAP_FONT } from "./Names.tsx";

/** Pixels of a mark's image, and of the square its glyph is drawn in. */
const [SIZE, GLYPH] = [44, 16];

type PointLayer = (typeof POINT_LAYERS)[number];

/** A glyph on a square with round corners and a casing, 22 px at twice the density. */
export function markImage(
  { glyph, colour }: { glyph: string; colour: { light: string; dark: string } },
  theme: ColourTheme,
): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return new ImageData(SIZE, SIZE);
  pen.beginPath();
  pen.roundRect(2, 2, SIZE - 4, SIZE - 4, 10);
  pen.fillStyle = SHEETS[theme].outlineCasing;
  pen.fill();
  pen.beginPath();
  pen.roundRect(5, 5, SIZE - 10, SIZE - 10, 7);
  pen.fillStyle = colour[theme];
  pen.fill();
  pen.translate(SIZE / 2, SIZE / 2);
  pen.scale(1.9, 1.9);
  pen.translate(-GLYPH / 2, -GLYPH / 2);
  pen.fillStyle = SHEETS[theme].outlineCasing;
  // eslint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is no array
  pen.fill(new Path2D(glyph));
  return pen.getImageData(0, 0, SIZE, SIZE);
}

/** The points of one layer: those that would lie on another are left out until there is room, names from close by. */
function Points(props: { layer: PointLayer }) {
  const { t } = useI18n();
  const { theme } = useTheme();
  const { select } = useQuery();
  const basemap = useBasemap();
  const [hovered, setHovered] = createSignal<{ name: string; detail: string }>();
  // eslint-disable-next-line solid/reactivity -- one layer has its component for as long as that lives
  const { layer } = props;
  const id = `points-${layer.id}`;
  basemap.need("amenities");
  createVectorSource(id, { maxzoom: 10 }, () => `basemap://${basemap.available(["amenities"])}/{z}/{x}/{y}`);
  createImage(id, () => markImage(layer, theme()));
  createLayer(
    {
      id,
      type: "symbol",
      source: id,
      "source-layer": "amenities",
      filter: ["==", ["get", "kind"], layer.of],
      layout: {
        "icon-image": id,
        "icon-size": ["interpolate", ["linear"], ["zoom"], 3, 0.6, 8, 0.85, 12, 1],
        "icon-padding": ["interpolate", ["linear"], ["zoom"], 3, 6, 9, 1] as never,
        "text-field": ["step", ["zoom"], "", 9, ["get", "name"]],
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
  createPaint(id, () => ({ "text-color": SHEETS[theme()].label, "text-halo-color": SHEETS[theme()].labelHalo }));
  createPointer(id, {
    move: ({ features }) => {
      const { name, detail } = features?.[0]?.properties ?? {};
      setHovered({ name: String(name), detail: String(detail ?? "") });
    },
    leave: () => setHovered(undefined),
    click: ({ features }) => {
      const found = features?.[0]?.properties;
      if (found) select(layer.selection(amenityId(String(found.kind), String(found.name), String(found.detail ?? ""))));
    },
  });
  return (
    <Tooltip shown={hovered() !== undefined}>
      <strong>{hovered()?.name}</strong>
      <span>
        {t().map.amenity[layer.of]}
        <Show when={hovered()?.detail}>{(detail) => <> · {detail()}</>}</Show>
      </span>
    </Tooltip>
  );
}

const [PORTS, AIRPORTS, RESEARCH] = POINT_LAYERS;
export const Ports = () => <Points layer={PORTS} />;
export const Airports = () => <Points layer={AIRPORTS} />;
export const ResearchOrganisations = () => <Points layer={RESEARCH} />;
