import { STAGES } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "#guidelines/evaluation/clusterCase.ts";
import { percentileRank } from "#guidelines/evaluation/percentileRank.ts";
import { trendPerYear } from "#guidelines/evaluation/trendPerYear.ts";
import { type CaseColumns, type IndicatorColumns, LEAST, MOST } from "#guidelines/evaluation/columns/caseColumns.ts";

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
