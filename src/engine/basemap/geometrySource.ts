import type { Feature, FeatureCollection, GeoJSON, GeoJsonProperties } from "geojson";
import { feature as decode } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

/** Geometry of one layer, decoded when asked for. */
export interface GeometrySource {
  features: () => FeatureCollection;
  /** A feature by its id, in full detail. */
  outline: (featureId: number) => Feature | undefined;
  /** The outline of features taken together, without the borders between them; undefined where none is known. */
  merged: (featureIds: readonly number[]) => Promise<Feature | undefined>;
}

/**
 * Finds a layer in the content of a file: an object of a topology, a GeoJSON, parallel columns with `lon` and `lat`, or one of these
 * under the key `object`. Throws if there is none.
 */
export function geometrySource(content: unknown, object?: string): GeometrySource {
  const file = content as Record<string, unknown>;
  if (file.type === "Topology") return fromTopology(content as Topology, object);
  if (Array.isArray(file.lon) && Array.isArray(file.lat)) return fromFeatures(pointFeatures(file as PointColumns));
  if (typeof file.type === "string") return fromFeatures(geojsonFeatures(content as GeoJSON));
  if (object !== undefined && file[object]) return geometrySource(file[object]);
  throw new Error(
    `geometry: expected TopoJSON, GeoJSON or columns lon and lat, got an object of ${Object.keys(file).join(", ")}`,
  );
}

function fromTopology(topology: Topology, object = Object.keys(topology.objects)[0]): GeometrySource {
  const found = topology.objects[object];
  if (!found) throw new Error(`geometry: expected object ${object}, got ${Object.keys(topology.objects).join(", ")}`);
  const geometries = (
    found.type === "GeometryCollection" ? (found as GeometryCollection).geometries : [found]
  ) as GeometryObject[];
  const featureAt = (i: number): Feature => withNumericId(decode(topology, geometries[i]) as Feature, i);
  const places = new Map(geometries.map(({ id }, i) => [numericId(id, i), i]));
  return {
    features: () => ({ type: "FeatureCollection", features: geometries.map((_, i) => featureAt(i)) }),
    outline(featureId) {
      const place = places.get(featureId);
      return place === undefined ? undefined : featureAt(place);
    },
    async merged(featureIds) {
      const parts = featureIds.flatMap((id) => geometries[places.get(id) ?? -1] ?? []);
      if (parts.length === 0) return undefined;
      const { mergedOutline } = await import("./mergedOutline.ts");
      return mergedOutline(topology, parts);
    },
  };
}

function fromFeatures(given: Feature[]): GeometrySource {
  const features = given.map(withNumericId);
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  return {
    features: () => ({ type: "FeatureCollection", features }),
    outline: (featureId) => byId.get(featureId),
    merged: async () => undefined, // borders that are shared are known in a topology alone
  };
}

function geojsonFeatures(geojson: GeoJSON): Feature[] {
  if (geojson.type === "FeatureCollection") return geojson.features;
  return [geojson.type === "Feature" ? geojson : { type: "Feature", properties: {}, geometry: geojson }];
}

type PointColumns = { lon: number[]; lat: number[] } & Record<string, unknown[]>;

/** One point a row; the other columns are its properties. Longitudes may run on past 180. */
function pointFeatures({ lon, lat, ...columns }: PointColumns): Feature[] {
  return lon.map((east, row) => {
    const properties: GeoJsonProperties = {};
    for (const name of Object.keys(columns)) properties[name] = columns[name][row];
    const coordinates = [((((east + 180) % 360) + 360) % 360) - 180, lat[row]];
    return { type: "Feature", properties, geometry: { type: "Point", coordinates } };
  });
}

function withNumericId(feature: Feature, place: number): Feature {
  const id = numericId(feature.id, place);
  const properties =
    feature.id === undefined || id === feature.id ? feature.properties : { ...feature.properties, id: feature.id };
  return { ...feature, id, properties };
}

/** The id as a number if it is one ("04015" is 4015), otherwise the feature's place from 1. */
function numericId(id: string | number | undefined, place: number): number {
  if (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) return id;
  return typeof id === "string" && /^\d{1,15}$/.test(id) ? Number(id) : place + 1;
}
