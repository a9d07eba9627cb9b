import { type LAYERS, LINKED_MEASURES, type Query, type View } from "./query.ts";

export type LayerId = (typeof LAYERS)[number];

/** What each view draws before anything is laid over it or taken from it. */
const PRESETS: Record<View, readonly LayerId[]> = {
  establishments: ["establishments"],
  clusters: ["marks", "found"],
  regions: ["measure", "marks"],
  guidelines: ["measure", "marks"],
};

type Asked = Pick<Query, "view" | "overlays" | "industries" | "measure" | "advice">;

/** Whether the view draws a layer by itself. Where an industry or a rule colours the regions, marks of clusters are left to who asks for them. */
function isInPreset({ view, industries, measure, advice }: Asked, id: LayerId): boolean {
  if (!PRESETS[view].includes(id)) return false;
  if (id !== "marks" || view === "clusters") return true;
  return view === "regions" ? industries.length === 0 && LINKED_MEASURES[measure] : !advice;
}

/** Whether the map has a layer: as the view has it unless the reader turned it. */
export function isLayerOn(query: Asked, id: LayerId): boolean {
  return query.overlays.includes(id) || (isInPreset(query, id) && !query.overlays.includes(`-${id}`));
}

/** What is laid over the view and taken from it once a layer is turned on or off. */
export function layersTurned(query: Asked, id: LayerId): Query["overlays"] {
  const others = query.overlays.filter((one) => one !== id && one !== `-${id}`);
  if (isInPreset(query, id) !== isLayerOn(query, id)) return others;
  return [...others, isLayerOn(query, id) ? `-${id}` : id];
}

/** What a view keeps of that when another is chosen: what was laid over, and all of its own layers. */
export const layersKept = (overlays: Query["overlays"]): Query["overlays"] =>
  overlays.filter((one) => !one.startsWith("-"));
