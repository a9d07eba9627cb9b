import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature, FeatureCollection } from "geojson";

const HEADER = 127;

export interface ArchiveSpec {
  /** 1 for vector tiles, 2 for PNG. */
  tileType?: number;
  layers?: readonly string[];
  attribution?: string;
  /** Of what the one tile, that of the whole world, holds: by layer. */
  features?: Readonly<Record<string, Feature[]>>;
}

/** A PMTiles archive of version 3 with one tile, without compression, as the specification has it. */
export function basemapArchive(spec: ArchiveSpec = {}): Uint8Array<ArrayBuffer> {
  const { tileType = 1, layers = ["earth", "water", "roads", "places"], attribution = "" } = spec;
  const metadata = new TextEncoder().encode(
    JSON.stringify({ attribution, vector_layers: layers.map((id) => ({ id, fields: {} })) }),
  );
  const tile = tileOf(spec.features ?? {});
  const directory = Uint8Array.from([1, 0, 1, ...varint(tile.length), 1]); // one entry: id 0, run 1, length, offset 0 + 1
  const archive = new Uint8Array(HEADER + directory.length + metadata.length + tile.length);
  const view = new DataView(archive.buffer);
  archive.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  const long = (at: number, value: number) => view.setBigUint64(at, BigInt(value), true);
  const offsets = [HEADER, HEADER + directory.length, HEADER + directory.length + metadata.length];
  long(8, offsets[0]);
  long(16, directory.length);
  long(24, offsets[1]);
  long(32, metadata.length);
  long(40, offsets[2]);
  long(48, 0);
  long(56, offsets[2]);
  long(64, tile.length);
  for (const at of [72, 80, 88]) long(at, 1);
  for (const [at, value] of [1, 1, 1, tileType, 0, 0].entries()) view.setUint8(96 + at, value);
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) view.setInt32(102 + 4 * at, degrees * 1e7, true);
  archive.set(directory, offsets[0]);
  archive.set(metadata, offsets[1]);
  archive.set(tile, offsets[2]);
  return archive;
}

function tileOf(features: Readonly<Record<string, Feature[]>>): Uint8Array {
  const layers = Object.entries(features).flatMap(([layer, own]) => {
    const collection: FeatureCollection = { type: "FeatureCollection", features: own };
    const tile = new GeoJSONVT(collection, { maxZoom: 0, extent: 4096, tolerance: 0 }).getTile(0, 0, 0);
    return tile ? [[layer, tile] as const] : [];
  });
  return fromGeojsonVt(Object.fromEntries(layers), { version: 2, extent: 4096 }).slice();
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}
