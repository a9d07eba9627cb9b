import type { Unit } from "#guidelines/model/guidelineModel.ts";
import type { Words } from "#i18n/words.ts";

const FORMATS = new Map<string, Intl.NumberFormat>();

/**
 * A figure with its unit, as the model counts it: a percent of 12.5 is "12.5%". Small numbers keep a digit, counts none unless they
 * have one (an effective number of plants). NaN says that nobody has it.
 */
export function figureText(
  value: number,
  unit: Unit,
  words: Words["recommendations"]["evidence"],
  language: string,
): string {
  if (Number.isNaN(value)) return words.unknown;
  return WRITERS[unit](value, words, (least, most, sign = "auto") => written(value, language, least, most, sign));
}

type Digits = (least: number, most: number, sign?: "auto" | "exceptZero") => string;
type Writer = (value: number, words: Words["recommendations"]["evidence"], digits: Digits) => string;

const WRITERS: Record<Unit, Writer> = {
  yesNo: (value, words) => (value > 0 ? words.yes : words.no),
  percent: (_, __, digits) => `${digits(0, 1)}%`,
  percentPerYear: (_, words, digits) => words.perYear(`${digits(1, 1, "exceptZero")}%`),
  people: (_, words, digits) => words.people(digits(0, 0)),
  years: (value, words, digits) => words.years(value, digits(0, 1)),
  km: (value, words, digits) => words.km(digits(0, Math.abs(value) < 10 ? 1 : 0)),
  perThousand: (_, words, digits) => words.perThousand(digits(0, 1)),
  perTenThousand: (_, words, digits) => words.perTenThousand(digits(0, 1)),
  fullTime: (value, words, digits) => words.fullTime(value, digits(0, 2)),
  index: (_, __, digits) => digits(2, 2),
  ratio: (value, _, digits) => (Math.abs(value) < 9.995 ? digits(2, 2) : digits(1, 1)),
  count: (value, _, digits) => digits(0, Math.abs(value) < 100 ? 1 : 0),
};

function written(
  value: number,
  language: string,
  least: number,
  most: number,
  signDisplay: "auto" | "exceptZero",
): string {
  const key = [language, least, most, signDisplay].join();
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay,
    });
    FORMATS.set(key, format);
  }
  return format.format(value).replace("-", "\u2212");
}
