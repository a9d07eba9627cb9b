import { STAGES } from "../../model/guidelineModel";
import { type ClusterCase, readingOf } from "../clusterCase";
import { percentileRank } from "../percentileRank";
import { trendPerYear } from "../trendPerYear";

/** One indicator of many cases; NaN where unknown. Columns that are absent are unknown throughout. */
export interface IndicatorColumns {
  value: Float64Array;
  /** Rank among peers, 0 to 100, and how many peers: see `peerPercentiles`. */
  percentile?: Float64Array;
  peers?: Uint32Array;
  /** Percent a year and the years it rests on: see `trendColumns`. */
  trend?: Float64Array;
  trendYears?: Uint16Array;
}

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
  };
}
