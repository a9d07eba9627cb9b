import { nestingDepth } from "../../firms/nestingDepth";
import { collectRows, type PlacedRows } from "./placedRows";
import { Refusal } from "../refusal";

/** GeoJSON nests nine levels at most; anything deeper is not a register. */
const DEEPEST = 32;
/** Letters; a text can hardly be longer in memory. */
const LONGEST = 500_000_000;

/**
 * The features of a FeatureCollection as rows, points as places; `industry` names the property that holds the code. Nothing in the
 * file is trusted: a feature that is no point on the earth is rejected with its reason.
 */
export async function geojsonRows(
  pieces: AsyncIterable<string>,
  path: string,
  industry: string | undefined,
): Promise<PlacedRows> {
  const trouble = (why: string) => new Refusal(`${path} cannot be read: ${why}.`);
  let json = "";
  for await (const piece of pieces) {
    if (json.length + piece.length > LONGEST)
      throw trouble("it is too long for GeoJSON; export it as CSV, which may be of any size");
    json += piece;
  }
  if (nestingDepth(json, DEEPEST) > DEEPEST) throw trouble(`it nests deeper than ${DEEPEST} levels`);
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    throw trouble(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const features = own(file, "features");
  if (own(file, "type") !== "FeatureCollection" || !Array.isArray(features))
    throw trouble("it is JSON, but no GeoJSON FeatureCollection");

  const found = collectRows();
  let isNamed = industry === undefined;
  for (const feature of features as unknown[]) {
    const properties = own(feature, "properties");
    if (industry === undefined) {
      found.add(placeOf(feature));
      continue;
    }
    const code = own(properties, industry);
    if (code !== undefined) isNamed = true;
    found.add(placeOf(feature), typeof code === "string" || typeof code === "number" ? String(code).trim() : "");
  }
  if (!isNamed) throw new Refusal(`${path} has no property ${JSON.stringify(industry)} (--industry-column).`);
  return found.finish();
}

function placeOf(feature: unknown): { lon: number; lat: number; repairs: number } | { reason: string } {
  if (own(feature, "type") !== "Feature") return { reason: "not a feature" };
  const geometry = own(feature, "geometry");
  if (own(geometry, "type") !== "Point") return { reason: "not a point" };
  const coordinates = own(geometry, "coordinates");
  const [lon, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
  if (typeof lon !== "number" || typeof lat !== "number" || !Number.isFinite(lon) || !Number.isFinite(lat))
    return { reason: "coordinates are not numbers" };
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return { reason: "outside longitude 180 or latitude 90" };
  if (lon === 0 && lat === 0) return { reason: "zero" };
  return { lon, lat, repairs: 0 };
}

/** A property of the object itself, so that neither `__proto__` nor anything inherited is ever read. */
function own(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
