import { QUANTILES } from "./countTable.ts";
import { parquetColumns } from "./parquetColumns.ts";

/** Probabilities of the quantiles of establishments; those of jobs are at `QUANTILES`. */
export const ESTABLISHMENTS_QUANTILES = [0.05, 0.5, 0.95] as const;
/** Steps of a quantile in a unit of ln(1 + x): 2.5% each. */
export const QUANTILE_STEPS = 40;

/** `us-clusters-2021-<level>.parquet`: benchmark clusters by region, completed; one element a row, by region, then by cluster. */
export interface ClusterCells {
  rows: number;
  /** Code as in the file: a state's code times 1000 and 999 for what is in no county of it. */
  region: Int32Array;
  /** Index in `clusters.json`. */
  cluster: Int32Array;
  /** Whole numbers that add up over levels and to the nation. */
  employment: Float64Array;
  establishments: Float64Array;
  /** Thousand US dollars that are published, and the employment they are paid to. */
  payroll: Float64Array;
  published: Float64Array;
  /** [row * 7 + quantile] jobs over draws, ascending; all equal to the employment where it is not estimated. */
  jobsQuantiles: Float32Array;
  /** [row * 3 + quantile] establishments likewise, whole. */
  establishmentsQuantiles: Float32Array;
}

/** Column of a quantile: "jobs_95". */
export function quantileColumn(figure: "jobs" | "establishments", probability: number): string {
  return `${figure}_${Math.round(100 * probability)}`;
}

/** Reads the file, or the rows of regions with one of `only` as code. Throws where a column is not there. */
export async function readClusterFile(file: ArrayBuffer, only?: ReadonlySet<number>): Promise<ClusterCells> {
  const jobs = QUANTILES.map((p) => quantileColumn("jobs", p));
  const establishments = ESTABLISHMENTS_QUANTILES.map((p) => quantileColumn("establishments", p));
  const columns = await parquetColumns(
    file,
    ["region", "cluster", "employment", "establishments", "payroll", "published", ...jobs, ...establishments],
    { only: only && { column: "region", values: only } },
  );
  const { rows } = columns;
  return {
    rows,
    region: Int32Array.from(columns.region),
    cluster: Int32Array.from(columns.cluster),
    employment: columns.employment,
    establishments: columns.establishments,
    payroll: columns.payroll,
    published: columns.published,
    jobsQuantiles: fromSteps(
      columns.employment,
      jobs.map((name) => columns[name]),
    ),
    // A step is less than one establishment below 39 of them: floors are met or not as they were drawn.
    establishmentsQuantiles: fromSteps(
      columns.establishments,
      establishments.map((name) => columns[name]),
    ).map((count) => Math.round(Math.max(0, count))),
  };
}

/** Region, cluster and employment alone. */
export async function readClusterJobs(
  file: ArrayBuffer,
): Promise<Pick<ClusterCells, "rows" | "region" | "cluster" | "employment">> {
  const { rows, region, cluster, employment } = await parquetColumns(file, ["region", "cluster", "employment"]);
  return { rows, region: Int32Array.from(region), cluster: Int32Array.from(cluster), employment };
}

/** Steps of the median start at the figure itself, those of the others at their neighbour on the median's side. */
function fromSteps(figure: Float64Array, steps: readonly Float64Array[]): Float32Array {
  const middle = steps.length >> 1;
  const into = new Float32Array(figure.length * steps.length);
  for (let row = 0; row < figure.length; row++) {
    const put = (k: number, at: number) => {
      into[row * steps.length + k] = at === 0 ? figure[row] : (1 + figure[row]) * Math.exp(at / QUANTILE_STEPS) - 1;
    };
    let at = steps[middle][row];
    put(middle, at);
    for (let k = middle + 1, up = at; k < steps.length; k++) put(k, (up += steps[k][row]));
    for (let k = middle - 1; k >= 0; k--) put(k, (at -= steps[k][row]));
  }
  return into;
}
