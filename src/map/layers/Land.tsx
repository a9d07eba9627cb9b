import type { ExpressionSpecification } from "maplibre-gl";
import { createEffect } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { useBasemap } from "#state/BasemapContext.tsx";
import { type FineGround, groundLayers, groundWanted, STATES } from "#map/ground.ts";
import { type Sheet, SHEETS } from "#map/palette.ts";
import { createLayer, createPaint, createProtocol, createVectorSource } from "#map/primitives.ts";
import { InTurn } from "#state/parts/InTurn.tsx";
import { FreshPlaces, NAMES, NameLayer } from "./Names.tsx";

/** Slots that keep the drawing order whatever is mounted when: a layer is added before the slot it belongs under. */
export const SLOTS = [
  "regions-slot",
  "water-slot",
  "lines-slot",
  "names-slot",
  "bubbles-slot",
  "clusters-slot",
  "labels-slot",
  "outline-slot",
  "highlight-slot",
  "marks-slot",
] as const;
type Slot = (typeof SLOTS)[number];

const byZoom = (...stops: number[]): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops] as never;

interface Part {
  /** Layers of the tiles. */
  of: readonly string[];
  slot: Slot;
  colour: keyof Sheet;
  /** Of a line, in pixels; a fill has none. */
  width?: ExpressionSpecification;
  opacity?: ExpressionSpecification;
}

const rank: ExpressionSpecification = ["coalesce", ["get", "rank"], 0];
const riverWidth = byZoom(
  3,
  ["case", ["<=", rank, 2], 0.8, 0.4] as never,
  9,
  ["case", ["<=", rank, 4], 2.6, ["<=", rank, 6], 1.9, 1.1] as never,
  13,
  ["case", ["<=", rank, 4], 5, 2.5] as never,
);

const LAKES = ["lakes", "lakes_away", "lakes_fine", "bays"];

/** What the ground is drawn of, in order. */
const PARTS: readonly Part[] = [
  { of: ["land", "land_fine", ...STATES], slot: "regions-slot", colour: "land" },
  // Outlines that meet are cut apart by less than a pixel.
  { of: STATES, slot: "regions-slot", colour: "land", width: byZoom(6, 1, 12, 2) },
  { of: ["towns"], slot: "regions-slot", colour: "town" },
  { of: LAKES, slot: "water-slot", colour: "water" },
  { of: LAKES, slot: "water-slot", colour: "coast", width: byZoom(3, 0.3, 8, 0.8) },
  { of: ["rivers", "rivers_away", "rivers_fine", "streams"], slot: "water-slot", colour: "river", width: riverWidth },
  { of: ["land", "coast_fine", "coast_home"], slot: "water-slot", colour: "coast", width: byZoom(2, 0.6, 8, 1) },
  {
    of: ["states", "states_fine"],
    slot: "lines-slot",
    colour: "border",
    width: byZoom(3, 0.4, 8, 1.2),
    opacity: byZoom(3, 0.55, 6, 0.8),
  },
  {
    of: ["borders", "borders_away", "borders_fine"],
    slot: "lines-slot",
    colour: "border",
    width: byZoom(2, 0.7, 8, 2),
  },
];

/**
 * The quiet basemap: water, land, built-up land, borders and names, and the empty slots everything else is drawn under. What is drawn on it is
 * made after `onMade`: in a slot that comes later lies above.
 */
export function Land(props: { onMade: () => void }) {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const camera = useCamera();
  const sheet = () => SHEETS[theme()];
  createEffect(() => {
    const shown = camera.shown();
    const wanted = shown && groundWanted(shown.zoom, shown.bounds);
    if (wanted?.fine) basemap.need("fine");
    if (wanted?.round) basemap.need("round");
  });
  const loaded = (): FineGround => ({
    fine: basemap.available(["towns"]) !== "none",
    round: basemap.available(["towns_round"]) !== "none",
  });

  createProtocol("basemap", async ({ url }) => {
    const { layers, z, x, y } = basemapAddress(url);
    if (layers[0] !== "ground") return { data: await basemap.tile(layers, z, x, y) };
    return { data: await basemap.groundTile(groundLayers(z, x, y, loaded()), z, x, y) };
  });
  createVectorSource("ground", { maxzoom: 10 }, () => `basemap://ground/{z}/{x}/{y}?${basemap.ground()}`);
  createLayer({ id: "water", type: "background", paint: { "background-color": SHEETS.light.water } });
  createPaint("water", () => ({ "background-color": sheet().water }));
  for (const id of SLOTS) createLayer({ id, type: "background", layout: { visibility: "none" } });
  const parts = PARTS.flatMap(({ of, ...part }, at) =>
    of.map((layer) => () => <GroundPart {...part} id={`ground-${at}-${layer}`} layer={layer} />),
  );
  const names = NAMES.map((name) => () => <NameLayer {...name} />);
  return <InTurn parts={[...parts, ...names, () => <FreshPlaces />]} onMade={() => props.onMade()} />;
}

function GroundPart(props: Omit<Part, "of"> & { id: string; layer: string }) {
  const { theme } = useTheme();
  // eslint-disable-next-line solid/reactivity -- what the ground is drawn of does not change
  const { id, layer, slot, colour, width, opacity } = props;
  const tiles = { id, source: "ground", "source-layer": layer };
  if (width) {
    const paint = { "line-width": width, ...(opacity && { "line-opacity": opacity }) };
    createLayer({ ...tiles, type: "line", layout: { "line-join": "round" }, paint }, slot);
  } else createLayer({ ...tiles, type: "fill", paint: { "fill-antialias": false } }, slot);
  createPaint(id, () => ({ [width ? "line-color" : "fill-color"]: SHEETS[theme()][colour] }));
  return null;
}

function basemapAddress(url: string): { layers: string[]; z: number; x: number; y: number } {
  const match = /^basemap:\/\/([a-z_,-]+)\/(\d+)\/(\d+)\/(\d+)/.exec(url);
  if (!match) throw new Error(`expected basemap://layers/z/x/y, got ${url}`);
  return { layers: match[1].split(","), z: Number(match[2]), x: Number(match[3]), y: Number(match[4]) };
}
