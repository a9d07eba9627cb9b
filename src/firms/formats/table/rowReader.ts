import { pairText } from "#firms/formats/places/pairText.ts";
import { placeNumber } from "#firms/formats/places/placeNumber.ts";
import { MARKS, type RowCollector } from "#firms/formats/rawRows.ts";
import type { FormatFindings } from "#firms/formats/registerFormat.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import { foldHeader } from "./coordinateWords.ts";
import { degreeParts, hemisphereColumn, orderInName, type PlaceColumns } from "./columnRoles.ts";
import type { TableHead } from "./tableHead.ts";
import type { TableRecord } from "./tableRecords.ts";
import type { UsedColumns } from "./usedColumns.ts";

const TOTAL =
  /^(?:grand |sub-?)?(?:total(?:s|es|e)?|sum|suma|somme|summe|合計|合计|總計|总计|小計|総計|합계|итого|всего|tổng)\b|^(?:合計|合计|總計|总计|小計|総計|합계|итого|всего)/i;

/** Reads records into rows. */
export function rowReader(
  head: TableHead,
  { place, industry, warnings }: UsedColumns,
  rows: RowCollector,
  name: string,
) {
  const { width, marks, header } = head;
  const srids = new Set<number | undefined>();
  const damage = { cells: 0, row: 0, column: 0 };
  const order = place.kind === "single" && header.length > 0 ? orderInName(header[place.place]) : undefined;

  const placeEnd = Math.max(...(place.kind === "pair" ? [place.lon, place.lat] : [place.place]));

  const parts = new Map(
    (place.kind === "pair" ? [place.lon, place.lat] : [])
      .map((at) => [at, degreeParts(header, at)] as const)
      .filter(([, { minutes }]) => minutes >= 0),
  );

  const hemispheres = hemispheresOf(head, place);

  /** The text of a coordinate, put together where its minutes and seconds stand in columns of their own. */
  function coordinate(cells: readonly string[], at: number, shift: number): string {
    const degrees = cells[at + shift] ?? "";
    const part = parts.get(at);
    const side = hemispheres.get(at) ?? -1;
    if ((!part && side < 0) || degrees.trim() === "") return degrees;
    const whole = part ? withParts(degrees, cells, part, shift) : degrees;
    const letter = side < 0 ? "" : (cells[side + shift] ?? "").trim().slice(0, 1).toUpperCase();
    return letter === "" || /[a-z]/i.test(whole) ? whole : `${whole} ${letter}`;
  }

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
      const bits = (pair.letters === 0 ? 0 : MARKS.confirmed) | (pair.isCentre ? MARKS.centred : 0);
      return isLonFirst
        ? { x: pair.first, y: pair.second, marks: bits }
        : { x: pair.second, y: pair.first, marks: bits };
    }
    const lat = placeNumber(coordinate(cells, place.lat, shift), marks);
    const lon = placeNumber(coordinate(cells, place.lon, shift), marks);
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
      const isLeft = !("reason" in found) && isDegrees(found) && ("reason" in right || isBeyondDegrees(right));
      const leftCode = isLeft ? codeRightOf(cells, shift) : undefined;
      if (isMoved) {
        found = right;
        bits |= MARKS.shifted;
        if (industry >= 0) code = shiftedCode(cells, shift);
      } else if (isLeft && (industry < 0 || leftCode !== undefined)) {
        code = leftCode;
        bits |= MARKS.shifted;
      } else found = { reason: "more cells than columns" };
    }
    if ("reason" in found) rows.reject(reasonOf(found.reason, cells), bits, code);
    else rows.place(found.x, found.y, found.marks | bits, code);
  }

  /** The code of a record whose place was moved to the right: what stands right of the place was moved too, what stands left of it may have been. */
  function shiftedCode(cells: readonly string[], shift: number): string {
    const left = (cells[industry] ?? "").trim();
    const right = (cells[industry + shift] ?? "").trim();
    if (isCode(left) === isCode(right)) return industry > placeEnd ? right : left;
    return isCode(right) ? right : left;
  }

  /**
   * The code of a record whose place stands where it should and one of whose later columns holds a delimiter; undefined where that column may
   * stand on either side of the code, and each of the two cells may be one.
   */
  function codeRightOf(cells: readonly string[], shift: number): string | undefined {
    if (industry < 0) return undefined;
    const left = (cells[industry] ?? "").trim();
    const right = (cells[industry + shift] ?? "").trim();
    if (industry < placeEnd || left === right) return left;
    if (isCode(left) && isCode(right)) return undefined;
    return isCode(left) ? left : right;
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
    findings(nameOf: (at: number) => string): Pick<FormatFindings, "system" | "warnings" | "zone"> {
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
      const zone = zoneOf(head);
      return {
        warnings,
        ...(zone && { zone }),
        ...(srid !== undefined && { system: { stated: `EPSG:${srid}`, where: "the SRID of its points" } }),
      };
    },
  };
}

function withParts(
  degrees: string,
  cells: readonly string[],
  part: { minutes: number; seconds: number },
  shift: number,
): string {
  const [minutes, seconds] = [part.minutes, part.seconds].map((column) => (cells[column + shift] ?? "").trim());
  return `${degrees}°${minutes === "" ? 0 : minutes}'${seconds === "" ? "" : `${seconds}"`}`;
}

/** The zone of a grid that a column of this meaning states in every row of the sample. */
function zoneOf({ header, body }: TableHead): FormatFindings["zone"] {
  const at = header.findIndex((name) => ZONE.test(foldHeader(name)));
  if (at < 0) return undefined;
  const [stated, ...others] = new Set(body.map(({ cells }) => (cells[at] ?? "").trim()));
  return others.length === 0 && /^\d{1,2}\s?[A-Za-z]?$/.test(stated) ? { stated, column: header[at] } : undefined;
}

const ZONE = /^(?:utm|mga|grid)?(?:zone|zona|huso|fuseau)(?:utm|mga)?$/;

/** The columns that hold the hemispheres of the two coordinates: named so, or one of N and S and one of E and W right behind the two. */
function hemispheresOf({ header, body }: TableHead, place: PlaceColumns): ReadonlyMap<number, number> {
  if (place.kind === "single") return new Map();
  const cellsOf = (at: number) => body.map(({ cells }) => cells[at] ?? "");
  const lettered = header.flatMap((_, at) => (isHemispheres(cellsOf(at)) ? [at] : []));
  const behind = [place.lon + 1, place.lat + 1];
  const letters = behind.map((at) => (lettered.includes(at) ? cellsOf(at).join("").toUpperCase() : ""));
  const isPair = letters.some((text) => /^[NS\s]+$/.test(text)) && letters.some((text) => /^[EWO\s]+$/.test(text));
  const column = (role: "lon" | "lat", at: number) => {
    const named = hemisphereColumn(header, role, lettered);
    return named < 0 && isPair ? at + 1 : named;
  };
  return new Map([
    [place.lon, column("lon", place.lon)],
    [place.lat, column("lat", place.lat)],
  ]);
}

/** Whether the cells of a column say hemispheres and nothing else. */
function isHemispheres(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => HEMISPHERE.test(cell));
}

const HEMISPHERE = /^\s*(?:[NSEWO]|north|south|east|west|norte|sur|este|oeste|nord|sud|est|ouest)\.?\s*$/i;

function isCode(text: string): boolean {
  return /^[="']*[A-Za-z]?\d[\d.-]*"?$/.test(text) && text.length <= 10;
}

function isBeyondDegrees({ x, y }: { x: number; y: number }): boolean {
  return Math.abs(x) > 360 || Math.abs(y) > 90;
}

function isDegrees({ x, y }: { x: number; y: number }): boolean {
  return Math.abs(x) <= 360 && Math.abs(y) <= 90 && !(Number.isInteger(x) && Number.isInteger(y));
}
