import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atlasCounts } from "../../../../src/regions/atlasCounts";
import { groupFigure } from "../../../../src/regions/counts/grouped/groupFigure";
import { stateCounts } from "../../../../src/regions/counts/grouped/stateCounts";
import { regionalAtlas, type Scope } from "../../../../src/clusters/portfolio/regionalAtlas";

const bytes = (name: string) => readFileSync(new URL(`../../../../public/atlas/${name}`, import.meta.url));
const counts = await atlasCounts({
  json: async (name) => JSON.parse(bytes(name).toString()),
  bytes: async (name) => new Uint8Array(bytes(name)).buffer,
});
const scope: Scope = { economy: "US", level: "county", year: 2021, baseYear: 2017 };
const table = await counts.usYear(2021);
const { regions } = counts;
const stateOf = Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent));

describe("groupFigure", () => {
  it.each(["clusters", "subclusters", "subsectors", "groups"] as const)(
    "sums %s as the full tables do",
    async (name) => {
      const system = await regionalAtlas(counts).system(name, scope);
      for (const figure of ["employment", "establishments"] as const) {
        const full = system.group(table);
        const light = groupFigure(table, system.shares, regions.length, { figure });
        expect(light.offsets).toEqual(full.offsets);
        expect(bySlotAndRegion(light.offsets, light.region, light.figure)).toEqual(
          bySlotAndRegion(full.offsets, full.region, full[figure]),
        );
        const states = stateCounts(full, regions);
        const lightStates = groupFigure(table, system.shares, regions.length, { figure, into: stateOf });
        expect(bySlotAndRegion(lightStates.offsets, lightStates.region, lightStates.figure)).toEqual(
          bySlotAndRegion(states.offsets, states.region, states[figure]),
        );
      }
    },
  );
});

/** Figures to six digits, because sums are taken in another order. */
function bySlotAndRegion(offsets: Uint32Array, region: Int32Array, figure: Float64Array): Map<string, string> {
  const rows: [string, string][] = [];
  for (let slot = 0; slot + 1 < offsets.length; slot++)
    for (let cell = offsets[slot]; cell < offsets[slot + 1]; cell++)
      rows.push([`${slot} ${region[cell]}`, figure[cell].toPrecision(6)]);
  return new Map(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
