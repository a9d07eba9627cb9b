import type { RuleFigure } from "#clusters/strength/strongRules.ts";
import type { I18n } from "#i18n/I18n.tsx";
import type { Words } from "#i18n/words.ts";

export interface ThresholdWords {
  w: Words["regional"];
  formats: Pick<I18n, "language" | "percent" | "ratio">;
}

/** A figure a rule looks at, in its unit: 212.5 jobs, 1.95, 3.4%, $41,000. */
export function ruleFigureText(figure: RuleFigure, value: number, { w, formats }: ThresholdWords): string {
  const locale = formats.language();
  switch (figure) {
    case "quotient":
      return formats.ratio(value);
    case "regionShare":
    case "nationShare":
      return value.toLocaleString(locale, { style: "percent", maximumSignificantDigits: 3 });
    case "payrollPerJob":
      return w.dollars(value.toLocaleString(locale, { maximumFractionDigits: 0 }));
    default:
      return value.toLocaleString(locale, { maximumFractionDigits: 1 });
  }
}

/** A threshold as it is in force: "1.95 (75th percentile)", or "2.00". A quantile whose number is not known is told alone. */
export function thresholdText(
  condition: { figure: RuleFigure; quantile?: number; threshold: number },
  words: ThresholdWords,
): string {
  const { figure, quantile, threshold } = condition;
  const resolved = Number.isNaN(threshold) ? undefined : ruleFigureText(figure, threshold, words);
  if (quantile === undefined) return resolved ?? "";
  const percentile = words.w.percentile(percentOf(quantile));
  return resolved === undefined ? percentile : words.w.resolved(percentile, resolved);
}

/** A quantile as a percentile without the dust of binary fractions: 0.29 is 29. */
export function percentOf(quantile: number): number {
  return Number((100 * quantile).toFixed(2));
}
