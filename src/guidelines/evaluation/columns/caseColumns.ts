import { STAGES } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "#guidelines/evaluation/clusterCase.ts";
import { percentileRank } from "#guidelines/evaluation/percentileRank.ts";
import { trendPerYear } from "#guidelines/evaluation/trendPerYear.ts";

/** One indicator of many cases; NaN where unknown. Columns that are absent are unknown throughout. */
export interface IndicatorColumns {
  value: Float64Array;
  /** Rank among peers, 0 to 100, and how many peers: see `peerPercentiles`. */
  percentile?: Float64Array;
  peers?: Uint32Array;
  /** Percent a year and the years it rests on: see `trendColumns`. */
  trend?: Float64Array;
  trendYears?: Uint16Array;
  /** [row] LEAST or MOST where the value is but a bound (`Reading.bound`), 0 where it is the figure. */
  bound?: Uint8Array;
  /** [row] 1 + the establishments of a register it was taken from, 0 where it is from none. */
  register?: Uint32Array;
}

/** Codes of `IndicatorColumns.bound`. */
export const LEAST = 1;
export const MOST = 2;

/** Many cases as columns, one row a case. */
export interface CaseColumns {
  length: number;
  /** [indicator id] its columns. */
  indicators: ReadonlyMap<string, IndicatorColumns>;
  /** [row] 0 unknown, otherwise 1 + index into STAGES. */
  stage?: Uint8Array;
}

/** Turns cases into columns: for a handful; large tables are made as columns from the start. */
export function caseColumns(cases: readonly ClusterCase[]): CaseColumns {
  const length = cases.length;
  const indicators = new Map<string, Required<IndicatorColumns>>();
  const stage = new Uint8Array(length);
  cases.forEach((subject, row) => {
    stage[row] = subject.stage ? 1 + STAGES.indexOf(subject.stage) : 0;
    for (const id of Object.keys(subject.indicators)) {
      const reading = readingOf(subject, id);
      if (!reading) continue;
      let columns = indicators.get(id);
      if (!columns) indicators.set(id, (columns = emptyColumns(length)));
      columns.value[row] = reading.value;
      columns.bound[row] = reading.bound === undefined ? 0 : reading.bound === "least" ? LEAST : MOST;
      columns.register[row] = reading.register === undefined ? 0 : 1 + reading.register;
      if (reading.peers) {
        const { percentile, n } =
          "percentile" in reading.peers ? reading.peers : percentileRank(reading.value, reading.peers.values);
        columns.percentile[row] = percentile;
        columns.peers[row] = n;
      }
      if (reading.series) {
        const trend = trendPerYear(
          reading.series.map(({ year }) => year),
          reading.series.map(({ value }) => value),
        );
        columns.trend[row] = trend.perYear;
        columns.trendYears[row] = trend.years;
      }
    }
  });
  return { length, indicators, stage };
}

function emptyColumns(length: number): Required<IndicatorColumns> {
  return {
    value: new Float64Array(length).fill(Number.NaN),
    percentile: new Float64Array(length).fill(Number.NaN),
    peers: new Uint32Array(length),
    trend: new Float64Array(length).fill(Number.NaN),
    trendYears: new Uint16Array(length),
    bound: new Uint8Array(length),
    register: new Uint32Array(length),
  };
}
