import { OUTLINES } from "#economies/economies.ts";
import { createEffect, createMemo, Show } from "solid-js";
import { type Bounds, useCamera } from "#state/CameraContext.tsx";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createLayer, createPaint, createVectorSource } from "#map/primitives.ts";

/** The finest regions of each economy. */
const FINEST = OUTLINES.filter(
  ({ economy, level, isPart, arePoints }) =>
    isPart && !arePoints && level === economy.levels[economy.levels.length - 1].id,
);

/** Zoom from which lines are drawn. */
const FROM = 5.5;

/** Lines of the finest regions, from close by. */
export function RegionLines() {
  const basemap = useBasemap();
  const { seen } = useRegions();
  const { shown } = useCamera();
  const lines = createMemo(() => FINEST.flatMap(({ economy, layer }) => (seen().includes(economy.id) ? [layer] : [])));
  createEffect(() => lines().forEach(basemap.need));
  createVectorSource("borders", { maxzoom: 10 }, () => `basemap://${basemap.available(lines())}/{z}/{x}/{y}`);
  for (const { layer } of FINEST) createLines("borders", layer);
  const isNear = createMemo((was: boolean) => was || touchesTownships(shown()), false);
  return (
    <Show when={isNear()}>
      <Townships />
    </Show>
  );
}

/** Townships of Chinese Taipei, of which the atlas has no counts: fetched when their islands are looked at. */
function Townships() {
  const basemap = useBasemap();
  basemap.need("townships");
  createVectorSource("townships", { maxzoom: 10 }, () => `basemap://${basemap.available(["townships"])}/{z}/{x}/{y}`);
  createLines("townships", "townships");
  return null;
}

/** Where they are: west, south, east, north in degrees. */
const ISLANDS = [118, 21.8, 122.2, 26.5] as const;

function touchesTownships(shown: { zoom: number; bounds: Bounds } | undefined): boolean {
  if (!shown || shown.zoom < FROM) return false;
  const [west, south, east, north] = shown.bounds;
  const [left, bottom, right, top] = ISLANDS;
  return south < top && north > bottom && west < right && east > left;
}

function createLines(source: string, layer: string): void {
  const { theme } = useTheme();
  const id = `border-${layer}`;
  createLayer(
    {
      id,
      type: "line",
      source,
      "source-layer": layer,
      minzoom: FROM,
      paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.4, 10, 1] },
    },
    "lines-slot",
  );
  createPaint(id, () => ({ "line-color": SHEETS[theme()].borderFine }));
}

/** Borders that are disputed, where they are in fact: on no map unless somebody asks for them. */
export function DisputedBorders() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  basemap.need("disputed");
  createVectorSource("disputed", { maxzoom: 10 }, () => `basemap://${basemap.available(["disputed"])}/{z}/{x}/{y}`);
  createLayer(
    {
      id: "disputed",
      type: "line",
      source: "disputed",
      "source-layer": "disputed",
      paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.8, 8, 2], "line-dasharray": [2, 2] },
    },
    "lines-slot",
  );
  createPaint("disputed", () => ({ "line-color": SHEETS[theme()].border }));
  return null;
}
