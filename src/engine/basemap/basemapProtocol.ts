import type { Feature } from "geojson";

/** The basemap worker, as comlink exposes it. */
export interface BasemapApi {
  /**
   * Fetches a file and cuts one layer of it: an object of a TopoJSON topology, a GeoJSON, or columns with `lon` and `lat`;
   * `object` names it where the file holds several. A file is fetched once for all its layers.
   * A feature's id is its numeric id, otherwise its place in the layer from 1 (its own id stays in the property `id`).
   */
  load(layer: string, url: string, object?: string): Promise<void>;
  /** A vector tile of the layers that are loaded; empty buffer when nothing is there. */
  tile(layers: string[], z: number, x: number, y: number): ArrayBuffer;
  /** A feature of a layer as GeoJSON in full detail. */
  outline(layer: string, featureId: number): Feature | undefined;
  /** Answers at once; a worker that does not is dead. */
  ping(): true;
}
