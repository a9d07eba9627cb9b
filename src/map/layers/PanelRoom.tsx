import type { Feature, FeatureCollection } from "geojson";
import { createEffect, createSignal } from "solid-js";
import { useCamera } from "#state/CameraContext.tsx";
import type { Covered } from "#state/clearRoom.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { createGeoJsonSource, createImage, createLayer, createMapEvent } from "#map/primitives.ts";

const ID = "panel-room";
/** Pixels of an image nobody sees, and how far beyond an edge names are kept off it: one that begins there is seen by half. */
const SIZE = 16;
const BEYOND = 48;

/** Names keep off what lies over the map and off the edges of the window: squares nobody sees take the room. They follow when a move ends. */
export function PanelRoom() {
  const map = useMap();
  const { cover } = useCamera();
  const [moves, setMoves] = createSignal(0);
  const [squares, setSquares] = createSignal<FeatureCollection>();
  createMapEvent(map, "moveend", () => setMoves((n) => n + 1));
  createEffect(() => {
    moves();
    const { width, height, edges, corners } = cover()();
    const boxes: Covered[] = [
      { left: -BEYOND, top: 0, right: 0, bottom: height },
      { left: width, top: 0, right: width + BEYOND, bottom: height },
      { left: 0, top: height, right: width, bottom: height + BEYOND },
      ...edges,
      ...corners,
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
    "marks-slot",
  );
  return null;

  /** Squares as wide as a box is narrow, over all of it and no more: the last one lies over a part of the one before. */
  function squaresOf({ left, top, right, bottom }: Covered): Feature[] {
    const side = Math.min(right - left, bottom - top);
    const starts = (from: number, to: number) =>
      Array.from({ length: Math.ceil((to - from) / side) }, (_, i) => Math.min(from + i * side, to - side));
    return starts(left, right).flatMap((x) =>
      starts(top, bottom).map((y): Feature => {
        const { lng, lat } = map.unproject([x + side / 2, y + side / 2]);
        return { type: "Feature", properties: { side }, geometry: { type: "Point", coordinates: [lng, lat] } };
      }),
    );
  }
}
