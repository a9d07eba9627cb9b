import type { CsvCell } from "#firms/formats/table/csvText.ts";
import type { Words } from "#i18n/words.ts";
import { standingOf } from "#clusters/tables/standing.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** The rows of a file with the whole table of regions, the header first: every figure with its interval and bounds, in full digits. */
export function acrossFile(
  { basis }: Pick<ClusterAcross, "basis">,
  figures: readonly RegionalFigure[],
  words: Words["regionalProfile"],
): CsvCell[][] {
  const { csv } = words.across;
  const hasJobs = basis === "employment";
  return [
    [
      csv.id,
      csv.region,
      csv.size[basis],
      ...(hasJobs ? [csv.sizeLow, csv.sizeHigh, csv.establishments] : []),
      csv.quotient,
      csv.low,
      csv.high,
      csv.strong,
      csv.stars,
      csv.growth,
      csv.nationShare,
      csv.status,
      csv.standing,
      csv.chance,
      csv.estimated,
    ],
    ...figures.map((figure) => [
      figure.region,
      figure.regionName,
      sizeOf(figure, basis),
      ...(hasJobs ? [figure.employment.low, figure.employment.high, figure.establishments] : []),
      figure.quotient.value,
      figure.quotient.lower,
      figure.quotient.upper,
      figure.verdict.strong,
      figure.verdict.stars,
      figure.growth.value,
      figure.nationShare,
      figure.status,
      standingOf(figure),
      figure.verdict.chance,
      figure.estimated,
    ]),
  ];
}
