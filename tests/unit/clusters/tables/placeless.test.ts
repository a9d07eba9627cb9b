import { expect, test } from "vitest";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { subjectColumns } from "#clusters/tables/subjectColumns.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const atlas = regionalAtlas(await atlasCounts(atlasOnDisk));

test("jobs that are in no county are told of employment services and seven more industries, of none in states", async () => {
  const placeless = async (level: "county" | "state") => {
    const scope = { economy: "US", level, year: 2021, baseYear: 2017 } as const;
    const [table, window] = await Promise.all([atlas.table("groups", scope), atlas.change("groups", scope)]);
    return new Map(table.subjects.map((subject, slot) => [subject, subjectColumns(table, window, slot).placeless]));
  };
  const [counties, states] = [await placeless("county"), await placeless("state")];
  // 5.0 of 7.1 million jobs.
  expect(counties.get("industry/5613")).toBeCloseTo(0.7, 2);
  expect([...counties.values()].filter((share) => share >= 0.1)).toHaveLength(8);
  expect(Math.max(...states.values())).toBeLessThan(1e-9);
});
