import { MARKS, type RowCollector } from "#firms/formats/rawRows.ts";
import type { FormatFindings, RegisterAsk, RegisterFormat } from "#firms/formats/registerFormat.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { featurePlace } from "./featurePlace.ts";
import { columnarRecords, isNames, recordOf } from "./columnarRecords.ts";
import { namedPair, namedPlaces } from "#firms/formats/table/columnRoles.ts";
import { jsonItems, type JsonPart } from "./jsonItems.ts";
import { isJsonSequence, jsonLines } from "./jsonLines.ts";
import { own, type PlaceFound } from "./ownMember.ts";
import { recordCodes } from "./recordCodes.ts";
import { recordPlaces } from "./recordPlaces.ts";

/**
 * GeoJSON of every shape (a collection, single features and geometries, one a line or after record separators), Esri JSON, and lists of records
 * with coordinates among their members (as OpenStreetMap's Overpass answers). Told by its first letter, whatever the file is called.
 */
export const json: RegisterFormat = {
  id: "json",
  name: "JSON",
  sniff: (head) => /^[{[]/.test(withoutMarks(head)) && !/^\s*\[[^\]"{[]*\]\s*[,;\t]/.test(head),
  async read(pieces, ask, rows) {
    const reading = partReader(ask, rows);
    const { head, all } = await peeked(pieces);
    if (isJsonSequence(head)) {
      for await (const batch of jsonLines(all)) for (const part of batch) reading.add(part);
      return reading.findings();
    }
    const parts = jsonItems(all, {
      name: ask.name,
      onTrailingComma: (line) =>
        reading.warn(`A comma stands before the end of a list (line ${line}); it was let pass.`),
      onEmptyList: () => reading.note(),
    });
    for await (const batch of parts) for (const part of batch) reading.add(part);
    return reading.findings();
  },
};

/** A text without the blanks, record separators and marks it begins with. */
function withoutMarks(text: string): string {
  return text.slice(0, 1024).replaceAll("\u001e", " ").trimStart();
}

/** Letters a sequence is told by. */
const HEAD = 1 << 16;

async function peeked(pieces: AsyncIterable<string>): Promise<{ head: string; all: AsyncIterable<string> }> {
  const source = pieces[Symbol.asyncIterator]();
  let head = "";
  let isDone = false;
  while (head.length < HEAD && !isDone) {
    const { value, done } = await source.next();
    if (done === true) isDone = true;
    else head += value;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    if (isDone) return;
    for (;;) {
      const { value, done } = await source.next();
      if (done === true) return;
      yield value;
    }
  }
  return { head, all: all() };
}

function partReader(ask: RegisterAsk, rows: RowCollector) {
  const warnings: string[] = [];
  const kinds = new Set<string>();
  const records = recordPlaces(ask, warnings);
  const properties = recordPlaces(ask, warnings);
  const codes = recordCodes(ask);
  let fromProperties = 0;
  let names: readonly string[] | undefined;
  /** Whether the values hold columns; the first tells. */
  let isColumnar: boolean | undefined;
  let stated: FormatFindings["system"];
  let isListed = false;
  const damage = { rows: 0, first: 0 };
  let geometries = 0;
  const trouble = (why: string) => new UnreadableRegister(`${ask.name} cannot be read: ${why}.`);

  function add(part: JsonPart): void {
    const value = parsed(part);
    if (part.kind === "member") {
      member(part.name, value);
      return;
    }
    if (value === BROKEN) {
      rows.reject("not JSON", 0, ask.industry === undefined ? undefined : "");
      return;
    }
    if (part.kind === "value") {
      if (own(value, "type") === "Topology") throw trouble("it is TopoJSON; convert it to GeoJSON first");
      if (own(value, "features") !== undefined) throw trouble('its "features" are no list');
      system(own(value, "crs"));
    }
    if (part.kind === "value" && isColumnar !== false) {
      const columnar = columnarRecords(
        value,
        [ask.lon, ask.lat].filter((name) => name !== undefined),
      );
      isColumnar = columnar !== undefined;
      if (columnar) {
        for (const record of columnar) row(record);
        return;
      }
    }
    if (Array.isArray(value) && rows.rows() === 0 && !names && isNames(value) && rolesIn(value)) {
      names = value;
      return;
    }
    if (Array.isArray(value) && names) {
      row(recordOf(names, value as unknown[]));
      return;
    }
    if (Array.isArray(value) && rows.rows() === 0)
      throw trouble(
        'its records are lists of values without names; write them as objects, as {"lon": 121.5, "lat": 25.0}, or as CSV',
      );
    const list = bareGeometry(value);
    if (list) {
      for (const geometry of list) {
        geometries++;
        row({ type: "Feature", geometry, properties: {} });
      }
      return;
    }
    row(value);
  }

  function row(value: unknown): void {
    const isFeature = isFeatureLike(value);
    kinds.add(isFeature ? "feature" : "record");
    const bits = JSON.stringify(value)?.includes("\ufffd") ? MARKS.damaged : 0;
    if (bits !== 0 && damage.rows++ === 0) damage.first = rows.rows() + 1;
    const found = isFeature ? placeOfFeature(value) : records.place(value);
    const code = codes.code(isFeature ? (own(value, "properties") ?? own(value, "attributes")) : value);
    if ("reason" in found) rows.reject(found.reason, bits, code);
    else rows.place(found.x, found.y, found.marks | bits, code);
  }

  /** The place of a feature's geometry; of one without a geometry that of the coordinates among its properties, if it has some. */
  function placeOfFeature(feature: unknown): PlaceFound {
    const found = featurePlace(feature);
    if (!("reason" in found) || found.reason !== "no geometry") return found;
    const inside = properties.place(own(feature, "properties") ?? own(feature, "attributes"));
    if ("reason" in inside) return found;
    fromProperties++;
    return inside;
  }

  /** Whether a list of names has some that are of coordinates, or asked for. */
  function rolesIn(list: readonly string[]): boolean {
    return (
      namedPair(list) !== undefined ||
      namedPlaces(list).length > 0 ||
      [ask.lon, ask.lat].some((name) => name !== undefined && list.includes(name))
    );
  }

  function member(name: string, value: unknown): void {
    if (value === BROKEN) return;
    if (name === "crs") system(value);
    if (name === "spatialReference") {
      const wkid = own(value, "latestWkid") ?? own(value, "wkid");
      if (typeof wkid === "number") stated = { stated: `EPSG:${wkid}`, where: '"spatialReference"' };
    }
    if (name === "type" && value === "Topology") throw trouble("it is TopoJSON; convert it to GeoJSON first");
    if (LISTS_OF_RECORDS.has(name)) throw trouble(`its ${JSON.stringify(name)} are no list of objects`);
  }

  function system(value: unknown): void {
    if (value === undefined || value === null) return;
    const properties = own(value, "properties");
    const name = own(properties, "name") ?? own(properties, "code") ?? own(properties, "href") ?? value;
    const text = typeof name === "number" ? `EPSG:${name}` : typeof name === "string" ? name : "";
    stated = { stated: text.slice(0, 200), where: '"crs"' };
  }

  return {
    add,
    warn: (warning: string) => void warnings.push(warning),
    note: () => void (isListed = true),
    findings(): FormatFindings {
      if (rows.rows() === 0 && !isListed && kinds.size === 0)
        throw trouble("it is JSON, but holds no feature and no record");
      warnings.push(...codes.warnings(rows.rows()));
      if (damage.rows > 0)
        warnings.push(
          `${damage.rows} ${damage.rows === 1 ? "row holds letters" : "rows hold letters"} that cannot be read in the file's encoding, the first in row ${damage.first}.`,
        );
      if (fromProperties > 0) {
        const { lon, lat, place } = properties.columns();
        warnings.push(
          `${fromProperties} ${fromProperties === 1 ? "feature has" : "features have"} no geometry; the place was read from ${place ?? `${lon} and ${lat}`} among the properties.`,
        );
      }
      if (geometries > 0) warnings.push("The file has geometries without features; each point is a row.");
      const columns = kinds.has("record") ? records.columns() : { how: "GeoJSON geometry" };
      return {
        columns: { ...columns, ...(ask.industry !== undefined && { industry: ask.industry }) },
        ...(stated && { system: stated }),
        warnings,
      };
    },
  };
}

const LISTS_OF_RECORDS = new Set(["features", "elements", "records"]);
const BROKEN = Symbol("not JSON");

/** The value of a part; numbers JSON does not know (NaN, Infinity) as null. `BROKEN` if it is none. */
function parsed({ text }: JsonPart): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/[^"\w](?:NaN|-?Infinity)\b/.test(text)) return BROKEN;
  }
  try {
    return JSON.parse(
      text.replace(
        /("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g,
        (whole, string?: string) => string ?? (whole === "NaN" ? '"NaN"' : "null"),
      ),
    );
  } catch {
    return BROKEN;
  }
}

/** Points of a geometry that stands alone; undefined if the value is none. */
function bareGeometry(value: unknown): unknown[] | undefined {
  const type = own(value, "type");
  if (typeof type !== "string" || own(value, "properties") !== undefined || own(value, "geometry") !== undefined)
    return undefined;
  const coordinates = own(value, "coordinates");
  if (/^multipoint$/i.test(type) && Array.isArray(coordinates))
    return coordinates.map((at: unknown) => ({ type: "Point", coordinates: at }));
  const geometries = own(value, "geometries");
  if (/^geometrycollection$/i.test(type) && Array.isArray(geometries))
    return geometries.flatMap((geometry: unknown) => bareGeometry(geometry) ?? [geometry]);
  return Array.isArray(coordinates) &&
    /^(?:point|(?:multi)?(?:linestring|polygon))$/i.test(type) &&
    Object.keys(value as object).length <= 3
    ? [value]
    : undefined;
}

function isFeatureLike(value: unknown): boolean {
  const type = own(value, "type");
  if (typeof type === "string" && /^feature$/i.test(type)) return true;
  return own(value, "geometry") !== undefined || typeof value !== "object" || value === null;
}
