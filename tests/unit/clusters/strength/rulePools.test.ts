import { describe, expect, it } from "vitest";
import { rulePools } from "#clusters/tables/regionalRule.ts";
import { countTable, type CountTable } from "#regions/counts/countTable.ts";

const table = countTable(2021, 2, {
  slot: Int32Array.of(0, 0, 0, 0, 1),
  region: Int32Array.of(0, 1, 2, 4, 3),
  establishments: Float64Array.of(0.4, 0.5, 6, 3, 9),
});
const estimated: CountTable = {
  ...table,
  bounds: {
    employmentLow: table.employment,
    employmentHigh: table.employment,
    establishmentsLow: Float64Array.of(0, 0, 5, 3, 9),
    establishmentsHigh: table.establishments,
    apportioned: new Float64Array(5),
    cells: new Uint16Array(5),
    withheld: new Uint16Array(5),
  },
};

describe("rulePools", () => {
  it("compare regions with half an establishment or more, and judge those with something published", () => {
    const { pool, judged } = rulePools(estimated, 0, 5);
    expect([...pool]).toEqual([0, 1, 1, 0, 1]);
    expect([...judged]).toEqual([0, 0, 1, 0, 1]);
  });

  it("judge every cell of a table as published, and leave out regions not compared", () => {
    expect([...rulePools(table, 0, 5).judged]).toEqual([1, 1, 1, 0, 1]);
    const { pool, judged } = rulePools(estimated, 0, 5, Uint8Array.of(1, 1, 1, 1, 0));
    expect([...pool]).toEqual([0, 1, 1, 0, 0]);
    expect([...judged]).toEqual([0, 0, 1, 0, 0]);
  });
});
