import { describe, expect, it } from "vitest";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import { windowCells } from "#regions/counts/windowCells.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const counts = await atlasCounts(atlasOnDisk);
const scope: Scope = { economy: "US", level: "county", year: 2021, baseYear: 2017 };
const table = await (await counts.level("US", "county")).year(2021);
const { regions } = counts;
const stateOf = regions.partOf("state");

describe("groupWindow", () => {
  it.each(["clusters", "subclusters", "subsectors", "groups"] as const)(
    "sums %s as the full tables do",
    async (name) => {
      const system = await regionalAtlas(counts).system(name, scope);
      for (const figure of ["employment", "establishments"] as const) {
        const [full, shares] = [await system.group(table), await system.shares()];
        const cells = windowCells([table], figure, regions.length);
        const light = groupWindow(cells, shares, regions.length, { figure });
        expectSame(
          bySlotAndRegion(light.offsets, light.region, light.figures[0]),
          bySlotAndRegion(full.offsets, full.region, full[figure]),
        );
        const states = summedCounts(full, stateOf);
        const lightStates = groupWindow(cells, shares, regions.length, { figure, into: stateOf });
        expectSame(
          bySlotAndRegion(lightStates.offsets, lightStates.region, lightStates.figures[0]),
          bySlotAndRegion(states.offsets, states.region, states[figure]),
        );
      }
    },
  );
});

function bySlotAndRegion(offsets: Uint32Array, region: Int32Array, figure: Float64Array): Map<string, number> {
  const rows = new Map<string, number>();
  // A window has no cell where nothing is known.
  for (let slot = 0; slot + 1 < offsets.length; slot++)
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++)
      if (!Number.isNaN(figure[cell])) rows.set(`${slot} ${region[cell]}`, figure[cell]);
  return rows;
}

/** The same cells, and the same figures but for the order in which they were summed. */
function expectSame(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  const isOff = ([key, value]: [string, number]) => {
    const other = expected.get(key)!;
    return !(Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(other)));
  };
  expect([...found].filter(isOff)).toEqual([]);
}
