import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { type PublishedCell, regionCourses } from "#data/cbp/regionCourses.ts";
import { countTable } from "#regions/counts/countTable.ts";
import { readRegionCourses } from "#regions/counts/regionCourses.ts";
import { windowCells } from "#regions/counts/windowCells.ts";

const YEARS = [2017, 2018, 2019];
const COUNTIES = [1001, 1003];
const INDUSTRIES = 3;

/** Cells of a year: at most one a county and industry, some withheld. */
const anyYear: fc.Arbitrary<PublishedCell[]> = fc
  .array(
    fc.option(
      fc.record({ employment: fc.integer({ min: -1, max: 90 }), establishments: fc.integer({ min: 3, max: 9 }) }),
    ),
    {
      minLength: COUNTIES.length * INDUSTRIES,
      maxLength: COUNTIES.length * INDUSTRIES,
    },
  )
  .map((drawn) =>
    drawn.flatMap((cell, at) =>
      cell
        ? [
            {
              county: COUNTIES[Math.floor(at / INDUSTRIES)],
              naics: 1111 + (at % INDUSTRIES),
              payroll: cell.employment < 0 ? -1 : 7 * cell.employment,
              ...cell,
            },
          ]
        : [],
    ),
  );

it("courses of regions are sums over the cells known in every year of a window", async () => {
  const windows = YEARS.flatMap((_, from) =>
    YEARS.slice(from).map((__, length) => YEARS.slice(from, from + length + 1)),
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(anyYear, anyYear, anyYear), async (cells) => {
      const file = parquetWriteBuffer({ columnData: regionCourses(cells, YEARS), statistics: false });
      for (const years of windows)
        for (const codes of [[1001], [1003], COUNTIES]) {
          const read = await readRegionCourses(file, "county", new Set(codes), { years, totals: [2019] });
          const tables = years.map((year) => {
            const own = cells[YEARS.indexOf(year)].filter(({ county }) => codes.includes(county));
            const known = (value: number) => (value < 0 ? Number.NaN : value);
            return countTable(year, INDUSTRIES, {
              slot: Int32Array.from(own, ({ naics }) => naics - 1111),
              region: Int32Array.from(own, ({ county }) => COUNTIES.indexOf(county)),
              employment: Float64Array.from(own, ({ employment }) => known(employment)),
              establishments: Float64Array.from(own, ({ establishments }) => establishments),
              payroll: Float64Array.from(own, ({ payroll }) => known(payroll)),
            });
          });
          for (const figure of ["employment", "establishments", "payroll"] as const) {
            const { figures, broken } = windowCells(tables, figure, COUNTIES.length);
            expect(read.values[figure]).toEqual(figures.map((column) => column.reduce((sum, value) => sum + value, 0)));
            if (figure !== "establishments") expect(read.broken).toEqual(broken);
          }
          const withheld = tables.flatMap(({ employment, establishments }) =>
            [...establishments].filter((_, cell) => Number.isNaN(employment[cell])),
          );
          expect(read.withheld).toEqual({
            cells: withheld.length,
            establishments: withheld.reduce((sum, count) => sum + count, 0),
          });
        }
    }),
    { numRuns: 25 },
  );
});
