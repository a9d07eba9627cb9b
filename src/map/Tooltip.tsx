import "./map.css";
import type { MapMouseEvent } from "maplibre-gl";
import { type ParentProps, Show, createSignal } from "solid-js";
import { useMap } from "./MapCanvas.tsx";
import { createMapEvent } from "./primitives.ts";

/** A small card beside the pointer, for a mouse only: everything in it is in the profile too. Escape hides it. */
export function Tooltip(props: ParentProps<{ shown: boolean }>) {
  const map = useMap();
  const [at, setAt] = createSignal<{ x: number; y: number }>();
  createMapEvent<MapMouseEvent>(map, "mousemove", (event) => {
    const { x, y } = event.point;
    const wide = map.getContainer().clientWidth;
    setAt({ x: Math.min(x + 14, wide - 300), y: y + 16 });
  });
  createMapEvent<MapMouseEvent>(map, "mouseout", () => setAt(undefined));
  return (
    <Show when={props.shown && at()}>
      {(point) => (
        <div class="map-tooltip" style={{ transform: `translate(${point().x}px, ${point().y}px)` }} aria-hidden="true">
          {props.children}
        </div>
      )}
    </Show>
  );
}
