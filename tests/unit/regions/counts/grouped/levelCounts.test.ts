import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelCounts } from "#clusters/tables/regionalSystems.ts";
import { addCell, emptyParts, sumParts } from "#regions/counts/grouped/cellParts.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { anyCells, COUNTIES, regions, SLOTS, sourceOf, tableOf, tree } from "#tests/unit/regions/smallAtlas.ts";
import { byRegion } from "#tests/unit/regions/realAtlas.ts";

const [NORTH, SOUTH, WEST] = COUNTIES;
const source = sourceOf();

describe("levelCounts", () => {
  it("sums industries by their sector, and keeps one that is a sector itself", () => {
    const counts = tableOf(2021, [
      [0, NORTH, 10, 3],
      [1, NORTH, 20, 4],
      [1, SOUTH, 30, 5],
      [2, WEST, 5, 3],
    ]);
    const { nodes, table } = levelCounts(tree, source, counts, 2);
    expect([...nodes].map((node) => tree.id[node])).toEqual(["A", "B"]);
    expect([...table.offsets]).toEqual([0, 2, 3]);
    expect([...table.region]).toEqual([NORTH, SOUTH, WEST]);
    expect([...table.employment]).toEqual([30, 30, 5]);
    expect([...table.establishments]).toEqual([7, 5, 3]);
    expect([...table.payroll]).toEqual([300, 300, 50]);
    expect([...table.bounds!.cells]).toEqual([2, 1, 1]);
  });

  it("is the industries themselves at their own level", () => {
    expect([...levelCounts(tree, source, tableOf(2021, []), 3).nodes]).toEqual([...SLOTS]);
  });

  it("keeps what each region has in all, withheld cells apart", () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom(2 as const, 3 as const), (cells, digits) => {
        const counts = tableOf(2021, cells);
        const { table } = levelCounts(tree, source, counts, digits);
        for (const figure of ["employment", "establishments"] as const)
          expect(byRegion(regions.length, figure, table)).toEqual(byRegion(regions.length, figure, counts));
        const withheld = cells.filter(([, , employment]) => employment === null).length;
        expect(table.bounds!.withheld.reduce((sum, part) => sum + part, 0)).toBe(withheld);
        expect(table.bounds!.cells.reduce((sum, part) => sum + part, 0)).toBe(cells.length);
      }),
    );
  });
});

describe("summedCounts", () => {
  it("gives a state or an area what its counties have", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const counts = tableOf(2021, cells);
        for (const level of ["state", "market"] as const) {
          const larger = summedCounts(counts, regions.partOf(level));
          for (const figure of ["employment", "establishments"] as const) {
            const ours = byRegion(regions.length, figure, larger);
            const counties = byRegion(regions.length, figure, counts);
            for (let region = 0; region < regions.length; region++) {
              const own = counties.filter((_, county) => regions.partOf(level)[county] === region);
              expect(ours[region]).toBe(own.reduce((sum, value) => sum + value, 0));
            }
          }
        }
      }),
    );
  });

  it("keeps cells of a state, which are in no county, with the state, also in sums of areas", () => {
    const counts = tableOf(2021, [
      [0, NORTH, 100, 4],
      [0, 1, 30, 1],
    ]);
    const states = byRegion(regions.length, "employment", summedCounts(counts, regions.partOf("state")));
    const areas = byRegion(regions.length, "employment", summedCounts(counts, regions.partOf("market")));
    expect([...states].slice(0, 8)).toEqual([0, 130, 0, 0, 0, 0, 0, 0]);
    expect([...areas].slice(0, 8)).toEqual([0, 30, 0, 0, 0, 0, 100, 0]);
  });
});

describe("summedCounts of a table with bands", () => {
  it("is what parts sorted and summed one by one give", () => {
    fc.assert(
      fc.property(anyCells, fc.array(fc.nat(20), { minLength: 40, maxLength: 40 }), (cells, widths) => {
        const plain = tableOf(
          2021,
          cells.map(([slot, region, jobs, places]) => [slot, region, jobs ?? 7, places]),
        );
        const width = (at: number) => widths[at % widths.length];
        const isEstimate = plain.employment.map((_, cell) => width(cell) % 2);
        const counts = {
          ...plain,
          payroll: plain.payroll.map((pay, cell) => (isEstimate[cell] === 1 ? Number.NaN : pay)),
          bounds: {
            employmentLow: plain.employment.map((jobs, cell) => jobs - isEstimate[cell] * width(cell)),
            employmentHigh: plain.employment.map((jobs, cell) => jobs + 2 * isEstimate[cell] * width(cell)),
            establishmentsLow: plain.establishments,
            establishmentsHigh: plain.establishments.map((places, cell) => places + isEstimate[cell]),
            estimated: isEstimate,
            paid: plain.employment.map((jobs, cell) => (1 - isEstimate[cell]) * jobs),
            cells: new Uint16Array(plain.region.length).fill(1),
            withheld: new Uint16Array(plain.region.length),
          },
        };
        const into = regions.partOf("state");
        const parts = emptyParts(counts.region.length);
        for (let slot = 0; slot + 1 < counts.offsets.length; slot++)
          for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
            const own = counts.region[cell];
            addCell(parts, slot, into[own] < 0 ? own : into[own], counts, cell);
          }
        const [ours, expected] = [summedCounts(counts, into), sumParts(parts, 2021, counts.offsets.length - 1)];
        expect([...ours.offsets]).toEqual([...expected.offsets]);
        expect([...ours.region]).toEqual([...expected.region]);
        for (const figure of ["employment", "establishments", "payroll"] as const)
          expect([...ours[figure]]).toEqual([...expected[figure]]);
        for (const [name, column] of Object.entries(expected.bounds!))
          (column as Float64Array).forEach((value, cell) =>
            expect((ours.bounds as unknown as Record<string, Float64Array>)[name][cell]).toBeCloseTo(value, 9),
          );
      }),
    );
  });
});
