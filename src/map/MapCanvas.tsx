import "./map.css";
import { type MapOptions, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { hasWebGl2 } from "#ui/webGl.ts";
import {
  type ParentProps,
  Show,
  createContext,
  createSignal,
  getOwner,
  onCleanup,
  onMount,
  runWithOwner,
  untrack,
  useContext,
} from "solid-js";
import { createTurns } from "#state/turns.ts";
import { PacedMap } from "./pacedMap.ts";

setWorkerUrl(workerUrl); // without it MapLibre 6 waits for ever and says nothing

const MapContext = createContext<PacedMap>();

/** The loaded map. Only components under `<MapCanvas>` may call it, at creation. */
export function useMap(): PacedMap {
  const map = useContext(MapContext);
  if (!map) throw new Error("useMap must be called under <MapCanvas>");
  return map;
}

/** How long the browser may take to give graphics back, in ms, and how often a map is made anew before that is given up. */
const GRAPHICS_WAIT = 5000;
const ATTEMPTS = 3;

/** What became of the map's graphics: taken away, there again, or not to be had; then `again` tries once more. */
export type Graphics = { are: "lost" } | { are: "back" } | { are: "gone"; again: () => void };

/**
 * Owns the one MapLibre instance of the app; its children exist only while a loaded map does. When the browser takes the graphics away
 * they go too, and with a new map, made from the options as they are then, they come again: feature states and listeners would not
 * survive otherwise.
 */
export function MapCanvas(
  props: ParentProps<{
    options: Omit<MapOptions, "container">;
    onUnavailable: () => void;
    onGraphics: (graphics: Graphics) => void;
  }>,
) {
  let container!: HTMLDivElement;
  const [loaded, setLoaded] = createSignal<PacedMap>();
  let current: PacedMap | undefined;
  let attempts = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function make() {
    const map = new PacedMap({ ...props.options, container });
    current = map;
    // eslint-disable-next-line solid/reactivity -- handlers: they tell what happens, and follow nothing
    map.once("load", () => {
      if (map !== current) return;
      attempts = 0;
      setLoaded(map);
      props.onGraphics({ are: "back" });
    });
    map.on("webglcontextlost", () => map === current && lose());
    map.on("webglcontextrestored", () => map === current && makeAnew());
  }
  function lose() {
    setLoaded();
    props.onGraphics({ are: "lost" });
    clearTimeout(waiting);
    waiting = setTimeout(makeAnew, GRAPHICS_WAIT);
  }
  function makeAnew() {
    clearTimeout(waiting);
    const old = current;
    current = undefined;
    setLoaded();
    try {
      old?.remove();
      container.replaceChildren(); // what a map without graphics left there
      make();
      // oxlint-disable-next-line safety/no-swallow -- without graphics each of them may throw, and is told below
    } catch {
      attempts++; // no graphics to be had yet; told below when there were enough of them
      if (attempts < ATTEMPTS) waiting = setTimeout(makeAnew, GRAPHICS_WAIT);
      else props.onGraphics({ are: "gone", again: tryAgain });
    }
  }
  function tryAgain() {
    attempts = 0;
    props.onGraphics({ are: "lost" });
    makeAnew();
  }
  const begin = () => {
    try {
      if (!isGone) make();
    } catch (error) {
      if (hasWebGl2()) throw error;
      props.onUnavailable();
    }
  };
  let isGone = false;
  const owner = getOwner();
  // After the program of the map, which has taken its time.
  onMount(() => void createTurns()(() => runWithOwner(owner, () => untrack(begin))));
  onCleanup(() => {
    isGone = true;
    clearTimeout(waiting);
    const last = current;
    current = undefined;
    last?.remove();
  });
  return (
    <>
      <div ref={container} class="map" />
      <Show when={loaded()} keyed>
        {(map) => <MapContext.Provider value={map}>{props.children}</MapContext.Provider>}
      </Show>
    </>
  );
}
