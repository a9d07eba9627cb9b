import { createAnswer } from "#state/createAnswer.ts";
import { useBasemap } from "#state/BasemapContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createGeoJsonSource, createLayer, createPaint } from "#map/primitives.ts";
import { ownOutline } from "./Highlight.tsx";

/** The region of one's own that is being put together: washed over and outlined. */
export function OwnDraftOutline() {
  const { theme } = useTheme();
  const basemap = useBasemap();
  const { draft } = useOwnDraft();
  const regions = () => draft()?.regions ?? [];
  const outline = createAnswer(regions, (ids) => ownOutline(basemap, ids));
  createGeoJsonSource("own-draft", () => (regions().length > 0 ? outline.value() : undefined));
  createLayer(
    { id: "own-draft-wash", type: "fill", source: "own-draft", paint: { "fill-opacity": 0.3 } },
    "highlight-slot",
  );
  createLayer(
    {
      id: "own-draft-casing",
      type: "line",
      source: "own-draft",
      paint: { "line-width": 5, "line-opacity": 0.8 },
      layout: { "line-join": "round" },
    },
    "highlight-slot",
  );
  createLayer(
    {
      id: "own-draft",
      type: "line",
      source: "own-draft",
      paint: { "line-width": 2.25, "line-dasharray": [2.5, 1.5] },
      layout: { "line-join": "round" },
    },
    "highlight-slot",
  );
  createLayer(
    {
      id: "own-draft-point",
      type: "circle",
      source: "own-draft",
      filter: ["in", ["geometry-type"], ["literal", ["Point", "MultiPoint"]]],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 8, 5, 11, 9, 15],
        "circle-opacity": 0.3,
        "circle-stroke-width": 2.25,
      },
    },
    "highlight-slot",
  );
  createPaint("own-draft-point", () => ({
    "circle-color": SHEETS[theme()].outline,
    "circle-stroke-color": SHEETS[theme()].outline,
  }));
  createPaint("own-draft-wash", () => ({ "fill-color": SHEETS[theme()].outline }));
  createPaint("own-draft-casing", () => ({ "line-color": SHEETS[theme()].outlineCasing }));
  createPaint("own-draft", () => ({ "line-color": SHEETS[theme()].outline }));
  return null;
}
