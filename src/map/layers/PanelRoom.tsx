import type { Feature, FeatureCollection } from "geojson";
import { createEffect, createSignal } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import { useMap } from "#map/MapCanvas.tsx";
import { createGeoJsonSource, createImage, createLayer, createMapEvent } from "#map/primitives.ts";

const ID = "panel-room";
/** Pixels of an image nobody sees, and how far beyond an edge names are kept off it: one that begins there is seen by half. */
const SIZE = 16;
const BEYOND = 48;

type Box = [left: number, top: number, right: number, bottom: number];

/** Names keep off what panels cover and off the edges of the window: squares nobody sees take the room. They follow when a move ends. */
export function PanelRoom() {
  const map = useMap();
  const { padding } = useCamera();
  const [moves, setMoves] = createSignal(0);
  const [squares, setSquares] = createSignal<FeatureCollection>();
  createMapEvent(map, "moveend", () => setMoves((n) => n + 1));
  createEffect(() => {
    moves();
    const { left, right, bottom } = padding();
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const boxes: Box[] = [
      [-BEYOND, 0, left, height],
      [width - right, 0, width + BEYOND, height],
      [left, height - bottom, width - right, height + BEYOND],
    ];
    setSquares({ type: "FeatureCollection", features: boxes.flatMap(squaresOf) });
  });
  createImage(ID, () => new ImageData(SIZE * 2, SIZE * 2));
  createGeoJsonSource(ID, squares);
  createLayer(
    {
      id: ID,
      type: "symbol",
      source: ID,
      layout: {
        "icon-image": ID,
        "icon-size": ["/", ["get", "side"], SIZE],
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
    },
    "highlight-slot",
  );
  return null;

  /** Squares as wide as a box is narrow, over all of it. */
  function squaresOf([left, top, right, bottom]: Box): Feature[] {
    const side = Math.min(right - left, bottom - top);
    const steps = (from: number, to: number) => Array.from({ length: Math.ceil((to - from) / side) }, (_, i) => i);
    return steps(left, right).flatMap((column) =>
      steps(top, bottom).map((row): Feature => {
        const { lng, lat } = map.unproject([left + (column + 0.5) * side, top + (row + 0.5) * side]);
        return { type: "Feature", properties: { side }, geometry: { type: "Point", coordinates: [lng, lat] } };
      }),
    );
  }
}
