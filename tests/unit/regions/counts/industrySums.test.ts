import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectionMask } from "#industries/industrySelection.ts";
import { changeWindow } from "#clusters/tables/changeWindow.ts";
import { selectionSystem } from "#clusters/tables/regionalSystems.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import { windowCells } from "#regions/counts/windowCells.ts";
import { slotSelection } from "#regions/counts/industrySlots.ts";
import { changeReading, countReading } from "#measures/reading/countReading.ts";
import { locationQuotient } from "#regions/regionProfile.ts";
import {
  anyCells,
  type Cell,
  COUNTIES,
  regions,
  SLOTS,
  sourceOf,
  tableOf,
  tree,
} from "#tests/unit/regions/smallAtlas.ts";
import { industrySums, REGION_STATUSES, sumStatus } from "#regions/counts/industrySums.ts";

const node = (id: string) => tree.index.get(id)!;
const select = (...ids: string[]) => selectionMask(tree, ids.map(node));
const US = { economy: "US", system: "naics", slots: SLOTS } as const;
const MX = { economy: "MX", system: "scian", slots: SLOTS } as const;
const [NORTH, SOUTH, WEST] = COUNTIES;
const STATE_ONE = 1;

describe("selection of a source's industries", () => {
  it("takes all slots below a selected class", () => {
    expect([...slotSelection(tree, select("A"), US).selected]).toEqual([1, 1, 0]);
  });

  it("sums the children of a class only part of which is selected", () => {
    expect([...slotSelection(tree, select("A2", "B"), US).selected]).toEqual([0, 1, 1]);
  });

  it("moves a class finer than the source up, and says so", () => {
    const selection = slotSelection(tree, select("A11"), US);
    expect([...selection.selected]).toEqual([1, 0, 0]);
    expect(selection.coarsened).toEqual([{ economy: "US", from: node("A11"), to: node("A1") }]);
  });

  it("looks only at the source's own classification: A11 is all of A1 in Mexico", () => {
    expect(slotSelection(tree, select("A11"), MX).coarsened).toEqual([]);
    expect([...slotSelection(tree, select("us:A12"), MX).selected]).toEqual([0, 0, 0]);
    expect(slotSelection(tree, select("us:A12"), MX).isForeign).toBe(true);
    expect(slotSelection(tree, select("mx:B2"), US).isForeign).toBe(true);
    expect(slotSelection(tree, select("us:B1"), US).coarsened).toEqual([]);
  });

  it("names what the source does not cover", () => {
    const selection = slotSelection(tree, select("C"), US);
    expect(selection).toMatchObject({ count: 0, uncovered: [node("C")], isForeign: false });
  });
});

describe("sums by region", () => {
  const cells: Cell[] = [
    [0, NORTH, 100, 5],
    [0, SOUTH, null, 4],
    [1, NORTH, null, 3],
    [1, WEST, 0, 3],
  ];
  const table = tableOf(2017, cells);
  const totals = industrySums(table, regions);
  const statusOf = (region: number, ...ids: string[]) => {
    const { selected } = slotSelection(tree, select(...ids), US);
    return sumStatus(industrySums(table, regions, selected), totals, region, "employment");
  };

  it("tell value, partly withheld, withheld, not published and no data apart", () => {
    expect(statusOf(NORTH, "A1")).toBe("value");
    expect(statusOf(NORTH, "A")).toBe("partly withheld");
    expect(statusOf(SOUTH, "A")).toBe("withheld");
    expect(statusOf(SOUTH, "B")).toBe("not published");
    expect(statusOf(0, "A")).toBe("no data");
  });

  it("keep a published 0, which is not withheld", () => {
    const source = sourceOf({ year: 2017, cells });
    const { value, status } = countReading({ tree, regions, source, table, mask: select("A2") }, "employment");
    expect(value[WEST]).toBe(0);
    expect(REGION_STATUSES[status[WEST]]).toBe("value");
  });

  it("of a state are those of its counties, and of the nation those of its states", () => {
    fc.assert(
      fc.property(anyCells, fc.uint8Array({ minLength: 3, maxLength: 3, max: 1 }), (cells, selected) => {
        const sums = industrySums(tableOf(2021, cells), regions, selected);
        for (const figure of ["employment", "establishments", "payroll", "cells", "withheldEmployment"] as const) {
          expect(sums[figure][STATE_ONE]).toBe(sums[figure][NORTH] + sums[figure][SOUTH]);
          expect(sums.national[figure]).toBe(COUNTIES.reduce((all, county) => all + sums[figure][county], 0));
        }
      }),
    );
  });

  it("never turn a withheld or unpublished figure into 0", () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom("A", "A1", "A2", "B"), (cells, id) => {
        const source = sourceOf({ year: 2021, cells });
        const { value, status } = countReading(
          { tree, regions, source, table: source.years.get(2021)!, mask: select(id) },
          "employment",
        );
        const { selected } = slotSelection(tree, select(id), US);
        for (const county of COUNTIES) {
          const own = cells.filter(([slot, region]) => region === county && selected[slot] === 1);
          const shown = own.filter(([, , employment]) => employment !== null);
          const expected =
            shown.length === 0 ? Number.NaN : shown.reduce((sum, [, , employment]) => sum + employment!, 0);
          expect(value[county]).toBe(expected);
          expect(REGION_STATUSES[status[county]].includes("withheld")).toBe(own.length > shown.length);
        }
      }),
    );
  });

  it("give quotients that average 1, weighted by the regions' share", () => {
    fc.assert(
      fc.property(anyCells, fc.constantFrom("employment", "establishments"), (cells, figure) => {
        const table = sourceOf({ year: 2021, cells }).years.get(2021)!;
        const totals = industrySums(table, regions);
        const sums = industrySums(table, regions, Uint8Array.of(1, 1, 0));
        const [nation, all] = [sums.national[figure], totals.national[figure]];
        if (nation === 0) return;
        const mean = COUNTIES.reduce((sum, county) => {
          const quotient = locationQuotient(sums[figure][county], totals[figure][county], nation, all);
          return sum + (totals[figure][county] / all) * (quotient || 0);
        }, 0);
        expect(mean).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("change", () => {
  const before = tableOf(2017, [
    [0, NORTH, 100, 5],
    [0, SOUTH, null, 4],
    [1, NORTH, 10, 3],
  ]);
  const after = tableOf(2021, [
    [0, NORTH, 150, 6],
    [0, SOUTH, 70, 4],
    [2, NORTH, 30, 3],
  ]);

  it("is withheld where one end is, and known where some of it is", () => {
    const source = sourceOf();
    const [table, mask] = [after, select("A1")];
    const { selected } = slotSelection(tree, mask, US);
    const both = windowCells([before, after], "employment", regions.length);
    const into = Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent));
    const read = (own?: Int32Array) => {
      const grouped = groupWindow(both, selectionSystem(selected, US).shares, regions.length, {
        figure: "employment",
        into: own,
      });
      return changeReading({ tree, regions, source, table, mask }, before, changeWindow(grouped, regions.length));
    };
    const { value, status } = read();
    expect(value[NORTH]).toBeCloseTo(0.5, 12);
    expect([NORTH, SOUTH, WEST].map((region) => REGION_STATUSES[status[region]])).toEqual([
      "value",
      "withheld",
      "no data",
    ]);
    expect(REGION_STATUSES[read(into).status[STATE_ONE]]).toBe("value");
  });
});
