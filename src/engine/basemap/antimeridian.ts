import type { Geometry, Position } from "geojson";

/**
 * The geometry with no jump across the antimeridian: a ring or line that crosses it runs on beyond 180 degrees, and a
 * ring around a pole is closed along it. World files are stitched for the sphere; a tile cutter works in the plane and
 * would draw every crossing as a line around the world.
 */
export function withoutJumps(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case "Polygon":
      return { ...geometry, coordinates: polygon(geometry.coordinates) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map(polygon) };
    case "LineString":
      return { ...geometry, coordinates: unrolled(geometry.coordinates) };
    case "MultiLineString":
      return { ...geometry, coordinates: geometry.coordinates.map(unrolled) };
    default:
      return geometry;
  }
}

function polygon(rings: Position[][]): Position[][] {
  const [outer, ...holes] = rings.map((ring) => closedAtPole(unrolled(ring)));
  if (!outer) return rings;
  const middle = (west(outer) + east(outer)) / 2;
  return [
    outer,
    ...holes.map((hole) => shifted(hole, Math.round((middle - (west(hole) + east(hole)) / 2) / 360) * 360)),
  ];
}

/** Longitudes that change by less than half a turn from point to point. */
function unrolled(points: Position[]): Position[] {
  let turns = 0;
  return points.map(([lon, lat], i) => {
    if (i > 0) turns += Math.round((points[i - 1][0] - lon) / 360) * 360;
    return turns === 0 ? [lon, lat] : [lon + turns, lat];
  });
}

/** A ring that goes once around the earth encloses a pole: down to it at the end, along it, and back up. */
function closedAtPole(ring: Position[]): Position[] {
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (Math.abs(last[0] - first[0]) < 180) return ring;
  const pole = first[1] < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

function shifted(ring: Position[], by: number): Position[] {
  return by === 0 ? ring : ring.map(([lon, lat]) => [lon + by, lat]);
}

function west(ring: Position[]): number {
  return ring.reduce((least, [lon]) => Math.min(least, lon), Infinity);
}

function east(ring: Position[]): number {
  return ring.reduce((most, [lon]) => Math.max(most, lon), -Infinity);
}
