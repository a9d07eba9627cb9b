import { plainText } from "#firms/formats/places/placeNumber.ts";

/** Which of a register's codes belong to an industry, and what has to be said of it. */
export interface IndustrySelection {
  /** [code] 1 where rows with that code are selected. */
  isSelected: Uint8Array;
  warnings: string[];
}

/**
 * The codes that belong to the industry asked for: those that begin with it, so that 336 holds 3361 and 336111; several separated by commas; a
 * sector's span as published ("31-33"); a section by its letter. Where the codes of a register lost their leading zeros on the way through a
 * spreadsheet, the short ones are read with it, and that is said: 111 is 0111, and never counted under 11.
 */
export function selectIndustry(
  asked: string,
  codes: readonly string[],
  rowsOf: (code: number) => number,
): IndustrySelection {
  const wanted = codesOf(asked);
  const read = codes.map(codesOf);
  const lost = lostZeros(read.flat());
  const isSelected = new Uint8Array(codes.length);
  let restored = 0;
  let kept = 0;
  for (const [at, parts] of read.entries()) {
    const isSpan = parts.length > 1 && /^\d\d\s*[-–]\s*\d\d$/.test(codes[at].trim());
    const belongs = (part: IndustryCode) => wanted.some((beginning) => holds(beginning, part));
    const isLost = parts.length === 1 && lost(parts[0], wanted);
    const full = isLost ? parts.map((part) => ({ ...part, digits: `0${part.digits}` })) : parts;
    const isIn = full.length > 0 && (isSpan ? full.every(belongs) : full.some(belongs));
    if (isIn) isSelected[at] = 1;
    if (isLost && isIn) restored += rowsOf(at);
    if (isLost && !isIn && parts.some(belongs)) kept += rowsOf(at);
  }
  const warnings: string[] = [];
  if (restored > 0)
    warnings.push(
      `${counted(restored)} of industry ${asked} ${restored === 1 ? "has a code that" : "have codes that"} lost the leading zero; it was put back.`,
    );
  if (kept > 0)
    warnings.push(
      `${counted(kept)} ${kept === 1 ? "has a code" : "have codes"} one digit shorter than the others, which probably lost a leading zero; ${kept === 1 ? "it was" : "they were"} not counted under ${asked}.`,
    );
  return { isSelected, warnings };
}

function counted(rows: number): string {
  return `${rows.toLocaleString("en")} row${rows === 1 ? "" : "s"}`;
}

function holds(beginning: IndustryCode, code: IndustryCode): boolean {
  if (beginning.digits === "" && beginning.section === "")
    return beginning.text !== "" && code.text.startsWith(beginning.text);
  if (beginning.digits === "") return code.section === beginning.section && code.section !== "";
  if (beginning.section !== "" && code.section !== "" && beginning.section !== code.section) return false;
  return code.digits !== "" && code.digits.startsWith(beginning.digits);
}

/**
 * Whether a code lost its leading zero. Codes of a register are of one length; if some are a digit shorter, none of the full length begins with
 * zero, and the short ones are not the groups the long ones belong to, they lost it. Where all are of one length, a code that is asked for with
 * its zero tells it.
 */
function lostZeros(codes: readonly IndustryCode[]): (code: IndustryCode, wanted: readonly IndustryCode[]) => boolean {
  const digits = [
    ...new Set(
      codes
        .filter(({ section }) => section === "")
        .map((code) => code.digits)
        .filter((text) => text !== ""),
    ),
  ];
  const lengths = [...new Set(digits.map(({ length }) => length))].sort((a, b) => a - b);
  if (digits.some((text) => text.startsWith("0"))) return () => false;
  const [short, full] = lengths;
  if (lengths.length === 2 && full === short + 1 && full >= 3) {
    const shorter = digits.filter(({ length }) => length === short);
    const groups = shorter.filter((text) => digits.some((other) => other.length === full && other.startsWith(text)));
    if (groups.length * 2 < shorter.length) return (code) => code.section === "" && code.digits.length === short;
  }
  return (code, wanted) =>
    code.section === "" && wanted.some(({ digits: asked }) => asked.length >= 3 && asked === `0${code.digits}`);
}

/** A code of a classification as people write it: "C10.71", "10.71" and "1071" are one. */
interface IndustryCode {
  /** Letter of the section, "" without one. */
  section: string;
  /** Digits without points, "" if the text is no code. */
  digits: string;
  /** The text itself, in capitals, where it is no code. */
  text: string;
}

/**
 * Reads one code: `="0111"` and `'0111` as spreadsheets protect it, full-width and other digits, points and blanks between digits, a section's
 * letter in front, `3361.0` as programs write numbers, a name after the code.
 */
function industryCode(cell: string): IndustryCode {
  const text = plainText(cell).toUpperCase();
  const whole = text.replace(/^(\d{3,})[.,]0+$/, "$1");
  const found = /^([A-Z]?)\s*[-.]?\s*(\d[\d.\s/-]*?)[.\s]*(?:$|[-–:(]*\s+\p{L}.*$)/u.exec(whole);
  if (found) return { section: found[1], digits: found[2].replace(/\D/g, ""), text };
  if (/^[A-Z]$/.test(text)) return { section: text, digits: "", text };
  return { section: "", digits: "", text };
}

/** The codes of a cell, which may hold several; a sector's span ("31-33") is each sector in it. */
function codesOf(cell: string): IndustryCode[] {
  const plain = plainText(cell);
  const span = /^(\d\d)\s*[-–]\s*(\d\d)$/.exec(plain);
  if (span && Number(span[2]) > Number(span[1])) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    return Array.from({ length: to - from + 1 }, (_, k) => industryCode(String(from + k)));
  }
  return plain
    .split(/[|;,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(industryCode);
}
