import { intersect } from "@turf/intersect";
import type { MultiPolygon, Polygon } from "geojson";

/**
 * An outline as GeoJSON wants it in a file (RFC 7946, 3.1.9): where its longitudes go past ±180 it is cut there, and every part has
 * longitudes from -180 to 180. Outer rings run counterclockwise.
 */
export function cutAtAntimeridian(outline: Polygon): Polygon | MultiPolygon {
  let [west, east] = [Infinity, -Infinity];
  for (const [lon] of outline.coordinates[0]) [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  const parts: Polygon["coordinates"][] = [];
  for (let turn = Math.floor((west + 180) / 360); turn * 360 - 180 < east; turn++) {
    const from = turn * 360 - 180;
    if (west >= from && east <= from + 360) return turned(outline, turn);
    const within = intersect({
      type: "FeatureCollection",
      features: [outline, strip(from)].map((geometry) => ({ type: "Feature", properties: null, geometry })),
    });
    if (!within) continue;
    const { geometry } = within;
    const found = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const coordinates of found) parts.push(turned({ type: "Polygon", coordinates }, turn).coordinates);
  }
  return parts.length === 1 ? { type: "Polygon", coordinates: parts[0] } : { type: "MultiPolygon", coordinates: parts };
}

/** The whole of the earth's latitudes from a longitude once around. */
function strip(from: number): Polygon {
  const to = from + 360;
  const ring = [
    [from, -90],
    [to, -90],
    [to, 90],
    [from, 90],
    [from, -90],
  ];
  return { type: "Polygon", coordinates: [ring] };
}

/** Moved west by whole turns, rounded to 1e-6 degrees. */
function turned(outline: Polygon, turns: number): Polygon {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const ringOf = (ring: number[][]) => ring.map(([lon, lat]) => [round(lon - 360 * turns), round(lat)]);
  return turns === 0 ? outline : { type: "Polygon", coordinates: outline.coordinates.map(ringOf) };
}
