import type { CsvCell } from "#firms/formats/table/csvText.ts";
import type { Basis } from "#economies/economy.ts";
import type { Words } from "#i18n/words.ts";
import { standingOf } from "#clusters/tables/standing.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import { sizeOf } from "./sizeOf.ts";

/** A column of a file of regional figures: its heading, and the cell of a figure in full digits. */
export interface FigureColumn {
  title: string;
  cell: (figure: RegionalFigure) => CsvCell;
}

/** What a file says of a cluster in a region, beside which they are: its size, its quotient with its interval, the verdict, how it was known. */
export function figureColumns(basis: Basis, { across: { csv } }: Words["regionalProfile"]): FigureColumn[] {
  const ofJobs: FigureColumn[] = [
    { title: csv.sizeLow, cell: ({ employment }) => employment.low },
    { title: csv.sizeHigh, cell: ({ employment }) => employment.high },
    { title: csv.establishments, cell: ({ establishments }) => establishments },
  ];
  return [
    { title: csv.size[basis], cell: (figure) => sizeOf(figure, basis) },
    ...(basis === "employment" ? ofJobs : []),
    { title: csv.quotient, cell: ({ quotient }) => quotient.value },
    { title: csv.low, cell: ({ quotient }) => quotient.lower },
    { title: csv.high, cell: ({ quotient }) => quotient.upper },
    { title: csv.strong, cell: ({ verdict }) => verdict.strong },
    { title: csv.stars, cell: ({ verdict }) => verdict.stars },
    { title: csv.growth, cell: ({ growth }) => growth.value },
    { title: csv.nationShare, cell: ({ nationShare }) => nationShare },
    { title: csv.status, cell: ({ status }) => status },
    { title: csv.standing, cell: standingOf },
    { title: csv.chance, cell: ({ verdict }) => verdict.chance },
    { title: csv.estimated, cell: ({ estimated }) => estimated },
  ];
}
