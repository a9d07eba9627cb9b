import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shiftShare } from "#clusters/change/shiftShare.ts";
import { changeRemarks, changeWindow, courseOf, growthOf, shiftColumns } from "#clusters/tables/changeWindow.ts";
import type { GroupShares } from "#regions/counts/grouped/groupShares.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import { cellsOfRegions } from "#regions/counts/countTable.ts";
import { slotSums } from "#regions/counts/slotSums.ts";
import { slotCourses, windowCells } from "#regions/counts/windowCells.ts";
import { industriesOf, regionCounts } from "#regions/regionProfile.ts";
import { anyCells, type Cell, COUNTIES, regions, SLOTS, sourceOf, tableOf } from "#tests/unit/regions/smallAtlas.ts";

const [NORTH, SOUTH] = COUNTIES;
const YEARS = [2017, 2018, 2019];
const anyYears = fc.tuple(anyCells, anyCells, anyCells);
const tables = (years: readonly (readonly Cell[])[]) => years.map((cells, at) => tableOf(YEARS[at], cells));
/** Slots 0 and 1 in a group of their own, slot 2 in another. */
const SHARES: GroupShares = { year: 0, count: 2, whole: Int32Array.of(0, 0, 1), divided: [null, null, null] };
const STATES = Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent));

/** The definition: jobs of a slot and county in each year, where every year prints them. */
function definition(years: readonly (readonly Cell[])[], slot: number, county: number): number[] | undefined {
  const jobs = years.map(
    (cells) => cells.find(([ofSlot, region]) => ofSlot === slot && region === county)?.[2] ?? undefined,
  );
  return jobs.every((value) => value !== undefined) ? jobs : undefined;
}

describe("cells of a window", () => {
  it("have a figure in every year; a year that alone prints none is counted", () => {
    const found = windowCells(
      tables([
        [
          [0, NORTH, 100, 5],
          [0, SOUTH, null, 4],
          [1, NORTH, 10, 3],
          [2, SOUTH, 7, 3],
        ],
        [
          [0, NORTH, 120, 5],
          [0, SOUTH, 60, 4],
          [1, NORTH, 12, 3],
        ],
        [
          [0, NORTH, 150, 6],
          [0, SOUTH, 70, 4],
          [2, SOUTH, 9, 3],
        ],
      ]),
      "employment",
      regions.length,
    );
    expect(found).toMatchObject({ years: YEARS, broken: [1, 0, 0] });
    expect([...found.offsets]).toEqual([0, 1, 1, 1]);
    expect(found.figures.map((year) => [...year])).toEqual([[100], [120], [150]]);
  });

  it("are those of the definition", () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const { offsets, region, figures } = windowCells(tables(years), "employment", regions.length);
        const expected = new Map<string, number[]>();
        for (let slot = 0; slot < SLOTS.length; slot++)
          for (const county of COUNTIES) {
            const jobs = definition(years, slot, county);
            if (jobs) expected.set(`${slot} ${county}`, jobs);
          }
        const found = new Map<string, number[]>();
        for (let slot = 0; slot < SLOTS.length; slot++)
          for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++)
            found.set(
              `${slot} ${region[cell]}`,
              figures.map((year) => year[cell]),
            );
        expect(found).toEqual(expected);
      }),
    );
  });

  it("refuse years by other industries", () => {
    const other = { ...tableOf(2018, []), offsets: new Uint32Array(3) };
    expect(() => windowCells([tableOf(2017, []), other], "employment", regions.length)).toThrow(
      "expected 3 industries in each year, got 2 in 2018",
    );
  });
});

describe("a change over a window", () => {
  const windowOf = (years: readonly (readonly Cell[])[], into?: Int32Array) =>
    changeWindow(
      groupWindow(windowCells(tables(years), "employment", regions.length), SHARES, regions.length, {
        figure: "employment",
        into,
      }),
      regions.length,
    );

  it("is the last of its line over the first, less one", () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const found = windowOf(years);
        for (let group = 0; group < SHARES.count; group++)
          for (const county of COUNTIES) {
            const course = courseOf(found, group, county);
            const { total } = growthOf(found, group, county);
            if (Number.isNaN(total)) expect(course[0] > 0).toBe(false);
            else expect(total).toBeCloseTo(course[2] / course[0] - 1, 12);
          }
      }),
    );
  });

  it("adds up: counties to states, states to the nation, in each year", () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const [counties, states] = [windowOf(years), windowOf(years, STATES)];
        for (let group = 0; group < SHARES.count; group++)
          for (const year of YEARS.keys()) {
            const sum = (of: typeof counties, places: readonly number[]) =>
              places.reduce((all, region) => all + (courseOf(of, group, region)[year] || 0), 0);
            expect(sum(counties, COUNTIES)).toBe(counties.nation[year][group]);
            expect(sum(states, [1, 2])).toBe(counties.nation[year][group]);
            expect(states.nation[year][group]).toBe(counties.nation[year][group]);
          }
      }),
    );
  });

  it("is parted by shift-share without a rest, and over its steps as well", () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const found = windowOf(years);
        for (const county of COUNTIES)
          for (const ends of [undefined, [0, 1], [1, 2]] as const) {
            const { total } = shiftShare(shiftColumns(found, county, ends && [...ends]));
            if (Number.isNaN(total.before)) continue;
            const [from, to] = ends ?? [0, 2];
            const jobs = (year: number) => sumOf([0, 1].map((group) => courseOf(found, group, county)[year] || 0));
            expect([total.before, total.after]).toEqual([jobs(from), jobs(to)]);
            if (Number.isNaN(total.national)) continue;
            expect(total.national + total.mix + total.regional).toBeCloseTo(total.after - total.before, 9);
          }
      }),
    );
  });

  it("is not known over a single year, whose cells are all that are known", () => {
    const cells: Cell[] = [
      [0, NORTH, 100, 5],
      [0, SOUTH, null, 4],
    ];
    const found = windowOf([cells]);
    expect(growthOf(found, 0, NORTH).total).toBeNaN();
    expect(shiftShare(shiftColumns(found, NORTH)).total.change).toBeNaN();
    expect([...found.nation[0]]).toEqual([100, 0]);
  });

  it("says what its cells hold, the year that breaks them, and a tenth lost since the year before the pandemic", () => {
    const said = (jobs: number, pandemic: { years: number[]; before: number }) => {
      const years: Cell[][] = [
        [
          [0, NORTH, 90, 5],
          [0, SOUTH, null, 4],
        ],
        [
          [0, NORTH, 100, 5],
          [0, SOUTH, 60, 4],
        ],
        [
          [0, NORTH, jobs, 6],
          [0, SOUTH, 70, 4],
        ],
      ];
      const cells = groupWindow(windowCells(tables(years), "employment", regions.length), SHARES, regions.length, {
        figure: "employment",
      });
      const window = changeWindow(cells, regions.length, pandemic);
      return changeRemarks(window, 0, NORTH, { total: 100, of: "all" });
    };
    const broken = { heldOf: "all", broken: { year: 2017, cells: 1 } };
    const fall = { since: 2018, change: -0.25 };
    expect(said(75, { years: [2019], before: 2018 })).toEqual({ ...broken, held: 0.75, pandemic: fall });
    expect(said(91, { years: [2019], before: 2018 })).toEqual({ ...broken, held: 0.91 });
    expect(said(75, { years: [2020], before: 2018 })).toEqual({ ...broken, held: 0.75 });
    // A window that begins in the pandemic has only its first year to compare with.
    expect(said(75, { years: [2019], before: 2016 }).pandemic).toEqual({ since: 2017, change: 75 / 90 - 1 });
  });

  it("is the same in a region's profile", () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const source = sourceOf(...years.map((cells, at) => ({ year: YEARS[at], cells })));
        const everywhere = slotCourses(windowCells(tables(years), "employment", regions.length));
        const whole = source.years.get(2019)!;
        const { employment, establishments } = slotSums(whole);
        const states = [1, 2].map((state) => {
          const isWanted = Uint8Array.from(regions.partOf("state"), (of) => Number(of === state));
          const own = years.map((cells, at) => cellsOfRegions(tableOf(YEARS[at], cells), isWanted));
          const cells = { tables: own, completed: own[2] };
          const nation = { employment, establishments, whole };
          return {
            courses: regionCounts(source, cells, regions.length).courses,
            industries: industriesOf(regions, source, state, { cells, nation, intervals: industryIntervals }),
          };
        });
        for (const { courses, industries } of states) {
          const { values, change } = courses.employment;
          if (!Number.isNaN(change)) expect(change).toBeCloseTo(values[2] / values[0] - 1, 12);
          for (const year of YEARS.keys())
            expect(sumOf(industries.map(({ series }) => series[year] || 0))).toBe(values[year] || 0);
          for (const row of industries)
            if (!Number.isNaN(row.change)) expect(row.change).toBeCloseTo(row.series[2] / row.series[0] - 1, 12);
        }
        for (const year of YEARS.keys())
          expect(sumOf(states.map(({ courses }) => courses.employment.values[year] || 0))).toBe(
            sumOf([...everywhere.figures[year]]),
          );
      }),
    );
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
