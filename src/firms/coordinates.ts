/** Why a text is not a coordinate. */
export type CoordinateReason =
  /** Nothing, or the marks of a notation without a number of degrees (`°'"`). */
  | "empty"
  /** No notation we know. */
  | "not a coordinate"
  /** 60 itself is read as the next unit; above it only the two slips `parseCoordinate` names can be undone. */
  | "minutes or seconds above 60"
  /** Whole degrees: a cell of about 100 km. */
  | "too coarse"
  /** Beyond 180 degrees in every reading. */
  | "out of range";

export interface Coordinate {
  /** Degrees, negative for west and south where the text says so by a sign or a letter. Finite, within ±180. */
  value: number;
  /** What a hemisphere letter says it is; undefined without a letter. */
  axis?: "latitude" | "longitude";
  /** The text states the side of the equator or of Greenwich, by a sign or a letter. */
  isSigned: boolean;
  /** `value` already undoes a typing error. */
  isRewritten: boolean;
  /** Other readings a known typing error allows, likeliest first; to be accepted only when something else confirms them. */
  readings: number[];
}

const NUMBER = String.raw`\d+(?:\.\d*)?|\.\d+`;
/** degrees, minutes, seconds with whichever marks, colons or blanks separate them; a stray ' after the degree sign is let pass. */
const NOTATION = new RegExp(
  String.raw`^([+-]?)\s*(${NUMBER})` +
    String.raw`(?:\s*(?:[°:]\s*'?|\s)\s*(?:(${NUMBER})(?:\s*(?:['":]|\s|$)\s*(?:(${NUMBER})\s*["']{0,2})?)?)?)?$`,
);
const MARKS_ONLY = /^[°'":\s+-]*$|^[+-]?\s*°/;
const LETTER =
  /^(?:lat(?:itude?|itud)?|lon(?:g(?:itude?|itud)?)?)?[.:\s]*(norte?|north|n|sur|south|s|este|east|e|oeste|ouest|ovest|west|w|o)(?![a-z])[.:\s]*|[.\s]*(norte?|north|n|sur|south|s|este|east|e|oeste|ouest|ovest|west|w|o)\.?$/i;
const SIDES: Record<string, { axis: "latitude" | "longitude"; sign: 1 | -1 }> = {
  n: { axis: "latitude", sign: 1 },
  s: { axis: "latitude", sign: -1 },
  e: { axis: "longitude", sign: 1 },
  w: { axis: "longitude", sign: -1 },
  o: { axis: "longitude", sign: -1 },
};

/** One spelling for each mark: typographic quotes, primes, ordinal signs and minus signs as they occur in registers. */
function plainMarks(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[ºª˚∘⁰]/g, "°")
    .replace(/[’‘′´`ʹ]/g, "'")
    .replace(/[″“”〃]|''/g, '"')
    .replace(/[−–—‐‑]/g, "-")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/[\s\u00a0\u2007\u202f]+/g, " ")
    .trim();
}

/** Decimal point lost: every place it can stand so that two or three digits (or one) precede it, within ±180. */
function pointReadings(digits: string, sign: number): number[] {
  const readings: number[] = [];
  for (const whole of [2, 3, 1]) {
    if (digits.length - whole < 3) continue;
    const value = Number(`${digits.slice(0, whole)}.${digits.slice(whole)}`);
    if (value <= 180) readings.push(sign * value);
  }
  return readings;
}

/**
 * Reads one coordinate in any notation: decimal degrees (point or comma), degrees and decimal minutes, degrees-minutes-seconds with
 * whichever marks, colons or blanks, a sign, a hemisphere letter or word before or after (O is oeste, west). Typing errors of
 * the Mexican register are undone: seconds above 60 (`secondsUndone`), degrees written `0.106°50'6"` (read 106), where zeros at the end may be missing too
 * (`0.1°15'2"` offers 10 and 100 in `readings`), and a decimal point that was lost (`2064233` offers 20.64233).
 * Never NaN: a text that is no coordinate gives its reason.
 */
export function parseCoordinate(text: string): Coordinate | { reason: CoordinateReason } {
  let rest = plainMarks(text);
  if (MARKS_ONLY.test(rest)) return { reason: "empty" };
  const letter = LETTER.exec(rest);
  let side: { axis: "latitude" | "longitude"; sign: 1 | -1 } | undefined;
  if (letter) {
    side = SIDES[sideLetter((letter[1] ?? letter[2]).toLowerCase())];
    rest = (rest.slice(0, letter.index) + rest.slice(letter.index + letter[0].length)).trim();
    if (rest === "") return { reason: "empty" };
  }
  const match = NOTATION.exec(rest);
  if (!match) return { reason: "not a coordinate" };
  const [, signText, degreesText, minutesText, secondsText] = match;
  // "-99.1 W" says west twice, not east.
  const sign = side ? side.sign : signText === "-" ? -1 : 1;
  const isSigned = side !== undefined || signText !== "";
  const found = { axis: side?.axis, isSigned };

  if (minutesText === undefined) {
    if (!degreesText.includes(".") && !rest.includes("°")) {
      if (degreesText.length <= 3) return Number(degreesText) === 0 ? zero(found) : { reason: "too coarse" };
      const readings = pointReadings(degreesText.replace(/^0+/, ""), sign);
      if (readings.length === 0) return { reason: "out of range" };
      return { ...found, value: readings[0], isRewritten: true, readings: readings.slice(1) };
    }
    return inRange(Number(degreesText), sign, found);
  }

  if (minutesText.includes(".") && secondsText !== undefined) return { reason: "not a coordinate" };
  const minutes = Number(minutesText);
  const seconds = Number(secondsText ?? 0);
  if (minutes > 60) return { reason: "minutes or seconds above 60" };
  if (seconds > 60) {
    const undone = secondsUndone(degreesText, minutesText, secondsText);
    if (undone === undefined) return { reason: "minutes or seconds above 60" };
    if (undone > 180) return { reason: "out of range" };
    return { ...found, value: sign * undone, isRewritten: true, readings: [] };
  }
  const fraction = minutes / 60 + seconds / 3600;

  if (degreesText.includes(".")) {
    const prefixed = /^0*\.(\d{1,3})$/.exec(degreesText);
    if (!prefixed && fraction === 0) return inRange(Number(degreesText), sign, found);
    if (!prefixed) return { reason: "not a coordinate" };
    const readings: number[] = [];
    for (let digits = prefixed[1]; digits.length <= 3; digits += "0") {
      if (Number(digits) + fraction <= 180) readings.push(sign * (Number(digits) + fraction));
    }
    if (readings.length === 0) return { reason: "out of range" };
    return { ...found, value: readings[0], isRewritten: true, readings: readings.slice(1) };
  }
  return inRange(Number(degreesText) + fraction, sign, found);
}

/**
 * Two digits above 60 are decimals of the minute (`9'83"` is 9.83'), four are seconds that lost their point (`5079"` is 50.79").
 * Of 93 and 71 such cells whose facility also has a plain coordinate, 83 and 51 come within 0.005 degrees of it.
 */
function secondsUndone(degrees: string, minutes: string, seconds: string): number | undefined {
  if (!/^\d+$/.test(degrees + minutes)) return undefined;
  if (/^\d\d$/.test(seconds)) return Number(degrees) + Number(`${minutes}.${seconds}`) / 60;
  if (/^[0-5]\d{3}$/.test(seconds)) return Number(degrees) + Number(minutes) / 60 + Number(seconds) / 100 / 3600;
  return undefined;
}

function sideLetter(word: string): string {
  return word[0];
}

function zero(found: Pick<Coordinate, "axis" | "isSigned">): Coordinate {
  return { ...found, value: 0, isRewritten: false, readings: [] };
}

function inRange(
  degrees: number,
  sign: number,
  found: Pick<Coordinate, "axis" | "isSigned">,
): Coordinate | { reason: CoordinateReason } {
  if (degrees > 180) return { reason: "out of range" };
  if (degrees === 0) return zero(found);
  return { ...found, value: sign * degrees, isRewritten: false, readings: [] };
}
