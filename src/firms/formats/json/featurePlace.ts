import { centroid } from "@turf/centroid";
import type { Geometry, Position } from "geojson";
import { placeNumber } from "#firms/formats/places/placeNumber.ts";
import { MARKS } from "#firms/formats/rawRows.ts";
import { own, type PlaceFound } from "./ownMember.ts";

/** Degrees an area, a line or a group of points may span and still be one place; wider, it is none. */
const WIDEST = 0.5;
const METRES_A_DEGREE = 111_000;

/**
 * The place of a GeoJSON or Esri feature. Points are read as they are, numbers in quotes too; several points, lines and areas
 * stand for their centre, which is marked. Rejected are features without a geometry, what is no number, and what is too wide to be a place.
 */
export function featurePlace(feature: unknown): PlaceFound {
  if (typeof feature !== "object" || feature === null) return { reason: "not a feature" };
  const geometry = own(feature, "geometry");
  if (geometry === null || geometry === undefined) return { reason: "no geometry" };
  return geometryPlace(geometry);
}

/** The place of a geometry by itself, as `featurePlace` reads it. */
export function geometryPlace(geometry: unknown): PlaceFound {
  if (own(geometry, "x") !== undefined && own(geometry, "y") !== undefined)
    return numbers(own(geometry, "x"), own(geometry, "y"));
  const type = own(geometry, "type");
  if (typeof type !== "string") return { reason: "not a point" };
  const coordinates = own(geometry, "coordinates");
  if (/^point$/i.test(type)) {
    if (!Array.isArray(coordinates)) return { reason: "not a coordinate" };
    return coordinates.length === 0 ? { reason: "empty" } : numbers(coordinates[0], coordinates[1]);
  }
  if (/^geometrycollection$/i.test(type)) {
    const geometries = own(geometry, "geometries");
    if (!Array.isArray(geometries) || geometries.length === 0) return { reason: "empty" };
    if (geometries.length === 1) return geometryPlace(geometries[0]);
    return centreOf(geometries.flatMap((part: unknown) => positionsIn(own(part, "coordinates"))));
  }
  if (!/^(?:multipoint|(?:multi)?(?:linestring|polygon))$/i.test(type)) return { reason: "not a point" };
  const positions = positionsIn(coordinates);
  if (positions.length === 0) return { reason: "empty" };
  if (positions.length === 1) return numbers(positions[0][0], positions[0][1]);
  return centreOf(positions, ringsClosed(type, coordinates));
}

function numbers(east: unknown, north: unknown): PlaceFound {
  const [x, y] = [number(east), number(north)];
  if (typeof y === "string") return { reason: y };
  if (typeof x === "string") return { reason: x };
  return { x, y, marks: 0 };
}

function number(value: unknown): number | string {
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : "out of range";
  if (value === null || value === undefined) return value === null ? "missing-value code" : "not a coordinate";
  if (typeof value !== "string") return "not a coordinate";
  const read = placeNumber(value, { decimal: "." });
  return "reason" in read ? read.reason : read.value;
}

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  if (typeof coordinates[0] === "number" || typeof coordinates[0] === "string") {
    const place = numbers(coordinates[0], coordinates[1]);
    return "reason" in place ? [] : [[place.x, place.y]];
  }
  return coordinates.flatMap(positionsIn);
}

/** The geometry turf is to take the centre of, which leaves out the points that close rings; undefined where that makes no difference. */
function ringsClosed(type: string, coordinates: unknown): Geometry | undefined {
  return /polygon$/i.test(type) && positionsIn(coordinates).length > 2
    ? ({ type: /^multi/i.test(type) ? "MultiPolygon" : "Polygon", coordinates } as Geometry)
    : undefined;
}

function centreOf(positions: readonly Position[], geometry?: Geometry): PlaceFound {
  if (positions.length === 0) return { reason: "not a coordinate" };
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const isMetres = Math.max(...xs.map(Math.abs)) > 360;
  if (span > (isMetres ? WIDEST * METRES_A_DEGREE : WIDEST)) return { reason: "too wide to be a place" };
  const [x, y] = centroid(geometry ?? { type: "MultiPoint", coordinates: [...positions] }).geometry.coordinates;
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y, marks: MARKS.centred } : { reason: "not a coordinate" };
}
