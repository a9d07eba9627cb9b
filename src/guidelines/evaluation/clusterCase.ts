import type { Basis } from "#economies/economy.ts";
import type { Stage } from "#guidelines/model/guidelineModel.ts";

/** Where a figure stands among regions with the same cluster: their figures (its own may be among them), or its rank already. */
export type PeerFigures =
  | { category: string; values: ArrayLike<number> }
  | { category: string; n: number; /** 0 to 100, see `percentileRank`. */ percentile: number };

export type Bound = "least" | "most";

/** One figure of an indicator, in the indicator's unit. A value of NaN is as good as none. */
export interface Reading {
  value: number;
  year?: number;
  source?: string;
  origin: "computed" | "entered";
  /** All that is known is that the figure is no less (no more) than `value`: it can pass one side of a threshold only, and has no rank. */
  bound?: Bound;
  /** Establishments of a register the figure was taken from; too few of them give none, unless it is a bound. */
  register?: number;
  /** Bounds of its interval, where it has one. */
  lower?: number;
  upper?: number;
  /** Of a verdict: the probability that it holds, 0 to 1. */
  chance?: number;
  peers?: PeerFigures;
  /** The same figure over the years, each year once, in any order. */
  series?: readonly { year: number; value: number }[];
}

/**
 * What is known of a cluster in a region. The gates read the indicators EST, IMPUTED, AGE, LQ and STRONG, and GOV-G4 reads LQLO: the
 * verdict of the strong-cluster rule, the quotient's lower end and the quality of the data are readings like all others.
 */
export interface ClusterCase {
  subject: { id: string; name: string };
  region: { id: string; name: string };
  /** [indicator id] its reading; absent where nobody has it. */
  indicators: Readonly<Partial<Record<string, Reading>>>;
  stage?: Stage;
  /** What the location quotient LQ counts. */
  quotientBasis: Basis;
}

/** The reading if there is a figure in it. */
export function readingOf({ indicators }: ClusterCase, indicator: string): Reading | undefined {
  const reading = Object.hasOwn(indicators, indicator) ? indicators[indicator] : undefined;
  return reading && !Number.isNaN(reading.value) ? reading : undefined;
}
