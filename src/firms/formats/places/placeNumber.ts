import { parseCoordinate } from "#firms/coordinates.ts";

/** How numbers of a register are written. */
export interface NumberMarks {
  decimal: "." | ",";
  /** A mark between thousands, dropped before a number is read. */
  grouping?: "." | "," | " " | "'";
}

/** One coordinate as its cell gives it: degrees, or a number that is none and may be metres. */
export interface PlaceNumber {
  value: number;
  /** What a hemisphere letter or word says it is. */
  axis?: "latitude" | "longitude";
}

export type NumberTrouble =
  | "empty"
  | "missing-value code"
  | "not a coordinate"
  | "minutes or seconds above 60"
  | "out of range";

/** Words for "not known" in registers, folded. */
const MISSING =
  /^(?:-+|\.+|\?+|\*+|_+|x+|nan|-nan|nan\(ind\)|-?1\.#(?:ind|qnan)|null|\(null\)|nil|none|na|n\.a\.?|n\/a|#n\/a!?|#na|#value!|#ref!|#null!|#div\/0!|#num!|#name\?|#n\/d|#nv|#wert!|#¡(?:valor|num|ref)!|\\n|nd|n\.d\.?|n\/d|s\/d|s\/n|sd|s\.d\.?|sin dato|sin datos|no disponible|nodata|no data|unknown|unk|missing|undefined|not available|not applicable|tbd|desconocido|no aplica|inconnu|不明|未知|不詳|無|无|なし|없음|нет|нет данных|неизвестно|не указан[оа]?|н\/д|미상|불명|미확인|暂无|暫無|不详|非公開|không có|không rõ|tidak ada|tidak diketahui|ไม่มี|ไม่ทราบ|ไม่ระบุ|not known|no info|sin informaci[oó]n|sin coordenadas|no hay|pendiente|pending|non disponible|desconhecido|não informado|keine angabe|k\.a\.)$/i;

const PLAIN = /^[-+]?\d+(?:\.\d*)?$|^[-+]?\.\d+$/;
const SCIENTIFIC = /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)e[-+]?\d+$/i;
/** First letters of the ten digits of the scripts registers are written in. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];

/**
 * Reads one coordinate in any notation: decimal, scientific, degrees with decimal minutes or with minutes and seconds, with
 * hemisphere letters or words in front or behind, in the digits and marks of other scripts. Nothing is repaired: what has to be guessed is refused with
 * its reason.
 */
export function placeNumber(cell: string, marks: NumberMarks): PlaceNumber | { reason: NumberTrouble } {
  if (marks.decimal === "." && marks.grouping === undefined && PLAIN.test(cell)) return finite(Number(cell));
  const text = plainText(cell);
  if (text === "") return { reason: "empty" };
  if (MISSING.test(text)) return { reason: "missing-value code" };
  if (SCIENTIFIC.test(text)) return finite(Number(text.replace(",", ".")));
  const number = groupedNumber(text, marks);
  if (number !== undefined) return finite(number);
  const degrees = parseCoordinate(notation(text));
  if ("reason" in degrees) return { reason: degrees.reason === "too coarse" ? "not a coordinate" : degrees.reason };
  if (degrees.isRewritten)
    return { reason: /[°'"]/.test(notation(text)) ? "minutes or seconds above 60" : "out of range" };
  return { value: degrees.value + 0, axis: degrees.axis };
}

/** The text of a cell without what programs wrap it in: `="..."`, a leading apostrophe, NUL and invisible letters; full-width letters and other digits as ASCII. */
export function plainText(cell: string): string {
  let text = cell;
  if (/[^\u0020-\u007e]/.test(text))
    text = text
      .replaceAll("\0", "")
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
      .replace(/[\u0080-\uffff]/g, asciiLetter);
  text = text.trim();
  const wrapped = /^=\s*"(.*)"$/.exec(text) ?? /^"(.*)"$/.exec(text) ?? /^'([^']*)'$/.exec(text);
  if (wrapped) text = wrapped[1].trim();
  if (text.startsWith("'") && /^'[^']*$/.test(text)) text = text.slice(1).trim();
  return text;
}

function asciiLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (code === 0x66b) return ".";
  if (code === 0x66c) return "";
  if (
    code === 0x2212 ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2012 ||
    code === 0x2013 ||
    code === 0x2014 ||
    code === 0xfe63
  )
    return "-";
  if (code === 0x3000 || code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f) return " ";
  return letter;
}

/** A decimal number with its marks; undefined if it is anything else. */
function groupedNumber(text: string, { decimal, grouping }: NumberMarks): number | undefined {
  let plain = text.replace(/\s*(?:m|metres|meters|metros|°|deg|degrees)$/i, "");
  if (grouping !== undefined) plain = plain.replaceAll(grouping, "");
  else if (/^[-+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(plain) && !/^[-+]?\d{1,3} \d{1,3}$/.test(plain))
    plain = plain.replaceAll(" ", "");
  if (decimal === "," || !plain.includes(".")) plain = plain.replace(",", ".");
  plain = plain.replace(/^([-+])\s+/, "$1");
  return PLAIN.test(plain) ? Number(plain) : undefined;
}

const HEMISPHERES: [RegExp, string][] = [
  [/北緯|北纬|북위|с\.?\s?ш\.?|северная широта/gi, "N"],
  [/南緯|南纬|남위|ю\.?\s?ш\.?|южная широта/gi, "S"],
  [/東經|东经|東経|동경|в\.?\s?д\.?|восточная долгота/gi, "E"],
  [/西經|西经|西経|서경|з\.?\s?д\.?|западная долгота/gi, "W"],
];

/** Marks of other notations as degree signs, minutes and seconds. */
function notation(text: string): string {
  let plain = text;
  for (const [words, letter] of HEMISPHERES) plain = plain.replace(words, letter);
  plain = plain
    .replace(/[⁰˚ºª∘]/g, "°")
    .replace(/(\d)\s*(?:度|도|deg(?:rees?|\.)?|grados?|degrés?|градус\w*|d)\s*(?=[\d]|$|[NSEWO])/gi, "$1°")
    .replace(/(\d)\s*(?:分|분|min(?:utos?|utes?|\.)?|мин\.?|m|′)\s*(?=[\d]|$|[NSEWO])/gi, "$1'")
    .replace(/(\d)\s*(?:秒|초|sec(?:onds?|\.)?|seg(?:undos?|\.)?|сек\.?)\s*/gi, '$1"')
    .replace(/(?<=[°'].*)(\d)\s*s(?=$|\s*[NSEWO]$)\s*/g, '$1"')
    .replace(/(\d)\s+(["'°])/g, "$1$2");
  const dashed = /^([NSEWO]?)\s*(\d{1,3})-(\d{1,2})(?:-(\d{1,2}(?:[.,]\d+)?))?\s*([NSEWO]?)$/i.exec(plain);
  if (dashed)
    plain = `${dashed[1]}${dashed[2]}°${dashed[3]}'${dashed[4] === undefined ? "" : `${dashed[4]}"`}${dashed[5]}`;
  const packed = /^([NSEWO]?)\s*(\d{2,3})([0-5]\d)([0-5]\d(?:\.\d+)?)\s*([NSEWO]?)$/i.exec(plain);
  if (packed && (packed[1] !== "") !== (packed[5] !== ""))
    plain = `${packed[1]}${packed[2]}°${packed[3]}'${packed[4]}"${packed[5]}`;
  const minutes = /^([NSEWO]?)\s*(\d{2,3})([0-5]\d\.\d+)\s*([NSEWO]?)$/i.exec(plain);
  if (minutes && (minutes[1] !== "") !== (minutes[4] !== ""))
    plain = `${minutes[1]}${minutes[2]}°${minutes[3]}'${minutes[4]}`;
  return plain;
}

function finite(value: number): PlaceNumber | { reason: NumberTrouble } {
  return Number.isFinite(value) ? { value: value + 0 } : { reason: "out of range" };
}

/** Ways a number is written, by what its cell looks like; a mark before three digits alone may be either. */
const WRITTEN: [looks: RegExp, marks: NumberMarks][] = [
  [/^\d{1,3}(?:'\d{3})+(?:\.\d+)?$/, { decimal: ".", grouping: "'" }],
  [/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/, { decimal: ",", grouping: "." }],
  [/^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/, { decimal: ".", grouping: "," }],
  [/^\d+\.(?:\d{1,2}|\d{4,})$|^\d{4,}\.\d+$/, { decimal: "." }],
  [/^\d+,(?:\d{1,2}|\d{4,})$|^\d{4,},\d+$/, { decimal: "," }],
  [/^\d{1,3}\.\d{3}$/, { decimal: "." }],
  [/^\d{1,3},\d{3}$/, { decimal: "," }],
];
/** Of `WRITTEN`, those that tell; the last two decide where fewer than one cell in three does. */
const TELLING = 5;
const FEWEST_TELLING = 3;
/** From here on nothing parts thousands. */
const FIRST_PLAIN = 3;

/**
 * How the numbers in these cells are written, from all of them together: the way most cells show that can be read in one way only, so that a
 * slip in one of them changes nothing for the others.
 */
export function numberMarks(cells: Iterable<string>): NumberMarks {
  const votes = WRITTEN.map(() => 0);
  for (const cell of cells) {
    const text = plainText(cell).replace(/^[-+]\s*/, "");
    const way = WRITTEN.findIndex(([looks]) => looks.test(text));
    if (way >= 0) votes[way]++;
  }
  const met = votes.reduce((sum, count) => sum + count, 0);
  const telling = votes.slice(0, TELLING);
  const counted = Math.max(...telling) * FEWEST_TELLING >= met ? telling : votes.slice(FIRST_PLAIN);
  const most = Math.max(...counted);
  if (most === 0) return { decimal: "." };
  return WRITTEN[counted.indexOf(most) + (counted === telling ? 0 : FIRST_PLAIN)][1];
}
