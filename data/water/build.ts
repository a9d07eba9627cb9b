import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { ECONOMIES, LEADING, outlined } from "#economies/economies.ts";
import type { BuildContext } from "#data/context.ts";
import { linesTopology } from "#data/geometry/borders.ts";
import { isNearHome, slimmed } from "#data/geometry/detail.ts";
import { isRound } from "#data/geometry/round.ts";
import { fineCountries, homeLand } from "#data/geometry/topologies.ts";
import { landBeneath } from "./landBeneath.ts";
import { centreOf } from "./centre.ts";
import { MENDED_NAMES, SEAS } from "./names.ts";

const LAKES = "geo-ne-lakes-10m.topo.json.gz";
const RIVERS = "geo-ne-rivers-10m.topo.json.gz";
const STREAMS = "geo-ne-rivers-north-america-10m.topo.json.gz";
/** Layers of `regions.topo.json` whose shapes are the land of the two economies. */
const HOME_STATES = ["us_states", "mx_states"];
const TOWNS = "geo-ne-urban-areas-50m.topo.json.gz";

/** What a drawn water or town says of itself: its name, and how much it matters (Natural Earth's scale rank, 0 the most). */
interface Drawn {
  name?: string;
  rank: number;
}

interface Source {
  name?: string | null;
  scalerank: number;
  featurecla?: string;
  area_sqkm?: number;
}

type Shapes = Topology<Record<string, GeometryCollection<Source>>>;
type Shape = Exclude<GeometryObject<Source>, GeometryCollection<Source>> & { properties: Source };

/** Lakes near the two economies, finely: the Great Lakes among them are where their counties end. */
export function nearLakes(context: BuildContext): Topology<{ shapes: GeometryCollection }> {
  const lakes = shapesIn(context, LAKES);
  const [here] = parted(lakes, shapesOf(lakes));
  return slimmed(lakes, here.map(withDrawn), { least: 0.0003, steps: 50_000 });
}

function shapesIn(context: BuildContext, name: string): Shapes {
  return JSON.parse(gunzipSync(readFileSync(context.source(name))).toString()) as Shapes;
}

/** Those near the two economies, and all others. */
function parted(from: Shapes, shapes: Shape[]): [here: Shape[], away: Shape[]] {
  const isHere = (shape: Shape) => isNearHome(firstPoint(from, shape));
  return [shapes.filter(isHere), shapes.filter((shape) => !isHere(shape))];
}

/** Names of waters at a point: seas, and lakes at the place farthest from their shores. */
interface WaterNames {
  name: string[];
  lon: number[];
  lat: number[];
  rank: number[];
}

/**
 * Writes ground-round.json (lakes, rivers, built-up areas and lines between states round the Pacific), water.json (lakes and rivers of the world for the first view, names of seas and lakes), and water-fine.json: the same again with
 * all that is near the two economies and their built-up areas.
 */
export function build(context: BuildContext): void {
  const [lakes, rivers, streams, towns] = [LAKES, RIVERS, STREAMS, TOWNS].map((name) => shapesIn(context, name));
  const lakeShapes = shapesOf(lakes);
  const riverShapes = shapesOf(rivers).filter(({ properties }) => properties?.featurecla === "River");
  const streamShapes = shapesOf(streams).filter(({ properties }) => mended(properties.name) !== undefined);
  const townShapes = shapesOf(towns).filter((shape) => isNearHome(firstPoint(towns, shape)));

  const [lakesHere, lakesAway] = parted(lakes, lakeShapes);
  const [riversHere, riversAway] = parted(rivers, riverShapes);
  const upTo = (rank: number, shapes: Shape[]) => shapes.filter(({ properties }) => properties.scalerank <= rank);
  context.writeJson("water.json", {
    lakes: slimmed(lakes, upTo(3, lakesHere).map(withDrawn), { least: 0.004, steps: 40_000 }),
    lakes_away: slimmed(lakes, upTo(3, lakesAway).map(withDrawn), { least: 0.008, steps: 40_000 }),
    rivers: slimmed(...joined(rivers, upTo(4, riversHere)), { least: 0.01, steps: 40_000 }),
    rivers_away: slimmed(...joined(rivers, upTo(4, riversAway)), { least: 0.025, steps: 40_000 }),
    names: waterNames(lakes, lakeShapes),
  });
  context.writeJson("water-fine.json", {
    lakes: nearLakes(context),
    rivers: slimmed(...joined(rivers, riversHere), { least: 0.0001, steps: 40_000 }),
    streams: slimmed(...joined(streams, streamShapes), { least: 0.003, steps: 30_000 }),
    bays: polygonsTopology(baysOf(context), { least: 0.0003, steps: 60_000 }),
    towns: polygonsTopology(townsOnLand(context, towns, townShapes), { least: 0.0006, part: 0.0008, steps: 30_000 }),
  });
  context.writeJson("ground-round.json", {
    lakes: slimmed(lakes, roundOf(lakes, lakeShapes).map(withDrawn), { least: 0.0004, steps: 100_000 }),
    rivers: slimmed(...joined(rivers, roundOf(rivers, riverShapes)), { least: 0.0006, steps: 100_000 }),
    towns: polygonsTopology(roundTowns(context, towns), { least: 0.0006, part: 0.0008, steps: 100_000 }),
    states: roundStates(context),
  });
  const rows = lakes.objects.ne_10m_lakes.geometries.length;
  const read4 = [rows, rivers, streams, towns].map((from) => (typeof from === "number" ? from : allOf(from).length));
  context.report({
    id: "water",
    title: "Lakes, rivers and built-up areas",
    publisher: "Natural Earth 1:10m, built-up areas 1:50m",
    terms: "public domain",
    date: "not stated",
    files: [LAKES, RIVERS, STREAMS, TOWNS].map((name, at) => ({ name, rows: read4[at] })),
    rowsRead: read4.reduce((sum, count) => sum + count, 0),
    kept: lakeShapes.length + riverShapes.length + streamShapes.length + townShapes.length,
    merged: 0,
    rejected: [
      { reason: "without an outline", rows: rows - lakeShapes.length, example: LAKES },
      { reason: "stream without a name", rows: read4[2] - streamShapes.length, example: STREAMS },
      { reason: "line through a lake", rows: read4[1] - riverShapes.length, example: "" },
      { reason: "built-up area far from the two economies", rows: read4[3] - townShapes.length, example: "" },
    ],
    notes: [
      "Names that had lost letters are mended by hand.",
      `Names and places of ${SEAS.length} seas are our own list of public facts.`,
    ],
  });
}

function allOf(from: Shapes): Shape[] {
  return Object.values(from.objects)[0].geometries as Shape[];
}

function shapesOf(from: Shapes): Shape[] {
  return allOf(from).filter((shape) => "arcs" in shape && shape.arcs.length > 0);
}

function firstPoint(from: Topology, shape: GeometryObject): [lon: number, lat: number] {
  const [arc] = (shape as unknown as { arcs: number[] }).arcs.flat(3);
  const [x, y] = from.arcs[arc < 0 ? ~arc : arc][0];
  const { scale, translate } = from.transform!;
  return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
}

function drawnAs({ name, scalerank }: Source): Drawn {
  const own = mended(name);
  return own === undefined ? { rank: scalerank } : { name: own, rank: scalerank };
}

function withDrawn(shape: Shape): GeometryObject<Drawn> {
  return { ...shape, properties: drawnAs(shape.properties) };
}

/** The lines of one name and rank as one shape, those that meet joined. */
function joined(from: Shapes, shapes: Shape[]): [Shapes, GeometryObject<Drawn>[]] {
  const groups = new Map<string, { drawn: Drawn; geometries: GeometryObject[] }>();
  for (const shape of shapes) {
    const drawn = drawnAs(shape.properties);
    const key = `${drawn.rank} ${drawn.name ?? ""}`;
    const group = groups.get(key) ?? { drawn, geometries: [] };
    groups.set(key, group);
    group.geometries.push(shape);
  }
  const lines = Array.from(groups.values(), ({ drawn, geometries }): Feature<MultiLineString, Drawn> => ({
    type: "Feature",
    properties: drawn,
    geometry: mesh(from, { type: "GeometryCollection", geometries } as never),
  }));
  const collection: FeatureCollection = { type: "FeatureCollection", features: lines };
  const whole = topology({ lines: collection }) as unknown as Shapes;
  return [whole, whole.objects.lines.geometries as unknown as GeometryObject<Drawn>[]];
}

/** Those round the Pacific. */
function roundOf(from: Shapes, shapes: Shape[]): Shape[] {
  return shapes.filter((shape) => isRound(firstPoint(from, shape)));
}

/** Built-up areas round the Pacific without what they have of the sea. */
function roundTowns(context: BuildContext, from: Shapes): Geometry[] {
  const land = landBeneath(featuresOf(context.readJson<Shapes>("land-round.json"), "land"));
  return roundOf(from, shapesOf(from)).flatMap(
    (shape) => land.of(feature(from, shape as never) as unknown as Feature<Polygon>)?.geometry ?? [],
  );
}

/** Lines between states and prefectures whose outlines not every view has. */
function roundStates(context: BuildContext): Topology {
  const files = outlined(ECONOMIES).filter(({ outlineFile }) => outlineFile !== LEADING.outlineFile);
  const lines = files.flatMap(({ outlineFile }) => {
    const regions = context.readJson<Topology>(outlineFile);
    if (!regions.objects.state_lines) return []; // of points
    const { geometry } = feature(regions, regions.objects.state_lines) as Feature<MultiLineString>;
    return geometry.coordinates;
  });
  return linesTopology(lines, 0.0006);
}

/** Built-up areas without what they have of seas and bays. */
function townsOnLand(context: BuildContext, from: Shapes, shapes: Shape[]): Geometry[] {
  const regions = context.readJson<Shapes>("regions.topo.json");
  const away = context.readJson<Shapes>("land-fine.json");
  const land = landBeneath([
    ...HOME_STATES.flatMap((layer) => featuresOf(regions, layer)),
    ...featuresOf(away, "land"),
  ]);
  return shapes.flatMap((shape) => {
    const whole = feature(from, shape as never) as unknown as Feature<Polygon>;
    const kept = land.of(whole);
    return kept ? [kept.geometry] : [];
  });
}

/** Bays that Natural Earth has as sea and counties hold, as Lake Pontchartrain. */
function baysOf(context: BuildContext): Geometry[] {
  const land = landBeneath(homeLand(fineCountries()));
  const regions = context.readJson<Shapes>("regions.topo.json");
  const bays = featuresOf(regions, "us_counties").flatMap((county) => land.baysIn(county));
  const pieces: FeatureCollection<Polygon> = {
    type: "FeatureCollection",
    features: bays.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
  };
  const whole = topology({ pieces });
  return [merge(whole, (whole.objects.pieces as GeometryCollection).geometries as never)];
}

function featuresOf(from: Shapes, layer: string): Feature<Polygon | MultiPolygon>[] {
  const found = feature(from, from.objects[layer] as never) as unknown as
    | Feature<Polygon | MultiPolygon>
    | FeatureCollection<Polygon | MultiPolygon>;
  return found.type === "Feature" ? [found] : found.features;
}

function polygonsTopology(shapes: Geometry[], detail: Parameters<typeof slimmed>[2]): Topology {
  const geometries: FeatureCollection = {
    type: "FeatureCollection",
    features: shapes.map((geometry) => ({ type: "Feature", properties: null, geometry })),
  };
  const whole = topology({ shapes: geometries });
  return slimmed(whole, (whole.objects.shapes as GeometryCollection).geometries as never, detail);
}

/** The name as it is written; undefined where there is none, or letters are lost that we do not know. */
function mended(name: string | null | undefined): string | undefined {
  if (name === null || name === undefined || name.trim() === "") return undefined;
  return MENDED_NAMES[name] ?? name;
}

function waterNames(lakes: Shapes, shapes: Shape[]): WaterNames {
  const names: WaterNames = { name: [], lon: [], lat: [], rank: [] };
  const add = (name: string, lon: number, lat: number, rank: number) => {
    names.name.push(name);
    names.lon.push(Number(lon.toFixed(2)));
    names.lat.push(Number(lat.toFixed(2)));
    names.rank.push(rank);
  };
  for (const { name, lon, lat, rank } of SEAS) add(name, lon, lat, rank);
  for (const shape of shapes) {
    const name = mended(shape.properties.name);
    if (name === undefined || !(shape.properties.scalerank <= 1 || isNearHome(firstPoint(lakes, shape)))) continue;
    const [lon, lat] = centreOf(lakes, shape);
    add(name, lon, lat, shape.properties.scalerank);
  }
  return names;
}
