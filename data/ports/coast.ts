import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { packageTopology } from "#data/geometry/packages.ts";

const DEGREE_KM = (6371.0088 * Math.PI) / 180;

/**
 * Whether a point is within `km` of the sea's coast in Natural Earth 1:10m, on a plane that touches the sphere at the point
 * (good to 1% for 100 km). Great Lakes have no coast there. Not for points within `km` of the 180th meridian.
 */
export function createCoast(): { isWithin(km: number, lon: number, lat: number): boolean } {
  const topology = packageTopology("world-atlas/land-10m.json");
  const rings = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => ringsOf(geometry));
  return {
    isWithin: (km, lon, lat) => {
      const margin = km / DEGREE_KM;
      const east = DEGREE_KM * Math.cos((lat * Math.PI) / 180);
      return rings.some((ring) =>
        ring.some((end, i) => {
          if (i === 0) return false;
          const start = ring[i - 1];
          if (Math.min(start[1], end[1]) > lat + margin || Math.max(start[1], end[1]) < lat - margin) return false;
          const ax = (start[0] - lon) * east;
          const ay = (start[1] - lat) * DEGREE_KM;
          const dx = (end[0] - start[0]) * east;
          const dy = (end[1] - start[1]) * DEGREE_KM;
          const length = dx * dx + dy * dy;
          const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
          return Math.hypot(ax + along * dx, ay + along * dy) <= km;
        }),
      );
    },
  };
}

function ringsOf(geometry: unknown): Position[][] {
  const shape = geometry as Polygon | MultiPolygon;
  return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
}
