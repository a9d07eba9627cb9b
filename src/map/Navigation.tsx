import { MercatorCoordinate } from "maplibre-gl";
import { createEffect, createSignal, on, onMount, untrack } from "solid-js";
import { toldElsewhere } from "#engine/asked.ts";
import { type Bounds, type Cover, useCamera } from "#state/CameraContext.tsx";
import { homeIn } from "#state/economyViews.ts";
import { type Padding, clearRoom, reachesInto } from "#state/clearRoom.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { DEFAULT_QUERY, type Selection } from "#state/query/query.ts";
import { encodeQuery } from "#state/query/queryCodec.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useMap } from "./MapCanvas.tsx";
import { loadPart } from "#state/parts/pageParts.ts";
import { marginsIn } from "./marginsIn.ts";
import type { Placed } from "./placeOf.ts";
import { createMapEvent } from "./primitives.ts";

/** Keeps the map, the link and what others ask of the camera in step. MapLibre skips the flight for who asks for less motion. */
export function Navigation() {
  const map = useMap();
  const camera = useCamera();
  const { query, moveCamera, arrivals } = useQuery();
  const regions = useRegions();
  const establishments = useEstablishments();
  const clusters = useClusters();
  const marks = useMarks();
  /** What a link without a camera selects, until the map is there or somebody moves it. */
  const [sought, setSought] = createSignal<Selection>();

  /** Starts the last flight again, which holds until somebody moves the map or looks at something else. */
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
  /** What the last flight frames, if it does. */
  let framed: Bounds | undefined;
  const fit = (bounds: Bounds, maxZoom = 12, duration = 700) => {
    if (map.getContainer().clientWidth === 0) return; // on paper there is no map to frame anything in
    const edges = camera.padding();
    const cover = camera.cover()();
    const room = roomFor(bounds, cover) ?? edges;
    framed = bounds;
    if (map.getCanvas().clientWidth !== cover.width || map.getCanvas().clientHeight !== cover.height) map.resize(); // it is told later
    map.stop().setPadding(edges); // a panel may be sliding in: fit to the room there will be
    map.fitBounds(bounds, { padding: marginsIn(cover, room, edges), maxZoom, duration });
  };

  const home = homeIn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** Where a link without a camera opens: the address says nothing of it. */
  const atHome = () => fit(home, undefined, 0);

  map.setPadding(camera.padding());
  // Legend and scale stand only after this: they have to be kept clear too.
  onMount(() => {
    if (!query.camera) {
      fly(atHome);
      seek(query.selection);
    }
    tellShown();
  });
  createEffect(on(camera.padding, changePadding, { defer: true }));
  createEffect(
    on(camera.cover, (measure) => framed && flight && isUnder(framed, measure()) && flight(), { defer: true }),
  );

  /** What the map was sent to is shown in the room there is now; where somebody has moved it, it keeps its middle. */
  function changePadding() {
    if (flight) flight();
    else map.easeTo({ padding: camera.padding(), duration: 250 });
  }

  /** Whether a legend that has grown lies over a part of these bounds. */
  function isUnder([west, south, east, north]: Bounds, { corners }: Cover): boolean {
    const [a, b] = [map.project([west, north]), map.project([east, south])];
    return corners.some((box) => reachesInto(box, { left: a.x, top: a.y, right: b.x, bottom: b.y }));
  }

  function fly(start: () => void) {
    framed = undefined;
    flight = start;
    start();
  }

  const places = { regions, establishments, clusters, marks };
  const placing = () => loadPart(() => import("./placeOf.ts"));

  function seek(selection: Selection | undefined) {
    const copy = selection && { ...selection };
    setSought(copy);
    if (!copy) return;
    placing()
      .then(({ placeOf }) => placeOf(copy, places))
      .then((place) => place && arrive(copy, place))
      .catch(toldElsewhere); // the map stays; the profile says what is wrong
  }
  function arrive(selection: Selection, place: Placed) {
    if (sought() !== selection) return;
    setSought();
    fly(() => fit(place.bounds, place.maxZoom));
  }
  /** A cluster or a park is known only once the clusters are found, and where one is strong with the marks. */
  createEffect(
    on(
      [clusters.delineation, clusters.selected, clusters.declared, marks.chosen],
      () => {
        const selection = untrack(sought);
        const isWaitedFor = selection?.kind === "regional" && selection.region === undefined;
        if (isWaitedFor || selection?.kind === "cluster" || selection?.kind === "park") seek(selection);
      },
      { defer: true },
    ),
  );

  async function bringOut(selection: Selection) {
    const { placeOf, centreShowing } = await placing();
    const place = await placeOf(selection, places);
    if (!place || flight || sought()) return;
    const cover = camera.cover()();
    const padding = camera.padding();
    const { lng: lon, lat } = map.getCenter();
    const at = { lon, lat, zoom: map.getZoom() };
    const center = centreShowing(place.bounds, at, cover, padding, roomFor(place.bounds, cover) ?? padding);
    if (center) map.easeTo({ center, padding, duration: 250 });
  }

  /** What is chosen in a view that stays comes out from under the profile that opens. */
  createEffect(
    on(
      () => query.selection && { ...query.selection },
      (selection) => {
        flight = undefined;
        if (!selection || sought()) return;
        bringOut(selection).catch(toldElsewhere); // the map stays; the profile says what is wrong
      },
      { defer: true },
    ),
  );

  createMapEvent(map, "moveend", () => (flight === atHome ? tellShown() : tellMoved()));
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
        else if (encodeQuery(query) === encodeQuery(DEFAULT_QUERY)) fly(() => fit(home));
        else {
          flight = undefined;
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
      if (destination === "home") fly(() => fit(home));
      else if (destination === "selection") seek(untrack(() => query.selection));
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

/** The room in which bounds are seen the largest. */
function roomFor([west, south, east, north]: Bounds, { edges, corners, ...window }: Cover): Padding | undefined {
  const [a, b] = [MercatorCoordinate.fromLngLat([west, north]), MercatorCoordinate.fromLngLat([east, south])];
  const ratio = (b.x - a.x) / (b.y - a.y) || 1;
  return clearRoom(
    window,
    [...edges, ...corners],
    (width, height) => Math.min(width / ratio, height) + width * height * 1e-6,
  );
}
