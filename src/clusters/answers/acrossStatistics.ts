import { groupCoagglomeration } from "#clusters/concentration/coagglomeration.ts";
import { logLQ, standardisedLQ } from "#clusters/concentration/quotientVariants.ts";
import { theil, theilParts } from "#clusters/concentration/theil.ts";
import { methodOfReflections } from "#clusters/relatedness/complexity/methodOfReflections.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { activityOf, byRegion, compared } from "./clusterAcross.ts";
import type { ClusterRelatedness } from "./clusterRelatedness.ts";

/** Statistics of a subject over its regions beyond those of `ClusterAcross`, in the order they are shown. NaN where one is not known. */
export const ACROSS_STATISTICS = [
  /** Theil's index over the regions against all activity, in nats; of counties also between and within states. */
  "theil",
  "theilBetween",
  "theilWithin",
  /** Regions whose logarithm of the quotient lies 1.96 standard deviations or more above the mean, and the quotient from which. */
  "outstanding",
  "outstandingFrom",
  /** Ellison and Glaeser's co-agglomeration of the subject's parts. */
  "coagglomeration",
  /** By the method of reflections: regions that have it, and how many traded clusters these have in the mean. */
  "ubiquity",
  "meanDiversity",
] as const;
export type AcrossStatistics = Record<(typeof ACROSS_STATISTICS)[number], number>;

export interface AcrossStatisticsInputs {
  table: RegionalTable;
  /** [region] its state; itself for a state. */
  stateOf: Int32Array;
  /** Subclusters with their table, or the industries below. */
  parts?: { table: RegionalTable; slots: readonly number[] };
  relatedness?: ClusterRelatedness;
}

/** The limit O'Donoghue and Gleave (2004) propose where what is standardised is close to normal. */
const OUTSTANDING = 1.96;

/** The further statistics of one subject over all regions compared. */
export function acrossStatistics(inputs: AcrossStatisticsInputs, slot: number): AcrossStatistics {
  const { table, stateOf, parts, relatedness } = inputs;
  const here = compared(table.pool);
  const [industry, activity] = [byRegion(table, slot), activityOf(table)];
  const states = [...new Set(here.map((region) => stateOf[region]))];
  const isDivided = states.length < here.length;
  const divided = isDivided
    ? theilParts(
        industry,
        activity,
        here.map((region) => states.indexOf(stateOf[region])),
      )
    : { total: theil(industry, activity), between: Number.NaN, within: Number.NaN };
  const place = relatedness?.slots.indexOf(slot) ?? -1;
  const reflected = (step: number) =>
    relatedness && place >= 0 ? methodOfReflections(relatedness.presence, step).columns[place] : Number.NaN;
  return {
    theil: divided.total,
    theilBetween: divided.between,
    theilWithin: divided.within,
    ...outstanding(quotientCells(table, slot).map((cell) => table.quotients.quotient[cell])),
    coagglomeration: parts
      ? groupCoagglomeration(
          parts.slots.map((part) => byRegion(parts.table, part)),
          activity,
        )
      : Number.NaN,
    ubiquity: reflected(0),
    meanDiversity: reflected(1),
  };
}

/** Cells of a slot in the regions compared. */
export function quotientCells({ table, pool }: RegionalTable, slot: number): number[] {
  const cells = [];
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++)
    if (pool[table.region[cell]] === 1) cells.push(cell);
  return cells;
}

function outstanding(quotients: readonly number[]): Pick<AcrossStatistics, "outstanding" | "outstandingFrom"> {
  const z = standardisedLQ(quotients, "log");
  const at = [...z.keys()].filter((row) => !Number.isNaN(z[row])).sort((a, b) => z[a] - z[b]);
  if (at.length < 2) return { outstanding: Number.NaN, outstandingFrom: Number.NaN };
  const [first, last] = [at[0], at[at.length - 1]];
  const perDeviation = (logLQ(quotients[last]) - logLQ(quotients[first])) / (z[last] - z[first]);
  return {
    outstanding: at.filter((row) => z[row] >= OUTSTANDING).length,
    outstandingFrom: Math.exp(logLQ(quotients[first]) + (OUTSTANDING - z[first]) * perDeviation),
  };
}
