import { describe, expect, it } from "vitest";
import { industryIntervals } from "#clusters/answers/industryIntervals.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { sourcesDirectory } from "#data/sourceFiles.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { economyOf, yearsOf } from "#economies/economies.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { regionSizes, shareBelow } from "#regions/counts/sizeBands.ts";
import { regionIndustries } from "#regions/regionSummary.ts";
import { hasSources } from "#tests/sources.ts";
import { recompute } from "./recompute.mjs";
import facts from "./recomputedFacts.json" with { type: "json" };

// Worked out by `recompute.mjs` from the published files alone; `how` says of each what was divided by what.

type Fact = (typeof facts)[number];

const counts = await atlasCounts(atlasFolder(findAtlas()!));
const atlas = regionalAtlas(counts);
const { regions, tree } = counts;

/** What the atlas says of a fact. */
async function told({ region: id, industry, figure }: Fact): Promise<number> {
  const region = regions.index.get(id)!;
  const economy = economyOf(regions.economy[region], COUNTED_ECONOMIES);
  const [first, last] = [economy.years[0], economy.years.at(-1)!];
  if (figure === "below 50 employees") {
    const { here, from } = regionSizes((await counts.sizes(economy.id))!, regions, region)!;
    return shareBelow(here, from, 50).least;
  }
  const window = { baseYear: first, year: last };
  if (economy.id === "US" && figure === "quotient") {
    const table = await atlas.table("sectors", atlas.scope("US", regions.level[region], window));
    return table.quotients.quotient[table.cellOf(table.subjects.indexOf(`industry/${industry}`), region)];
  }
  const level = await counts.level(economy.id, regions.level[region]);
  const industries = await regionIndustries(regions, level, region, yearsOf(economy, window), industryIntervals);
  const found = industries.find((own) => own.industry === tree.index.get(industry))!;
  const isOfJobs = economy.basis === "employment";
  if (figure === "change") return found.change;
  if (figure === "count") return isOfJobs ? found.employment : found.establishments;
  return isOfJobs ? found.lqEmployment : found.lqEstablishments;
}

describe("thirty figures worked out from the published files", () => {
  it("are five of each economy", () => {
    const economies = new Map<string, number>();
    for (const { economy } of facts) economies.set(economy, (economies.get(economy) ?? 0) + 1);
    expect(Object.fromEntries(economies)).toEqual({ AU: 5, JP: 5, MX: 5, CA: 5, NZ: 5, US: 5 });
  });

  it.each(facts)("are what the atlas says: $region $industry, $figure", async (fact) => {
    // Cells of the United States that are not published are fitted to these sums to within rounding.
    const isFitted = fact.economy === "US" && fact.figure === "quotient";
    expect(Math.abs((await told(fact)) / fact.value - 1)).toBeLessThan(isFitted ? 1e-4 : 1e-9);
  });

  it.skipIf(!hasSources(facts.map(({ file }) => file)))("come out the same again", () => {
    expect(recompute(sourcesDirectory())).toEqual(facts);
  });
});
