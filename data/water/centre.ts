import type { Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";

/** Cells the bounding box is divided into along its longer side. */
const CELLS = 24;

/** The cell inside a polygon that is farthest from its outline (of a multipolygon, the one with the largest box), for a name. */
export function centreOf(from: Topology, shape: GeometryObject): [lon: number, lat: number] {
  const { geometry } = feature(from, shape as never) as unknown as {
    geometry: { type: "Polygon"; coordinates: Position[][] } | { type: "MultiPolygon"; coordinates: Position[][][] };
  };
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.map((polygon) => ({ polygon, box: boxOf(polygon[0]) }));
  const { polygon, box } = rings.reduce((most, next) => (sizeOf(next.box) > sizeOf(most.box) ? next : most));
  const squash = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const step = Math.max((box[2] - box[0]) * squash, box[3] - box[1]) / CELLS;
  let best: { lon: number; lat: number; far: number } = {
    lon: (box[0] + box[2]) / 2,
    lat: (box[1] + box[3]) / 2,
    far: -1,
  };
  for (let lat = box[1] + step / 2; lat < box[3]; lat += step) {
    for (let lon = box[0] + step / squash / 2; lon < box[2]; lon += step / squash) {
      const far = distanceInside(polygon, lon, lat, squash);
      if (far > best.far) best = { lon, lat, far };
    }
  }
  return [best.lon, best.lat];
}

function boxOf(ring: Position[]): [west: number, south: number, east: number, north: number] {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function sizeOf([west, south, east, north]: readonly number[]): number {
  return (east - west) * (north - south);
}

/** Degrees of latitude to the nearest ring; below zero outside. */
function distanceInside(polygon: Position[][], lon: number, lat: number, squash: number): number {
  let isInside = false;
  let least = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i++) {
      const ax = (ring[i - 1][0] - lon) * squash;
      const ay = ring[i - 1][1] - lat;
      const bx = (ring[i][0] - lon) * squash;
      const by = ring[i][1] - lat;
      if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) isInside = !isInside;
      const [dx, dy] = [bx - ax, by - ay];
      const length = dx * dx + dy * dy;
      const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return isInside ? least : -least;
}
