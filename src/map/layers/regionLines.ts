import type { I18n } from "#i18n/I18n.tsx";
import type { Words } from "#i18n/words.ts";
import { type AnswerClasses, isUnasked } from "#measures/answerClasses.ts";
import { CATEGORIES } from "#measures/classBreaks.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { measureOf } from "#measures/measures.ts";
import { classOfChance } from "#clusters/strength/strongChance.ts";
import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import { regionOfFeature, regionParts } from "#regions/regionId.ts";

export interface LineWords {
  t: ReturnType<I18n["t"]>;
  w: Words["regional"];
  /** The name of a subject; "" for none. */
  title: (subject: string) => string;
  formats: Pick<I18n, "ratio" | "change" | "percent" | "language">;
}

/** What a region's figure says, in a few lines: the figure, its interval, and what cannot be said. */
export function regionLines(answer: MeasureAnswer, classes: AnswerClasses, row: number, words: LineWords): string[] {
  const { t, w } = words;
  const status = REGION_STATUSES[answer.status[row]];
  const isOpen = classes.open[row] === 1;
  if (isUnasked(answer.query)) return [];
  if (classes.scale === "firing" && status === "not published") return [w.tip.notEvaluated];
  if (classes.classes[row] < 0) return [t.cell[status] || t.cell["no data"], ...intervalLines()];
  const partly = status === "partly withheld" ? [w.tip.partly] : [];
  const estimated = answer.band?.estimated[row] ?? 0;
  return [...figureLines(), ...partly, ...coverageLines()];

  /** How much of what is shown is published. */
  function coverageLines(): string[] {
    const isOfCounts = classes.scale === "quotient" || classes.scale === "strong" || classes.scale === "stars";
    return isOfCounts && isPartlyEstimated(estimated) ? [w.tip.published(words.formats.percent(1 - estimated))] : [];
  }

  /** A count; as a range where most of it is estimated, marked where a part is. */
  function countLines(): string[] {
    const value = answer.value[row];
    const isOfJobs = measureOf(answer.query.measure).figure === "employment";
    const told = isOfJobs ? t.unit.jobs(value) : t.unit.establishments(value);
    const [low, high] = [answer.band?.low[row] ?? Number.NaN, answer.band?.high[row] ?? Number.NaN];
    if (!isPartlyEstimated(estimated) || !(Math.round(low) < Math.round(high))) return [told];
    const write = (figure: number) => Math.round(figure).toLocaleString(words.formats.language());
    const between = w.tip.between(write(low), write(high));
    return isRangeOnly(estimated)
      ? [isOfJobs ? w.tip.jobsBetween(write(low), write(high)) : between, w.tip.mostlyEstimated]
      : [w.tip.about(told), between];
  }

  function figureLines(): string[] {
    const value = answer.value[row];
    const { ratio, change, percent } = words.formats;
    switch (classes.scale) {
      case "quotient":
        if (isRangeOnly(estimated) && Number.isFinite(answer.interval?.lower[row]))
          return [...rangeLine(), ...(isOpen ? [w.tip.open] : [])];
        return [t.unit.lq(ratio(value)), ...rawLine(), ...intervalLines(), ...(isOpen ? [w.tip.open] : [])];
      case "family":
        return [words.title(answer.leading?.[row] ?? "") || w.tip.noCluster];
      case "share":
        return [w.tip.share(percent(value))];
      case "firing":
        return [w.tip.firing(value, answer.asked?.[row] ?? 0)];
      case "strong":
        return [verdict(), ...intervalLines()];
      case "stars":
        return [w.tip.stars(value), verdict(), ...intervalLines()];
      case "quadrant":
        return [w.legend.quadrant[CATEGORIES.quadrant[classes.classes[row]]], ...chanceLines()];
      case "spot":
        return [w.legend.spot[CATEGORIES.spot[classes.classes[row]]], ...chanceLines()];
      case "change":
        return [changed(change(value))];
      default:
        return countLines();
    }
  }

  function changed(figure: string): string {
    const { economy } = regionParts(regionOfFeature(answer.feature[row]));
    return w.measures[answer.query.measure].told?.(figure, answer.byEconomy[economy]) ?? figure;
  }

  function verdict(): string {
    const chance = answer.chance?.[row] ?? Number.NaN;
    const isStrong = classes.classes[row] >= (classes.strongFrom ?? 0);
    const told = Number.isNaN(chance) ? (isStrong ? (isOpen ? "probably" : "strong") : "no") : classOfChance(chance);
    const { verdicts, withChance } = w.tip;
    return Number.isNaN(chance) ? verdicts[told] : withChance(verdicts[told], `${Math.round(100 * chance)}%`);
  }

  /** A quotient that is known too little for a number. */
  function rangeLine(): string[] {
    const { ratio } = words.formats;
    const { lower, upper } = answer.interval!;
    return [w.tip.timesBetween(ratio(lower[row]), ratio(upper[row]))];
  }

  /** Where the value is drawn towards 1: what it was. */
  function rawLine(): string[] {
    const raw = answer.interval?.quotient[row] ?? Number.NaN;
    const { ratio } = words.formats;
    return Number.isNaN(raw) || ratio(raw) === ratio(answer.value[row]) ? [] : [w.tip.raw(ratio(raw))];
  }

  function intervalLines(): string[] {
    const [lower, upper] = [answer.interval?.lower[row], answer.interval?.upper[row]];
    if (lower === undefined || upper === undefined || Number.isNaN(lower) || Number.isNaN(upper)) return [];
    const { ratio } = words.formats;
    const between = classes.scale === "quotient" ? w.tip.between : w.tip.quotientBetween;
    return [between(ratio(lower), ratio(upper))];
  }

  function chanceLines(): string[] {
    const [p, q] = [answer.pattern?.p[row], answer.pattern?.q[row]];
    if (p === undefined || q === undefined || Number.isNaN(p)) return [];
    const write = (value: number) =>
      value.toLocaleString(words.formats.language(), { maximumSignificantDigits: 2, maximumFractionDigits: 4 });
    return [w.tip.p(write(p), write(q))];
  }
}
