import { pairText } from "#firms/formats/places/pairText.ts";
import { type NumberMarks, numberMarks, placeNumber } from "#firms/formats/places/placeNumber.ts";
import type { RegisterAsk } from "#firms/formats/registerFormat.ts";
import { namedPair, namedPlaces, type PlaceColumns } from "./columnRoles.ts";
import { type TableDialect, type TableRecord, recordsIn } from "./tableRecords.ts";

/** What the beginning of a table tells about the whole. */
export interface TableHead {
  dialect: TableDialect;
  /** Empty in a table without one. */
  header: string[];
  /** Records above the header: titles, notes. */
  titles: number;
  /** Line of the text the header stands on, without one the first record. */
  headerLine: number;
  /** Records below begin on this line or after. */
  firstLine: number;
  width: number;
  place: PlaceColumns | undefined;
  marks: NumberMarks;
  /** Records of the sample below the header. */
  body: TableRecord[];
}

/** What a table may be divided by; a blank stands for any run of blanks and tabs. */
export const DELIMITERS = [",", ";", "\t", "|", "^", "~", ":", "\u001f", "\u0001", "，", "、", " "];
/** Records looked at before a table is read. */
const SAMPLED = 300;
/** Lines that may stand above a header. */
const MOST_TITLES = 60;

/** The delimiter a first line such as "sep=;" states, which some spreadsheets write, and where the table begins. */
export function statedDelimiter(text: string): { stated?: string; begin: number } {
  const found = /^\s*"?sep=(.)"?\r?\n?/i.exec(text);
  return found ? { stated: found[1], begin: found[0].length } : { begin: 0 };
}

/**
 * The delimiter, the way quotes are escaped, the header and the columns of the place, all judged together: the reading under which most
 * records of the sample have a place, then the one under which most have the cells the header has.
 */
export function tableHead(sample: string, isLast: boolean, ask: RegisterAsk, stated?: string): TableHead {
  const escapes: TableDialect["escape"][] = sample.includes('\\"') ? ['"', "\\"] : ['"'];
  let best: TableHead | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const delimiter of stated === undefined ? DELIMITERS : [stated]) {
    if (stated === undefined && !sample.includes(delimiter) && delimiter !== ",") continue;
    for (const escape of escapes) {
      const head = headUnder({ delimiter, escape }, sample, isLast, ask);
      if (head.score <= most + 1e-9) continue;
      most = head.score;
      best = head;
    }
  }
  return best!;
}

function headUnder(
  dialect: TableDialect,
  sample: string,
  isLast: boolean,
  ask: RegisterAsk,
): TableHead & { score: number } {
  const usualWidth = mode(
    recordsIn(sample, { dialect, isLast, most: SAMPLED }).records.map(({ cells }) => cells.length),
  );
  // With the width most records have, a stray quote in the header swallows nothing below it.
  const first = recordsIn(sample, { dialect, width: usualWidth, isLast, most: MOST_TITLES }).records;
  let at = headerAt(first, usualWidth, ask);
  // Records above that have a place are no titles: their header is missing, and this is another one further down.
  if (
    at > 0 &&
    first.slice(0, at).some(({ cells }) => hasPlace(cells, rolesOf(first[at].cells, ask)!, { decimal: "." }))
  )
    at = -1;
  let hasHeader = at >= 0;
  if (at < 0) {
    at = Math.max(
      0,
      first.findIndex(({ cells }) => cells.length === usualWidth && !cells[0].startsWith("#")),
    );
    hasHeader = first[at] !== undefined && !isBare(first[at].cells);
  }
  const header = hasHeader ? unquotedNames(first[at].cells) : [];
  const width = hasHeader ? header.length : usualWidth;
  const { records } = recordsIn(sample, { dialect, width, isLast, most: SAMPLED + at + 1 });
  const headerLine = first[at]?.line ?? 1;
  const firstLine = hasHeader ? headerLine + 1 : headerLine;
  const body = records.filter(({ line }) => line >= firstLine);
  const named = hasHeader ? rolesOf(header, ask) : byNumber(ask, width);
  const place = confirmedPlace(named ?? byContent(header, body, width), header, body);
  const cells = place === undefined ? [] : body.flatMap((record) => placeCells(record.cells, place));
  const marks = numberMarks(cells);
  const placed = place === undefined ? 0 : body.filter(({ cells: row }) => hasPlace(row, place, marks)).length;
  const even = body.filter((record) => record.cells.length === width).length;
  const isAsked = ask.industry === undefined || header.includes(ask.industry);
  const score =
    (place === undefined ? 0 : 100) +
    (isAsked ? 50 : 0) +
    (body.length === 0 ? 0 : (1000 * placed + 100 * even) / body.length) +
    Math.min(width, 50) / 50 -
    (dialect.delimiter === " " ? 1 : 0);
  return { dialect, header, titles: Math.max(0, at), headerLine, firstLine, width, place, marks, body, score };
}

/** Names of columns without blanks around, nor apostrophes where all stand in some. */
function unquotedNames(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  return names.every((name) => /^'[^']*'$/.test(name)) ? names.map((name) => name.slice(1, -1)) : names;
}

/**
 * Which of the first records is the header: one that names two columns of degrees before one that names any place, and one as wide as the others
 * before a title that has such a word; -1 if none names a place.
 */
function headerAt(first: readonly TableRecord[], usualWidth: number, ask: RegisterAsk): number {
  const roles = first.map(({ cells }) => (hasPlaces(cells) ? undefined : rolesOf(cells, ask)));
  const isWide = (at: number) => first[at].cells.length === usualWidth;
  const hasDegrees = (at: number) => roles[at]?.kind === "pair" && !roles[at].isPlane;
  const asks = [
    (at: number) => hasDegrees(at) && isWide(at),
    hasDegrees,
    (at: number) => roles[at] !== undefined && isWide(at),
    (at: number) => roles[at] !== undefined,
  ];
  for (const isHeader of asks) {
    const found = first.findIndex((_, at) => isHeader(at));
    if (found >= 0) return found;
  }
  return -1;
}

/** Whether a record has values already: a place, or numbers in half of its cells. A year may be the name of a column. */
function isBare(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => "value" in placeNumber(cell, { decimal: "." })).length;
  return numbers * 2 >= cells.length || hasPlaces(cells);
}

/** Whether a cell is a coordinate with decimals or a whole place, which no name of a column is. */
function hasPlaces(cells: readonly string[]): boolean {
  return cells.some(
    (cell) =>
      /^\s*-?\d{1,3}[.,]\d{3,}\s*$/.test(cell) ||
      /^\s*\{\s*["']|^\s*(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*(?:ZM|Z|M)?\s*\([\s(]*-?[\d.]/i.test(
        cell,
      ) ||
      "first" in pairText(cell, { decimal: "." }),
  );
}

/** The columns of the place as names or what was asked say; undefined if neither does. */
function rolesOf(header: readonly string[], ask: RegisterAsk): PlaceColumns | undefined {
  const names = header.map((name) => name.trim());
  const [lon, lat] = [ask.lon, ask.lat].map((name) => (name === undefined ? -1 : columnNamed(names, name)));
  if ((ask.lon !== undefined && lon < 0) || (ask.lat !== undefined && lat < 0)) return undefined;
  if (lon >= 0 && lon === lat) return { kind: "single", place: lon, how: "given" };
  const given = { ...(lon >= 0 && { lon }), ...(lat >= 0 && { lat }) };
  if (lon >= 0 && lat >= 0) {
    return { kind: "pair", lon, lat, how: "given", isPlane: namedPair(names, given)?.isPlane ?? false };
  }
  const pair = namedPair(names, given);
  if (pair && (lon >= 0 || lat >= 0)) return { kind: "pair", ...pair, how: "given" };
  const [single] = lon >= 0 || lat >= 0 ? [] : namedPlaces(names);
  if (pair && !pair.isPlane) return { kind: "pair", ...pair, how: "by name" };
  if (single !== undefined && names.length > 0 && (pair === undefined || !pair.isPlane))
    return { kind: "single", place: single, how: "by name" };
  return pair ? { kind: "pair", ...pair, how: "by name" } : undefined;
}

/** Where a column of this name stands, exactly or else without regard to case; -1 if none does. */
export function columnNamed(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const folded = name.trim().toLowerCase();
  return header.findIndex((column) => column.toLowerCase() === folded);
}

/** In a table without a header `--lon 3 --lat 2` are numbers of columns. */
function byNumber({ lon, lat }: RegisterAsk, width: number): PlaceColumns | undefined {
  const [east, north] = [Number(lon), Number(lat)];
  const isColumn = (at: number) => Number.isInteger(at) && at >= 1 && at <= width;
  if (!isColumn(east) || !isColumn(north)) return undefined;
  if (east === north) return { kind: "single", place: east - 1, how: "given" };
  return { kind: "pair", lon: east - 1, lat: north - 1, how: "by number", isPlane: false };
}

/** Cells that must hold places for a column to be one without a name that says so. */
const MOSTLY = 0.8;

/** A column whose cells are points in well-known text or the like. */
function byContent(header: readonly string[], body: readonly TableRecord[], width: number): PlaceColumns | undefined {
  if (header.length === 0) return undefined;
  for (let at = 0; at < width; at++)
    if (pairShare(body, at, true) >= MOSTLY) return { kind: "single", place: at, how: "by content" };
  return undefined;
}

function pairShare(body: readonly TableRecord[], at: number, isMarked: boolean): number {
  const cells = body.map(({ cells: row }) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
  if (cells.length === 0) return 0;
  const isPlace = (cell: string) => {
    if (isMarked && !/POINT|POLYGON|LINESTRING|^\(|^\[|^\{|^0[01]0?[0-9a-f]{40}/i.test(cell)) return false;
    return "first" in pairText(cell, { decimal: "." });
  };
  return cells.filter(isPlace).length / cells.length;
}

/** A column called "location" may hold words: of the columns with such names the first whose cells are places. */
function confirmedPlace(
  place: PlaceColumns | undefined,
  header: readonly string[],
  body: readonly TableRecord[],
): PlaceColumns | undefined {
  if (place?.kind !== "single" || place.how !== "by name") return place;
  const at = namedPlaces(header).find((column) => pairShare(body, column, false) > 0.3);
  if (at !== undefined) return { ...place, place: at };
  const pair = namedPair(header);
  if (pair) return { kind: "pair", ...pair, how: "by name" };
  return byContent(header, body, header.length);
}

function placeCells(cells: readonly string[], place: PlaceColumns): string[] {
  if (place.kind === "pair") return [cells[place.lon] ?? "", cells[place.lat] ?? ""];
  const inside = plainPair(cells[place.place] ?? "");
  return inside;
}

/** The halves of "19,44 ; -99,13", for the marks of their numbers; nothing of other notations. */
function plainPair(cell: string): string[] {
  const parts = cell.split(/\s*;\s*|,\s+/);
  return parts.length === 2 ? parts : [];
}

function hasPlace(cells: readonly string[], place: PlaceColumns, marks: NumberMarks): boolean {
  if (place.kind === "single") return "first" in pairText(cells[place.place] ?? "", marks);
  return "value" in placeNumber(cells[place.lon] ?? "", marks) && "value" in placeNumber(cells[place.lat] ?? "", marks);
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce(
    (best, entry) => (entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best),
    [1, 0],
  )[0];
}
