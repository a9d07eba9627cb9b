import { nearest } from "../../../industries/nearest";
import { pairText } from "../places/pairText";
import { placeNumber } from "../places/placeNumber";
import { MARKS, type RowCollector } from "../rawRows";
import type { FormatFindings, RegisterAsk, RegisterFormat } from "../registerFormat";
import { UnreadableRegister } from "../unreadableRegister";
import { orderInName, type PlaceColumns } from "./columnRoles";
import { columnNamed, type TableHead, tableHead } from "./tableHead";
import { type TableRecord, tableRecords } from "./tableRecords";

/** Letters looked at before a table is read. */
const SAMPLE = 1 << 16;

/** Tables with any delimiter, quoted or not. Whatever is no other format is taken for one. */
export const delimited: RegisterFormat = {
  id: "delimited",
  name: "delimited text",
  sniff: () => true,
  async read(pieces, ask, rows) {
    const source = pieces[Symbol.asyncIterator]();
    let sample = "";
    let isLast = false;
    while (sample.length < SAMPLE && !isLast) {
      const { value, done } = await source.next();
      if (done === true) isLast = true;
      else sample += value;
    }
    const stated = /^\s*"?sep=(.)"?\r?\n?/i.exec(sample);
    const begin = stated ? stated[0].length : 0;
    if (sample.slice(begin).trim() === "")
      throw new UnreadableRegister(`${ask.name} cannot be read: it holds no table.`);
    const head = tableHead(
      sample.slice(begin, begin + SAMPLE),
      isLast && sample.length - begin <= SAMPLE,
      ask,
      stated?.[1],
    );
    const columns = usedColumns(head, ask);
    const reading = rowReader(head, columns, rows, ask.name);

    let hasDamage = false;
    async function* text(): AsyncGenerator<string> {
      hasDamage = sample.includes("\ufffd");
      yield sample.slice(begin);
      sample = "";
      if (isLast) return;
      for (;;) {
        const { value, done } = await source.next();
        if (done === true) return;
        hasDamage ||= value.includes("\ufffd");
        yield value;
      }
    }
    for await (const records of tableRecords(text(), head.dialect, () => head.width)) {
      for (const record of records) {
        if (record.line >= head.firstLine) reading.add(record, hasDamage);
      }
    }
    const { place, industry } = columns;
    const nameOf = (at: number) => (head.header.length > 0 ? head.header[at] : `column ${at + 1}`);
    return {
      columns: {
        ...(place.kind === "pair"
          ? { lon: nameOf(place.lon), lat: nameOf(place.lat) }
          : { place: nameOf(place.place) }),
        ...(industry >= 0 && { industry: nameOf(industry) }),
        how: place.how,
      },
      table: {
        delimiter: head.dialect.delimiter,
        marks: head.marks,
        width: head.width,
        hasHeader: head.header.length > 0,
        headerLine: head.headerLine + (stated ? 1 : 0),
      },
      ...reading.findings(nameOf),
    };
  },
};

interface UsedColumns {
  place: PlaceColumns;
  industry: number;
  warnings: string[];
}

/** The columns to read. Refuses names no column has, names several have with different contents, and a table without places. */
function usedColumns(head: TableHead, ask: RegisterAsk): UsedColumns {
  const { header, place } = head;
  const warnings: string[] = [];
  const industry =
    ask.industry === undefined
      ? -1
      : header.length > 0
        ? named("--industry-column", ask.industry)
        : numbered(ask.industry);
  if (!place) {
    if (header.length === 0)
      throw new UnreadableRegister(
        `${ask.name} has no header: line ${head.headerLine} already holds values; put the names of the columns above it, or give their numbers, as --lon 3 --lat 2.`,
      );
    if (ask.lon !== undefined) named("--lon", ask.lon);
    if (ask.lat !== undefined) named("--lat", ask.lat);
    const missing = ask.lon === undefined ? "lon" : "lat";
    throw new UnreadableRegister(
      `${ask.name}: no column is called ${missing === "lon" ? "longitude" : "latitude"} or the like${listOf(head)}. Name it with --${missing}.`,
    );
  }
  if (header.length > 0) {
    const used =
      place.kind === "pair"
        ? ([
            ["--lon", place.lon],
            ["--lat", place.lat],
          ] as const)
        : ([["--lon", place.place]] as const);
    for (const [option, at] of used) only(option, at);
    if (industry >= 0) only("--industry-column", industry);
  }
  return { place, industry, warnings };

  function named(option: string, name: string): number {
    const at = columnNamed(header, name);
    if (at >= 0) return at;
    const meant = isHeader(head) ? nearest(name, header) : undefined;
    throw new UnreadableRegister(
      `${ask.name} has no column ${JSON.stringify(name)} (${option})${listOf(head)}${meant ? `. Did you mean ${meant}?` : "."}`,
    );
  }

  function numbered(text: string): number {
    const at = Number(text);
    if (Number.isInteger(at) && at >= 1 && at <= head.width) return at - 1;
    throw new UnreadableRegister(
      `${ask.name} has no header, so that no column is called ${JSON.stringify(text)}; give the number of the column, from 1 to ${head.width} (--industry-column).`,
    );
  }

  /** Of columns of one name the first is read if all hold the same. */
  function only(option: string, at: number): void {
    const name = header[at];
    const others = header.flatMap((other, k) => (k !== at && other === name ? [k] : []));
    if (others.length === 0) return;
    const differs = head.body.some(({ cells }) => others.some((other) => cells[other] !== cells[at]));
    if (differs)
      throw new UnreadableRegister(`${ask.name} has more than one column ${JSON.stringify(name)} (${option}).`);
    warnings.push(
      `More than one column is called ${JSON.stringify(name)}; they hold the same, and the first was read.`,
    );
  }
}

const MOST_NAMES = 30;

/** The names of the columns for a message; nothing where the line may hold somebody's data. */
function listOf(head: TableHead): string {
  if (!isHeader(head)) return "";
  const shown = head.header.slice(0, MOST_NAMES).map((name) => (name === "" ? '""' : name.slice(0, 60)));
  return `; it has ${shown.join(", ")}${head.header.length > MOST_NAMES ? ` and ${head.header.length - MOST_NAMES} more` : ""}`;
}

/** Whether a line surely is a header: a column has numbers below its name, which is none, and no name is long or has a number in it alone. */
function isHeader({ header, body }: TableHead): boolean {
  if (header.some((name) => name.length > 60 || /^[-+]?[\d.,]+$/.test(name))) return false;
  return header.some((_, at) => {
    const cells = body.map(({ cells: row }) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
    return cells.length > 0 && cells.every((cell) => /^[-+]?\d[\d.,]*$/.test(cell));
  });
}

const TOTAL =
  /^(?:grand |sub-?)?(?:total(?:s|es|e)?|sum|suma|somme|summe|合計|合计|總計|总计|小計|総計|합계|итого|всего|tổng)\b|^(?:合計|合计|總計|总计|小計|総計|합계|итого|всего)/i;

/** Reads records into rows. */
function rowReader(head: TableHead, { place, industry, warnings }: UsedColumns, rows: RowCollector, name: string) {
  const { width, marks, header } = head;
  const srids = new Set<number | undefined>();
  const damage = { cells: 0, row: 0, column: 0 };
  const order = place.kind === "single" && header.length > 0 ? orderInName(header[place.place]) : undefined;

  /** Coordinates of a record whose columns are moved by `shift`. */
  function placeOf(
    cells: readonly string[],
    shift: number,
  ): { x: number; y: number; marks: number } | { reason: string } {
    if (place.kind === "single") {
      const cell = cells[place.place + shift] ?? "";
      const pair = pairText(cell, marks);
      if ("reason" in pair) return pair;
      srids.add(pair.srid);
      const isLonFirst =
        pair.letters === 0
          ? pair.order === "lon, lat" ||
            (order ?? (cell.trimStart().startsWith("[") ? "lon, lat" : "lat, lon")) === "lon, lat"
          : pair.letters < 0;
      const bits = pair.letters === 0 ? 0 : MARKS.confirmed;
      return isLonFirst
        ? { x: pair.first, y: pair.second, marks: bits }
        : { x: pair.second, y: pair.first, marks: bits };
    }
    const lat = placeNumber(cells[place.lat + shift] ?? "", marks);
    const lon = placeNumber(cells[place.lon + shift] ?? "", marks);
    if ("reason" in lat) return lat;
    if ("reason" in lon) return lon;
    const isExchanged = lat.axis === "longitude" || lon.axis === "latitude";
    if (!isExchanged) return { x: lon.value, y: lat.value, marks: lat.axis || lon.axis ? MARKS.confirmed : 0 };
    if (lat.axis === "latitude" || lon.axis === "longitude") return { reason: "not a coordinate" };
    return { x: lat.value, y: lon.value, marks: MARKS.exchanged };
  }

  function add({ cells, isMended, isOpen }: TableRecord, mayBeDamaged: boolean): void {
    let bits = isMended ? MARKS.quotes : 0;
    if (mayBeDamaged && note(cells)) bits |= MARKS.damaged;
    let code = industry < 0 ? undefined : (cells[industry] ?? "").trim();
    if (isOpen) {
      rows.reject("quotes that do not close", bits, code);
      return;
    }
    let found = placeOf(cells, 0);
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
      const shift = cells.length - width;
      const right = placeOf(cells, shift);
      const isMoved = !("reason" in right) && ("reason" in found || (!isDegrees(found) && isDegrees(right)));
      if (isMoved) {
        found = right;
        bits |= MARKS.shifted;
        if (industry >= 0) code = shiftedCode(cells, shift);
      } else found = { reason: "more cells than columns" };
    }
    if ("reason" in found) rows.reject(reasonOf(found.reason, cells), bits, code);
    else rows.place(found.x, found.y, found.marks | bits, code);
  }

  /** The code of a record whose place was moved to the right: what stands right of the place was moved too, what stands left of it may have been. */
  function shiftedCode(cells: readonly string[], shift: number): string {
    const left = (cells[industry] ?? "").trim();
    const right = (cells[industry + shift] ?? "").trim();
    const isCode = (text: string) => /^[="']*[A-Za-z]?\d[\d.-]*"?$/.test(text) && text.length <= 10;
    if (isCode(left) === isCode(right))
      return industry > Math.max(...(place.kind === "pair" ? [place.lon, place.lat] : [place.place])) ? right : left;
    return isCode(right) ? right : left;
  }

  /** A truer reason for what stands among the records without being one. */
  function reasonOf(reason: string, cells: readonly string[]): string {
    if (reason === "more cells than columns") return reason;
    if (cells[0].startsWith("#")) return "a comment line";
    if (header.length > 1 && cells.length === header.length && cells.every((cell, at) => cell.trim() === header[at]))
      return "the header again";
    if (rows.rows() === 0 && reason === "not a coordinate" && isWords(cells)) return "units or a second header";
    if (TOTAL.test(cells.find((cell) => cell.trim() !== "")?.trim() ?? "")) return "a total";
    return reason;
  }

  function isWords(cells: readonly string[]): boolean {
    const used = place.kind === "pair" ? [cells[place.lon], cells[place.lat]] : [cells[place.place]];
    return used.every((cell) => cell !== undefined && !/\d/.test(cell));
  }

  function note(cells: readonly string[]): boolean {
    const before = damage.cells;
    cells.forEach((cell, column) => {
      if (!cell.includes("\ufffd")) return;
      if (damage.cells++ === 0) Object.assign(damage, { row: rows.rows() + 1, column });
    });
    return damage.cells > before;
  }

  return {
    add,
    findings(nameOf: (at: number) => string): Pick<FormatFindings, "system" | "warnings"> {
      srids.delete(undefined);
      if (srids.size > 1)
        throw new UnreadableRegister(
          `${name} cannot be read: its points are in ${srids.size} reference systems (SRID ${[...srids].join(", ")}); convert them to one.`,
        );
      const [srid] = srids;
      if (damage.cells > 0)
        warnings.push(
          `${damage.cells} ${damage.cells === 1 ? "cell holds a letter" : "cells hold letters"} that cannot be read in the file's encoding, the first in row ${damage.row}, column ${nameOf(damage.column)}.`,
        );
      if (head.titles > 0)
        warnings.push(
          `${head.titles} ${head.titles === 1 ? "line" : "lines"} above the header ${head.titles === 1 ? "was" : "were"} left out.`,
        );
      if (header.length === 0) warnings.push("The table has no header; its columns were taken by their numbers.");
      return {
        warnings,
        ...(srid !== undefined && { system: { stated: `EPSG:${srid}`, where: "the SRID of its points" } }),
      };
    },
  };
}

function isDegrees({ x, y }: { x: number; y: number }): boolean {
  return Math.abs(x) <= 360 && Math.abs(y) <= 90 && !(Number.isInteger(x) && Number.isInteger(y));
}
