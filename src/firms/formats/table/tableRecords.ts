/** How the records of a table are written. */
export interface TableDialect {
  /** One letter; a blank stands for any run of blanks and tabs. */
  delimiter: string;
  /** What stands for a quote inside a quoted cell: two quotes, or also a quote after a backslash. */
  escape: '"' | "\\";
}

export interface TableRecord {
  cells: string[];
  /** Line of the file, from 1, on which it begins. */
  line: number;
  /** Quotes did not stand as they should and were taken as letters, so that the record has the cells it should. */
  isMended: boolean;
  /** A quote opens in it and never closes. */
  isOpen: boolean;
}

/** Letters a quoted cell may have over several lines; a quote that closes later than that is taken as a letter. */
const LONGEST_CELL = 1 << 18;

/**
 * The records of a table from pieces of text, however they are cut. Lines end in LF, CRLF or CR, mixed as they come; blank lines are no records.
 * A cell that begins with a quote ends with the next quote before a delimiter or the end of a line, so that quotes inside, doubled or not,
 * are letters of it. Where that leaves a record without the `width` it should have, or lets it swallow whole records with quotes of their own, its
 * quotes are taken as letters.
 */
export async function* tableRecords(
  pieces: AsyncIterable<string>,
  dialect: TableDialect,
  width?: () => number | undefined,
): AsyncGenerator<TableRecord[]> {
  let text = "";
  let line = 1;
  const read = (isLast: boolean) => {
    const batch = recordsIn(text, { dialect, width: width?.(), line, isLast });
    text = text.slice(batch.end);
    line = batch.line;
    return batch.records;
  };
  for await (const piece of pieces) {
    text += piece;
    const records = read(false);
    if (records.length > 0) yield records;
  }
  const records = read(true);
  if (records.length > 0) yield records;
}

/** The whole records at the start of a text, up to `most`; `end` is where the first of the others begins. */
export function recordsIn(
  text: string,
  asked: { dialect: TableDialect; width?: number; line?: number; isLast: boolean; most?: number },
): { records: TableRecord[]; end: number; line: number } {
  const { dialect, width, isLast, most = Number.POSITIVE_INFINITY } = asked;
  const { delimiter } = dialect;
  const records: TableRecord[] = [];
  let line = asked.line ?? 1;
  let start = 0;
  let nextLf = -2;
  let nextCr = -2;
  let nextQuote = -2;

  /** Where the line from `from` ends, and where the next begins; undefined if the text has to go on for that to be known. */
  function lineEnd(from: number): [end: number, next: number] | undefined {
    if (nextLf !== -1 && nextLf < from) nextLf = text.indexOf("\n", from);
    if (nextCr !== -1 && nextCr < from) nextCr = text.indexOf("\r", from);
    const end = nextLf < 0 ? nextCr : nextCr < 0 ? nextLf : Math.min(nextLf, nextCr);
    if (end < 0) return isLast ? [text.length, text.length] : undefined;
    if (text[end] === "\n") return [end, end + 1];
    if (end + 1 === text.length && !isLast) return undefined; // an LF may follow
    return [end, text[end + 1] === "\n" ? end + 2 : end + 1];
  }

  while (start < text.length && records.length < most) {
    const ended = lineEnd(start);
    if (!ended) break;
    const [end, next] = ended;
    if (nextQuote !== -1 && nextQuote < start) nextQuote = text.indexOf('"', start);
    if (nextQuote < 0 || nextQuote >= end) {
      const cells = plainCells(text.slice(start, end), delimiter);
      if (cells) records.push({ cells, line, isMended: false, isOpen: false });
      line++;
      start = next;
      continue;
    }
    const found = quotedRecord(start, end, next);
    if (!found) break;
    records.push({ cells: found.cells, line, isMended: found.isMended, isOpen: found.isOpen });
    line += found.lines;
    start = found.next;
  }
  return { records, end: start, line };

  function quotedRecord(
    from: number,
    end: number,
    next: number,
  ): { cells: string[]; next: number; lines: number; isMended: boolean; isOpen: boolean } | undefined {
    const whole = (cells: string[], isMended: boolean, isOpen = false) => ({ cells, next, lines: 1, isMended, isOpen });
    const usual = quotedCells(text, from, end, dialect, "usual");
    if (usual.isClosed && (width === undefined || usual.cells.length === width)) return whole(usual.cells, false);
    const mended = width === undefined ? undefined : mendedLine(text, from, end, dialect, width);
    if (usual.isClosed) return mended ? whole(mended, true) : whole(usual.cells, false);

    let isWholeNext = false;
    if (mended) {
      const following = next < text.length || isLast ? lineEnd(next) : undefined;
      if (!following && text.length - from < LONGEST_CELL) return undefined;
      isWholeNext =
        following !== undefined && (next >= text.length || hasWidth(text, next, following[0], dialect, width!));
    }
    const limit = Math.min(text.length, from + LONGEST_CELL);
    const over = quotedCells(text, from, limit, dialect, isWholeNext ? "lines to a lone quote" : "lines");
    if (mended && isWholeNext && over.hasLoneQuote) return whole(mended, true);
    if (over.isClosed && (over.end < text.length || isLast)) {
      if (mended && over.cells.length !== width) return whole(mended, true);
      const after = lineEnd(over.end);
      if (!after) return undefined;
      return {
        cells: over.cells,
        next: after[1],
        lines: linesIn(text, from, after[1], isLast),
        isMended: false,
        isOpen: false,
      };
    }
    if (!isLast && text.length - from < LONGEST_CELL) return undefined;
    if (mended) return whole(mended, true);
    const letters = quotedCells(text, from, end, dialect, "letters").cells;
    return whole(letters, false, true);
  }
}

/** Blanks, zero bytes and the mark some programs end a file with (Ctrl-Z) are no record. */
function isBlankLine(line: string): boolean {
  return line.replaceAll("\0", "").replaceAll("\u001a", "").trim() === "";
}

/** Cells of a line without quotes; undefined if it is blank. */
function plainCells(line: string, delimiter: string): string[] | undefined {
  if (line.length < 4 && isBlankLine(line) && !line.includes(delimiter)) return undefined;
  if (delimiter === " ") {
    const trimmed = line.trim();
    return trimmed === "" ? undefined : trimmed.split(/[ \t]+/);
  }
  const cells =
    delimiter === ";" && line.includes("SRID=") ? withWholePoints(line.split(delimiter)) : line.split(delimiter);
  return cells.length === 1 && isBlankLine(line) ? undefined : cells;
}

/** Extended well-known text has a semicolon of its own: "SRID=4326;POINT(1 2)". */
function withWholePoints(cells: string[]): string[] {
  return cells.flatMap((cell, at) => {
    if (/^\s*SRID=\d+$/i.test(cells[at - 1] ?? "")) return [];
    return /^\s*SRID=\d+$/i.test(cell) && at + 1 < cells.length ? [`${cell};${cells[at + 1]}`] : [cell];
  });
}

/** The reading of a line that gives it `width` cells: a doubled quote that closes, else all quotes as letters. */
function mendedLine(
  text: string,
  from: number,
  end: number,
  dialect: TableDialect,
  width: number,
): string[] | undefined {
  for (const reading of ["doubled closes", "letters"] as const) {
    const { cells, isClosed } = quotedCells(text, from, end, dialect, reading);
    if (isClosed && cells.length === width) return cells;
  }
  return undefined;
}

function hasWidth(text: string, from: number, end: number, dialect: TableDialect, width: number): boolean {
  const usual = quotedCells(text, from, end, dialect, "usual");
  if (usual.isClosed && usual.cells.length === width) return true;
  return mendedLine(text, from, end, dialect, width) !== undefined;
}

/**
 * Cells from `from` to `end` or, reading over lines, to the end of the line on which no quote is open. `isClosed` tells whether all quotes close,
 * `hasLoneQuote` whether a cell of several lines has a quote inside that is neither doubled nor its end.
 */
function quotedCells(
  text: string,
  from: number,
  end: number,
  { delimiter, escape }: TableDialect,
  reading: "usual" | "doubled closes" | "letters" | "lines" | "lines to a lone quote",
): { cells: string[]; isClosed: boolean; end: number; hasLoneQuote: boolean } {
  const cells: string[] = [];
  const isBlank = delimiter === " ";
  const isOverLines = reading === "lines" || reading === "lines to a lone quote";
  const isDelimiter = (at: number) => text[at] === delimiter || (isBlank && text[at] === "\t");
  let at = from;
  let lone = -1;
  let hasLoneQuote = false;
  for (;;) {
    let open = at;
    while (open < end && text[open] === " ") open++;
    if (isBlank) at = open;
    if (text[open] === '"' && open < end && reading !== "letters") {
      lone = -1;
      const closed = closingQuote(open);
      hasLoneQuote ||= lone >= 0 && /[\r\n]/.test(text.slice(open, closed < 0 ? end : closed));
      if (closed < 0) return { cells, isClosed: false, end, hasLoneQuote };
      cells.push(unquoted(text.slice(open + 1, closed), escape));
      at = closed + 1;
      while (at < end && text[at] === " " && !isDelimiter(at)) at++;
    } else {
      const stop = plainEnd(at);
      cells.push(text.slice(at, stop));
      at = stop;
    }
    if (at >= end || !isDelimiter(at)) return { cells, isClosed: true, end: at, hasLoneQuote };
    at++;
    if (isBlank && onlyBlanks(at)) return { cells, isClosed: true, end, hasLoneQuote };
  }

  function onlyBlanks(begin: number): boolean {
    for (let i = begin; i < end && !isLineEnd(text, i); i++) if (!/\s/.test(text[i])) return false;
    return true;
  }

  function plainEnd(begin: number): number {
    for (let stop = begin; stop < end; stop++) {
      if (isDelimiter(stop) || (isOverLines && isLineEnd(text, stop))) return stop;
    }
    return Math.max(begin, end);
  }

  /** The quote that ends the cell opened at `open`, -1 if none does. */
  function closingQuote(open: number): number {
    for (let quote = text.indexOf('"', open + 1); quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) {
      if (escape === "\\" && isEscaped(text, open + 1, quote)) continue;
      let after = quote + 1;
      if (text[after] === '"' && after < end) {
        if (reading !== "doubled closes") {
          quote = after;
          continue;
        }
        continue;
      }
      while (after < end && text[after] === " " && !isDelimiter(after)) after++;
      if (after >= end || isDelimiter(after) || (isOverLines && isLineEnd(text, after))) return quote;
      if (lone < 0) lone = quote;
      // One after a line end settles it; to look for the end of the cell would be to look through the file for every stray quote.
      if (reading === "lines to a lone quote" && /[\r\n]/.test(text.slice(open, quote))) {
        lone = quote;
        return -1;
      }
    }
    return -1;
  }
}

function isEscaped(text: string, from: number, at: number): boolean {
  let backslashes = 0;
  while (at - 1 - backslashes >= from && text[at - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

function unquoted(cell: string, escape: TableDialect["escape"]): string {
  if (escape === "\\") return cell.replace(/\\(["\\])|""/g, (_, escaped?: string) => escaped ?? '"');
  return cell.includes('""') ? cell.replaceAll('""', '"') : cell;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === "\n" || text[at] === "\r";
}

function linesIn(text: string, from: number, to: number, isLast: boolean): number {
  let lines = 0;
  for (let i = from; i < to; i++) if (text[i] === "\n" || (text[i] === "\r" && text[i + 1] !== "\n")) lines++;
  return isLast && to === text.length && !isLineEnd(text, to - 1) ? lines + 1 : lines;
}
