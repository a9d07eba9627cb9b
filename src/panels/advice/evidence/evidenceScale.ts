import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { Indicator } from "#guidelines/model/guidelineModel.ts";

/** Where the parts of a small chart stand, as shares of its width. */
export interface EvidenceScale {
  value: number;
  threshold: number;
  /** The stretch in which the figure counts. */
  counts: [from: number, to: number];
  /** Ends of the figure's interval. */
  interval?: [low: number, high: number];
  /** The axis goes through nought here; undefined where nought is its end. */
  zero?: number;
}

const ROOM = 1.25;

/** The axis of a figure against its threshold: percent and indices over all they can be, others from nought to a bit beyond both. Undefined where there is nothing to draw. */
export function evidenceScale(evidence: ComparedFigure, indicator: Indicator | undefined): EvidenceScale | undefined {
  const { value, threshold, test, measure, lower, upper } = evidence;
  if (typeof value !== "number" || Number.isNaN(value) || threshold === undefined) return undefined;
  const hasInterval = measure === "value" && isFinite(lower) && isFinite(upper);
  const all = [0, value, threshold];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const isWhole = measure === "percentile" || (indicator?.maximum !== undefined && measure === "value");
  const to = isWhole ? (measure === "percentile" ? 100 : (indicator?.maximum ?? 1)) : most * ROOM || 1;
  const from = least < 0 ? least * ROOM : 0;
  const at = (figure: number) => Math.min(1, Math.max(0, (figure - from) / (to - from)));
  const isAbove = test === "at least" || test === "above";
  return {
    value: at(value),
    threshold: at(threshold),
    counts: isAbove ? [at(threshold), 1] : [0, at(threshold)],
    interval: hasInterval ? [at(lower), at(upper)] : undefined,
    zero: from < 0 ? at(0) : undefined,
  };
}

function isFinite(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
