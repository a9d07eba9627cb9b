import {
  type AddProtocolAction,
  type GeoJSONSource,
  type LayerSpecification,
  type Map as MapLibreMap,
  type MapLayerMouseEvent,
  type SourceSpecification,
  type Subscription,
  type VectorTileSource,
  addProtocol,
} from "maplibre-gl";
import type { Feature, FeatureCollection } from "geojson";
import { createEffect, createMemo, createRenderEffect, onCleanup, untrack } from "solid-js";
import { useMap } from "./MapCanvas.tsx";

const NOTHING: AddProtocolAction = () => Promise.resolve({ data: new ArrayBuffer(0) });

/**
 * Serves addresses `name://…` from `load` while the owner lives, and nothing afterwards: a tile that was asked for just before
 * would otherwise be fetched from the net, which the page's policy refuses.
 */
export function createProtocol(name: string, load: AddProtocolAction): void {
  addProtocol(name, load);
  onCleanup(() => addProtocol(name, NOTHING));
}

/** Undoes something with its owner; a map whose graphics were taken away has nothing left to undo it in. */
function undo(map: MapLibreMap, run: () => void): void {
  onCleanup(() => (map.style as unknown) && run());
}

/**
 * An image, drawn anew where `image` changes. To be called before the layers that show it: it is there when they come. It stays as long
 * as the map: a tile that was asked for just before its layer went would miss it.
 */
export function createImage(id: string, image: () => ImageData): void {
  const map = useMap();
  createRenderEffect(() => {
    const drawn = image();
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, drawn, { pixelRatio: 2 });
  });
}

/** A source for as long as its owner lives. */
export function createSource(id: string, source: SourceSpecification): void {
  const map = useMap();
  map.addSource(id, source);
  undo(map, () => map.removeSource(id));
}

/**
 * A vector source whose address may change; the tiles on screen stay until the new ones are there.
 * MapLibre answers a tile that is still under way when the address changes with what the old address held, so a new
 * address waits until the tiles of the last one are in; of several only the latest is asked for.
 */
export function createVectorSource(
  id: string,
  options: { maxzoom: number; promoteId?: string },
  tiles: () => string,
): void {
  const map = useMap();
  let asked = untrack(tiles);
  let wanted = asked;
  createSource(id, { type: "vector", tiles: [asked], ...options });
  function follow() {
    if (wanted === asked || !map.getSource(id) || !map.isSourceLoaded(id)) return;
    asked = wanted;
    map.getSource<VectorTileSource>(id)?.setTiles([asked]);
  }
  createEffect(() => {
    wanted = tiles();
    follow();
  });
  for (const event of ["sourcedata", "error", "moveend", "idle"] as const) createMapEvent(map, event, follow);
}

/** A GeoJSON source of a few hundred features that follows `data`. */
export function createGeoJsonSource(id: string, data: () => FeatureCollection | Feature | undefined): void {
  const map = useMap();
  const empty: FeatureCollection = { type: "FeatureCollection", features: [] };
  const now = createMemo(() => data() ?? empty);
  let given = untrack(now);
  createSource(id, { type: "geojson", data: given });
  createEffect(() => {
    if (given === now()) return;
    given = now();
    void map.getSource<GeoJSONSource>(id)?.setData(given);
  });
}

export function createLayer(spec: LayerSpecification, beforeId?: string): void {
  const map = useMap();
  map.addLayer(spec, beforeId);
  undo(map, () => map.removeLayer(spec.id));
}

/** Keeps paint properties of a layer as `paint` says. */
export function createPaint(layer: string, paint: () => Record<string, unknown>): void {
  const map = useMap();
  createEffect(() => {
    for (const [name, value] of Object.entries(paint())) {
      map.setPaintProperty(layer, name as Parameters<typeof map.setPaintProperty>[1], value as never);
    }
  });
}

/** Keeps layout properties of a layer as `layout` says. */
export function createLayout(layer: string, layout: () => Record<string, unknown>): void {
  const map = useMap();
  createEffect(() => {
    for (const [name, value] of Object.entries(layout())) {
      map.setLayoutProperty(layer, name as Parameters<typeof map.setLayoutProperty>[1], value as never);
    }
  });
}

/** Shows or hides a layer. */
export function createVisibility(layer: string, visible: () => boolean): void {
  const map = useMap();
  createEffect(() => map.setLayoutProperty(layer, "visibility", visible() ? "visible" : "none"));
}

export function createMapEvent<E>(
  target: { on(type: string, listener: (event: E) => void): Subscription },
  type: string,
  listener: (event: E) => void,
): void {
  const subscription = target.on(type, listener);
  onCleanup(() => subscription.unsubscribe());
}

/** Layers that answer the pointer, that first which is meant where several lie over each other: points before areas. All others come after. */
const ANSWERING = [
  "marks-first-far",
  "marks-first-near",
  "marks-far",
  "marks-near",
  "points-ports",
  "points-airports",
  "points-research",
  "plants",
  "plants-dots",
  "declared",
  "cluster-marks",
  "cluster-names",
  "establishments",
  "bubbles",
  "cluster-fill",
];

/** Of a layer, as its metadata: the zoom from which it answers the pointer. */
export interface Answers {
  answersFrom: number;
}

/** What the pointer does on the features of a layer, where no other is meant. A click is answered once. */
export function createPointer(
  layer: string,
  on: {
    move?: (event: MapLayerMouseEvent) => void;
    leave?: () => void;
    click?: (event: MapLayerMouseEvent) => void;
  },
): void {
  const map = useMap();
  const place = ANSWERING.indexOf(layer);
  const before = place < 0 ? ANSWERING : ANSWERING.slice(0, place);
  const answers = (id: string) => {
    const found = map.getLayer(id);
    return found !== undefined && map.getZoom() >= ((found.metadata as Answers | undefined)?.answersFrom ?? 0);
  };
  const isMeant = ({ point }: MapLayerMouseEvent) => {
    const layers = before.filter(answers);
    return answers(layer) && (layers.length === 0 || map.queryRenderedFeatures(point, { layers }).length === 0);
  };
  let isOver = false;
  const leave = () => {
    if (isOver) on.leave?.();
    isOver = false;
  };
  const listen = (type: "click" | "mousemove" | "mouseleave", listener: (event: MapLayerMouseEvent) => void) => {
    const subscription = map.on(type, layer, listener);
    onCleanup(() => subscription.unsubscribe());
  };
  listen("mousemove", (event) => {
    if (!isMeant(event)) return leave();
    isOver = true;
    map.getCanvas().style.cursor = "pointer";
    on.move?.(event);
  });
  listen("mouseleave", () => {
    if (isOver) map.getCanvas().style.cursor = "";
    leave();
  });
  listen("click", (event) => {
    if (event.defaultPrevented || !isMeant(event)) return;
    event.preventDefault();
    on.click?.(event);
  });
}

/** Keeps `key` true in the feature state of exactly the features in `ids`. */
export function createFeatureState(
  features: { source: string; sourceLayer?: string },
  key: string,
  ids: () => ReadonlySet<number>,
): void {
  const map = useMap();
  createEffect((before: ReadonlySet<number>) => {
    const now = ids();
    for (const id of before) if (!now.has(id)) map.removeFeatureState({ ...features, id }, key);
    for (const id of now) if (!before.has(id)) map.setFeatureState({ ...features, id }, { [key]: true });
    return now;
  }, new Set<number>());
}
