import { UnreadableRegister } from "#firms/formats/unreadableRegister.ts";

/** A part of a JSON text: an item of the list that holds the records, a whole value of a sequence, or any other member of the object around. */
export interface JsonPart {
  kind: "item" | "value" | "member";
  /** The member's name; of an item the name of its list, "" where the list is the whole text. */
  name: string;
  text: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
}

/** Members that are lists of records, wherever they stand in the object around. */
const LISTS = new Set(["features", "elements", "records", "rows", "data", "results", "items", "value"]);
/** GeoJSON nests nine levels at most; anything deeper is not a register. */
const DEEPEST = 32;
/** Letters a single record may have. */
const LONGEST_ITEM = 64 << 20;

/**
 * The parts of a JSON text as it comes, so that a file of any size is read in the memory of one record. Several values may follow each other, with
 * line ends, commas or record separators (RFC 8142) between. A comma before the end of a list is let pass, and
 * said by `onTrailingComma`. Refuses a text that ends within a value, with where, and one that nests too deep.
 */
export async function* jsonItems(
  pieces: AsyncIterable<string>,
  {
    name,
    onTrailingComma,
    onEmptyList,
  }: { name: string; onTrailingComma: (line: number) => void; onEmptyList: (list: string) => void },
): AsyncGenerator<JsonPart[]> {
  let text = "";
  let line = 1;
  let isLast = false;
  /** The list that is open, and whether an object is open around it or alone. */
  let list: string | undefined;
  let isInObject = false;
  let items = 0;
  let scan: Scan | undefined;
  let hasComma = false;

  const trouble = (why: string) => new UnreadableRegister(`${name} cannot be read: ${why}.`);
  const within = () => (list === undefined ? "" : ` in record ${items + 1}`);

  function take(length: number): string {
    const taken = text.slice(0, length);
    for (let at = taken.indexOf("\n"); at >= 0; at = taken.indexOf("\n", at + 1)) line++;
    text = text.slice(length);
    return taken;
  }

  function skipBetween(): void {
    let gap = 0;
    while (gap < text.length && (text.charCodeAt(gap) <= 32 || text[gap] === "\ufeff")) gap++;
    if (gap > 0) take(gap);
  }

  /** The value at the start of `text`, undefined if its end has not come yet. */
  function wholeValue(): { text: string; line: number } | undefined {
    scan ??= { at: 0, depth: 0, isInString: false };
    const end = valueEnd(text, scan, isLast);
    if (scan.depth > DEEPEST) throw trouble(`it nests deeper than ${DEEPEST} levels${within()} (line ${line})`);
    if (end < 0) {
      if (isLast)
        throw trouble(
          `it ends${within() || " within a value"} that begins on line ${line}; it was probably cut off, so fetch or export it again`,
        );
      if (text.length > LONGEST_ITEM) throw trouble(`a record is longer than 64 million letters (line ${line})`);
      return undefined;
    }
    scan = undefined;
    const begun = line;
    return { text: take(end), line: begun };
  }

  /** Parts that are whole in `text`. */
  function* parts(): Generator<JsonPart> {
    for (;;) {
      if (!scan) skipBetween();
      if (text === "") return;
      if (!scan && text[0] === ",") {
        if (hasComma) throw trouble(`there are two commas where one is expected (line ${line})`);
        hasComma = true;
        take(1);
        continue;
      }
      if (list !== undefined) {
        if (!scan && text[0] === "]") {
          if (hasComma) onTrailingComma(line);
          if (items === 0) onEmptyList(list);
          take(1);
          list = undefined;
          hasComma = false;
          continue;
        }
        if (!scan && text[0] === "}")
          throw trouble(`a } stands where the list of records should go on or end with ] (line ${line})`);
        const value = wholeValue();
        if (!value) return;
        hasComma = false;
        items++;
        yield { kind: "item", name: list, ...value };
        continue;
      }
      if (isInObject) {
        if (!scan && text[0] === "}") {
          if (hasComma) onTrailingComma(line);
          take(1);
          isInObject = false;
          hasComma = false;
          continue;
        }
        const member = scan ? undefined : memberName();
        if (!scan && !member) return;
        if (member) {
          pending = member.name;
          take(member.length);
          hasComma = false;
          if (LISTS.has(pending) && /^\[\s*[{\]]/.test(text)) {
            take(1);
            list = pending;
            continue;
          }
        }
        const value = wholeValue();
        if (!value) return;
        yield { kind: "member", name: pending, ...value };
        continue;
      }
      hasComma = false;
      if (!scan && text[0] === "{") {
        const isAround = items === 0 || hasCollection ? isCollection(text, isLast) : false;
        if (isAround === undefined) return;
        if (isAround) {
          take(1);
          isInObject = true;
          hasCollection = true;
          continue;
        }
      }
      if (!scan && text[0] === "[" && items === 0) {
        take(1);
        list = "";
        continue;
      }
      if (!scan && text[0] !== "{" && text[0] !== "[") throw trouble(`what stands on line ${line} is no JSON`);
      const value = wholeValue();
      if (!value) return;
      items++;
      yield { kind: "value", name: "", ...value };
    }
  }
  let pending = "";
  let hasCollection = false;

  /** `"name":` at the start of `text` with the blanks behind; undefined if it is not whole or what follows has not come yet. */
  function memberName(): { name: string; length: number } | undefined {
    const found = /^"((?:[^"\\]|\\.)*)"\s*:\s*/.exec(text);
    // A list is told by its first two letters, so they must be there.
    if (found && (isLast || text.length > found[0].length + 64)) return { name: found[1], length: found[0].length };
    if (!isLast) return undefined;
    if (found) return { name: found[1], length: found[0].length };
    if (/^"(?:[^"\\]|\\.)*$/.test(text))
      throw trouble(`it ends in the middle of line ${line}; it was probably cut off, so fetch or export it again`);
    throw trouble(`a name in quotes and a colon are expected on line ${line}`);
  }

  for await (const piece of pieces) {
    text += piece;
    if (text.length < 256) continue;
    const found = [...parts()];
    if (found.length > 0) yield found;
  }
  isLast = true;
  const found = [...parts()];
  if (found.length > 0) yield found;
  if (isInObject || list !== undefined)
    throw trouble(
      `it ends after ${items === 0 ? "its first lines" : `record ${items}`} (line ${line}) without closing; it was probably cut off, so fetch or export it again`,
    );
}

/** Letters of an object's members looked at for a list of records. */
const HEAD = 1 << 16;

/** Whether the object `text` begins with holds a list of records and is none itself; undefined if more of it has to come for that to be known. */
function isCollection(text: string, isLast: boolean): boolean | undefined {
  let at = 1;
  for (;;) {
    const member = /^[\s,]*"((?:[^"\\]|\\.)*)"\s*:\s*/.exec(text.slice(at, at + 512));
    if (!member)
      return isLast || at + 512 < text.length || /^[\s,]*\}/.test(text.slice(at, at + 512)) ? false : undefined;
    at += member[0].length;
    if (at + 64 > text.length && !isLast) return undefined;
    if (LISTS.has(member[1]) && /^\[\s*[{\]]/.test(text.slice(at, at + 64))) return true;
    if (member[1] === "type" && text.startsWith('"FeatureCollection"', at)) return true;
    const value = text.slice(at, at + HEAD);
    const end = valueEnd(value, { at: 0, depth: 0, isInString: false }, false);
    if (end < 0) return isLast || value.length === HEAD ? false : undefined;
    at += end;
  }
}

interface Scan {
  at: number;
  depth: number;
  isInString: boolean;
}

/** Where the value that begins at 0 ends, -1 if it goes on; `scan` keeps how far it was looked at. */
function valueEnd(text: string, scan: Scan, isLast: boolean): number {
  const first = text.charCodeAt(0);
  if (first !== 0x7b && first !== 0x5b && first !== 0x22) {
    const end = text.search(/[\s,\]}]/);
    return end >= 0 ? end : isLast ? text.length : -1;
  }
  let { at, depth, isInString } = scan;
  const length = text.length;
  let end = -1;
  for (; at < length; at++) {
    const letter = text.charCodeAt(at);
    if (isInString) {
      if (letter === 0x5c) at++;
      else if (letter === 0x22) {
        isInString = false;
        if (depth === 0) {
          end = at + 1;
          break;
        }
      }
    } else if (letter === 0x22) isInString = true;
    else if (letter === 0x7b || letter === 0x5b) {
      if (++depth > DEEPEST) break;
    } else if ((letter === 0x7d || letter === 0x5d) && --depth <= 0) {
      end = at + 1;
      break;
    }
  }
  Object.assign(scan, { at, depth, isInString });
  return end;
}
