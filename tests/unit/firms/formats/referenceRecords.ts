import type { TableDialect } from "#firms/formats/table/tableRecords.ts";

/**
 * The records of a whole text by the rules as they are written, without any thought for speed or for pieces: the oracle of `tableRecords`. A line
 * of the text is taken with its end.
 */
export function referenceRecords(text: string, { delimiter, escape }: TableDialect, width: number): string[][] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const bare = (line: string) => line.replace(/(?:\r\n|\r|\n)$/, "");
  const records: string[][] = [];
  /** Whether the text read last has a cell of several lines with a quote inside that is neither doubled nor its end. */
  let hasLoneQuote = false;
  for (let at = 0; at < lines.length;) {
    const line = bare(lines[at]);
    if (line.trim() === "" && !line.includes(delimiter)) {
      at++;
      continue;
    }
    const usual = cellsOf(line, "usual");
    if (usual?.length === width) {
      records.push(usual);
      at++;
      continue;
    }
    const mended = mend(line);
    if (usual) {
      records.push(mended ?? usual);
      at++;
      continue;
    }
    const next = lines[at + 1] === undefined ? undefined : bare(lines[at + 1]);
    const isWholeNext = next === undefined || cellsOf(next, "usual")?.length === width || mend(next) !== undefined;
    let over: string[] | undefined;
    let last = at;
    for (; last < lines.length && !over; last++) over = cellsOf(bare(lines.slice(at, last + 1).join("")), "usual");
    if (mended && ((isWholeNext && hasLoneQuote) || !over || over.length !== width)) {
      records.push(mended);
      at++;
    } else if (over) {
      records.push(over);
      at = last;
    } else {
      records.push(cellsOf(line, "letters")!);
      at++;
    }
  }
  return records;

  function mend(line: string): string[] | undefined {
    return [cellsOf(line, "doubled closes"), cellsOf(line, "letters")].find((cells) => cells?.length === width);
  }

  /** Undefined if a quote stays open. */
  function cellsOf(line: string, reading: "usual" | "doubled closes" | "letters"): string[] | undefined {
    const cells: string[] = [];
    let at = 0;
    hasLoneQuote = false;
    for (;;) {
      const open = at + /^ */.exec(line.slice(at))![0].length;
      if (line[open] === '"' && reading !== "letters") {
        let cell = "";
        let k = open + 1;
        let isLone = false;
        for (; k < line.length; k++) {
          if (escape === "\\" && line[k] === "\\" && (line[k + 1] === '"' || line[k + 1] === "\\")) cell += line[++k];
          else if (line[k] !== '"') cell += line[k];
          else if (line[k + 1] === '"') {
            if (reading === "doubled closes" && endsCell(line, k + 2)) {
              cell += '"';
              k++;
              break;
            }
            cell += '"';
            if (reading === "usual" || line[k + 1] === '"') k++;
          } else if (endsCell(line, k + 1)) break;
          else {
            cell += '"';
            isLone = true;
          }
        }
        hasLoneQuote ||= isLone && /[\r\n]/.test(line.slice(open, k));
        if (k >= line.length) return undefined;
        cells.push(cell);
        at = k + 1 + /^ */.exec(line.slice(k + 1))![0].length;
      } else {
        const end = line.indexOf(delimiter, at);
        cells.push(line.slice(at, end < 0 ? undefined : end));
        at = end < 0 ? line.length : end;
      }
      if (at >= line.length) return cells;
      at++;
    }
  }

  function endsCell(line: string, from: number): boolean {
    const rest = line.slice(from).replace(/^ */, "");
    return rest === "" || rest.startsWith(delimiter) || /^[\r\n]/.test(rest);
  }
}
