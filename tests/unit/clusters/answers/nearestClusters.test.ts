import { describe, expect, it } from "vitest";
import { colocation, relatedClusters } from "#clusters/answers/clusterRelatedness.ts";
import { expectedJobs, lackingRegions } from "#clusters/answers/expectedJobs.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { RELATED_RULE } from "#clusters/relatedness/relatedInRegion.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

const atlas = regionalAtlas(await atlasCounts(atlasFolder(findAtlas()!)));
const { clusters } = await atlas.counts.groups();
const scope = atlas.scope("US", "market", { year: 2021, baseYear: 2017 });
const known = (await regionalAnswers(atlas).relatedness(scope))!;
const { relatedness, slots, file } = known;
const table = await atlas.table("clusters", scope);

const placeOf = (id: string) => slots.findIndex((slot) => clusters[slot].id === id);
/** Ids of the clusters nearest to one, nearest first. */
function nearest(id: string, count: number): string[] {
  const { size, percentile } = relatedness;
  const row = percentile.subarray(placeOf(id) * size, (placeOf(id) + 1) * size);
  return [...row.keys()]
    .filter((place) => !Number.isNaN(row[place]))
    .sort((a, b) => row[b] - row[a])
    .slice(0, count)
    .map((place) => clusters[slots[place]].id);
}

const EXPECTED = {
  automotive: ["metalworking-technology", "plastics", "production-technology-and-heavy-machinery"],
  "hospitality-and-tourism": [
    "performing-arts",
    "marketing-design-and-publishing",
    "food-processing-and-manufacturing",
  ],
  "oil-and-gas-production-and-transportation": [
    "construction-products-and-services",
    "electric-power-generation-and-transmission",
    "upstream-chemical-products",
  ],
  "information-technology-and-analytical-instruments": [
    "aerospace-vehicles-and-defense",
    "medical-devices",
    "education-and-knowledge-creation",
  ],
  "financial-services": ["insurance-services", "business-services", "marketing-design-and-publishing"],
  furniture: ["wood-products", "textile-manufacturing"],
  biopharmaceuticals: ["education-and-knowledge-creation", "downstream-chemical-products", "business-services"],
  "video-production-and-distribution": ["music-and-sound-recording", "performing-arts"],
  "wood-products": ["forestry", "furniture"],
};

describe("the ten clusters nearest to one", () => {
  it.each(Object.entries(EXPECTED))("%s: hold what anyone would name", (id, wanted) => {
    expect(nearest(id, 10)).toEqual(expect.arrayContaining(wanted));
  });

  it("biopharmaceuticals: have medical devices as the eleventh", () => {
    expect(nearest("biopharmaceuticals", 11)[10]).toBe("medical-devices");
  });

  it.each(Object.keys(EXPECTED))("%s: hold no footwear, metal mining or coal", (id) => {
    const ten = nearest(id, 10);
    for (const absurd of ["footwear", "metal-mining", "coal-mining"]) expect(ten).not.toContain(absurd);
  });

  it("are learned from the same regions whichever are looked at", async () => {
    const states = (await regionalAnswers(atlas).relatedness({ ...scope, level: "state" }))!;
    expect(states.relatedness.percentile).toEqual(relatedness.percentile);
    expect(states.rows.length).toBeLessThan(60);
  });

  it("are not learned from a cluster without figures and links: one kind of evidence relates nothing", () => {
    const alone = structuredClone(file);
    const metal = slots[placeOf("metal-mining")];
    for (const row of alone.inputOutput.flows) row[metal] = 0;
    alone.inputOutput.flows[metal].fill(0);
    const ids = clusters.map(({ id }) => id);
    const { percentile, size } = relatedClusters(slots, colocation(table), alone, ids).relatedness;
    const place = placeOf("metal-mining");
    expect([...percentile.subarray(place * size, (place + 1) * size)].every(Number.isNaN)).toBe(true);
  });
});

describe("jobs that could be expected", () => {
  const AUTOMOTIVE = slots[placeOf("automotive")];
  const FORESTRY = slots[placeOf("forestry")];
  const at = (id: string) => atlas.counts.regions.index.get(id)!;

  it("add up to the nation's, and follow the buyers", () => {
    const expected = expectedJobs(table, file, AUTOMOTIVE);
    expect(expected.reduce((a, b) => a + b, 0) / table.nation.employment[AUTOMOTIVE]).toBeCloseTo(1, 9);
    // Forest products are bought by sawmills: a job in Roseburg, Oregon, lets expect more than ten times what one in New York does.
    const wood = expectedJobs(table, file, FORESTRY);
    const perJob = (id: string) => wood[at(id)] / table.activity[at(id)];
    expect(perJob("US-A40700")).toBeGreaterThan(10 * perJob("US-A35620"));
  });

  it("are lacking only where one establishment of the usual size could be", () => {
    const usual = table.nation.employment[AUTOMOTIVE] / table.nation.establishments[AUTOMOTIVE];
    const expected = expectedJobs(table, file, AUTOMOTIVE);
    const lacking = lackingRegions(table, file, AUTOMOTIVE);
    lacking.forEach((bit, region) => {
      if (bit === 0) return;
      const cell = table.cellOf(AUTOMOTIVE, region);
      expect(expected[region]).toBeGreaterThanOrEqual(usual);
      expect(cell < 0 ? 0 : table.table.employment[cell]).toBeLessThan(expected[region]);
    });
    expect(lacking[at("US-A19820")]).toBe(0);
  });

  it("leave no related cluster of 50 establishments missing anywhere", async () => {
    const answers = regionalAnswers(atlas);
    const settings = {
      rule: "us-75",
      moved: {},
      certainty: "probably",
      level: "market",
      year: 2021,
      baseYear: 2017,
    } as const;
    for (const region of ["US-A19820", "US-A26420", "US-A31080", "US-A35620", "US-A16980"])
      for (const id of ["automotive", "financial-services", "hospitality-and-tourism"]) {
        const { related } = (await answers.meeting(region, `cluster/${id}`, settings))!;
        expect(related.length).toBeGreaterThan(0);
        for (const { subject, presence, quotient } of related) {
          const slot = table.subjects.indexOf(subject);
          const cell = table.cellOf(slot, at(region));
          if (presence === "missing")
            expect(table.table.establishments[cell] ?? 0).toBeLessThan(RELATED_RULE.presentFrom);
          if (presence === "missing" || presence === "less")
            expect(quotient.value >= RELATED_RULE.missingBelow).toBe(false);
        }
      }
  });
});
