import type { CsvCell } from "#firms/formats/table/csvText.ts";
import type { Words } from "#i18n/words.ts";
import { figureColumns, type FigureColumn } from "#panels/clusterInRegion/parts/figureColumns.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** The rows of a file with the whole table of regions, the header first: every figure with its interval and bounds, in full digits. */
export function acrossFile(
  { basis }: Pick<ClusterAcross, "basis">,
  figures: readonly RegionalFigure[],
  words: Words["regionalProfile"],
): CsvCell[][] {
  const { csv } = words.across;
  const columns: FigureColumn[] = [
    { title: csv.id, cell: ({ region }) => region },
    { title: csv.region, cell: ({ regionName }) => regionName },
    ...figureColumns(basis, words),
  ];
  return [columns.map(({ title }) => title), ...figures.map((figure) => columns.map(({ cell }) => cell(figure)))];
}
