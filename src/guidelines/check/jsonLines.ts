/** Parsed JSON that knows where each value stands. */
export interface LocatedJson {
  value: unknown;
  /** Line (from 1) of the value at a path, or of the nearest value around it that exists. */
  lineOf: (path: readonly (string | number)[]) => number;
}

interface Place {
  line: number;
  parts: Map<string | number, Place>;
}

const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const DEEPEST = 64;

/**
 * Reads JSON (RFC 8259) and keeps the line of each value. Throws an error that begins with "line n:", also for a field that is given
 * twice, of which `JSON.parse` would silently keep the second.
 */
export function jsonLines(text: string): LocatedJson {
  const lineStarts = [0];
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) lineStarts.push(i + 1);
  const lineAt = (position: number) => {
    let low = 0;
    let high = lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lineStarts[middle] <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };

  let at = 0;
  const fail = (expected: string): never => {
    const got = at < text.length ? JSON.stringify(text[at]) : "the end of the file";
    throw new Error(`line ${lineAt(Math.min(at, text.length))}: expected ${expected}, got ${got}.`);
  };
  const token = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = () => {
    token(BLANK);
    return text[at];
  };

  const list = (close: string, item: () => void) => {
    at++;
    if (next() !== close) {
      item();
      while (next() === ",") {
        at++;
        next();
        item();
      }
    }
    if (text[at] !== close) fail(`"," or "${close}"`);
    at++;
  };

  const read = (place: Place, depth: number): unknown => {
    if (depth > DEEPEST) fail(`at most ${DEEPEST} levels`);
    const first = next();
    place.line = lineAt(at);
    const part = (key: string | number) => {
      const inner: Place = { line: lineAt(at), parts: new Map() };
      place.parts.set(key, inner);
      return read(inner, depth + 1);
    };
    if (first === "[") {
      const values: unknown[] = [];
      list("]", () => values.push(part(values.length)));
      return values;
    }
    if (first === "{") {
      const fields: Record<string, unknown> = {};
      list("}", () => {
        const start = at;
        const key = JSON.parse(token(STRING) ?? fail("a field in quotes")) as string;
        const isTaken = place.parts.has(key);
        if (isTaken || key === "__proto__") {
          at = start;
          throw new Error(`line ${lineAt(at)}: expected each field once and by a usual name, got "${key}".`);
        }
        if (next() !== ":") fail('":"');
        at++;
        fields[key] = part(key);
      });
      return fields;
    }
    const word = token(STRING) ?? token(NUMBER) ?? token(WORD);
    return word === undefined ? fail("a value") : JSON.parse(word);
  };

  const root: Place = { line: 1, parts: new Map() };
  const value = read(root, 0);
  if (next() !== undefined) fail("the end of the file");
  return {
    value,
    lineOf: (path) => {
      let place = root;
      for (const key of path) {
        const inner = place.parts.get(key);
        if (!inner) break;
        place = inner;
      }
      return place.line;
    },
  };
}
