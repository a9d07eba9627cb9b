import { plainText } from "#firms/formats/places/placeNumber.ts";

/** A code of a classification as people write it: "C10.71", "10.71" and "1071" are one. */
export interface IndustryCode {
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
export function industryCode(cell: string): IndustryCode {
  const text = plainText(cell).toUpperCase();
  const whole = text.replace(/^(\d{3,})[.,]0+$/, "$1");
  const found = /^([A-Z]?)\s*[-.]?\s*(\d[\d.\s/-]*?)[.\s]*(?:$|[-–:(]*\s+\p{L}.*$)/u.exec(whole);
  if (found) return { section: found[1], digits: found[2].replace(/\D/g, ""), text };
  if (/^[A-Z]$/.test(text)) return { section: text, digits: "", text };
  return { section: "", digits: "", text };
}

/** The codes of a cell, which may hold several; a sector's span ("31-33") is each sector in it. */
export function codesOf(cell: string): IndustryCode[] {
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
