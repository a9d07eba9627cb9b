import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, MultiLineString, Objects, Topology } from "topojson-specification";
import { FINE_BOX } from "#map/ground.ts";
import { isNearHome } from "./detail.ts";
import { drawnAlong, type ShoreLine } from "./shores.ts";
import { featureNumber } from "#regions/regionId.ts";
import { mergedShape, type Outline, type Shape } from "./outlines.ts";
import { packageTopology } from "./packages.ts";

type Shapes = Topology<Objects<object>>;

/** Land and coast of the world for the first view: points that matter less than 0.002 square degrees are gone. */
export function landTopology(): Topology {
  return slim(simplify(presimplify(packageTopology("world-atlas/land-50m.json") as Shapes), 0.002), 50_000);
}

/** Countries whose land is that of their regions' outlines (`regions.topo.json`), by ISO number. */
const HOME_COUNTRIES = new Set(["840", "630", "850", "316", "580", "016", "484"]);

/** The 1:10m countries, with detail of about a kilometre in North America and that of the first view elsewhere. */
export function fineCountries(): Shapes {
  const weighed = presimplify(packageTopology("world-atlas/countries-10m.json") as Shapes);
  for (const arc of weighed.arcs) {
    for (const point of arc) {
      const [, , weight] = point as [number, number, number];
      if (!isNearHome(point) && Number.isFinite(weight)) point[2] = weight / 50;
    }
  }
  const simple = simplify(weighed, 0.00014);
  return filter(simple, filterWeight(simple, 0.0005));
}

/** Degrees a tile of the first fine zoom may reach over the box that is drawn finely. */
const REACH = 6;

function isInReach([lon, lat]: readonly number[]): boolean {
  const { south, east, north } = FINE_BOX;
  return lon <= east + REACH && lat >= south - REACH && lat <= north + REACH;
}

/**
 * Land about the countries whose regions have outlines, without theirs: those outlines are their land from close by, so that a shore is
 * where the line of a county is. Islands under the threshold of `fineCountries` are left out.
 */
export function fineLandTopology(countries: Shapes): Topology {
  const { geometries } = countries.objects.countries as GeometryCollection;
  const isDrawn = (arcs: number[][]) => arcs.flat().some((arc) => countries.arcs[arc < 0 ? ~arc : arc].some(isInReach));
  const away = geometries
    .filter(({ id }) => !HOME_COUNTRIES.has(String(id)))
    .flatMap((shape) => (shape.type === "Polygon" ? [shape.arcs] : shape.type === "MultiPolygon" ? shape.arcs : []))
    .filter(isDrawn)
    .map((arcs): Shape => ({ type: "Polygon", arcs }));
  const land = { ...mergedShape(countries, away) };
  const isHome = ({ id }: GeometryObject) => HOME_COUNTRIES.has(String(id));
  const all = countries.objects.countries as GeometryCollection;
  const coasts = meshArcs(countries, all, (a, b) => a === b && !isHome(a));
  const coast = withoutArcs((arc) => !countries.arcs[arc < 0 ? ~arc : arc].some(isInReach), coasts);
  const near = (arc: number) => isNearHome(countries.arcs[arc < 0 ? ~arc : arc][0]);
  const between = meshArcs(countries, all, (a, b) => a !== b);
  const borders = { ...between, arcs: between.arcs.filter(([arc]) => near(arc)) };
  const objects = { land, coast, borders };
  const only = filter({ ...countries, objects }, () => true);
  return slim(only, 100_000);
}

/** The land of the United States as Natural Earth has it. */
export function homeLand(countries: Shapes): Feature<Polygon | MultiPolygon>[] {
  const all = feature(countries, countries.objects.countries as GeometryCollection).features;
  return all.filter(({ id }) => String(id) === "840") as Feature<Polygon | MultiPolygon>[];
}

/** Shores and borders of those countries, of lakes too, which their outer lines are drawn along. */
export function homeShores(
  countries: Shapes,
  lakes: Topology<{ shapes: GeometryCollection }>,
): Record<"us" | "mexico" | "borders", ShoreLine[]> {
  const all = countries.objects.countries as GeometryCollection;
  const isHome = ({ id }: GeometryObject) => HOME_COUNTRIES.has(String(id)) && String(id) !== "484";
  const us = mesh(countries, all, (a, b) => isHome(a) || isHome(b)).coordinates;
  const isMexico = ({ id }: GeometryObject) => String(id) === "484";
  const between = (isOne: (shape: GeometryObject) => boolean) =>
    mesh(countries, all, (a, b) => a !== b && (isOne(a) || isOne(b))).coordinates;
  const great = lakes.objects.shapes.geometries.filter(
    ({ properties }) =>
      (properties as { rank: number }).rank === 0 || GREAT_LAKES.has((properties as { name: string }).name),
  );
  const rings = mesh(lakes, { type: "GeometryCollection", geometries: great } as never).coordinates;
  return { us: [...us, ...rings], mexico: between(isMexico), borders: [...between(isHome), ...between(isMexico)] };
}

/** Parts of the Great Lakes that Natural Earth has by themselves. */
const GREAT_LAKES = new Set(["Georgian Bay", "Whitefish Bay", "St. Marys River"]);

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
  shores: readonly { layer: string; lines: readonly ShoreLine[] }[],
  borders: readonly ShoreLine[],
  states: readonly string[],
  log: (line: string) => void,
): Topology {
  const layers = Object.entries(outlines);
  let all = topology(Object.fromEntries(layers.map(([layer, shapes]) => [layer, collection(shapes)])));
  all = simplify(presimplify(all as Shapes), 0.00001);
  for (const { layer, lines } of shores) {
    const { topology: along, outer, drawn } = drawnAlong(all, layer, lines);
    log(`  ${layer}: ${drawn} of ${outer} outer lines along a shore or border`);
    all = along;
  }
  const simple = slim(all, 100_000);
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
  const onBorders = new Set(borders.flat().map(String));
  const isBorder = (arc: number) => {
    const points = all.arcs[arc < 0 ? ~arc : arc];
    return points.filter((point) => onBorders.has(String(point))).length > 0.6 * points.length;
  };
  const lines = {
    coast: withoutArcs(
      isBorder,
      meshArcs(simple, ofAll(objects, states), (a, b) => a === b),
    ),
    state_lines: meshArcs(simple, ofAll(objects, states), (a, b) => a !== b),
  };
  return { ...simple, objects: { ...objects, ...(lines as Topology["objects"]) } };
}

/** Regions without outlines as a topology of points; feature ids are the numbers of `regionId.ts`. */
export function pointsTopology(layer: string, regions: readonly { id: string; lon: number; lat: number }[]): Topology {
  const geometries = regions.map(({ id, lon, lat }) => ({
    type: "Point" as const,
    id: featureNumber(id),
    coordinates: [lon, lat],
  }));
  return { type: "Topology", arcs: [], objects: { [layer]: { type: "GeometryCollection", geometries } } };
}

/** Lines without the arcs that `isLeft` names. */
function withoutArcs(isLeft: (arc: number) => boolean, lines: MultiLineString): MultiLineString {
  const arcs = lines.arcs.flat().filter((arc) => !isLeft(arc));
  return { ...lines, arcs: arcs.map((arc) => [arc]) };
}

function ofAll(objects: Topology["objects"], layers: readonly string[]): GeometryObject {
  return {
    type: "GeometryCollection",
    geometries: layers.flatMap((layer) => (objects[layer] as GeometryCollection).geometries),
  };
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

/** Without properties, on a grid of so many steps. */
export function slim(from: Topology, steps: number): Topology {
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
