import "maplibre-gl/dist/maplibre-gl.css";
import "./map.css";
import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { hasWebGl2 } from "../ui/webGl";
import { type ParentProps, Show, createContext, createSignal, onCleanup, onMount, untrack, useContext } from "solid-js";

setWorkerUrl(workerUrl); // without it MapLibre 6 waits for ever and says nothing

const MapContext = createContext<MapLibreMap>();

/** The loaded map. Only components under `<MapCanvas>` may call it, at creation. */
export function useMap(): MapLibreMap {
  const map = useContext(MapContext);
  if (!map) throw new Error("useMap must be called under <MapCanvas>");
  return map;
}

/** Owns the one MapLibre instance of the app; its children exist only while a loaded map does. */
export function MapCanvas(
  props: ParentProps<{ options: Omit<MapOptions, "container">; onUnavailable: () => void; onLost: () => void }>,
) {
  let container!: HTMLDivElement;
  const [loaded, setLoaded] = createSignal<MapLibreMap>();
  onMount(() => {
    let map: MapLibreMap;
    try {
      map = new MapLibreMap({ ...props.options, container });
    } catch (error) {
      if (hasWebGl2()) throw error;
      props.onUnavailable();
      return;
    }
    map.once("load", () => setLoaded(map));
    map.on(
      "webglcontextlost",
      untrack(() => props.onLost),
    );
    onCleanup(() => map.remove());
  });
  return (
    <>
      <div ref={container} class="map" />
      <Show when={loaded()}>{(map) => <MapContext.Provider value={map()}>{props.children}</MapContext.Provider>}</Show>
    </>
  );
}
