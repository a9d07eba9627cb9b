import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { buffer } from "@turf/buffer";
import { concave } from "@turf/concave";
import { convex } from "@turf/convex";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { degreesEast, greatCircleKm, meanPlace } from "./greatCircleKm";

/** The ground a group of establishments covers. */
export interface ClusterOutline {
  outline: Polygon;
  /** How it was drawn. "buffer": fewer than three places, or all on one line. */
  shape: "concave" | "convex" | "buffer";
  areaKm2: number;
  /** Kilometres between its two establishments that are farthest apart. */
  spanKm: number;
  /** Mean place of the establishments. */
  lon: number;
  lat: number;
  /** West, south, east, north of the establishments' outline. */
  bounds: [number, number, number, number];
}

/** Places the concave hull is drawn through at most; more are thinned to one a cell, corners of the convex hull kept. */
const MOST_PLACES = 400;
/** Square kilometres below which an outline has no area to speak of. */
const NO_AREA = 1e-6;
/** Kilometres around the corners of a box that stands in for a buffer Turf could not draw. */
const KM_A_DEGREE = 111.2;

/**
 * Outline of at least one place in degrees: the concave hull (Turf) without edges longer than `maxEdge` metres if it is one piece and
 * leaves no place outside; else the convex hull; where that has no area, places and lines widened by `margin` metres. Never throws.
 *
 * Longitudes are counted from the middle on, so an outline over the antimeridian goes past ±180 rather than around the world. Around a
 * pole the outline is that of the same longitudes and latitudes in a plane: it holds the places, but not the pole.
 */
export function clusterOutline(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  { maxEdge, margin }: { maxEdge: number; margin: number },
): ClusterOutline {
  const middle = meanPlace(lon, lat);
  const places = distinctPlaces(lon, lat, middle.lon);
  const hull = places.length > 2 ? attempt(() => convex(collection(places))) : undefined;
  const ring = hull && attempt(() => area(hull) / 1e6)! > NO_AREA ? openRing(hull.geometry) : undefined;
  const drawn: Pick<ClusterOutline, "outline" | "shape"> = ring
    ? (concaveHull(places, ring, maxEdge / 1000) ?? { outline: hull!.geometry, shape: "convex" })
    : { outline: widened(places, margin / 1000), shape: "buffer" };
  const outline = forward(drawn.outline, middle.lon);
  return {
    outline,
    shape: drawn.shape,
    areaKm2: (attempt(() => area(outline)) ?? 0) / 1e6,
    spanKm: span(ring ?? places),
    ...middle,
    bounds: boundsOf(outline),
  };
}

/** Different places in degrees east of the middle and north, west to east. */
function distinctPlaces(lon: ArrayLike<number>, lat: ArrayLike<number>, from: number): Position[] {
  const places = new Map<string, Position>();
  for (let i = 0; i < lon.length; i++) {
    const place = [degreesEast(lon[i], from), lat[i]];
    places.set(place.join(), place);
  }
  return [...places.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function concaveHull(
  places: readonly Position[],
  corners: readonly Position[],
  maxEdge: number,
): Pick<ClusterOutline, "outline" | "shape"> | undefined {
  const few = places.length > MOST_PLACES ? thinned(places, corners) : places;
  const hull = attempt(() => concave(collection(few), { maxEdge }));
  if (!hull || !isOnePiece(hull)) return undefined;
  const outline: Polygon = { type: "Polygon", coordinates: [hull.geometry.coordinates[0]] };
  const onRing = new Set(outline.coordinates[0].map(String));
  const isInside = (place: Position) => onRing.has(String(place)) || booleanPointInPolygon(place, outline);
  return places.every(isInside) ? { outline, shape: "concave" } : undefined;
}

/** One place a cell of a 16 x 16 grid, and the corners: the hull of many thousand places is that of a few hundred. */
function thinned(places: readonly Position[], corners: readonly Position[]): Position[] {
  const [west, south, east, north] = extent(places);
  const side = Math.floor(Math.sqrt(MOST_PLACES)) - 4;
  const cell = (value: number, from: number, to: number) =>
    Math.min(side - 1, Math.floor((side * (value - from)) / (to - from)));
  const kept = new Map<number, Position>();
  for (const place of places) {
    const key = cell(place[0], west, east) * side + cell(place[1], south, north);
    if (!kept.has(key)) kept.set(key, place);
  }
  return [...new Map([...kept.values(), ...corners].map((place) => [String(place), place])).values()];
}

function isOnePiece(hull: Feature<Polygon | MultiPolygon>): hull is Feature<Polygon> {
  return hull.geometry.type === "Polygon";
}

/** What lies within `margin` kilometres of a line through the places; a box where Turf draws none that holds them, as at a pole. */
function widened(places: readonly Position[], margin: number): Polygon {
  const around = attempt(() =>
    places.length > 1
      ? buffer<LineString>({ type: "LineString", coordinates: [places[0], places.at(-1)!] }, margin, { steps: 8 })
      : buffer<Point>({ type: "Point", coordinates: places[0] }, margin, { steps: 8 }),
  );
  if (around?.geometry.type === "Polygon") {
    const outline: Polygon = { type: "Polygon", coordinates: [around.geometry.coordinates[0]] };
    if (attempt(() => places.every((place) => booleanPointInPolygon(place, outline)))) return outline;
  }
  const [west, south, east, north] = extent(places);
  const up = margin / KM_A_DEGREE;
  const aside = up / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  const [bottom, top] = [Math.max(-90, south - up), Math.min(90, north + up)];
  const box = [west - aside, bottom, east + aside, bottom, east + aside, top, west - aside, top, west - aside, bottom];
  return { type: "Polygon", coordinates: [[0, 2, 4, 6, 8].map((k) => [box[k], box[k + 1]])] };
}

/** Back from degrees east of the middle to longitudes, rounded to 1e-6 degrees. */
function forward({ coordinates }: Polygon, middle: number): Polygon {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    type: "Polygon",
    coordinates: coordinates.map((ring) => ring.map(([east, lat]) => [round(east + middle), round(lat)])),
  };
}

/** Every pair of corners: the places farthest apart are corners of the hull. */
function span(corners: readonly Position[]): number {
  let most = 0;
  for (let i = 0; i < corners.length; i++)
    for (let j = i + 1; j < corners.length; j++)
      most = Math.max(most, greatCircleKm(corners[i][0], corners[i][1], corners[j][0], corners[j][1]));
  return most;
}

function openRing({ coordinates }: Polygon): Position[] {
  return coordinates[0].slice(0, -1);
}

function boundsOf({ coordinates }: Polygon): [number, number, number, number] {
  return extent(coordinates[0]);
}

function extent(places: readonly Position[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of places) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function collection(places: readonly Position[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places.map((coordinates) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates },
    })),
  };
}

/** What Turf answers; undefined where it throws, as it does on some degenerate shapes. */
function attempt<T>(draw: () => T): T | undefined {
  try {
    return draw();
  } catch {
    return undefined;
  }
}
