import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { EnteredValue } from "./notebook.ts";

/**
 * The case with entered figures laid over it. A figure of the cluster goes before one of the whole region, the newest year before
 * older ones, which make its series; an entered figure goes before a computed one and keeps that one's peers. Without computed peers,
 * the peers are all entered figures of the same indicator and cluster (or of whole regions), the newest of each region.
 */
export function enteredReadings(
  subject: ClusterCase,
  values: readonly EnteredValue[],
  model: Pick<GuidelineModel, "indicators">,
): ClusterCase {
  const indicators: Partial<Record<string, Reading>> = { ...subject.indicators };
  const here = values.filter(
    ({ region, cluster }) => region === subject.region.id && (cluster === undefined || cluster === subject.subject.id),
  );
  for (const id of new Set(here.map(({ indicator }) => indicator))) {
    if (!model.indicators.has(id)) continue;
    const own = here.filter(({ indicator }) => indicator === id);
    const cluster = own.some((value) => value.cluster !== undefined) ? subject.subject.id : undefined;
    const series = own.filter((value) => value.cluster === cluster).sort((a, b) => a.year - b.year);
    const newest = series[series.length - 1];
    indicators[id] = {
      value: newest.value,
      year: newest.year,
      source: newest.source,
      origin: "entered",
      series: series.map(({ year, value }) => ({ year, value })),
      peers:
        indicators[id]?.peers && "values" in indicators[id].peers
          ? indicators[id].peers
          : enteredPeers(id, cluster, values),
    };
  }
  return { ...subject, indicators };
}

function enteredPeers(id: string, cluster: string | undefined, values: readonly EnteredValue[]): Reading["peers"] {
  const newest = new Map<string, EnteredValue>();
  for (const value of values) {
    if (value.indicator !== id || value.cluster !== cluster) continue;
    const known = newest.get(value.region);
    if (!known || known.year < value.year) newest.set(value.region, value);
  }
  return { category: cluster ?? "entered", values: Float64Array.from([...newest.values()], ({ value }) => value) };
}
