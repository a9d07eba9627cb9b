import { type Node, type ParseError, findNodeAtLocation, parseTree, printParseErrorCode } from "jsonc-parser";

/** Parsed JSON that knows where each value stands. */
export interface LocatedJson {
  value: unknown;
  /** Line (from 1) of the value at a path, or of the nearest value around it that exists. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** What was expected where the parser breaks off; `got` says what stands there. */
const EXPECTED: Partial<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  PropertyNameExpected: "a field in quotes",
  ValueExpected: "a value",
  ColonExpected: '":"',
  CommaExpected: '"," or a closing bracket',
  CloseBraceExpected: '"," or "}"',
  CloseBracketExpected: '"," or "]"',
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment",
  UnexpectedEndOfComment: "no comment",
  UnexpectedEndOfString: "the end of the text in quotes",
  InvalidUnicode: "four hexadecimal digits",
  InvalidEscapeCharacter: "a sign that can follow a backslash",
  InvalidCharacter: "no control character",
};

/**
 * Reads JSON (RFC 8259) and keeps the line of each value. Throws an error that begins with "line n:", also for a field that is given
 * twice, of which `JSON.parse` would silently keep the second.
 */
export function locatedJson(text: string): LocatedJson {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first) {
    const expected = EXPECTED[printParseErrorCode(first.error)] ?? "a value";
    const got = first.offset < text.length ? JSON.stringify(text[first.offset]) : "the end of the file";
    throw new Error(`line ${lineAt(first.offset)}: expected ${expected}, got ${got}.`);
  }
  const odd = oddField(root!);
  if (odd)
    throw new Error(
      `line ${lineAt(odd.offset)}: expected each field once and by a usual name, got "${String(odd.value)}".`,
    );
  return {
    value: JSON.parse(text),
    lineOf: (path) => {
      for (let length = path.length; length > 0; length--) {
        const found = findNodeAtLocation(root!, path.slice(0, length));
        if (found) return lineAt(found.offset);
      }
      return lineAt(root!.offset);
    },
  };
}

/** The first name of a field that its object has had already, or that would not become a field. */
function oddField(node: Node): Node | undefined {
  const taken = new Set(["__proto__"]);
  for (const child of node.children ?? []) {
    const [name, value] = node.type === "object" ? child.children! : [undefined, child];
    if (name && taken.has(name.value as string)) return name;
    if (name) taken.add(name.value as string);
    const odd = value && oddField(value);
    if (odd) return odd;
  }
  return undefined;
}
