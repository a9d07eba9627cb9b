import "./map.css";
import type { MapMouseEvent } from "maplibre-gl";
import { type ParentProps, Show, createSignal, onCleanup } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import { useMap } from "./MapCanvas.tsx";
import { createMapEvent } from "./primitives.ts";

/** Pixels between the pointer and the card. */
const AWAY = 16;

/** A small card beside the pointer, for a mouse only: everything in it is in the profile too. Escape hides it. */
export function Tooltip(props: ParentProps<{ shown: boolean }>) {
  const map = useMap();
  const { padding } = useCamera();
  const [at, setAt] = createSignal<{ x: number; y: number }>();
  const [size, setSize] = createSignal({ width: 0, height: 0 });
  createMapEvent<MapMouseEvent>(map, "mousemove", ({ point: { x, y } }) => setAt({ x, y }));
  /** Beside the pointer, where no panel is, nowhere if they leave no room: left of it before a profile, above it in the lower half, where the legend lies. */
  const hasRoom = () => map.getContainer().clientWidth - padding().left - padding().right >= size().width;
  const place = (point: { x: number; y: number }) => {
    const { clientWidth, clientHeight } = map.getContainer();
    const { width, height } = size();
    const isRightFree = point.x + AWAY + width <= clientWidth - padding().right;
    const isAbove = point.y > height + 2 * AWAY && point.y + AWAY + height > clientHeight / 2;
    const x = isRightFree ? point.x + AWAY : point.x - AWAY - width;
    return { x: Math.max(padding().left, x), y: isAbove ? point.y - AWAY - height : point.y + AWAY };
  };
  createMapEvent<MapMouseEvent>(map, "mouseout", () => setAt(undefined));
  return (
    <Show when={props.shown && at()}>
      {(point) => (
        <div
          ref={(card) => {
            const watch = new ResizeObserver(() => setSize({ width: card.offsetWidth, height: card.offsetHeight }));
            watch.observe(card);
            onCleanup(() => watch.disconnect());
          }}
          class="map-tooltip"
          data-crowded={!hasRoom()}
          style={{ transform: `translate(${place(point()).x}px, ${place(point()).y}px)` }}
          aria-hidden="true"
        >
          {props.children}
        </div>
      )}
    </Show>
  );
}
