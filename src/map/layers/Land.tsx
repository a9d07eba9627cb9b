import { createEffect } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { useBasemap } from "#state/BasemapContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createLayer, createPaint, createProtocol, createVectorSource } from "#map/primitives.ts";

/** Slots that keep the drawing order whatever is mounted when: a layer is added before the slot it belongs under. */
export const SLOTS = [
  "regions-slot",
  "lines-slot",
  "bubbles-slot",
  "clusters-slot",
  "labels-slot",
  "highlight-slot",
] as const;

/** Zoom from which the 1:50m coast shows its corners. */
const FINE_ZOOM = 5;

/** Water, land and coast, and the empty slots everything else is drawn under. */
export function Land() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const camera = useCamera();
  const sheet = () => SHEETS[theme()];
  createEffect(() => (camera.shown()?.zoom ?? 0) >= FINE_ZOOM && basemap.need("fine"));

  createProtocol("basemap", async ({ url }) => {
    const { layers, z, x, y } = basemapAddress(url);
    return { data: await basemap.tile(layers, z, x, y) };
  });
  createVectorSource("land", { maxzoom: 10 }, () => `basemap://land/{z}/{x}/{y}?${basemap.coast()}`);
  createLayer({ id: "water", type: "background", paint: { "background-color": SHEETS.light.water } });
  createLayer({ id: "land", type: "fill", source: "land", "source-layer": "land", paint: { "fill-antialias": false } });
  createLayer({
    id: "coast",
    type: "line",
    source: "land",
    "source-layer": "land",
    paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 8, 1.2] },
  });
  for (const id of SLOTS) createLayer({ id, type: "background", layout: { visibility: "none" } });
  createPaint("water", () => ({ "background-color": sheet().water }));
  createPaint("land", () => ({ "fill-color": sheet().land }));
  createPaint("coast", () => ({ "line-color": sheet().coast }));
  return null;
}

function basemapAddress(url: string): { layers: string[]; z: number; x: number; y: number } {
  const match = /^basemap:\/\/([a-z_,-]+)\/(\d+)\/(\d+)\/(\d+)/.exec(url);
  if (!match) throw new Error(`expected basemap://layers/z/x/y, got ${url}`);
  return { layers: match[1].split(","), z: Number(match[2]), x: Number(match[3]), y: Number(match[4]) };
}
