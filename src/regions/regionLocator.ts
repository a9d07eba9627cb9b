import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import Flatbush from "flatbush";
import type { Feature, MultiPolygon, Point, Polygon, Position } from "geojson";
import { feature as decode } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { ECONOMIES } from "#economies/economies.ts";
import { regionOfFeature } from "./regionId.ts";

/**
 * The finest region (county, municipality) that holds a place, "MX-19012"; "" where none does. A region that is `stated` of the place is
 * believed where the place lies in it or no more than 2 km outside: outlines are simplified, and a border runs between plants.
 */
export type RegionLocator = (lon: number, lat: number, stated?: string) => string;

/** Metres a stated region's outline may be off, and how far a degree of latitude is. */
const SLACK = 2000;
const DEGREE = 111_195;

/** One polygon of a region: its outer ring and its holes. */
interface Part {
  region: string;
  rings: Position[][];
}

/** Finds regions by place from files of outlines. */
export function regionLocator(...topologies: readonly Topology[]): RegionLocator {
  const parts = ECONOMIES.flatMap(({ levels }) => {
    const layer = levels.findLast(({ outlines }) => outlines !== undefined)?.outlines?.layer;
    return topologies.flatMap((topology) => {
      const object = layer && (topology.objects[layer] as GeometryCollection | undefined);
      return object ? decode(topology, object).features.flatMap(partsOf) : [];
    });
  });
  const index = new Flatbush(Math.max(1, parts.length));
  if (parts.length === 0) index.add(0, 0, 0, 0);
  for (const { rings } of parts) index.add(...box(rings[0]));
  index.finish();
  const holding = (lon: number, lat: number): string[] =>
    index
      .search(lon, lat, lon, lat)
      .sort((a, b) => a - b)
      .flatMap((part) =>
        part < parts.length && booleanPointInPolygon([lon, lat], { type: "Polygon", coordinates: parts[part].rings })
          ? [parts[part].region]
          : [],
      );
  let last = { lon: Number.NaN, lat: Number.NaN, stated: "", region: "" };
  return (lon, lat, stated = "") => {
    // Registers of geocoded addresses have many at one place.
    if (lon !== last.lon || lat !== last.lat || stated !== last.stated)
      last = { lon, lat, stated, region: regionOf(lon, lat, stated) };
    return last.region;
  };

  function regionOf(lon: number, lat: number, stated: string): string {
    if (!Number.isFinite(lon + lat)) return stated;
    const found = holding(lon, lat);
    if (stated === "") return found[0] ?? "";
    if (found.includes(stated)) return stated;
    if (around(lon, lat).some(([x, y]) => holding(x, y).includes(stated))) return stated;
    // A register is of one country, whose border towns a rounded place may miss.
    return found.find((region) => region.startsWith(stated.slice(0, stated.indexOf("-") + 1))) ?? stated;
  }
}

function partsOf({ id, geometry }: Feature): Part[] {
  const region = regionOfFeature(Number(id));
  const shape = geometry as Polygon | MultiPolygon | Point | null;
  if (!shape || shape.type === "Point") return []; // without an outline it holds no place
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) => ({ region, rings }));
}

function box(ring: readonly Position[]): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** Eight places as far as an outline may be off. */
function around(lon: number, lat: number): [number, number][] {
  const north = SLACK / DEGREE;
  const east = north / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: 8 }, (_, k) => {
    const turn = (k * Math.PI) / 4;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
}
