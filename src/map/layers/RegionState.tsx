import { createSignal } from "solid-js";
import { CATEGORIES, isCategorical } from "#measures/classBreaks.ts";
import type { AnswerClasses } from "#measures/answerClasses.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { createMapEvent } from "#map/primitives.ts";
import { REGION_LAYERS } from "./RegionFills.tsx";

/** How many regions in view are drawn as what, as text: a canvas says nothing to a test. */
export function RegionState(props: { classes: AnswerClasses | undefined }) {
  const map = useMap();
  const [drawn, setDrawn] = createSignal<Record<string, number>>({});
  createMapEvent(map, "idle", () => setDrawn(count()));

  function count(): Record<string, number> {
    const layers = REGION_LAYERS.map((layer) => `fill-${layer}`).filter((layer) => map.getLayer(layer));
    const states = new Map(
      map.queryRenderedFeatures({ layers }).map(({ layer, id, state }) => [`${layer.id} ${id}`, state]),
    );
    const counts: Record<string, number> = {};
    for (const state of states.values()) {
      const drawnAs = name(Number(state.c ?? Number.NaN));
      counts[drawnAs] = (counts[drawnAs] ?? 0) + 1;
      if (state.open === 1) counts.open = (counts.open ?? 0) + 1;
    }
    return counts;
  }

  /** The kind by its name, a class by its number. */
  function name(position: number): string {
    const scale = props.classes?.scale;
    if (position < 0 || Number.isNaN(position) || scale === undefined) return "without a figure";
    return isCategorical(scale) ? `${scale} ${CATEGORIES[scale][position]}` : `${scale} class ${position + 1}`;
  }
  return (
    <output hidden data-testid="region-state">
      {JSON.stringify(drawn())}
    </output>
  );
}
