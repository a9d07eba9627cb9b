import { type LngLatBoundsLike } from "maplibre-gl";
import { createEffect, on } from "solid-js";
import { type Bounds, HOME, useCamera } from "../state/CameraContext";
import { useQuery } from "../state/QueryContext";
import { useMap } from "./MapCanvas";
import { createMapEvent } from "./primitives";

/** Keeps the map, the link and what others ask of the camera in step. MapLibre skips the flight for who asks for less motion. */
export function Navigation() {
  const map = useMap();
  const camera = useCamera();
  const { query, moveCamera, arrivals } = useQuery();

  const tellShown = () => {
    const bounds = map.getBounds();
    const shown: Bounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    camera.setShown({ zoom: map.getZoom(), bounds: shown });
  };
  const fit = (bounds: Bounds, maxZoom = 12) =>
    map.fitBounds(bounds as LngLatBoundsLike, { padding: 24, maxZoom, duration: 700 });

  createEffect(
    on(camera.padding, (padding, before) => {
      if (before) map.easeTo({ padding, duration: 250 });
      else map.setPadding(padding);
    }),
  );
  if (!query.camera) map.fitBounds(HOME as LngLatBoundsLike, { padding: 16, animate: false });
  tellShown();

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
      else map.flyTo({ center: [destination.lon, destination.lat], zoom: destination.zoom, duration: 900 });
    }),
  );
  return null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
