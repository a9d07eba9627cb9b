import { OUTLINES } from "#economies/economies.ts";
import { createEffect, createMemo } from "solid-js";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createLayer, createPaint, createVectorSource } from "#map/primitives.ts";

/** The finest regions of each economy. */
const FINEST = OUTLINES.filter(
  ({ economy, level, isPart }) => isPart && level === economy.levels[economy.levels.length - 1].id,
);

/** Lines of the finest regions, from close by. */
export function RegionLines() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const { seen } = useRegions();
  const lines = createMemo(() => FINEST.flatMap(({ economy, layer }) => (seen().includes(economy.id) ? [layer] : [])));
  createEffect(() => lines().forEach(basemap.need));
  createVectorSource("borders", { maxzoom: 10 }, () => `basemap://${basemap.available(lines())}/{z}/{x}/{y}`);
  for (const { layer } of FINEST) {
    const id = `border-${layer}`;
    createLayer(
      {
        id,
        type: "line",
        source: "borders",
        "source-layer": layer,
        minzoom: 5.5,
        paint: { "line-width": ["interpolate", ["linear"], ["zoom"], 6, 0.4, 10, 1] },
      },
      "lines-slot",
    );
    createPaint(id, () => ({ "line-color": SHEETS[theme()].borderFine }));
  }
  return null;
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
