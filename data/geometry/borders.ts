import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryObject, Objects, Topology } from "topojson-specification";
import { isNearHome } from "./detail.ts";
import type { Outline } from "./outlines.ts";
import { packageTopology } from "./packages.ts";
import { labelPoint, round, slim } from "./topologies.ts";

/** Names at points; `size` is in square degrees, of the largest part: the larger are named first. */
export interface AreaNames {
  name: string[];
  lon: number[];
  lat: number[];
  size: number[];
}

/** `countries.json`: lines between countries (near the two economies, elsewhere, and where they are disputed) and between states, and names. */
export interface CountriesFile {
  borders: Topology;
  borders_away: Topology;
  disputed: Topology;
  states: Topology;
  labels: AreaNames;
  state_labels: AreaNames;
}

/** Members of APEC that are named otherwise there than in Natural Earth; it calls them economies. */
const APEC_NAMES: Readonly<Record<string, string>> = {
  Brunei: "Brunei Darussalam",
  "Hong Kong": "Hong Kong, China",
  "South Korea": "Republic of Korea",
  Taiwan: "Chinese Taipei",
  "United States of America": "United States",
  Vietnam: "Viet Nam",
};

/** Shapes of Natural Earth that are no member of the United Nations and whose lines with their neighbours are disputed: unnamed here. */
const UNSETTLED = new Set(["Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "W. Sahara"]);

/** Disputed stretches between two others, by west, south, east and north. */
const DISPUTED: readonly { between: readonly [string, string]; within: readonly [number, number, number, number] }[] = [
  { between: ["India", "Pakistan"], within: [72, 32.4, 80, 37] },
  { between: ["India", "China"], within: [76, 30.5, 81, 36.5] },
  { between: ["India", "China"], within: [91.4, 26.5, 98, 30] },
  { between: ["China", "Pakistan"], within: [74, 34, 79, 38] },
  { between: ["Russia", "Ukraine"], within: [32.5, 44, 37, 46.4] },
  { between: ["Israel", "Syria"], within: [35, 32, 37, 34] },
];

interface Line {
  a: string;
  b: string;
  points: Position[];
}

type Named = GeometryObject & { properties: { name: string } };

/** Borders without coasts and names from the 1:50m countries, lines and names of states from their outlines. */
export function countriesFile(states: readonly Outline[]): CountriesFile {
  const world = packageTopology("world-atlas/countries-50m.json");
  const lines: Line[] = [];
  const nameOf = (shape: unknown) => (shape as Named).properties.name;
  const pairs = new Map<string, [a: string, b: string]>();
  mesh(world, world.objects.countries, (a, b) => {
    const pair = [nameOf(a), nameOf(b)].sort() as [string, string];
    if (a !== b) pairs.set(pair.join(" and "), pair);
    return false;
  });
  for (const [a, b] of pairs.values()) {
    const { coordinates } = mesh(
      world,
      world.objects.countries,
      (one, other) => one !== other && [nameOf(one), nameOf(other)].sort().join() === [a, b].join(),
    );
    for (const points of coordinates) lines.push(...stretches({ a, b, points }));
  }
  const drawn = (kept: (line: Line) => boolean, least: number) =>
    linesTopology(
      lines.filter(kept).map(({ points }) => points),
      least,
    );
  const countries = feature(world, world.objects.countries).features as Feature<
    Polygon | MultiPolygon,
    { name: string }
  >[];
  return {
    borders: drawn((line) => !isDisputed(line) && isNearHome(middleOf(line)), 0.001),
    borders_away: drawn((line) => !isDisputed(line) && !isNearHome(middleOf(line)), 0.006),
    disputed: drawn(isDisputed, 0.001),
    states: stateLines(states),
    labels: areaNames(
      countries
        .filter(({ properties }) => !UNSETTLED.has(properties.name))
        .map(({ geometry, properties: { name } }) => ({ name: APEC_NAMES[name] ?? name, geometry })),
    ),
    state_labels: areaNames(states),
  };
}

function stateLines(states: readonly Outline[]): Topology {
  const features = states.map(({ geometry }): Feature => ({ type: "Feature", properties: {}, geometry }));
  const collection: FeatureCollection = { type: "FeatureCollection", features };
  const all = topology({ states: collection });
  return linesTopology(mesh(all, all.objects.states as never, (a, b) => a !== b).coordinates, 0.0015);
}

function areaNames(shapes: readonly { name: string; geometry: Polygon | MultiPolygon }[]): AreaNames {
  const names: AreaNames = { name: [], lon: [], lat: [], size: [] };
  const points = shapes.map(({ name, geometry }) => ({ name, ...labelPoint(geometry) }));
  for (const { name, lon, lat, size } of points.sort((a, b) => b.size - a.size)) {
    names.name.push(name);
    names.lon.push(round(lon, 2));
    names.lat.push(round(lat, 2));
    names.size.push(round(size, 1));
  }
  return names;
}

/** A line parted where it enters and leaves a disputed stretch. */
function stretches({ a, b, points }: Line): Line[] {
  const parts: Line[] = [];
  let part: Position[] = [points[0]];
  let before: boolean | undefined;
  for (let i = 1; i < points.length; i++) {
    const is = isDisputed({ a, b, points: [points[i - 1], points[i]] });
    if (before !== undefined && is !== before) {
      parts.push({ a, b, points: part });
      part = [points[i - 1]];
    }
    part.push(points[i]);
    before = is;
  }
  return [...parts, { a, b, points: part }];
}

function isDisputed(line: Line): boolean {
  if (UNSETTLED.has(line.a) || UNSETTLED.has(line.b)) return true;
  const [lon, lat] = middleOf(line);
  return DISPUTED.some(
    ({ between, within: [west, south, east, north] }) =>
      between.includes(line.a) && between.includes(line.b) && lon > west && lon < east && lat > south && lat < north,
  );
}

function middleOf({ points }: Line): Position {
  const at = (points.length - 1) / 2;
  const [a, b] = [points[Math.floor(at)], points[Math.ceil(at)]];
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Lines as one shape, without the corners that enclose less than `least` square degrees. */
export function linesTopology(coordinates: Position[][], least: number): Topology {
  const lines: MultiLineString = { type: "MultiLineString", coordinates };
  return slim(simplify(presimplify(topology({ lines }) as Topology<Objects<object>>), least), 50_000);
}
