/** Columns side by side: the first `left` to the left, the others to the right. */
export function aligned(rows: readonly string[][], left: number): string[] {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < left ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join("  ")
      .trimEnd(),
  );
}

/** The text with an ellipsis where it is longer than the column. */
export function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

/** "1,234", "-" where unknown. */
export function whole(value: number): string {
  return Number.isNaN(value) ? "-" : Math.round(value).toLocaleString("en-US").replace("-0", "0");
}

/** "1.95". */
export function ratio(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : "-";
}

/** A small index with so many digits that count: "0.0122", "-0.000081". */
export function index(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "-";
}

/** "+4.1%" of a share. */
export function changeText(share: number): string {
  return Number.isFinite(share) ? `${share < 0 ? "-" : "+"}${Math.abs(100 * share).toFixed(1)}%` : "-";
}

/** "34.4%" of a share. */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${(100 * share).toFixed(1)}%` : "-";
}

/** "+1,234", "-1,234". */
export function signed(value: number): string {
  return value > 0 ? `+${whole(value)}` : whole(value);
}

/** "1 county", "3,111 counties". */
export function counted(n: number, one: string, many: string): string {
  return `${whole(n)} ${n === 1 ? one : many}`;
}

const WIDTH = 100;

/** A text in lines of at most 100 characters, indented. */
export function folded(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part) => " ".repeat(indent) + part);
}
