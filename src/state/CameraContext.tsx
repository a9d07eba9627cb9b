import { liesBetween } from "#firms/longitudes.ts";
import { type Accessor, type ParentProps, createContext, createMemo, createSignal, useContext } from "solid-js";
import { type Covered, type Padding, clearRoom } from "./clearRoom.ts";

export type Bounds = [west: number, south: number, east: number, north: number];

/** Where the map is asked to go: a place, home, or to what is selected. */
export type Destination =
  | { lon: number; lat: number; zoom: number }
  | { bounds: Bounds; maxZoom?: number }
  | "home"
  | "selection";

/** What lies over the map: along its edges, as panels do, in its corners, as legend and scale, and what passes, as notices. */
export interface Cover {
  width: number;
  height: number;
  edges: Covered[];
  corners: Covered[];
  passing: Covered[];
}

/** Between the map and everything that moves it or asks what it shows. Without a map nobody listens, and nothing breaks. */
export interface CameraState {
  destination: Accessor<Destination | undefined>;
  go: (destination: Destination) => void;
  /** What the map shows now; undefined until it has drawn. */
  shown: Accessor<{ zoom: number; bounds: Bounds } | undefined>;
  setShown: (shown: { zoom: number; bounds: Bounds }) => void;
  /** The edges of the window that panels cover; none where they leave no room at all. */
  padding: Accessor<Padding>;
  /** What lies over the map, measured when it is asked; another cover when something of it has changed. */
  cover: Accessor<() => Cover>;
  setCover: (measure: () => Cover) => void;
}

const NO_EDGES: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const CameraContext = createContext<CameraState>();

export function CameraProvider(props: ParentProps) {
  const [destination, setDestination] = createSignal<Destination | undefined>(undefined, { equals: false });
  const [shown, setShown] = createSignal<{ zoom: number; bounds: Bounds }>();
  const [cover, setCover] = createSignal<() => Cover>(() => ({
    width: 0,
    height: 0,
    edges: [],
    corners: [],
    passing: [],
  }));
  const padding = createMemo<Padding>(
    () => {
      const measured = cover()();
      return clearRoom(measured, measured.edges) ?? NO_EDGES;
    },
    NO_EDGES,
    { equals: (a, b) => a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left },
  );
  const value: CameraState = {
    destination,
    go: (next) => setDestination(next),
    shown,
    setShown: (next) => setShown(next),
    padding,
    cover,
    setCover: (measure) => setCover(() => measure),
  };
  return <CameraContext.Provider value={value}>{props.children}</CameraContext.Provider>;
}

/** Where the map is and goes. Only under `<CameraProvider>`. */
export function useCamera(): CameraState {
  const state = useContext(CameraContext);
  if (!state) throw new Error("useCamera must be called under <CameraProvider>");
  return state;
}

/** Whether a place lies in bounds (`liesBetween`); everywhere without them. */
export function isWithin(bounds: Bounds | undefined, lon: number, lat: number): boolean {
  if (!bounds) return true;
  const [west, south, east, north] = bounds;
  return lat >= south && lat <= north && liesBetween(lon, west, east);
}
