import { json } from "./json/jsonFormat.ts";
import type { NumberMarks } from "./places/placeNumber.ts";
import { settlePlaces } from "./places/settlePlaces.ts";
import { collectRows, MARKS, type RawRows } from "./rawRows.ts";
import type { FormatFindings, RegisterAsk, RegisterFormat } from "./registerFormat.ts";
import { notText, unpacked } from "./notText.ts";
import { systemAsked, systemNamed, type ReferenceSystem } from "./systems/referenceSystems.ts";
import { delimited } from "./table/delimitedFormat.ts";
import { decodedText } from "./text/decodedText.ts";
import { UnreadableRegister } from "./unreadableRegister.ts";

/** Every way a register may be written, the first that knows its beginning reads it. */
export const FORMATS: readonly RegisterFormat[] = [json, delimited];

export interface ReadAsk extends RegisterAsk {
  /** Name of the encoding, where it is not to be found out. */
  encoding?: string;
  /** The reference system, where it is not degrees: a code, a name or a definition. */
  crs?: string;
}

/** A register as columns, and everything that was found or decided on the way. `kept` and rejected rows add up to `rows`. */
export interface RegisterRead {
  /** Records of the file; row k stands at index k - 1. */
  rows: number;
  /** [row] degrees, NaN where the row is rejected. */
  lon: Float64Array;
  lat: Float64Array;
  /** [row] 0 if the row is kept, else 1 + index in `reasons`. */
  rejected: Uint8Array;
  reasons: string[];
  /** By reason: how many rows, and the first of them, from 1. */
  rejections: Record<string, { rows: number; first: number }>;
  /** [row] index in `codes`; empty without an industry column. */
  industry: Uint32Array;
  /** Different contents of the industry column, "" among them if a row has none. */
  codes: string[];
  /** Rows kept although something about them was not as it should be, by what was done. */
  repaired: Record<RepairKind, number>;
  /** Sentences a person should read. */
  warnings: string[];
  /** How the file was read, for the record. */
  reading: RegisterReading;
  /** Columns of a table. */
  width?: number;
}

export type RepairKind = "exchanged" | "wrapped" | "shifted" | "quotes" | "centred";

export interface RegisterReading {
  format: string;
  encoding: string;
  encodingFrom: string;
  /** Of delimited text only. */
  delimiter?: string;
  decimalMark?: NumberMarks["decimal"];
  groupingMark?: string;
  headerLine?: number | null;
  columns: FormatFindings["columns"];
  crs: string;
  crsFrom: string;
  axes: "as named" | "exchanged";
  axesFrom: string;
}

/**
 * Reads a register from its bytes, from a file, a stream or a browser's `File` alike. What the file is, its encoding, its columns and what its
 * numbers mean is found out from the whole of it and told in `reading`. Throws `UnreadableRegister`, whose message is one sentence.
 */
export async function readRegister(bytes: AsyncIterable<Uint8Array>, ask: ReadAsk): Promise<RegisterRead> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    return await read({ [Symbol.asyncIterator]: () => ({ next: () => source.next() }) }, ask);
  } finally {
    await source.return?.(); // a file is closed whatever stopped the reading
  }
}

async function read(bytes: AsyncIterable<Uint8Array>, ask: ReadAsk): Promise<RegisterRead> {
  const given = ask.crs === undefined ? undefined : systemAsked(ask.crs);
  const text = decodedText(notText(unpacked(bytes, ask.name), ask.name), { name: ask.name, given: ask.encoding });
  const { head, pieces } = await begun(text.pieces);
  if (/^\s*<(?:!doctype|html|\?xml|kml|gpx|head|body|table)/i.test(head))
    throw new UnreadableRegister(`${ask.name} cannot be read: ${markupKind(head)}.`);
  if (/^\s*(?:(?:(?:var|let|const)\s+)?[\w$.]+\s*=|(?:export default|return)\s|[\w$.]+\()\s*[{[]/.test(head))
    throw new UnreadableRegister(
      `${ask.name} cannot be read: it is JavaScript, not JSON; take away what stands before the first bracket and after the last.`,
    );
  const format = FORMATS.find(({ sniff }) => sniff(head))!;
  const rows = collectRows();
  const found = await format.read(pieces, ask, rows);
  const raw = rows.finish();
  const { system, from, order } = stated(found, given, ask.name);
  const { columns } = found;
  const settled = settlePlaces(raw, {
    name: ask.name,
    system,
    systemFrom: from,
    order,
    zone: found.zone,
    columnNames: [columns.lon, columns.lat, columns.place].filter((name) => name !== undefined),
  });
  const { encoding } = text;
  return {
    rows: raw.rows,
    lon: settled.lon,
    lat: settled.lat,
    rejected: settled.rejected,
    reasons: settled.reasons,
    rejections: rejectionsOf(settled),
    industry: raw.industry,
    codes: raw.codes,
    repaired: repairsOf(raw, settled),
    warnings: [
      ...found.warnings,
      ...settled.warnings,
      ...(settled.axes.isExchanged
        ? [`Longitude and latitude stand in each other's place in every row (${settled.axes.how}); they were read so.`]
        : []),
    ],
    ...(found.table && { width: found.table.width }),
    reading: {
      format: format.id === "json" && columns.how === "GeoJSON geometry" ? "geojson" : format.id,
      encoding: encoding().id,
      encodingFrom: encoding().from,
      ...(found.table && {
        delimiter: found.table.delimiter,
        decimalMark: found.table.marks.decimal,
        ...(found.table.marks.grouping && { groupingMark: found.table.marks.grouping }),
        headerLine: found.table.hasHeader ? found.table.headerLine : null,
      }),
      columns,
      crs: settled.system.id,
      crsFrom: from ?? "degrees, as nothing else is stated",
      axes: settled.axes.isExchanged ? "exchanged" : "as named",
      axesFrom: settled.axes.how,
    },
  };
}

/** The system given, else the one the file states. Refuses one that is not known here. */
function stated(
  found: FormatFindings,
  given: ReferenceSystem | undefined,
  name: string,
): { system?: ReferenceSystem; from?: string; order?: "lat, lon" } {
  if (given) return { system: given, from: "--crs" };
  if (!found.system) return {};
  const system = systemNamed(found.system.stated);
  if (!system)
    throw new UnreadableRegister(
      `${name} states the reference system ${JSON.stringify(found.system.stated)} (${found.system.where}), which is not known here; convert it to WGS 84 or give its definition with --crs "+proj=...".`,
    );
  return { system, from: found.system.where, ...(system.isLatFirst && { order: "lat, lon" as const }) };
}

/** Letters of the beginning a format is told by. */
const HEAD = 4096;

async function begun(pieces: AsyncGenerator<string>): Promise<{ head: string; pieces: AsyncIterable<string> }> {
  let head = "";
  let isDone = false;
  while (head.length < HEAD && !isDone) {
    const { value, done } = await pieces.next();
    if (done === true) isDone = true;
    else head += value;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    if (!isDone) yield* pieces;
  }
  return { head: head.slice(0, HEAD), pieces: all() };
}

function markupKind(head: string): string {
  if (/<kml/i.test(head)) return "it is KML; convert it to GeoJSON or CSV first";
  if (/<gpx/i.test(head)) return "it is GPX; convert it to GeoJSON or CSV first";
  if (/^\s*<\?xml/i.test(head) && !/<html/i.test(head)) return "it is XML; convert it to GeoJSON or CSV first";
  return "it is a web page, not a table; what was downloaded may be a message of the site";
}

function rejectionsOf({ rejected, reasons }: { rejected: Uint8Array; reasons: string[] }): RegisterRead["rejections"] {
  const counts = reasons.map(() => ({ rows: 0, first: 0 }));
  rejected.forEach((reason, row) => {
    if (reason === 0) return;
    if (counts[reason - 1].rows++ === 0) counts[reason - 1].first = row + 1;
  });
  return Object.fromEntries(
    reasons.map((reason, k) => [reason, counts[k]] as const).filter(([, { rows }]) => rows > 0),
  );
}

function repairsOf(
  raw: RawRows,
  { rejected, axes, wrapped }: ReturnType<typeof settlePlaces>,
): Record<RepairKind, number> {
  const repaired = { exchanged: 0, wrapped, shifted: 0, quotes: 0, centred: 0 };
  for (let row = 0; row < raw.rows; row++) {
    if (rejected[row] > 0) continue;
    const marks = raw.marks[row];
    if ((marks & MARKS.exchanged) !== 0 || (axes.isExchanged && (marks & MARKS.confirmed) === 0)) repaired.exchanged++;
    if ((marks & MARKS.shifted) !== 0) repaired.shifted++;
    if ((marks & MARKS.quotes) !== 0) repaired.quotes++;
    if ((marks & MARKS.centred) !== 0) repaired.centred++;
  }
  return repaired;
}
