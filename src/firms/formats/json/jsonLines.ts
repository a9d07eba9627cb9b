import type { JsonPart } from "./jsonItems.ts";

/** Letters looked at to tell a sequence of values from one value over many lines. */
const HEAD = 1 << 16;
/** Lines looked at. */
const LINES = 20;
const SEPARATOR = "\u001e";

/** Whether a JSON text is a sequence, a value a line or after each record separator (RFC 8142): most of its first lines are values by themselves. */
export function isJsonSequence(head: string): boolean {
  if (head.trimStart().startsWith(SEPARATOR)) return true;
  const lines = head
    .slice(0, HEAD)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  if (head.length >= HEAD) lines.pop();
  const values = lines.slice(0, LINES).filter(isObject).length;
  return values > 1 && values * 2 > Math.min(lines.length, LINES);
}

function isObject(line: string): boolean {
  if (!/^\s*\{.*\}\s*$/.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false; // one damaged line of several
  }
}

/** The values of a sequence, each whole, so that a damaged one spoils no other. */
export async function* jsonLines(pieces: AsyncIterable<string>): AsyncGenerator<JsonPart[]> {
  let text = "";
  let line = 1;
  let separator: string | RegExp | undefined;
  const parts = (whole: string) => {
    const found: JsonPart[] = [];
    for (const part of whole.split(separator!)) {
      if (part.trim() !== "") found.push({ kind: "value", name: "", text: part, line });
      line += separator === SEPARATOR ? part.split("\n").length - 1 : 1;
    }
    return found;
  };
  for await (const piece of pieces) {
    text += piece;
    if (text.trim() === "") continue;
    separator ??= text.trimStart().startsWith(SEPARATOR) ? SEPARATOR : /\r\n|\n|\r/;
    // A CR at the end may be half of a line end.
    const end =
      separator === SEPARATOR
        ? text.lastIndexOf(SEPARATOR)
        : Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2));
    if (end <= 0) continue;
    const found = parts(text.slice(0, end));
    text = text.slice(end + (separator === SEPARATOR || text[end] === "\n" || text[end + 1] !== "\n" ? 1 : 2));
    if (found.length > 0) yield found;
  }
  separator ??= /\r\n|\n|\r/;
  const found = parts(text);
  if (found.length > 0) yield found;
}
