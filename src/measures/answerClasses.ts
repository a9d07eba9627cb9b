import { STRONG_RULES, starsNeededBy } from "#clusters/strength/strongRules.ts";
import { CLAIMS } from "#clusters/strength/quotientClaim.ts";
import { CATEGORIES, type MeasureScale, breaksFor, classOf, isCategorical } from "./classBreaks.ts";
import type { MeasureQuery } from "./mapMeasure.ts";
import type { MeasureAnswer } from "./measureAnswer.ts";
import { measureOf } from "./measures.ts";

const OPEN = CLAIMS.indexOf("open");

/** How the regions of an answer are told apart; the map and its legend both go by it. */
export interface AnswerClasses {
  scale: MeasureScale;
  /** Where classes meet, as `breaksFor` has them. */
  breaks: number[];
  /** [region] class from 0 up; -1 where there is no figure, or one of no class. */
  classes: Int8Array;
  /** [region] 1 where the class is the estimate's, and its interval leaves the claim open. */
  open: Uint8Array;
  /** Of verdicts: the first class that is strong. */
  strongFrom?: number;
  /** [class] regions, and how many of them are open. */
  counts: number[];
  openCounts: number[];
}

/** The scale an answer to this question is divided by. */
export function questionScale({ measure, mask, settings }: MeasureQuery): MeasureScale {
  const verdict = starsNeeded(settings.rule) === undefined ? "strong" : "stars";
  return measureOf(measure).scale({ industries: mask ? "some" : "all", verdict });
}

/** Stars a region needs to be strong by a rule; undefined for a rule without stars. */
export function starsNeeded(rule: string): number | undefined {
  const found = STRONG_RULES.find(({ id }) => id === rule);
  return found && starsNeededBy(found);
}

/** Divides the regions of an answer into classes. */
export function answerClasses(answer: MeasureAnswer): AnswerClasses {
  const scale = questionScale(answer.query);
  const breaks = breaksFor(scale, answer.quantiles);
  const kinds = isCategorical(scale) ? CATEGORIES[scale].length : Number.POSITIVE_INFINITY;
  const strongFrom = scale === "strong" ? 1 : scale === "stars" ? starsNeeded(answer.query.settings.rule) : undefined;
  const { value, interval } = answer;
  const classes = Int8Array.from(value, (figure) => (figure < kinds ? classOf(figure, breaks) : -1));
  const open = new Uint8Array(value.length);
  const openFrom = scale === "quotient" ? 0 : strongFrom;
  if (interval && openFrom !== undefined) {
    for (let i = 0; i < open.length; i++) open[i] = Number(interval.claim[i] === OPEN && classes[i] >= openFrom);
  }
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  const openCounts = [...counts];
  classes.forEach((position, i) => {
    if (position < 0) return;
    counts[position]++;
    openCounts[position] += open[i];
  });
  return { scale, breaks, classes, open, strongFrom, counts, openCounts };
}

/** Whether nothing was asked: a measure of the recommendation model without a rule, which is not the same as no figure. */
export function isUnasked({ measure, advice }: MeasureQuery): boolean {
  return advice === undefined && measureOf(measure).needs.includes("advice");
}
