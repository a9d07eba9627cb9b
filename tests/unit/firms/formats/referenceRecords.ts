import type { TableDialect } from "../../../../src/firms/formats/table/tableRecords";

/**
 * The records of a whole text by the rules as they are written, without any thought for speed or for pieces: the oracle of `tableRecords`. A line
 * of the text is taken with its end.
 */
export function referenceRecords(text: string, { delimiter, escape }: TableDialect, width: number): string[][] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const bare = (line: string) => line.replace(/(?:\r\n|\r|\n)$/, "");
  const records: string[][] = [];
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
    if (mended && (next === undefined || cellsOf(next, "usual")?.length === width || mend(next) !== undefined)) {
      records.push(mended);
      at++;
      continue;
    }
    let over: string[] | undefined;
    let last = at;
    for (; last < lines.length && !over; last++)
      over = cellsOf(
        lines
          .slice(at, last + 1)
          .join("")
          .replace(/(?:\r\n|\r|\n)$/, ""),
        "usual",
      );
    if (over && (!mended || over.length === width)) {
      records.push(over);
      at = last;
    } else {
      records.push(mended ?? cellsOf(line, "letters")!);
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
    for (;;) {
      const open = at + /^ */.exec(line.slice(at))![0].length;
      if (line[open] === '"' && reading !== "letters") {
        let cell = "";
        let k = open + 1;
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
          else cell += '"';
        }
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
