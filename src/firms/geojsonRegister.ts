import type { IndustryTree } from "../industries/industryTree";
import { type FirmTable, REPAIR_BITS, SOURCE_BITS } from "./firmTable";
import { nestingDepth } from "./nestingDepth";
import { textColumn } from "./textColumn";

/** Why a feature is not in the table. */
export type FeatureReason =
  | "not a feature"
  | "not a point"
  | "coordinates are not numbers"
  | "outside longitude 180 or latitude 90"
  | "no industry"
  | "industry not in the tree";

export interface GeojsonRegister {
  table: FirmTable;
  /** Features in the file: `table.length` and the rejected ones add up to it. */
  features: number;
  rejected: { reason: FeatureReason; features: number; first: number }[];
  /** Property name to features in which its value had the wrong type or range and was left unknown. */
  ignored: Record<string, number>;
}

/** GeoJSON nests nine levels at most; anything deeper is not a register. */
const DEEPEST = 32;
const LONGEST_TEXT = 2000;
const LAST_YEAR = 2200;

/**
 * Reads establishments from the text of a GeoJSON FeatureCollection of points. Properties read: id, sources, name, company, industry (node
 * id of the tree), employment, first_year, last_year, place, park, region, repairs; others are not looked at. Nothing in the
 * file is trusted: a feature that is none is rejected with its reason, a property of the wrong type is left unknown and counted.
 * Throws, saying what it found, if the text is not JSON, too deep, or no FeatureCollection.
 */
export function geojsonRegister(text: string, tree: IndustryTree): GeojsonRegister {
  const depth = nestingDepth(text, DEEPEST);
  if (depth > DEEPEST) throw new Error(`GeoJSON: expected at most ${DEEPEST} levels, got more`);
  let file: unknown;
  try {
    file = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    throw new Error(`GeoJSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const type = own(file, "type");
  const features = own(file, "features");
  if (type !== "FeatureCollection" || !Array.isArray(features)) {
    throw new Error(
      `GeoJSON: expected a FeatureCollection with features, got ${typeof type === "string" ? type.slice(0, 40) : "no type"}`,
    );
  }

  const rejected = new Map<FeatureReason, { reason: FeatureReason; features: number; first: number }>();
  const ignored: Record<string, number> = {};
  const rows: Row[] = [];
  features.forEach((feature: unknown, at) => {
    const row = readFeature(feature, tree, (name) => (ignored[name] = (ignored[name] ?? 0) + 1));
    if (typeof row !== "string") {
      rows.push(row);
      return;
    }
    const known = rejected.get(row);
    if (known) known.features++;
    else rejected.set(row, { reason: row, features: 1, first: at });
  });
  return { table: tableOf(rows), features: features.length, rejected: [...rejected.values()], ignored };
}

interface Row {
  lon: number;
  lat: number;
  industry: number;
  employment: number;
  firstYear: number;
  lastYear: number;
  source: number;
  repairs: number;
  texts: Record<TextName, string>;
}

const TEXTS = ["id", "name", "company", "place", "park", "region"] as const;
type TextName = (typeof TEXTS)[number];

function readFeature(feature: unknown, tree: IndustryTree, ignore: (name: string) => void): Row | FeatureReason {
  if (own(feature, "type") !== "Feature") return "not a feature";
  const geometry = own(feature, "geometry");
  if (own(geometry, "type") !== "Point") return "not a point";
  const coordinates = own(geometry, "coordinates");
  if (!Array.isArray(coordinates) || coordinates.length < 2) return "coordinates are not numbers";
  const [lon, lat] = coordinates as unknown[];
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    return "coordinates are not numbers";
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return "outside longitude 180 or latitude 90";

  const properties = own(feature, "properties");
  const stated = own(properties, "industry");
  if (stated === undefined || stated === null || stated === "") return "no industry";
  const industry =
    typeof stated === "string" || typeof stated === "number" ? tree.index.get(String(stated)) : undefined;
  if (industry === undefined) return "industry not in the tree";

  const number = (name: string, unknown: number, largest: number) => {
    const value = own(properties, name);
    if (value === undefined || value === null) return unknown;
    if (typeof value === "number" && value >= 0 && value <= largest) return value;
    ignore(name);
    return unknown;
  };
  const text = (name: TextName) => {
    const value = own(properties, name);
    if (value === undefined || value === null) return "";
    if (typeof value === "number" && name === "id") return String(value);
    if (typeof value === "string" && value.length <= LONGEST_TEXT) return value;
    ignore(name);
    return "";
  };
  const bits = (name: string, known: Readonly<Record<string, number>>) => {
    const value = own(properties, name);
    if (value === undefined || value === null) return 0;
    const isList =
      Array.isArray(value) && value.every((item: unknown) => typeof item === "string" && Object.hasOwn(known, item));
    if (isList) return value.reduce((sum: number, item: string) => sum | known[item], 0);
    ignore(name);
    return 0;
  };
  return {
    lon,
    lat,
    industry,
    employment: number("employment", Number.NaN, 1e7),
    firstYear: Math.trunc(number("first_year", 0, LAST_YEAR)),
    lastYear: Math.trunc(number("last_year", 0, LAST_YEAR)),
    source: bits("sources", SOURCE_BITS),
    repairs: bits("repairs", REPAIR_BITS),
    texts: Object.fromEntries(TEXTS.map((name) => [name, text(name)])) as Record<TextName, string>,
  };
}

/** A property of the object itself, so that neither `__proto__` nor anything inherited is ever read. */
function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function tableOf(rows: readonly Row[]): FirmTable {
  const text = (name: TextName) => textColumn(rows.map(({ texts }) => texts[name]));
  return {
    length: rows.length,
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    industry: Uint16Array.from(rows, ({ industry }) => industry),
    employment: Float32Array.from(rows, ({ employment }) => employment),
    firstYear: Uint16Array.from(rows, ({ firstYear }) => firstYear),
    lastYear: Uint16Array.from(rows, ({ lastYear }) => lastYear),
    source: Uint8Array.from(rows, ({ source }) => source),
    repairs: Uint8Array.from(rows, ({ repairs }) => repairs),
    id: text("id"),
    name: text("name"),
    company: text("company"),
    place: text("place"),
    park: text("park"),
    region: text("region"),
  };
}
