/** How numbers are written in a language. */
export interface NumberFormats {
  /** 12,345 */
  number: (value: number) => string;
  /** 12K */
  compact: (value: number) => string;
  /** A share 0..1 as 12.3% */
  percent: (share: number) => string;
  /** A change 0.123 as +12.3% */
  change: (share: number) => string;
  /** Two or three significant digits, for quotients. */
  ratio: (value: number) => string;
}

/** The formats of a locale (BCP 47). */
export function numberFormats(locale: string): NumberFormats {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const oneDigit = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const percent = new Intl.NumberFormat(locale, oneDigit);
  const change = new Intl.NumberFormat(locale, { ...oneDigit, signDisplay: "exceptZero" });
  const ratio = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const ratioLarge = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return {
    number: (value) => minus(whole.format(value)),
    compact: (value) => compact.format(value),
    percent: (share) => percent.format(share),
    change: (share) => minus(change.format(share)),
    ratio: (value) => {
      if (Math.abs(value) < 9.995) return ratio.format(value);
      return (Math.abs(value) < 99.95 ? ratioLarge : whole).format(value);
    },
  };
}

/** The minus sign, which is as wide as the plus, in place of the hyphen. */
function minus(text: string): string {
  return text.replace("-", "\u2212");
}
