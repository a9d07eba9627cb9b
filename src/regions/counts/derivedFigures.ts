import type { LevelId } from "#economies/economies.ts";

/** What the build computes because it follows from the counts alone; -1 stands for what is not known. */
export interface DerivedFigures {
  /** [slot] ids of the source's industries. */
  industries: string[];
  /** [slot] sums of the completed counts, by system. */
  nation: Record<"clusters" | "groups", { employment: number[]; establishments: number[] }>;
  /** Sizes of establishments by system: the columns of `EstablishmentSpread`, one element a slot. */
  spread: Record<"clusters" | "groups", { mean: number[]; cvSquared: number[] }>;
  /** Economic complexity of labour markets, its regions by id. */
  complexity?: { regions: string[]; eci: number[]; slots: number[]; diversityCorrelation: number };
  /** Of every two traded clusters, the first before the second, over labour markets: correlation of jobs, and proximity; null is not known. */
  colocation: Record<"correlation" | "proximity", (number | null)[]>;
  /** The years of the courses, and of each the cells left out because it alone lacks the figure, and [slot] sums of all regions. */
  courses: { years: number[]; broken: number[]; nation: number[][] };
  /** Of benchmark clusters. */
  levels: Partial<Record<LevelId, DerivedLevel>>;
}

export interface DerivedLevel {
  /** [slot][draw] quantiles that rules compare quotients with, by `cutKey`; none of what serves its own region. */
  cuts: Record<string, number[][]>;
  /** [slot] variance quotients are drawn to 1 by. */
  priors: number[];
}

/** A column of them with what is not known as NaN. */
export function knownColumn(values: readonly number[]): Float64Array {
  return Float64Array.from(values, (value) => (value < 0 ? Number.NaN : value));
}
