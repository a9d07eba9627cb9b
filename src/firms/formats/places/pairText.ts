import { featurePlace, geometryPlace } from "#firms/formats/json/featurePlace.ts";
import type { PlaceFound } from "#firms/formats/json/ownMember.ts";
import { MARKS } from "#firms/formats/rawRows.ts";
import { type NumberMarks, type NumberTrouble, placeNumber, plainText } from "./placeNumber.ts";

/** A whole place read from one cell. */
export interface PairText {
  /** As they stand: of well-known text and GeoJSON longitude first, else in the order of the cell. */
  first: number;
  second: number;
  order: "lon, lat" | "as written";
  /** Hemisphere letters say that latitude stands first (1) or longitude (-1); 0 where they say nothing. */
  letters: -1 | 0 | 1;
  /** The centre of an area, a line or several points. */
  isCentre?: true;
  /** EPSG code of the cell's reference system. */
  srid?: number;
}

const WKT = /^(?:SRID\s*=\s*(\d+)\s*;\s*)?POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+?)[\s,]+([^\s,)]+)(?:[\s,]+[^)]*)?\)$/i;
const WKT_OTHER =
  /^(?:SRID\s*=\s*(\d+)\s*;\s*)?((?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\s*(?:ZM|Z|M)?\s*(?=\(|EMPTY)/i;
/** "1 Main Street, Springfield (39.8, -89.6)" and "geo:39.8,-89.6". */
const BEHIND_ADDRESS = /(?:^geo:|[^\s(][^(]*\()\s*(-?\d+\.\d+\s*,\s*-?\d+\.\d+)\s*\)?(?:;[^)]*)?$/;
const HEX = /^(?:\\x)?0[01][0-9a-f]{40,68}$/i;

/**
 * Reads a place that stands in one cell: well-known text and its extended form, the hexadecimal form of a PostGIS column, a GeoJSON geometry, or two coordinates
 * with a comma, semicolon, bar or blank between them, in brackets or not.
 */
export function pairText(cell: string, marks: NumberMarks): PairText | { reason: string } {
  const text = plainText(cell);
  if (text === "") return { reason: "empty" };
  const wkt = WKT.exec(text);
  if (wkt) return numbers(Number(wkt[2]), Number(wkt[3]), wkt[1] === undefined ? undefined : Number(wkt[1]));
  const other = WKT_OTHER.exec(text);
  if (other)
    return wktCentre(other[2], text.slice(other[0].length), other[1] === undefined ? undefined : Number(other[1]));
  if (HEX.test(text)) return pointBytes(text.replace(/^\\x/, ""));
  if (text.startsWith("{")) return jsonPoint(text);
  const inside = BEHIND_ADDRESS.exec(text)?.[1] ?? /^[([{]\s*(.*?)\s*[)\]}]$/.exec(text)?.[1] ?? text;
  const parts = halves(inside);
  if (!parts) {
    const whole = placeNumber(inside, marks);
    return { reason: "reason" in whole ? whole.reason : "not a coordinate" };
  }
  const [first, second] = parts.map((part) => placeNumber(part, { decimal: part.includes(".") ? "." : marks.decimal }));
  if ("reason" in first) return first;
  if ("reason" in second) return second;
  const says = (axis: typeof first.axis, sign: 1 | -1) => (axis === undefined ? 0 : axis === "latitude" ? sign : -sign);
  const letters = says(first.axis, 1) || says(second.axis, -1);
  return { first: first.value, second: second.value, order: "as written", letters: letters as -1 | 0 | 1 };
}

/** GeoJSON's name of a kind of geometry, by that of well-known text. */
const KINDS: Record<string, string> = {
  POINT: "Point",
  MULTIPOINT: "MultiPoint",
  LINESTRING: "LineString",
  MULTILINESTRING: "MultiLineString",
  POLYGON: "Polygon",
  MULTIPOLYGON: "MultiPolygon",
};

/** The centre of a geometry in well-known text, `body` its brackets. */
function wktCentre(kind: string, body: string, srid: number | undefined): PairText | { reason: string } {
  if (/EMPTY\s*$/i.test(body)) return { reason: "empty" };
  const type = KINDS[kind.toUpperCase()];
  if (type === undefined) return { reason: "not a point" };
  const plain = type === "MultiPoint" ? body.replace(/\(\s*([^()]+?)\s*\)(?=\s*[,)])/g, "$1") : body;
  const lists = plain
    .replace(/[^(),]+/g, (position) => (position.trim() === "" ? "" : `[${position.trim().split(/\s+/).join(",")}]`))
    .replaceAll("(", "[")
    .replaceAll(")", "]");
  let coordinates: unknown;
  try {
    coordinates = JSON.parse(lists);
  } catch {
    return { reason: "not a coordinate" }; // said with its row like any cell that is none
  }
  return centre(
    geometryPlace({ type, coordinates: type === "Point" ? (coordinates as unknown[])[0] : coordinates }),
    srid,
  );
}

function centre(place: PlaceFound, srid?: number): PairText | { reason: string } {
  if ("reason" in place) return place;
  const read = numbers(place.x, place.y, srid);
  return "reason" in read || (place.marks & MARKS.centred) === 0 ? read : { ...read, isCentre: true };
}

function numbers(first: number, second: number, srid: number | undefined): PairText | { reason: NumberTrouble } {
  if (!Number.isFinite(first) || !Number.isFinite(second)) return { reason: "not a coordinate" };
  return {
    first: first + 0,
    second: second + 0,
    order: "lon, lat",
    letters: 0,
    ...(srid !== undefined && srid > 0 && { srid }),
  };
}

/** Splits "19.44, -99.13", "19,44 ; -99,13", "19°26'N 99°7'W" in its two coordinates. */
function halves(text: string): [string, string] | undefined {
  for (const between of [
    /\s*[;|/]\s*/,
    /\s*,\s+|\s+,\s*/,
    /(?<=[NSEWO°'"])\s*,\s*/i,
    /\s*,\s*/,
    /(?<=[NSEWO])\s*(?=[-+\d])/i,
    /\s+(?=[NSEWO]\s*\d)/i,
    /\s+/,
  ]) {
    const parts = text.split(between).filter((part) => part !== "");
    if (
      parts.length === 2 ||
      (parts.length === 3 && between.source.includes(",") && parts.every((part) => /^[-+]?\d*\.?\d+$/.test(part)))
    )
      return [parts[0], parts[1]];
    if (parts.length === 4 && between.source === String.raw`\s*,\s*`)
      return [`${parts[0]},${parts[1]}`, `${parts[2]},${parts[3]}`];
  }
  return undefined;
}

/** A point in well-known binary, extended or not, as hexadecimal digits. */
function pointBytes(hex: string): PairText | { reason: NumberTrouble | "not a point" } {
  const bytes = new DataView(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)).buffer);
  const isLittle = bytes.getUint8(0) === 1;
  const type = bytes.getUint32(1, isLittle);
  if ((type & 0xff) !== 1) return { reason: "not a point" };
  const hasSrid = (type & 0x20000000) !== 0;
  const at = hasSrid ? 9 : 5;
  if (bytes.byteLength < at + 16) return { reason: "not a coordinate" };
  return numbers(
    bytes.getFloat64(at, isLittle),
    bytes.getFloat64(at + 8, isLittle),
    hasSrid ? bytes.getUint32(5, isLittle) : undefined,
  );
}

function jsonPoint(text: string): PairText | { reason: string } {
  let value: {
    coordinates?: unknown;
    geometry?: unknown;
    latitude?: unknown;
    longitude?: unknown;
    lat?: unknown;
    lon?: unknown;
    lng?: unknown;
  };
  try {
    value = JSON.parse(text.includes('"') ? text : text.replaceAll("'", '"')) as typeof value;
  } catch {
    return { reason: "not a coordinate" }; // said with its row like any cell that is none
  }
  if (value.geometry !== undefined) return centre(featurePlace(value));
  if (value.coordinates !== undefined) return centre(geometryPlace(value));
  return numbers(Number(value.longitude ?? value.lon ?? value.lng), Number(value.latitude ?? value.lat), undefined);
}
