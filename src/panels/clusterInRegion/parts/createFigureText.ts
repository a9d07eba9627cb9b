import type { Basis } from "#economies/economy.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import type { Estimate, RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** A figure as it is shown, and what there is to say of it where it is not simply published. */
export interface FigureText {
  text: string;
  note?: string;
}

/** How figures are written that may be estimated: marked where a part is, as a range where most is. */
export function createFigureText() {
  const w = useWords("regionalProfile");
  const { number, ratio, percent } = useI18n();

  /** Jobs, or establishments where jobs are not counted. */
  function size(figure: Pick<RegionalFigure, "employment" | "establishments" | "estimated">, basis: Basis): FigureText {
    if (basis === "establishments") return { text: known(figure.establishments, number) };
    const { value, low, high } = figure.employment;
    const words = w().told;
    const hasBand = Math.round(low) < Math.round(high);
    if (!hasBand || !isPartlyEstimated(figure.estimated)) return { text: known(value, number) };
    if (isRangeOnly(figure.estimated))
      return { text: words.range(number(low), number(high)), note: words.rangeNote(number(value)) };
    return {
      text: words.about(number(value)),
      note: words.aboutNote(percent(figure.estimated), number(low), number(high)),
    };
  }

  /** What is made of a figure's jobs, in proportion to them: with the mark of an estimate, and as the range where that is told. */
  function inProportion(
    value: number,
    { employment, estimated }: Pick<RegionalFigure, "employment" | "estimated">,
    write: (value: number) => string,
  ): string | undefined {
    if (!Number.isFinite(value)) return undefined;
    const { value: jobs, low, high } = employment;
    if (!isPartlyEstimated(estimated) || !(Math.round(low) < Math.round(high))) return write(value);
    if (!isRangeOnly(estimated)) return w().told.about(write(value));
    const [least, most] = [write((value * low) / jobs), write((value * high) / jobs)];
    return jobs > 0 ? w().told.range(least, most) : undefined;
  }

  /** For a cell: "2.10", or "1.80–2.40" where no single number is told. */
  function quotient({ value, lower, upper }: Estimate): string {
    if (Number.isFinite(value)) return ratio(value);
    return Number.isFinite(lower) && Number.isFinite(upper) ? w().told.range(ratio(lower), ratio(upper)) : "\u2013";
  }

  /** In a sentence: "2.10 times the national share, between 1.80 and 2.40"; undefined where nothing is known. */
  function times({ value, lower, upper }: Estimate): string | undefined {
    const words = w().told;
    const hasInterval = Number.isFinite(lower) && Number.isFinite(upper);
    if (Number.isFinite(value))
      return hasInterval ? words.times(ratio(value), ratio(lower), ratio(upper)) : words.timesAlone(ratio(value));
    return hasInterval ? words.timesBetween(ratio(lower), ratio(upper)) : undefined;
  }

  function known(value: number, write: (value: number) => string): string {
    return Number.isFinite(value) ? write(value) : w().unknown;
  }

  return { size, inProportion, quotient, times };
}
