import type { ColumnSource } from "hyparquet-writer";
import { COURSE_COLUMNS, COURSE_FIGURES } from "#regions/counts/regionCourses.ts";
import type { CellFigure } from "#regions/counts/windowCells.ts";

/** A published cell; jobs and payroll -1 where they are withheld. */
export interface PublishedCell extends Record<CellFigure, number> {
  county: number;
  naics: number;
}

/**
 * What counties have in each year, and in each year of every window of years what of it is in cells that are not known in all of them:
 * by these small numbers the file tells every window. A year that alone withholds a cell breaks its course.
 * @param cells [year]
 */
export function regionCourses(cells: readonly (readonly PublishedCell[])[], years: readonly number[]): ColumnSource[] {
  const counties = [...new Set(cells.flat().map(({ county }) => county))].sort((a, b) => a - b);
  const at = new Map(counties.map((county, place) => [county, place]));
  const keyOf = ({ county, naics }: PublishedCell) => county * 10_000 + naics;
  const isKnown = (cell: PublishedCell) => cell.employment >= 0;
  const present = cells.map((of) => new Map(of.map((cell) => [keyOf(cell), isKnown(cell)])));
  const columns: ColumnSource[] = [];
  const add = (name: string, data: Int32Array) =>
    columns.push({ name, data, type: "INT32", nullable: false, encoding: "BYTE_STREAM_SPLIT" });
  const column = () => new Int32Array(counties.length);
  const sumOf = (of: readonly PublishedCell[], value: (cell: PublishedCell) => number) => {
    const sums = column();
    for (const cell of of) sums[at.get(cell.county)!] += value(cell);
    return sums;
  };

  add("county", Int32Array.from(counties));
  for (const [t, year] of years.entries()) {
    for (const figure of COURSE_FIGURES)
      add(
        COURSE_COLUMNS.total(figure, year),
        sumOf(cells[t], (cell) => Math.max(0, cell[figure])),
      );
    add(
      COURSE_COLUMNS.withheldCells(year),
      sumOf(cells[t], (cell) => Number(!isKnown(cell))),
    );
    add(
      COURSE_COLUMNS.withheldEstablishments(year),
      sumOf(cells[t], (cell) => (isKnown(cell) ? 0 : cell.establishments)),
    );
  }
  for (let from = 0; from < years.length; from++)
    for (let to = from; to < years.length; to++) {
      const window = { baseYear: years[from], year: years[to] };
      const others = (t: number) => present.slice(from, to + 1).filter((_, k) => from + k !== t);
      for (let t = from; t <= to; t++) {
        const inAll = (cell: PublishedCell) => others(t).every((year) => year.get(keyOf(cell)) === true);
        const inEach = (cell: PublishedCell) => others(t).every((year) => year.has(keyOf(cell)));
        add(
          COURSE_COLUMNS.broken(window, years[t]),
          sumOf(cells[t], (cell) => Number(!isKnown(cell) && inAll(cell))),
        );
        if (from === to) continue;
        for (const figure of COURSE_FIGURES)
          add(
            COURSE_COLUMNS.left(figure, window, years[t]),
            sumOf(cells[t], (cell) => {
              const isIn = figure === "establishments" ? inEach(cell) : isKnown(cell) && inAll(cell);
              return isIn ? 0 : Math.max(0, cell[figure]);
            }),
          );
      }
    }
  return columns;
}
