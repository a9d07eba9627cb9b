import { geoRotation } from "d3-geo";
import type { Polygon, Position } from "geojson";
import { degreesEast, greatCircleKm } from "./greatCircleKm.ts";

/** The plane an outline is drawn on, in degrees. */
export interface OutlinePlane {
  to: (lon: number, lat: number) => Position;
  /** The outer ring of what was drawn as longitudes and latitudes rounded to 1e-6 degrees, counterclockwise. */
  back: (drawn: Polygon) => Polygon;
}

/** Latitude from which on a pole may be near. */
const POLAR = 60;
/** Kilometres: beyond, a group is spread over half the earth, and no plane shows it. */
const FARTHEST = 8000;
/** Degrees an edge of a file may run beside the one that was drawn: between its ends it is straight in longitude and latitude. */
const BESIDE = 0.001;
/** Degrees from a pole within which a turned place is the pole: its latitude is known no better there. */
const AT_POLE = 2e-6;
/** An edge is halved that often at most, as over the pole itself. */
const HALVINGS = 10;

/**
 * Longitude and latitude as they are, counted from the middle. Where a pole is among the places or not much farther from their middle
 * than they are, the sphere is turned so that the middle lies on the equator.
 */
export function outlinePlane(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  { middle, margin }: { middle: { lon: number; lat: number }; margin: number },
): OutlinePlane {
  if (!isPolar(lon, lat, middle, margin / 1000))
    return {
      to: (x, y) => [degreesEast(x, middle.lon), y],
      back: ({ coordinates: [ring] }) => polygon(ring.map(([east, y]) => [east + middle.lon, y])),
    };
  const turn = geoRotation([-middle.lon, -middle.lat]);
  return {
    to: (x, y) => turn([x, y]).map((value) => Math.round(value * 1e9) / 1e9), // the pole is one place, whatever its longitude
    back: ({ coordinates: [ring] }) => polygon(closedAtPole(unwound(edgesBack(ring, (place) => turn.invert(place))))),
  };
}

function isPolar(
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  middle: { lon: number; lat: number },
  margin: number,
): boolean {
  let highest = 0;
  for (let i = 0; i < lat.length; i++) highest = Math.max(highest, Math.abs(lat[i]));
  if (highest < POLAR) return false;
  let farthest = 0;
  for (let i = 0; i < lon.length; i++)
    farthest = Math.max(farthest, greatCircleKm(middle.lon, middle.lat, lon[i], lat[i]));
  const toPole = greatCircleKm(middle.lon, middle.lat, middle.lon, 90 * Math.sign(middle.lat));
  return toPole < 2 * (farthest + margin) && farthest < FARTHEST;
}

/** A closed ring of the turned sphere on the sphere, with places between where an edge bends. */
function edgesBack(ring: readonly Position[], invert: (place: [number, number]) => [number, number]): Position[] {
  const placed: Position[] = [];
  const back = ([x, y]: Position) => invert([x, y]);
  const add = (from: Position, to: Position, halvings: number) => {
    const between = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const [a, half, b] = [from, between, to].map(back);
    const beside =
      Math.abs(degreesEast(half[0], a[0]) - degreesEast(b[0], half[0])) + Math.abs(2 * half[1] - a[1] - b[1]);
    if (halvings === 0 || beside < 2 * BESIDE) {
      placed.push(b);
      return;
    }
    add(from, between, halvings - 1);
    add(between, to, halvings - 1);
  };
  placed.push(back(ring[0]));
  for (let i = 1; i < ring.length; i++) add(ring[i - 1], ring[i], HALVINGS);
  return placed;
}

/**
 * Longitudes without a jump; around a pole the last place is a turn away from the first. A corner at the pole is where edges along two
 * longitudes meet, so it has both.
 */
function unwound(ring: readonly Position[]): Position[] {
  const isPole = ([, lat]: Position) => Math.abs(lat) > 90 - AT_POLE;
  const open = ring.slice(0, -1);
  const start = open.findIndex((place) => !isPole(place));
  const turned = [...open.slice(start), ...open.slice(0, start), open[start]];
  const pole = 90 * Math.sign(turned[0][1]);
  let at = turned[0][0];
  return turned.flatMap((place, i) => {
    if (isPole(place)) return [[at, pole]];
    at += degreesEast(place[0], at);
    const here = [at, place[1]];
    return i > 0 && isPole(turned[i - 1]) ? [[at, pole], here] : [here];
  });
}

/** A ring around a pole as that of everything between it and the pole; any other as it is. */
function closedAtPole(ring: Position[]): Position[] {
  const turns = Math.round((ring.at(-1)![0] - ring[0][0]) / 360);
  if (turns === 0) return ring;
  const pole = 90 * Math.sign(ring[0][1]);
  // Begun at the place nearest the pole, so that the way there crosses no edge.
  const open = ring.slice(0, -1);
  const start = open.reduce((best, [, lat], i) => (Math.abs(lat) > Math.abs(open[best][1]) ? i : best), 0);
  const around = [
    ...open.slice(start),
    ...open.slice(0, start + 1).map(([lon, lat]): Position => [lon + 360 * turns, lat]),
  ];
  const [west, east] = [around[0][0], around.at(-1)![0]];
  return [...around, [east, pole], [west, pole], around[0]];
}

/** Of one closed ring, its places rounded, none twice in a row. */
function polygon(ring: readonly Position[]): Polygon {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  const rounded = ring.map(([lon, lat]) => [round(lon), round(lat)]);
  return { type: "Polygon", coordinates: [signedArea(rounded) < 0 ? rounded.reverse() : rounded] };
}

/** Square degrees on the plane, negative of a ring that runs clockwise. */
function signedArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += (ring[i - 1][0] - x0) * (ring[i][1] - y0) - (ring[i][0] - x0) * (ring[i - 1][1] - y0);
  return sum / 2;
}
