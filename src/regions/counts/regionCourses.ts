import type { YearWindow } from "#economies/economies.ts";
import { parquetColumns } from "./parquetColumns.ts";
import type { CellFigure } from "./windowCells.ts";

export const COURSE_FIGURES = ["employment", "establishments", "payroll"] as const satisfies readonly CellFigure[];

/** Columns of the file of courses: a row is a region. */
export const COURSE_COLUMNS = {
  /** What all cells known in a year have of a figure. */
  total: (figure: CellFigure, year: number) => `${figure}_${year}`,
  /** What of that is in cells not known in every year of a window. */
  left: (figure: CellFigure, { baseYear, year }: YearWindow, at: number) => `${figure}_${baseYear}_${year}_${at}_left`,
  /** Cells of a window that one year alone has without the figures. */
  broken: ({ baseYear, year }: YearWindow, at: number) => `broken_${baseYear}_${year}_${at}`,
  withheldCells: (year: number) => `withheld_cells_${year}`,
  withheldEstablishments: (year: number) => `withheld_establishments_${year}`,
};

/** What the cells known in every year of a window have together in some regions. */
export interface SummedCourses {
  /** Regions that have a cell in some year of the window. */
  regions: number;
  years: number[];
  /** [year of the window] */
  values: Record<CellFigure, number[]>;
  /** What all cells known in a year have, one of the window or of `totals`. */
  total: (figure: CellFigure, year: number) => number;
  /** [year of the window] cells left out because that year alone has them without jobs and payroll. */
  broken: number[];
  withheld: { cells: number; establishments: number };
}

/** Reads the courses of the regions with one of the codes over a window of `years`, oldest first, and the totals of other years. */
export async function readRegionCourses(
  file: ArrayBuffer,
  region: string,
  codes: ReadonlySet<number>,
  { years, totals }: { years: readonly number[]; totals: readonly number[] },
): Promise<SummedCourses> {
  const { total, left, broken, withheldCells, withheldEstablishments } = COURSE_COLUMNS;
  const window = { baseYear: years[0], year: years[years.length - 1] };
  const names = years.flatMap((at) => [
    ...COURSE_FIGURES.flatMap((figure) => [total(figure, at), ...(years.length > 1 ? [left(figure, window, at)] : [])]),
    broken(window, at),
    withheldCells(at),
    withheldEstablishments(at),
  ]);
  for (const year of totals)
    if (!years.includes(year)) names.push(...COURSE_FIGURES.map((figure) => total(figure, year)));
  const columns = await parquetColumns(file, [region, ...names], { only: { column: region, values: codes } });
  const sum = (name: string) => {
    const column: Float64Array = columns[name];
    return column.reduce((all, value) => all + value, 0);
  };
  const by = <T>(of: (figure: CellFigure) => T) =>
    Object.fromEntries(COURSE_FIGURES.map((figure) => [figure, of(figure)])) as Record<CellFigure, T>;
  return {
    regions: Array.from({ length: columns.rows }, (_, row) =>
      years.some((at) => columns[total("establishments", at)][row] > 0),
    ).filter(Boolean).length,
    years: [...years],
    values: by((figure) =>
      years.map((at) => sum(total(figure, at)) - (years.length > 1 ? sum(left(figure, window, at)) : 0)),
    ),
    total: (figure, year) => sum(total(figure, year)),
    broken: years.map((at) => sum(broken(window, at))),
    withheld: {
      cells: years.reduce((all, at) => all + sum(withheldCells(at)), 0),
      establishments: years.reduce((all, at) => all + sum(withheldEstablishments(at)), 0),
    },
  };
}
