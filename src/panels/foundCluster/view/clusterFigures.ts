/** A distance, area or expectation with as many digits as it is worth: 0.85, 3.2, 47, 1,250. */
export function roundFigure(value: number, locale: string): string {
  const digits = Math.abs(value) >= 10 ? 0 : Math.abs(value) < 1 ? 2 : 1;
  return value.toLocaleString(locale, { maximumFractionDigits: digits });
}

/** A p-value with two digits: 0.001, 0.012, 0.35. */
export function pFigure(p: number, locale: string): string {
  return p.toLocaleString(locale, { maximumSignificantDigits: 2 });
}
