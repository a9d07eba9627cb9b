import { describe, expect, it } from "vitest";
import { clusterStrength } from "#clusters/strength/clusterStrength.ts";
import { quotientBase } from "#clusters/strength/quotientBase.ts";
import { countTable } from "#regions/counts/countTable.ts";

describe("clusterStrength", () => {
  it("is employment in strong traded clusters over traded employment", () => {
    // Clusters 0 and 1 are traded, 2 is local; region 2 has nothing traded.
    const table = countTable(2021, 3, {
      slot: Int32Array.of(0, 0, 1, 2, 2),
      region: Int32Array.of(0, 1, 0, 0, 2),
      employment: Float64Array.of(60, 30, 40, 500, 10),
      establishments: Float64Array.of(3, 3, 3, 3, 3),
    });
    const isTraded = Uint8Array.of(1, 1, 0);
    const base = quotientBase(table, 3, { figure: "employment", name: "traded", counted: isTraded });
    expect([base.name, ...base.region, base.nation]).toEqual(["traded", 100, 30, 0, 130]);
    const verdicts = [1, 2, 0, 1, 1];
    const { strong, unknown, share } = clusterStrength(table, base, isTraded, (_, cell) => verdicts[cell]);
    expect([...share]).toEqual([0.6, 0, Number.NaN]);
    expect([...strong]).toEqual([1, 0, 0]);
    expect([...unknown]).toEqual([0, 1, 0]);
  });
});
