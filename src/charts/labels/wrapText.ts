import { textWidth } from "./textWidth.ts";

export interface WrapOptions {
  /** Pixels a line may take. */
  width: number;
  /** Of the font, in pixels. */
  size: number;
  /** Most lines; what is left over ends in an ellipsis. */
  lines: number;
  weight?: "regular" | "bold";
}

/** A text on a few lines of about equal length, none wider than asked: what does not fit ends in an ellipsis. */
export function wrapText(text: string, options: WrapOptions): string[] {
  const lines = fill(text, options);
  if (lines.length === 1 || isShortened(lines)) return lines;
  let best = lines;
  for (let width = options.width - 4; width > options.width / 2; width -= 4) {
    const narrower = fill(text, { ...options, width });
    if (narrower.length !== lines.length || isShortened(narrower)) break;
    best = narrower;
  }
  return best;
}

function fill(text: string, { width, size, lines, weight }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const words = pieces(text);
  const filled: string[] = [];
  let line = "";
  for (const [i, word] of words.entries()) {
    if (line === "" || fits(`${line}${word}`.trim())) line += word;
    else if (filled.length + 1 < lines) {
      filled.push(shorten(line.trim(), fits));
      line = word.trimStart();
    } else return [...filled, shorten([line, ...words.slice(i)].join("").trim(), fits)];
  }
  return [...filled, shorten(line.trim(), fits)];
}

function isShortened(lines: readonly string[]): boolean {
  return lines.some((line) => line.endsWith("…"));
}

/** Where a line may end: before a space, after a dash or a stroke. */
function pieces(text: string): string[] {
  return text
    .trim()
    .replaceAll(/\s+/g, " ")
    .split(/(?= )|(?<=[-–—/])/);
}

function shorten(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  for (let end = text.length - 1; end > 1; end--) {
    const shorter = `${text.slice(0, end).trimEnd()}…`;
    if (fits(shorter)) return shorter;
  }
  return `${text.slice(0, 1)}…`;
}
