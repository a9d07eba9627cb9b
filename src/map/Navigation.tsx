import { createEffect, on } from "solid-js";
import { type Bounds, HOME, useCamera } from "../state/CameraContext";
import { useClusters } from "../state/clusters/ClustersContext";
import { useEstablishments } from "../state/EstablishmentsContext";
import { selectedRegion } from "../state/query/query";
import { useQuery } from "../state/query/QueryContext";
import { useRegions } from "../state/regions/RegionsContext";
import { useMap } from "./MapCanvas";
import { createMapEvent } from "./primitives";

/** Keeps the map, the link and what others ask of the camera in step. MapLibre skips the flight for who asks for less motion. */
export function Navigation() {
  const map = useMap();
  const camera = useCamera();
  const { query, moveCamera, arrivals } = useQuery();
  const regions = useRegions();
  const establishments = useEstablishments();
  const clusters = useClusters();

  const tellShown = () => {
    const bounds = map.getBounds();
    const shown: Bounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    camera.setShown({ zoom: map.getZoom(), bounds: shown });
  };
  const fit = (bounds: Bounds, maxZoom = 12) => {
    map.stop().setPadding(camera.padding()); // a panel may be sliding in: fit to the room there will be
    map.fitBounds(bounds, { padding: 24, maxZoom, duration: 700 });
  };

  map.setPadding(camera.padding());
  createEffect(on(camera.padding, (padding) => map.easeTo({ padding, duration: 250 }), { defer: true }));
  if (!query.camera) {
    map.fitBounds(HOME, { padding: 16, animate: false });
    void goToSelection();
  }
  tellShown();

  /** A link that names a place but no camera opens on the place. */
  async function goToSelection() {
    const { selection } = query;
    const region = selectedRegion(selection);
    if (region !== undefined) {
      const facts = await regions.facts(region);
      if (facts?.bounds) fit(facts.bounds, 9);
    }
    if (selection?.kind === "establishment") {
      const found = await establishments.establishmentById(selection.id);
      if (found) map.jumpTo({ center: [found.lon, found.lat], zoom: 11 });
    }
  }

  /** A cluster is known only once it is found. */
  let opensOnCluster = !query.camera && query.selection?.kind === "cluster";
  createEffect(() => {
    const cluster = clusters.delineation()?.clusters[clusters.selected() ?? -1];
    if (!opensOnCluster || !cluster) return;
    opensOnCluster = false;
    fit(cluster.bounds, 9);
  });

  createMapEvent(map, "moveend", () => {
    const { lng, lat } = map.getCenter().wrap();
    const limited = Math.max(-85, Math.min(85, lat));
    moveCamera({ lon: round(lng, 4), lat: round(limited, 4), zoom: round(map.getZoom(), 2) });
    tellShown();
  });
  createEffect(
    on(
      arrivals,
      () => {
        const there = query.camera;
        if (there) map.easeTo({ center: [there.lon, there.lat], zoom: there.zoom, duration: 500 });
      },
      { defer: true },
    ),
  );
  createEffect(
    on(camera.destination, (destination) => {
      if (!destination) return;
      if (destination === "home") fit(HOME);
      else if ("bounds" in destination) fit(destination.bounds, destination.maxZoom);
      else {
        const { lon, lat, zoom } = destination;
        map.flyTo({ center: [lon, lat], zoom, padding: camera.padding(), duration: 900 });
      }
    }),
  );
  return null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
