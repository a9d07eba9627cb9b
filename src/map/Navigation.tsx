import { createEffect, createSignal, on } from "solid-js";
import { toldElsewhere } from "#engine/asked.ts";
import { findAmenity } from "#state/amenities.ts";
import { type Bounds, HOME, useCamera } from "#state/CameraContext.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { DEFAULT_QUERY, type Selection, selectedRegion } from "#state/query/query.ts";
import { encodeQuery } from "#state/query/queryCodec.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useMap } from "./MapCanvas.tsx";
import { createMapEvent } from "./primitives.ts";

/** Closest zooms on what a link selects: a place is seen with what is around it. */
const REGION_ZOOM = 9;
const POINT_ZOOM = 11;
const PARK_ZOOM = 14;

/** Keeps the map, the link and what others ask of the camera in step. MapLibre skips the flight for who asks for less motion. */
export function Navigation() {
  const map = useMap();
  const camera = useCamera();
  const { query, moveCamera, arrivals } = useQuery();
  const regions = useRegions();
  const establishments = useEstablishments();
  const clusters = useClusters();
  /** What a link without a camera selects, until the map is there or somebody moves it. */
  const [sought, setSought] = createSignal<Selection>();

  /** Starts the last flight again. */
  let flight: (() => void) | undefined;

  const tellShown = () => {
    const bounds = map.getBounds();
    const shown: Bounds = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    camera.setShown({ zoom: map.getZoom(), bounds: shown });
  };
  const tellMoved = () => {
    const { lng, lat } = map.getCenter().wrap();
    const limited = Math.max(-85, Math.min(85, lat));
    moveCamera({ lon: round(lng, 4), lat: round(limited, 4), zoom: round(map.getZoom(), 2) });
    tellShown();
  };
  const fit = (bounds: Bounds, maxZoom = 12) => {
    map.stop().setPadding(camera.padding()); // a panel may be sliding in: fit to the room there will be
    map.fitBounds(bounds, { padding: 24, maxZoom, duration: 700 });
  };

  map.setPadding(camera.padding());
  createEffect(on(camera.padding, changePadding, { defer: true }));
  if (!query.camera) {
    map.fitBounds(HOME, { padding: 16, animate: false });
    seek(query.selection);
  }
  tellShown();

  /** A flight under way goes on to where it was going, and to the room there is now. */
  function changePadding() {
    if (flight) fly(flight);
    else map.easeTo({ padding: camera.padding(), duration: 250 });
  }

  function fly(start: () => void) {
    start();
    flight = map.isMoving() ? start : undefined;
  }

  function seek(selection: Selection | undefined) {
    const copy = selection && { ...selection };
    setSought(copy);
    if (!copy) return;
    placeOf(copy).then(
      (place) => place && arrive(copy, place),
      toldElsewhere, // the map stays; the profile says what is wrong
    );
  }
  function arrive(selection: Selection, place: { bounds: Bounds; maxZoom: number }) {
    if (sought() !== selection) return;
    setSought();
    fly(() => fit(place.bounds, place.maxZoom));
  }
  async function placeOf(selection: Selection): Promise<{ bounds: Bounds; maxZoom: number } | undefined> {
    const region = selectedRegion(selection);
    if (region !== undefined) {
      const facts = await regions.worker.facts(region);
      return facts?.bounds && { bounds: facts.bounds, maxZoom: REGION_ZOOM };
    }
    if (selection.kind === "establishment") {
      const found = await establishments.worker.establishmentById(selection.id);
      return found && { bounds: [found.lon, found.lat, found.lon, found.lat], maxZoom: POINT_ZOOM };
    }
    if (selection.kind === "amenity") {
      const found = await findAmenity(selection.id);
      return found && { bounds: [found.lon, found.lat, found.lon, found.lat], maxZoom: POINT_ZOOM };
    }
    if (selection.kind !== "bubble") return undefined;
    const bubble = await establishments.worker.bubble(selection.zoom, selection.id);
    return bubble && { bounds: bubble.bounds, maxZoom: PARK_ZOOM };
  }
  /** A cluster or a park is known only once the clusters are found. */
  createEffect(() => {
    const selection = sought();
    if (selection?.kind === "cluster") {
      const cluster = clusters.delineation()?.clusters[clusters.selected() ?? -1];
      if (cluster) arrive(selection, { bounds: cluster.bounds, maxZoom: REGION_ZOOM });
    }
    if (selection?.kind === "park") {
      const park = clusters.declared()?.clusters.find(({ id }) => id === selection.id);
      if (park) arrive(selection, { bounds: park.bounds, maxZoom: PARK_ZOOM });
    }
  });

  createMapEvent(map, "moveend", () => {
    flight = undefined;
    tellMoved();
  });
  createMapEvent<{ originalEvent?: unknown }>(map, "movestart", ({ originalEvent }) => {
    if (!originalEvent) return;
    setSought(); // who moves the map wants to be there
    flight = undefined;
  });
  createEffect(
    on(
      arrivals,
      () => {
        const there = query.camera && { ...query.camera };
        setSought();
        if (there)
          fly(() =>
            map.easeTo({
              center: [there.lon, there.lat],
              zoom: there.zoom,
              padding: camera.padding(),
              duration: 500,
            }),
          );
        else if (encodeQuery(query) === encodeQuery(DEFAULT_QUERY)) fly(() => fit(HOME));
        else {
          tellMoved(); // a link without a camera and without a place keeps the map where it is
          seek(query.selection);
        }
      },
      { defer: true },
    ),
  );
  createEffect(
    on(camera.destination, (destination) => {
      if (!destination) return;
      setSought();
      if (destination === "home") fly(() => fit(HOME));
      else if ("bounds" in destination) fly(() => fit(destination.bounds, destination.maxZoom));
      else {
        const { lon, lat, zoom } = destination;
        fly(() => map.flyTo({ center: [lon, lat], zoom, padding: camera.padding(), duration: 900 }));
      }
    }),
  );
  return null;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
