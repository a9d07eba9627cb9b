import type { ColumnSource } from "hyparquet-writer";
import { ESTABLISHMENTS_QUANTILES, QUANTILE_STEPS, quantileColumn } from "#regions/counts/clusterFile.ts";
import { QUANTILES } from "#regions/counts/countTable.ts";
import type { RegionClusters } from "./clusterLevels.ts";

/** What the file says of itself. */
export const CLUSTER_METADATA = {
  cluster: "index in clusters.json",
  region: "state * 1000 + 999: in no county of the state",
  payroll: "published, thousand US dollars; of the jobs in the column published",
  quantiles: `steps of 1/${QUANTILE_STEPS} in ln(1 + x), whole: the median's from the figure itself (employment, establishments), the others' from their neighbour on the median's side, upward. With s the sum of the steps, x = (1 + figure) exp(s / ${QUANTILE_STEPS}) - 1. All 0: not estimated`,
};

/** The file's columns; `readClusterFile` reads them. */
export function clusterColumns(table: RegionClusters): ColumnSource[] {
  const column = (name: string, data: Int32Array): ColumnSource => ({
    name,
    data,
    type: "INT32",
    nullable: false,
    encoding: "BYTE_STREAM_SPLIT",
  });
  const whole = (name: string, values: Float64Array) =>
    column(
      name,
      Int32Array.from(values, (value) => {
        if (value > 0x7fffffff) throw new Error(`${name}: ${value} is more than 32 bits hold`);
        return value;
      }),
    );
  const steps = (
    figure: "jobs" | "establishments",
    levels: readonly number[],
    values: Float64Array,
    quantiles: readonly number[][],
  ) => {
    const stepped = quantiles.map((row, at) => quantileSteps(values[at], row));
    return levels.map((p, k) =>
      column(
        quantileColumn(figure, p),
        Int32Array.from(stepped, (row) => row[k]),
      ),
    );
  };
  return [
    // Read of all regions, whoever asks: quickly.
    { ...column("region", table.region), codec: "SNAPPY", statistics: true },
    { ...column("cluster", table.cluster), codec: "SNAPPY" },
    { ...whole("employment", table.employment), codec: "SNAPPY" },
    whole("establishments", table.establishments),
    whole("payroll", table.payroll),
    whole("published", table.published),
    ...steps("jobs", QUANTILES, table.employment, table.jobsQuantiles),
    ...steps("establishments", ESTABLISHMENTS_QUANTILES, table.establishments, table.establishmentsQuantiles),
  ];
}

/** The median's distance from the figure and each step outward; steps outward are never negative. */
function quantileSteps(figure: number, quantiles: readonly number[]): number[] {
  const at = quantiles.map((x) => Math.round(QUANTILE_STEPS * (Math.log1p(x) - Math.log1p(figure))));
  const middle = at.length >> 1;
  return at.map((value, k) => (k === middle ? value : k < middle ? at[k + 1] - value : value - at[k - 1]));
}
