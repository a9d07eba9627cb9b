import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { type Outline, outlines } from "./outlines.ts";

const EARTH_METRES = 6_371_008.8;
const DEGREE_METRES = (EARTH_METRES * Math.PI) / 180;

/** One region's shape to test points against. */
export interface RegionShape {
  contains(lon: number, lat: number): boolean;
  /** Metres from the point to the outline, 0 inside. Good to about 1% within 200 km. */
  distance(lon: number, lat: number): number;
}

/** Finds regions by point, and shapes by region. */
export interface RegionLocator {
  /** Finest region that holds the point, "US-48201" or "MX-19"; with `within` metres also the nearest one; "" if none. */
  regionAt(lon: number, lat: number, options?: { within?: number }): string;
  /** The state: "US-48" or "MX-19", likewise. */
  stateAt(lon: number, lat: number, options?: { within?: number }): string;
  /** The shape of a county or state; undefined if there is no geometry for the id. */
  shape(id: string): RegionShape | undefined;
}

interface Part {
  region: number;
  /** Rings of one polygon, the first its outer one. */
  rings: Position[][];
}

/** Reads the geometry packages and indexes them; about 0.5 s. Counties are those of 2017 or so, outlines 1:10m. */
export function createLocator(): RegionLocator {
  const { counties, usStates, mxStates } = outlines();
  const finest = shapeIndex([...counties, ...mxStates]);
  const shapes = new Map<string, RegionShape>();
  const byId = new Map([...counties, ...usStates, ...mxStates].map((outline) => [outline.id, outline]));
  const regionAt: RegionLocator["regionAt"] = (lon, lat, { within = 0 } = {}) => finest(lon, lat, within);
  return {
    regionAt,
    stateAt: (lon, lat, options) => regionAt(lon, lat, options).slice(0, 5),
    shape(id) {
      const outline = byId.get(id);
      if (!outline) return undefined;
      let shape = shapes.get(id);
      if (!shape) shapes.set(id, (shape = shapeOf(outline)));
      return shape;
    },
  };
}

function polygons({ geometry }: Outline): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function holds(rings: Position[][], lon: number, lat: number): boolean {
  return booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: rings });
}

function shapeOf(outline: Outline): RegionShape {
  const parts = polygons(outline);
  const contains = (lon: number, lat: number) => parts.some((rings) => holds(rings, lon, lat));
  return {
    contains,
    distance: (lon, lat) => (contains(lon, lat) ? 0 : Math.min(...parts.map((rings) => ringDistance(rings, lon, lat)))),
  };
}

function shapeIndex(regions: readonly Outline[]): (lon: number, lat: number, within: number) => string {
  const parts: Part[] = regions.flatMap((outline, region) => polygons(outline).map((rings) => ({ region, rings })));
  const index = new Flatbush(parts.length);
  for (const { rings } of parts) {
    let [west, south, east, north] = [180, 90, -180, -90];
    for (const [lon, lat] of rings[0]) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return (lon, lat, within) => {
    for (const i of index.search(lon, lat, lon, lat))
      if (holds(parts[i].rings, lon, lat)) return regions[parts[i].region].id;
    if (within <= 0) return "";
    const dLat = within / DEGREE_METRES;
    const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    let nearest = "";
    let least = within;
    for (const i of index.search(lon - dLon, lat - dLat, lon + dLon, lat + dLat)) {
      const distance = ringDistance(parts[i].rings, lon, lat);
      if (distance <= least) [least, nearest] = [distance, regions[parts[i].region].id];
    }
    return nearest;
  };
}

/** Metres to the nearest segment, on a plane that touches the sphere at the point. */
function ringDistance(rings: Position[][], lon: number, lat: number): number {
  const east = DEGREE_METRES * Math.cos((lat * Math.PI) / 180);
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const ax = wrap(ring[i - 1][0] - lon) * east;
      const ay = (ring[i - 1][1] - lat) * DEGREE_METRES;
      const dx = wrap(ring[i][0] - ring[i - 1][0]) * east; // a step of the ring, which never jumps where seen from the point
      const dy = (ring[i][1] - lat) * DEGREE_METRES - ay;
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return least;
}

function wrap(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}
