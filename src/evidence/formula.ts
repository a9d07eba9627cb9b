/** A formula: text and fractions, in the order they are read. */
export type Formula = readonly (string | { over: Formula; under: Formula })[];

/** A fraction. */
export function over(numerator: Formula | string, denominator: Formula | string): Formula[number] {
  const formula = (part: Formula | string) => (typeof part === "string" ? [part] : part);
  return { over: formula(numerator), under: formula(denominator) };
}

/** The formula on one line: fractions with a slash, in brackets where one holds more than one word or number. */
export function formulaText(formula: Formula): string {
  return formula.map((part) => (typeof part === "string" ? part : fractionText(part))).join(" ");
}

function fractionText(fraction: { over: Formula; under: Formula }): string {
  return `${bracketed(formulaText(fraction.over))} / ${bracketed(formulaText(fraction.under))}`;
}

function bracketed(text: string): string {
  return text.includes(" ") ? `(${text})` : text;
}
