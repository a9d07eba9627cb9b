import type { Selection } from "./query/query.ts";

/** Something the reader lays over any view of the map. What draws it stands in `map/MapView.tsx`, its name among the words of the map. */
export interface Overlay {
  /** As links have it. */
  id: string;
  /** Of its marks, on the map, in legends and profiles: a hue no bubble, region or class has. Lines and names take the sheet's. */
  colour?: { light: string; dark: string };
  /** What a click on a mark selects. */
  selection?: (id: string) => Selection;
}

/** Industrial parks of the registers that hold establishments of the selection. */
export const DECLARED = {
  id: "declared",
  colour: { light: "#8a5a00", dark: "#eebb52" },
  selection: (id) => ({ kind: "park", id }),
} as const satisfies Overlay;

/** The overlays, in the order they are chosen from and drawn. */
export const OVERLAYS = [{ id: "borders" }, { id: "labels" }, DECLARED] as const satisfies readonly Overlay[];

export type OverlayId = (typeof OVERLAYS)[number]["id"];
