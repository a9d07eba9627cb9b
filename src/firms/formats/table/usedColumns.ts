import { nearest } from "#industries/nearest.ts";
import type { RegisterAsk } from "#firms/formats/registerFormat.ts";
import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";
import type { PlaceColumns } from "./columnRoles.ts";
import { columnNamed, type TableHead } from "./tableHead.ts";

/** The columns of a table that are read. */
export interface UsedColumns {
  place: PlaceColumns;
  industry: number;
  warnings: string[];
}

/** The columns to read. Refuses names no column has, names several have with different contents, and a table without places. */
export function usedColumns(head: TableHead, ask: RegisterAsk): UsedColumns {
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
/** Letters of a name that are shown. */
const LONGEST = 40;
/** What looks like the name of a column, not like a text in another encoding or a value. */
const NAME = /^[\p{L}_#][\p{L}\p{M}\p{N}_ .,:;/()[\]%°º#&'+-]*$/u;

/** The names of the columns for a message; nothing where the line may hold somebody's data. */
function listOf(head: TableHead): string {
  if (!isHeader(head)) return "";
  const names = head.header.filter((name) => NAME.test(name));
  if (names.length === 0) return "";
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}...` : name));
  const others = head.header.length - shown.length;
  return `; it has ${shown.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
}

/** Whether a line surely is a header: a column has numbers below its name, which is none, and no name is long or has a number in it alone. */
function isHeader({ header, body }: TableHead): boolean {
  if (header.some((name) => name.length > 60 || /^[-+]?[\d.,]+$/.test(name))) return false;
  return header.some((_, at) => {
    const cells = body.map(({ cells: row }) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
    return cells.length > 0 && cells.every((cell) => /^[-+]?\d[\d.,]*$/.test(cell));
  });
}
