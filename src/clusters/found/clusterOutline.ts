import { area } from "@turf/area";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { buffer } from "@turf/buffer";
import { concave } from "@turf/concave";
import { convex } from "@turf/convex";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { greatCircleKm, meanPlace } from "./greatCircleKm.ts";
import { type OutlinePlane, outlinePlane } from "./outlinePlane.ts";

/**
 * How an outline was drawn, closest first. "concave": edges follow the reach of the cluster. "convex": such edges would leave it in
 * pieces or leave a place out. "buffer": fewer than three places, or all on one line, are widened. "box": not even that holds them all.
 */
export const OUTLINE_SHAPES = ["concave", "convex", "buffer", "box"] as const;
export type OutlineShape = (typeof OUTLINE_SHAPES)[number];

/** The ground a group of establishments covers. */
export interface ClusterOutline {
  /** Its ring runs counterclockwise. */
  outline: Polygon;
  shape: OutlineShape;
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
 * leaves no place outside; else the convex hull; where that has no area, places and lines widened by `margin` metres.
 *
 * Longitudes are counted from the middle on, so an outline over the antimeridian goes past ±180 rather than around the world, and one
 * around a pole is closed along it (`outlinePlane`); `cutAtAntimeridian` makes of it what a file may hold.
 */
export function clusterOutline(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  { maxEdge, margin }: { maxEdge: number; margin: number },
): ClusterOutline {
  const middle = meanPlace(lon, lat);
  const plane = outlinePlane(lon, lat, { middle, margin });
  const places = distinctPlaces(lon, lat, plane);
  const hull = places.length > 2 ? convex(collection(places)) : null;
  const ring = hull && area(hull) / 1e6 > NO_AREA ? openRing(hull.geometry) : undefined;
  const { drawn, shape } = ring
    ? (concaveHull(places, ring, maxEdge / 1000) ?? { drawn: hull!.geometry, shape: "convex" as const })
    : widened(places, margin / 1000);
  const outline = plane.back(drawn);
  return {
    outline,
    shape,
    areaKm2: area(outline) / 1e6,
    spanKm: span(ring ?? places),
    ...middle,
    bounds: extent(outline.coordinates[0]),
  };
}

/** Different places on the plane, west to east. */
function distinctPlaces(lon: ArrayLike<number>, lat: ArrayLike<number>, { to }: OutlinePlane): Position[] {
  const places = new Map<string, Position>();
  for (let i = 0; i < lon.length; i++) {
    const place = to(lon[i], lat[i]);
    places.set(place.join(), place);
  }
  return [...places.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

interface Drawn {
  drawn: Polygon;
  shape: OutlineShape;
}

function concaveHull(places: readonly Position[], corners: readonly Position[], maxEdge: number): Drawn | undefined {
  const few = places.length > MOST_PLACES ? thinned(places, corners) : places;
  const hull = concave(collection(few), { maxEdge });
  if (!hull || !isOnePiece(hull)) return undefined;
  const drawn: Polygon = { type: "Polygon", coordinates: [hull.geometry.coordinates[0]] };
  const onRing = new Set(drawn.coordinates[0].map(String));
  const isInside = (place: Position) => onRing.has(String(place)) || booleanPointInPolygon(place, drawn);
  return places.every(isInside) ? { drawn, shape: "concave" } : undefined;
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

/** Turf dissolves triangles to several polygons, or to a ring that does not close where they are hardly wider than a number's last digit. */
function isOnePiece(hull: Feature<Polygon | MultiPolygon>): hull is Feature<Polygon> {
  if (hull.geometry.type !== "Polygon") return false;
  const ring = hull.geometry.coordinates[0];
  return String(ring[0]) === String(ring.at(-1));
}

/** What lies within `margin` kilometres of a line through the places; a box where what Turf draws does not hold them all. */
function widened(places: readonly Position[], margin: number): Drawn {
  const around =
    places.length > 1
      ? buffer<LineString>({ type: "LineString", coordinates: [places[0], places.at(-1)!] }, margin, { steps: 8 })
      : buffer<Point>({ type: "Point", coordinates: places[0] }, margin, { steps: 8 });
  if (around?.geometry.type === "Polygon") {
    const drawn: Polygon = { type: "Polygon", coordinates: [around.geometry.coordinates[0]] };
    if (places.every((place) => booleanPointInPolygon(place, drawn))) return { drawn, shape: "buffer" };
  }
  const [west, south, east, north] = extent(places);
  const up = margin / KM_A_DEGREE;
  const aside = up / Math.max(0.01, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  const [bottom, top] = [Math.max(-90, south - up), Math.min(90, north + up)];
  const box = [west - aside, bottom, east + aside, bottom, east + aside, top, west - aside, top, west - aside, bottom];
  return {
    drawn: { type: "Polygon", coordinates: [[0, 2, 4, 6, 8].map((k) => [box[k], box[k + 1]])] },
    shape: "box",
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
