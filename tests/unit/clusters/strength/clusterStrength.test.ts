import { expect, it } from "vitest";
import { clusterStrength } from "#clusters/strength/clusterStrength.ts";
import type { RuledTable } from "#clusters/tables/regionalFigures.ts";

/** Jobs of two traded clusters and a local one in three regions; the last region has nothing traded. */
const JOBS = [
  [60, 30, Number.NaN],
  [40, Number.NaN, Number.NaN],
  [500, 10, 10],
];
const TRADED = [100, 30, 0];

/** [slot][region] strong */
function ruled(isStrong: readonly (readonly number[])[], traded?: Uint8Array): Pick<RuledTable, "table" | "outcome"> {
  const base = Float64Array.from(traded ? TRADED : [600, 40, 10]);
  return {
    table: {
      subjects: ["a", "b", "c"],
      traded,
      basis: "employment",
      table: { employment: Float64Array.from(JOBS.flat()) },
      cellOf: (slot: number, region: number) => 3 * slot + region,
      baseOf: () => ({ region: base }),
    },
    outcome: (slot: number) => ({ isStrong: Uint8Array.from(isStrong[slot]) }),
  } as unknown as Pick<RuledTable, "table" | "outcome">;
}

it("is jobs in strong traded clusters over traded jobs", () => {
  const found = ruled(
    [
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 1],
    ],
    Uint8Array.of(1, 1, 0),
  );
  expect(clusterStrength(found, 0)).toEqual({ strong: [0], share: 0.6 });
  // A strong cluster of unknown size adds nothing to what is known.
  expect(clusterStrength(found, 1)).toEqual({ strong: [1], share: 0 });
  expect(clusterStrength(found, 2)).toEqual({ strong: [], share: Number.NaN });
});

it("is of all industries where nothing is traded apart", () => {
  const found = ruled([
    [1, 0, 0],
    [0, 0, 0],
    [1, 0, 1],
  ]);
  expect(clusterStrength(found, 0)).toEqual({ strong: [0, 2], share: 560 / 600 });
  expect(clusterStrength(found, 2)).toEqual({ strong: [2], share: 1 });
});
