import type { ChartCell, ChartTable } from "#charts/frame/chartTable.ts";
import type { ClusterAcross, RegionalFigure } from "#clusters/tables/regionalAnswers.ts";
import type { RegionalProfileWords } from "#i18n/regionalProfile.en.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";

/** The whole table of regions for a file: every figure with its interval and bounds, in full digits; empty where not known. */
export function acrossFile(
  { basis }: Pick<ClusterAcross, "basis">,
  figures: readonly RegionalFigure[],
  caption: string,
  words: RegionalProfileWords,
): ChartTable {
  const { csv } = words.across;
  const text = (label: string) => ({ label, kind: "text" as const });
  const number = (label: string) => ({ label, kind: "number" as const });
  const cell = (value: number): ChartCell => ({ text: String(value), value });
  const hasJobs = basis === "employment";
  return {
    caption,
    columns: [
      text(csv.id),
      text(csv.region),
      number(csv.size[basis]),
      ...(hasJobs ? [number(csv.sizeLow), number(csv.sizeHigh), number(csv.establishments)] : []),
      number(csv.quotient),
      number(csv.low),
      number(csv.high),
      text(csv.strong),
      number(csv.stars),
      number(csv.growth),
      number(csv.nationShare),
      text(csv.status),
    ],
    rows: figures.map((figure) => [
      figure.region,
      figure.regionName,
      cell(sizeOf(figure, basis)),
      ...(hasJobs ? [cell(figure.employment.low), cell(figure.employment.high), cell(figure.establishments)] : []),
      cell(figure.quotient.value),
      cell(figure.quotient.lower),
      cell(figure.quotient.upper),
      figure.verdict.strong,
      cell(figure.verdict.stars),
      cell(figure.growth.value),
      cell(figure.nationShare),
      figure.status,
    ]),
  };
}
