import { GeoJSONVT, type GeoJSONVTOptions } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { transfer } from "comlink";
import type { Feature, FeatureCollection } from "geojson";
import { withoutJumps } from "./antimeridian.ts";
import { geometrySource, type GeometrySource } from "./geometrySource.ts";

const OPTIONS = {
  /** Deepest zoom that is cut; the map enlarges its tiles beyond. */
  maxZoom: 12,
  /** Zoom to which all tiles are cut at once; deeper ones on request. */
  indexMaxZoom: 3,
  /** Simplification in grid units of a tile; 4096 are 512 pixels, so less than half a pixel. */
  tolerance: 3,
  extent: 4096,
  /** Grid units that shapes reach over a tile's edge, so that lines join. */
  buffer: 64,
} satisfies GeoJSONVTOptions;

/** Milliseconds it may take to cut a layer, within which nothing else can be done. */
const CUTTING = 500;

interface Layer extends GeometrySource {
  tiles: GeoJSONVT;
}

function planar({ type, features }: FeatureCollection, first?: number): FeatureCollection {
  return {
    type,
    features: features.slice(0, first).map((feature) => ({ ...feature, geometry: withoutJumps(feature.geometry) })),
  };
}

/** A layer of a tile, or one that is in it under another's name. */
export type TileLayer = string | { of: string; as: string };

/** The basemap worker's methods. */
export type BasemapApi = ReturnType<typeof geometryTiles>;

/** The basemap worker without the worker. `fetchJson` gives the parsed content of an address. */
export function geometryTiles(fetchJson: (url: string) => Promise<unknown>, onBeat?: (ahead?: number) => void) {
  const files = new Map<string, Promise<unknown>>();
  const layers = new Map<string, Layer>();

  function fetchOnce(url: string): Promise<unknown> {
    let file = files.get(url);
    if (!file) {
      file = fetchJson(url);
      files.set(url, file);
      file.catch(() => files.delete(url));
    }
    return file;
  }

  return {
    /**
     * Fetches a file and cuts one layer of it: an object of a TopoJSON topology, a GeoJSON, or columns with `lon` and `lat`;
     * `object` names it where the file holds several, `first` takes so many of its features. A file is fetched once for all its layers.
     * A feature's id is its numeric id, otherwise its place in the layer from 1 (its own id stays in the property `id`).
     */
    async load(layer: string, url: string, object?: string, first?: number): Promise<void> {
      const source = geometrySource(await fetchOnce(url), object);
      onBeat?.(CUTTING);
      layers.set(layer, { ...source, tiles: new GeoJSONVT(planar(source.features(), first), OPTIONS) });
    },
    /** A vector tile of the layers that are loaded; empty buffer when nothing is there. */
    tile(asked: readonly TileLayer[], z: number, x: number, y: number): ArrayBuffer {
      const found: Parameters<typeof fromGeojsonVt>[0] = {};
      for (const layer of asked) {
        onBeat?.();
        const { of, as } = typeof layer === "string" ? { of: layer, as: layer } : layer;
        const tile = layers.get(of)?.tiles.getTile(z, x, y);
        if (tile && tile.features.length > 0) found[as] = tile;
      }
      if (Object.keys(found).length === 0) return new ArrayBuffer(0);
      const buffer = fromGeojsonVt(found, { version: 2, extent: OPTIONS.extent }).slice().buffer;
      return transfer(buffer, [buffer]);
    },
    /** A feature of a layer as GeoJSON in full detail. */
    outline: (layer: string, featureId: number): Feature | undefined => layers.get(layer)?.outline(featureId),
    /** The outline of features of a layer taken together. */
    merged: async (layer: string, featureIds: readonly number[]): Promise<Feature | undefined> =>
      layers.get(layer)?.merged(featureIds),
    /** Answers at once; a worker that does not is dead. */
    ping: (): true => true,
  };
}
