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

/** The formats of a locale (BCP 47), each made when something is first written in it: that takes milliseconds. */
export function numberFormats(locale: string): NumberFormats {
  const oneDigit = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const whole = formatter(locale, { maximumFractionDigits: 0 });
  const compact = formatter(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const percent = formatter(locale, oneDigit);
  const change = formatter(locale, { ...oneDigit, signDisplay: "exceptZero" });
  const ratio = formatter(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const ratioLarge = formatter(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return {
    number: (value) => minus(whole(value)),
    compact,
    percent,
    change: (share) => minus(change(share)),
    ratio: (value) => {
      if (Math.abs(value) < 9.995) return ratio(value);
      return Math.abs(value) < 99.95 ? ratioLarge(value) : whole(value);
    },
  };
}

function formatter(locale: string, options: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  return (value) => (format ??= new Intl.NumberFormat(locale, options)).format(value);
}

/** The minus sign, which is as wide as the plus, in place of the hyphen. */
function minus(text: string): string {
  return text.replace("-", "\u2212");
}
