import "./map.css";
import type { MapMouseEvent } from "maplibre-gl";
import { type ParentProps, Show, createMemo, createSignal, onCleanup } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import { reachesInto } from "#state/clearRoom.ts";
import { useMap } from "./MapCanvas.tsx";
import { createMapEvent } from "./primitives.ts";

/** Pixels between the pointer and the card. */
const AWAY = 16;

/** A small card beside the pointer, for a mouse only: everything in it is in the profile too. Escape hides it. */
export function Tooltip(props: ParentProps<{ shown: boolean }>) {
  const map = useMap();
  const { cover } = useCamera();
  const [at, setAt] = createSignal<{ x: number; y: number }>();
  const [size, setSize] = createSignal({ width: 0, height: 0 });
  createMapEvent<MapMouseEvent>(map, "mousemove", ({ point: { x, y } }) => setAt({ x, y }));
  const measured = createMemo(() => (props.shown ? cover()() : undefined));
  /** Beside the pointer where nothing else is: right of it before left, below it before above. */
  const place = (point: { x: number; y: number }) => {
    const { width, height } = size();
    const now = measured();
    if (!now) return undefined;
    const taken = [...now.edges, ...now.corners, ...now.passing];
    for (const y of [point.y + AWAY, point.y - AWAY - height])
      for (const x of [point.x + AWAY, point.x - AWAY - width]) {
        const isIn = x >= 0 && y >= 0 && x + width <= now.width && y + height <= now.height;
        if (isIn && !taken.some((box) => reachesInto(box, { left: x, top: y, right: x + width, bottom: y + height })))
          return { x, y };
      }
    return undefined;
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
          data-crowded={!place(point())}
          style={{ transform: `translate(${place(point())?.x ?? 0}px, ${place(point())?.y ?? 0}px)` }}
          aria-hidden="true"
        >
          {props.children}
        </div>
      )}
    </Show>
  );
}
