import { LEADING, type OutlineLayer, OUTLINES } from "#economies/economies.ts";
import type { Remote } from "comlink";
import type { Feature } from "geojson";
import { type ParentProps, createContext, createSignal, onCleanup, useContext } from "solid-js";
import BasemapWorker from "#engine/basemap/basemap.worker.ts?worker";
import type { BasemapApi, TileLayer } from "#engine/basemap/geometryTiles.ts";
import { asked } from "#engine/asked.ts";
import { faultOf } from "#engine/fault.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { atlasFile } from "./atlasFiles.ts";
import { createToldWorker } from "./createToldWorker.ts";
import { faultSentence } from "./faultSentence.ts";
import { useNotices } from "./NoticesContext.tsx";

interface GeometryFile {
  layer: string;
  file: string;
  object: string | undefined;
  /** So many of its features are taken; all where it is undefined. */
  first: number | undefined;
}
type Groups<G extends string> = Readonly<Record<G, readonly GeometryFile[]>>;

const part = (layer: string, file: string, object?: string, first?: number): GeometryFile => ({
  layer,
  file,
  object,
  first,
});

/** Cities that are named from far off. */
const CITIES = 600;

/** Geometry that is fetched when a layer first asks for it. */
const FILES = {
  /** Water, borders and names of the world, for every view. */
  quiet: [
    part("lakes", "water.json", "lakes"),
    part("lakes_away", "water.json", "lakes_away"),
    part("rivers", "water.json", "rivers"),
    part("rivers_away", "water.json", "rivers_away"),
    part("water_names", "water.json", "names"),
    part("borders", "countries.json", "borders"),
    part("borders_away", "countries.json", "borders_away"),
    part("states", "countries.json", "states"),
    part("country_names", "countries.json", "labels"),
    part("state_names", "countries.json", "state_labels"),
    part("cities", "places.json", undefined, CITIES),
    part("places", "places.json"),
  ],
  /** From close by: the land of an economy is that of its states' outlines, so that a shore is where a region's line is. */
  fine: [
    part("land_fine", "land-fine.json", "land"),
    part("coast_fine", "land-fine.json", "coast"),
    part("borders_fine", "land-fine.json", "borders"),
    part("coast_home", LEADING.outlineFile, "coast"),
    part("states_fine", LEADING.outlineFile, "state_lines"),
    ...OUTLINES.filter(({ economy, isPart }) => !isPart && economy.outlineFile === LEADING.outlineFile).map(
      ({ layer }) => part(layer, LEADING.outlineFile, layer),
    ),
    part("lakes_fine", "water-fine.json", "lakes"),
    part("bays", "water-fine.json", "bays"),
    part("rivers_fine", "water-fine.json", "rivers"),
    part("streams", "water-fine.json", "streams"),
    part("towns", "water-fine.json", "towns"),
  ],
  /** The same round the Pacific. */
  round: [
    part("land_round", "land-round.json", "land"),
    part("coast_round", "land-round.json", "coast"),
    part("borders_round", "land-round.json", "borders"),
    part("lakes_round", "ground-round.json", "lakes"),
    part("rivers_round", "ground-round.json", "rivers"),
    part("states_round", "ground-round.json", "states"),
    part("towns_round", "ground-round.json", "towns"),
  ],
  amenities: [part("amenities", "amenities.json")],
  townships: [part("townships", "tw-townships.topo.json", "towns")],
  plants: [part("plants", "heavy-industry.json", "points")],
  disputed: [part("disputed", "countries.json", "disputed")],
} as const satisfies Groups<string>;

/** These, and each level's outlines by themselves: only those that are shown are cut into tiles. */
export type GeometryGroup = keyof typeof FILES | OutlineLayer;

const GROUPS: Groups<GeometryGroup> = {
  ...FILES,
  ...(Object.fromEntries(
    OUTLINES.map(({ economy, layer }) => [layer, [part(layer, economy.outlineFile, layer)]]),
  ) as unknown as Groups<OutlineLayer>),
};

/** Groups that draw the ground finer where they are loaded. */
const GROUNDS = ["fine", "round"] as const satisfies readonly GeometryGroup[];

/** Geometry as vector tiles, cut in a worker so that nothing heavy happens on the page. */
export interface BasemapState {
  /** Starts fetching a group unless it is there. */
  need: (group: GeometryGroup) => void;
  /** Those of the layers that are loaded, joined by commas as tile addresses want them. Tracks loading. */
  available: (layers: readonly string[]) => string;
  /** How finely the ground is loaded, and by which try; its tiles change with it. */
  ground: () => string;
  /** A tile of what the ground is made of, once its water, borders and names are there or cannot be had. */
  groundTile: (layers: TileLayer[], z: number, x: number, y: number) => Promise<ArrayBuffer>;
  tile: (layers: string[], z: number, x: number, y: number) => Promise<ArrayBuffer>;
  /** Outline of one region; undefined if the layer has none such. */
  outline: (layer: OutlineLayer, featureId: number) => Promise<Feature | undefined>;
  /** Outline of several regions of a layer taken together; undefined if it has none of them. */
  merged: (layer: OutlineLayer, featureIds: readonly number[]) => Promise<Feature | undefined>;
}

const BasemapContext = createContext<BasemapState>();

export function BasemapProvider(props: ParentProps) {
  const [loaded, setLoaded] = createSignal<ReadonlySet<string>>(new Set(["land"]));
  const wanted = new Map<GeometryGroup, Promise<void>>();

  const { t } = useI18n();
  const { tell, dismiss } = useNotices();
  const [tries, setTries] = createSignal(0);
  // If it dies the map keeps what it shows, and the restarted worker serves the rest.
  const client = createToldWorker<BasemapApi>("basemap").start({
    spawn: () => new BasemapWorker(),
    init: async (api) => {
      await api.load("land", atlasFile("land.json"), "land");
      performance.mark("land.json"); // what a worker fetches the page does not see arrive: public/start.js counts it by this
      for (const group of wanted.keys()) await loadGroup(api, group);
    },
  });
  onCleanup(() => client.close());
  const worker = asked<BasemapApi>((use) => client.call(use));

  /** What the map lacks, and how to ask for it again. It has no panel of its own: that is said over it, in one notice until all is there. */
  const lacking = new Map<string, () => void>();
  const has = (what: string): boolean => {
    const wasLacking = lacking.delete(what);
    if (wasLacking && lacking.size === 0) dismiss("basemap");
    return wasLacking;
  };
  const lacks = (what: string, reason: unknown, again: () => void) => {
    lacking.set(what, again);
    tell({
      key: "basemap",
      tone: "problem",
      text: `${t().notice.basemapMissing} ${faultSentence(t(), faultOf(reason))}`,
      action: { label: t().app.retry, run: () => lacking.forEach((ask) => ask()) },
    });
  };
  /** The coast is given to each new worker; while it cannot be had no tile is drawn. */
  const start = (): Promise<void> =>
    worker.ping().then(
      () => {
        // Tiles that were refused meanwhile are asked for again under another address.
        if (has("land")) setTries((before) => before + 1);
      },
      (reason) => lacks("land", reason, () => void start()),
    );
  void start();

  async function loadGroup(api: Remote<BasemapApi>, group: GeometryGroup): Promise<void> {
    for (const { layer, file, object, first } of GROUPS[group]) {
      await api.load(layer, atlasFile(file), object, first);
      performance.mark(file);
    }
  }
  const need = (group: GeometryGroup): Promise<void> => {
    const before = wanted.get(group);
    if (before) return before;
    const loading = client
      .call((api) => loadGroup(api, group))
      .then(
        () => {
          const wasLacking = has(group);
          if (wasLacking && group === "quiet") setTries((before) => before + 1);
          setLoaded((layers) => new Set([...layers, group, ...GROUPS[group].map(({ layer }) => layer)]));
        },
        (reason) => {
          wanted.delete(group); // asked again with the next layer that needs it
          lacks(group, reason, () => void need(group));
        },
      );
    wanted.set(group, loading);
    return loading;
  };

  const value: BasemapState = {
    need: (group) => void need(group),
    available: (layers) => layers.filter((layer) => loaded().has(layer)).join(",") || "none",
    ground: () => (GROUNDS.filter((group) => loaded().has(group)).join("-") || "coarse") + (tries() || ""),
    groundTile: async (...asked) => {
      await need("quiet");
      return worker.tile(...asked);
    },
    tile: worker.tile,
    outline: async (layer, featureId) => {
      await need(layer);
      return worker.outline(layer, featureId);
    },
    merged: async (layer, featureIds) => {
      await need(layer);
      return worker.merged(layer, featureIds);
    },
  };
  return <BasemapContext.Provider value={value}>{props.children}</BasemapContext.Provider>;
}

/** Tiles of land, lines and names. Only under `<BasemapProvider>`. */
export function useBasemap(): BasemapState {
  const state = useContext(BasemapContext);
  if (!state) throw new Error("useBasemap must be called under <BasemapProvider>");
  return state;
}
