import { OUTLINES } from "#economies/economies.ts";
import { createSignal } from "solid-js";
import { useMap } from "./MapCanvas.tsx";
import { createMapEvent } from "./primitives.ts";

interface Drawn {
  /** True when everything the view needs is on the screen. */
  settled: boolean;
  zoom: number;
  /** Where the centre of the view is, in pixels. */
  centre: [x: number, y: number];
  /** Establishments in the bubbles, stacks and dots in view. */
  establishments: number;
  /** Regions in view. */
  regions: number;
}

/** What the map has drawn, as text: a canvas says nothing to a test. */
export function MapState() {
  const map = useMap();
  const [drawn, setDrawn] = createSignal<Drawn>({
    settled: false,
    zoom: 0,
    centre: [0, 0],
    establishments: 0,
    regions: 0,
  });
  const unsettle = () => setDrawn((before) => (before.settled ? { ...before, settled: false } : before));
  createMapEvent(map, "dataloading", unsettle);
  createMapEvent(map, "movestart", unsettle);
  createMapEvent(map, "idle", () => {
    if (!map.loaded() || !map.areTilesLoaded()) return; // another listener asked for new tiles
    const { x, y } = map.project(map.getCenter());
    setDrawn({
      settled: true,
      zoom: Number(map.getZoom().toFixed(2)),
      centre: [x, y],
      establishments: establishmentsInView(),
      regions: featuresInView(OUTLINES.map(({ layer }) => `fill-${layer}`)).length,
    });
  });

  function featuresInView(layers: string[]) {
    const present = layers.filter((layer) => map.getLayer(layer));
    const features = present.length ? map.queryRenderedFeatures({ layers: present }) : [];
    // A feature near the edge of a tile stands in its neighbour too.
    return [...new Map(features.map((feature) => [`${feature.layer.id} ${feature.id}`, feature])).values()];
  }
  function establishmentsInView(): number {
    return featuresInView(["bubbles", "establishments"]).reduce(
      (sum, { properties }) => sum + Number(properties.count ?? 1),
      0,
    );
  }
  return (
    <output hidden data-testid="map-state">
      {JSON.stringify(drawn())}
    </output>
  );
}
