import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Objects, Topology } from "topojson-specification";
import { featureNumber } from "#regions/regionId.ts";
import { mergedShape, type Outline, type Shape } from "./outlines.ts";
import { packageTopology } from "./packages.ts";

type Shapes = Topology<Objects<object>>;

/** Where the fine coast is fine: North America from Guam's longitude east, Puerto Rico included. */
const FINE = { west: -172, south: 12, east: -60, north: 60 };

/** Land and coast of the world for the first view: points that matter less than 0.002 square degrees are gone. */
export function landTopology(): Topology {
  return slim(simplify(presimplify(packageTopology("world-atlas/land-50m.json") as Shapes), 0.002), 50_000);
}

/**
 * Land of the whole world again, from 1:10m: detail of about a kilometre in North America, that of the first view elsewhere, so that
 * it replaces the first without a seam. Islands under the same threshold are left out.
 */
export function fineLandTopology(): Topology {
  const weighed = presimplify(packageTopology("world-atlas/land-10m.json") as Shapes);
  for (const arc of weighed.arcs) {
    for (const point of arc) {
      const [lon, lat, weight] = point as [number, number, number];
      const isFine = lon >= FINE.west && lon <= FINE.east && lat >= FINE.south && lat <= FINE.north;
      if (!isFine && Number.isFinite(weight)) point[2] = weight / 50;
    }
  }
  const simple = simplify(weighed, 0.00014);
  return slim(filter(simple, filterWeight(simple, 0.0005)), 100_000);
}

/** A layer of regions that are sums of those of another layer. */
export interface MergedLayer {
  layer: string;
  from: string;
  /** The region a part belongs to; undefined for none. */
  of: (id: string) => string | undefined;
}

/** Layers of outlines, and layers merged from them with the same lines, in one topology; feature ids are the numbers of `regionId.ts`. */
export function regionsTopology(
  outlines: Readonly<Record<string, Outline[]>>,
  merged: readonly MergedLayer[],
): Topology {
  const layers = Object.entries(outlines);
  const all = topology(Object.fromEntries(layers.map(([layer, shapes]) => [layer, collection(shapes)]))) as Shapes;
  const simple = slim(simplify(presimplify(all), 0.00001), 100_000);
  const objects: Topology["objects"] = { ...simple.objects };
  for (const { layer, from, of } of merged) {
    const groups = new Map<string, GeometryObject[]>();
    const { geometries } = simple.objects[from] as GeometryCollection;
    outlines[from].forEach(({ id }, at) => {
      const whole = of(id);
      if (whole !== undefined) groups.set(whole, [...(groups.get(whole) ?? []), geometries[at]]);
    });
    objects[layer] = {
      type: "GeometryCollection",
      geometries: Array.from(groups, ([id, parts]) => ({
        ...(parts.length === 1 ? parts[0] : mergedShape(simple, parts as Shape[])),
        id: featureNumber(id),
      })),
    };
  }
  return { ...simple, objects };
}

/** Lines between countries, and a label point with its name in each. */
export interface CountriesFile {
  borders: Topology;
  labels: {
    name: string[];
    lon: number[];
    lat: number[];
    /** Square degrees of the largest part, for which labels come first. */ size: number[];
  };
}

/** Country borders (no coasts) and labels from the 1:50m countries. */
export function countriesFile(): CountriesFile {
  const world = packageTopology("world-atlas/countries-50m.json");
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
  const labels: CountriesFile["labels"] = { name: [], lon: [], lat: [], size: [] };
  const countries = feature(world, world.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    { name: string }
  >[];
  const points = countries.map(({ geometry, properties }) => ({ name: properties.name, ...labelPoint(geometry) }));
  for (const { name, lon, lat, size } of points.sort((a, b) => b.size - a.size)) {
    labels.name.push(name);
    labels.lon.push(round(lon, 2));
    labels.lat.push(round(lat, 2));
    labels.size.push(round(size, 1));
  }
  return { borders: slim(simplify(presimplify(topology({ borders }) as Shapes), 0.001), 50_000), labels };
}

/** Centroid of the largest polygon (which may fall outside a crescent), and its area in square degrees. */
export function labelPoint(geometry: Polygon | MultiPolygon): { lon: number; lat: number; size: number } {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map(([outer]) => outer);
  return rings.map(ringCentroid).reduce((best, next) => (next.size > best.size ? next : best));
}

/** West, south, east, north of a shape; west is under -180 where it crosses the 180th meridian (Alaska). */
export function boundsOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map(([outer]) => outer);
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  const points = rings.flat();
  const crosses = points.some(([lon]) => lon > 90) && points.some(([lon]) => lon < -90);
  for (const [degrees, lat] of points) {
    const lon = crosses && degrees > 0 ? degrees - 360 : degrees;
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

/** A number with so many decimals. */
export function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function ringCentroid(ring: Position[]): { lon: number; lat: number; size: number } {
  let [area, x, y] = [0, 0, 0];
  const [originX, originY] = ring[0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay, bx, by] = [
      ring[i - 1][0] - originX,
      ring[i - 1][1] - originY,
      ring[i][0] - originX,
      ring[i][1] - originY,
    ];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area === 0) return { lon: originX, lat: originY, size: 0 };
  return { lon: originX + x / (3 * area), lat: originY + y / (3 * area), size: Math.abs(area / 2) };
}

function collection(outlines: Outline[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: outlines.map(({ id, geometry }) => ({
      type: "Feature",
      id: featureNumber(id),
      properties: {},
      geometry,
    })),
  };
}

function slim(from: Topology, steps: number): Topology {
  const objects = Object.fromEntries(
    Object.entries(from.objects).map(([name, object]) => [name, withoutProperties(object)]),
  );
  return quantize({ type: "Topology", arcs: from.arcs, objects }, steps);
}

function withoutProperties(object: GeometryObject<GeoJsonProperties>): GeometryObject {
  const { properties: _, ...bare } = object;
  if (bare.type !== "GeometryCollection") return bare;
  return {
    ...bare,
    geometries: (bare as GeometryCollection).geometries.map((geometry) => withoutProperties(geometry)),
  };
}
