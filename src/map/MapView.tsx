import "./map.css";
import { type MapMouseEvent, ScaleControl } from "maplibre-gl";
import {
  type Component,
  type JSX,
  type ParentProps,
  createEffect,
  createMemo,
  createSignal,
  For,
  onCleanup,
  Show,
  Suspense,
} from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { useDetailedBasemap } from "#state/detailedBasemap/DetailedBasemapContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { isLayerOn, type LayerId } from "#state/query/layersOn.ts";
import { LAYERS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Land } from "./layers/Land.tsx";
import { type Graphics, MapCanvas, useMap } from "./MapCanvas.tsx";
import { MapControls } from "./MapControls.tsx";
import { Navigation } from "./Navigation.tsx";
import { createMapEvent } from "./primitives.ts";
import { InTurn } from "#state/parts/InTurn.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const Establishments = lazyPart(async () => (await import("./layers/Establishments.tsx")).Establishments);
const DetailedBasemap = lazyPart(async () => (await import("./layers/DetailedBasemap.tsx")).DetailedBasemap);
const DeclaredClusters = lazyPart(async () => (await import("./layers/DeclaredClusters.tsx")).DeclaredClusters);
const Highlight = lazyPart(async () => (await import("./layers/Highlight.tsx")).Highlight);
const Undrawn = lazyPart(async () => (await import("./Undrawn.tsx")).Undrawn, "marks");
const EconomyChips = lazyPart(async () => (await import("./EconomyChips.tsx")).EconomyChips);
const Tooltip = lazyPart(async () => (await import("./Tooltip.tsx")).Tooltip);

/** What draws each layer. Establishments are the ground of found clusters too, and drawn apart. */
const DRAWN: Record<Exclude<LayerId, "establishments">, Component> = {
  measure: lazyPart(async () => (await import("./layers/Regions.tsx")).Regions, "regional"),
  found: lazyPart(async () => (await import("./layers/SpatialClusters.tsx")).SpatialClusters),
  marks: lazyPart(async () => (await import("./layers/Marks.tsx")).Marks, "marks"),
  borders: lazyPart(async () => (await import("./layers/Overlays.tsx")).RegionLines),
  disputed: lazyPart(async () => (await import("./layers/Overlays.tsx")).DisputedBorders),
  declared: Parks,
  ports: lazyPart(async () => (await import("./layers/Points.tsx")).Ports),
  airports: lazyPart(async () => (await import("./layers/Points.tsx")).Airports),
  heavy: lazyPart(async () => (await import("./layers/HeavyIndustry.tsx")).HeavyIndustry, "heavyIndustry"),
  research: lazyPart(async () => (await import("./layers/Points.tsx")).ResearchOrganisations),
};

/** The map with everything on it. `onUnavailable` is called once when this browser cannot draw it. */
export function MapView(props: {
  onUnavailable: () => void;
  /** Its program could not be had: told by whoever loads it. */
  onFailed?: () => void;
  /** All that the view shows is drawn for the first time. */
  onDrawn: () => void;
  onAbout: () => void;
  onList: () => void;
  /** The list of layers was opened: a sheet that lies over it is to give way. */
  onLayers: () => void;
}) {
  const { t } = useI18n();
  const { query } = useQuery();
  const { tell, dismiss } = useNotices();
  const detailed = useDetailedBasemap();
  const isOn = (id: LayerId) => isLayerOn(query, id) && (id !== "found" || query.industries.length > 0);
  /** Under found clusters they are small dots. */
  const establishments = createMemo(() => (isOn("establishments") ? "bubbles" : isOn("found") && "ground"));
  const tellGraphics = (graphics: Graphics) => {
    if (graphics.are === "back") dismiss("map");
    else if (graphics.are === "lost") tell({ key: "map", tone: "info", text: t().notice.mapLost });
    else {
      const action = { label: t().app.retry, run: graphics.again };
      tell({ key: "map", tone: "problem", text: t().notice.mapGone, action });
    }
  };
  return (
    <MapCanvas
      options={{
        style: { version: 8, sources: {}, layers: [] },
        center: query.camera ? [query.camera.lon, query.camera.lat] : [-97, 34],
        zoom: query.camera?.zoom ?? 3.2,
        minZoom: 1,
        maxZoom: 18,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maplibreLogo: false,
        locale: { "Map.Title": t().map.label },
        fadeDuration: 150,
      }}
      onUnavailable={() => props.onUnavailable()}
      onGraphics={tellGraphics}
    >
      <Ground
        parts={[
          () => (
            <Show when={detailed.state().is === "open"}>
              <Suspense>
                <DetailedBasemap />
              </Suspense>
            </Show>
          ),
          () => (
            <Show when={establishments()} keyed>
              {(as) => (
                <Suspense>
                  <Establishments isGround={as === "ground"} />
                </Suspense>
              )}
            </Show>
          ),
          () => (
            <For each={LAYERS}>
              {(id) => {
                const Layer = id === "establishments" ? undefined : DRAWN[id];
                return (
                  Layer && (
                    <Show when={isOn(id)}>
                      <Suspense>
                        <Layer />
                      </Suspense>
                    </Show>
                  )
                );
              }}
            </For>
          ),
          () => (
            <Show when={query.selection}>
              <Suspense>
                <Highlight />
                <Undrawn />
              </Suspense>
            </Show>
          ),
          () => <Foot onAbout={() => props.onAbout()} />,
          () => (
            <Suspense>
              <EconomyChips />
            </Suspense>
          ),
          () => <MapControls onList={() => props.onList()} onLayers={() => props.onLayers()} />,
          () => <Landmark onDrawn={() => props.onDrawn()} />,
          () => <Navigation />, // it keeps clear of what stands on the map
        ]}
      />
    </MapCanvas>
  );
}

/** The basemap, and once it is there what stands on it: made in turns, and drawn when all is. */
function Ground(props: { parts: readonly (() => JSX.Element)[] }) {
  const map = useMap();
  const release = map.hold();
  const [isLaid, setLaid] = createSignal(false);
  return (
    <>
      <Land onMade={() => setLaid(true)} />
      <Show when={isLaid()}>
        <InTurn parts={props.parts} onMade={release} />
      </Show>
    </>
  );
}

/** A tooltip that is fetched when something is first pointed at. */
function Card(props: ParentProps<{ shown: boolean }>) {
  const isNeeded = createMemo((was) => was || props.shown, false);
  return (
    <Show when={isNeeded()}>
      <Suspense>
        <Tooltip shown={props.shown}>{props.children}</Tooltip>
      </Suspense>
    </Show>
  );
}

function Parks() {
  const { t } = useI18n();
  const { select } = useQuery();
  const [hovered, setHovered] = createSignal<{ name: string; matching: number }>();
  return (
    <>
      <Suspense>
        <DeclaredClusters onHover={setHovered} onPark={(id) => select({ kind: "park", id })} />
      </Suspense>
      <Card shown={hovered() !== undefined}>
        <strong>{hovered()?.name}</strong>
        <span>
          {t().map.park} · {t().unit.establishments(hovered()?.matching ?? 0)}
        </span>
      </Card>
    </>
  );
}

function Foot(props: { onAbout: () => void }) {
  const { t } = useI18n();
  const map = useMap();
  const { select, query } = useQuery();
  const detailed = useDetailedBasemap();
  const owed = () => {
    const state = detailed.state();
    return state.is === "open" ? state.archive.attribution : "";
  };
  const camera = useCamera();
  // They stand on the sheet or list that covers the lower edge of the map.
  createEffect(() => {
    const { bottom, left } = camera.padding();
    const stage = map.getContainer().parentElement;
    stage?.style.setProperty("--map-bottom", `${bottom}px`);
    stage?.style.setProperty("--map-left", `${left}px`);
  });
  const scale = new ScaleControl({ unit: "metric", maxWidth: 96 });
  map.addControl(scale, "bottom-right");
  onCleanup(() => map.removeControl(scale));
  createMapEvent<MapMouseEvent>(map, "click", (event) => {
    // Layers that came later hear of it later: one of them may answer.
    queueMicrotask(() => !event.defaultPrevented && query.selection && select(undefined));
  });
  return (
    <div class="map-foot">
      <button type="button" onClick={() => props.onAbout()}>
        {[t().map.attribution, owed()].filter(Boolean).join(", ")}
      </button>
    </div>
  );
}

/** What a screen reader is told of the map's landmark: its name, and whether it still draws (`aria-busy`). */
function Landmark(props: { onDrawn: () => void }) {
  const map = useMap();
  const { t } = useI18n();
  // MapLibre names its canvas once, in the language of that moment.
  createEffect(() => map.getCanvas().setAttribute("aria-label", t().map.label));
  const say = (isBusy: boolean) => map.getCanvas().setAttribute("aria-busy", String(isBusy));
  say(true);
  createMapEvent(map, "dataloading", () => say(true));
  createMapEvent(map, "movestart", () => say(true));
  createMapEvent(map, "idle", () => {
    const isBusy = !map.loaded() || !map.areTilesLoaded(); // another listener may have asked for new tiles
    say(isBusy);
    if (!isBusy) props.onDrawn();
  });
  return null;
}
