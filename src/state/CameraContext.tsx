import { type Accessor, type ParentProps, createContext, createSignal, useContext } from "solid-js";

export type Bounds = [west: number, south: number, east: number, north: number];

/** Where the map is asked to go. */
export type Destination = { lon: number; lat: number; zoom: number } | { bounds: Bounds; maxZoom?: number } | "home";

/** Edges of the window that panels cover, in pixels. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Between the map and everything that moves it or asks what it shows. Without a map nobody listens, and nothing breaks. */
export interface CameraState {
  destination: Accessor<Destination | undefined>;
  go: (destination: Destination) => void;
  /** What the map shows now; undefined until it has drawn. */
  shown: Accessor<{ zoom: number; bounds: Bounds } | undefined>;
  setShown: (shown: { zoom: number; bounds: Bounds }) => void;
  padding: Accessor<Padding>;
  setPadding: (padding: Padding) => void;
}

/** The two economies of the default atlas without the far ends of Alaska and Hawaii. */
export const HOME: Bounds = [-125, 14.4, -66.5, 49.6];

const CameraContext = createContext<CameraState>();

export function CameraProvider(props: ParentProps) {
  const [destination, setDestination] = createSignal<Destination | undefined>(undefined, { equals: false });
  const [shown, setShown] = createSignal<{ zoom: number; bounds: Bounds }>();
  const [padding, setPadding] = createSignal<Padding>({ top: 0, right: 0, bottom: 0, left: 0 });
  const value: CameraState = {
    destination,
    go: (next) => setDestination(next),
    shown,
    setShown: (next) => setShown(next),
    padding,
    setPadding: (next) => setPadding(next),
  };
  return <CameraContext.Provider value={value}>{props.children}</CameraContext.Provider>;
}

/** Where the map is and goes. Only under `<CameraProvider>`. */
export function useCamera(): CameraState {
  const state = useContext(CameraContext);
  if (!state) throw new Error("useCamera must be called under <CameraProvider>");
  return state;
}
