/** Text of a file, and whether its letters had to be guessed at; or why it has none. */
export type FileText = { text: string; isGuessed: boolean } | { trouble: "large" | "spreadsheet" | "binary" };

/** A notebook or a table of figures is far smaller; what is larger is another file taken by mistake. */
export const MOST_BYTES = 20_000_000;

const STARTS = {
  spreadsheet: ["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"],
  binary: ["\u001f\u008b", "PAR1", "%PDF", "\u0089PNG"],
} as const;

/**
 * Reads a file as people save tables: UTF-8 or UTF-16 by its byte order mark, without one UTF-8, and where that cannot be, Windows-1252
 * (then letters beyond a to z are a guess). The byte order mark is not part of the text.
 */
export async function textOfFile(file: Blob): Promise<FileText> {
  if (file.size > MOST_BYTES) return { trouble: "large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  for (const trouble of ["spreadsheet", "binary"] as const)
    if (STARTS[trouble].some((magic) => start.startsWith(magic))) return { trouble };
  if (start.startsWith("\u00ff\u00fe")) return { text: new TextDecoder("utf-16le").decode(bytes), isGuessed: false };
  if (start.startsWith("\u00fe\u00ff")) return { text: new TextDecoder("utf-16be").decode(bytes), isGuessed: false };
  if (bytes.includes(0)) return { trouble: "binary" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isGuessed: true };
  }
}
