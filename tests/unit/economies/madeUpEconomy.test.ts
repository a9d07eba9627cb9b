import { describe, expect, it } from "vitest";
import { atlasAnswer } from "#cli/atlas/atlasCommand.ts";
import { atlasRequest } from "#cli/atlas/atlasRequest.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { yearsOf } from "#economies/economies.ts";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { featureNumber, regionOfFeature, regionParts } from "#regions/regionId.ts";
import { filesWithMadeUp, MADE_UP } from "./madeUpEconomy.ts";

const economies = [...COUNTED_ECONOMIES, MADE_UP];
const QX = MADE_UP.id;
const engine = atlasEngine(() => filesWithMadeUp, undefined, economies);
await engine.load("");
const counts = await atlasCounts(filesWithMadeUp, undefined, economies);

const SETTINGS = {
  rule: "us-75",
  moved: {},
  certainty: "probably",
  level: "county",
  year: 2021,
  baseYear: 2017,
} as const;
const spatial = { weights: "nearest", k: 6, km: 100, permutations: 99, seed: 1, alpha: 0.05, maxShare: 0.1 } as const;

function measure(name: "lq-employment" | "employment" | "change" | "moran", code?: string) {
  const node = code === undefined ? undefined : counts.codes.resolve(code, "naics").node;
  const mask = node === undefined ? undefined : new Uint8Array(counts.tree.length).fill(1, node, counts.tree.end[node]);
  return engine.measure({
    mask,
    measure: name,
    settings: SETTINGS,
    spatial,
  });
}

describe("an economy made up of a definition, a file of counts a year and a place in the list", () => {
  it("has region ids, numbers on the map and years of its own", () => {
    expect(regionParts("QX-2", economies)).toEqual({ economy: "QX", code: "2", level: "district" });
    expect(regionOfFeature(featureNumber("QX-3", economies), economies)).toBe("QX-3");
    expect(yearsOf(MADE_UP, SETTINGS)).toEqual({ year: 2022, baseYear: 2019 });
  });

  it("is found by the search", async () => {
    const { groups } = await engine.search("northmarch", 5);
    expect(groups[0].hits[0]).toMatchObject({ kind: "region", id: "QX-1", name: "Northmarch", population: 3000 });
  });

  it("is measured against itself, in its own years: jobs, quotients, growth", async () => {
    const valueOf = (answer: Awaited<ReturnType<typeof measure>>, id: string) =>
      answer.value[answer.feature.indexOf(featureNumber(id, economies))];
    const jobs = await measure("employment", "3361");
    expect(["QX-1", "QX-3"].map((id) => valueOf(jobs, id))).toEqual([1200, 50]);
    const quotient = await measure("lq-employment", "3361");
    expect(valueOf(quotient, "QX-1")).toBeCloseTo(1200 / 1500 / (1250 / 2700), 10);
    const growth = await measure("change", "3361");
    expect(valueOf(growth, "QX-1")).toBeCloseTo(1 / 3, 10);
    expect(jobs.byEconomy[QX]).toMatchObject({ basis: "employment", year: 2022, baseYear: 2019 });
    expect(jobs.byEconomy.US).toMatchObject({ year: 2021, baseYear: 2017 });
    expect((await measure("moran", "3361")).byEconomy[QX].absence).toBe("tooFewRegions");
  });

  it("has a profile with its figures, and a portfolio of its industries", async () => {
    const profile = (await engine.profile("QX-1", SETTINGS))!;
    expect(profile.years).toEqual([2019, 2022]);
    expect(profile.courses.employment.values).toEqual([1000, 1500]);
    expect(profile.notes.map(({ kind }) => kind)).toEqual(["noise", "noGeometry"]);
    const portfolio = (await engine.portfolio("QX-1", SETTINGS))!;
    expect(portfolio).toMatchObject({ economy: "QX", level: "district", basis: "employment", years: [2019, 2022] });
    const cars = portfolio.figures.find(
      ({ subject }) => subject === `industry/${counts.tree.id[counts.codes.resolve("3361", "naics").node]}`,
    )!;
    expect(cars.employment.value).toBe(1200);
    expect(cars.growth.value).toBeCloseTo(1 / 3, 10);
  });

  it("is printed by the command line, which refuses years it does not have", async () => {
    const atlas = regionalAtlas(counts);
    const ask = (...args: string[]) => {
      const request = atlasRequest(["--region", "QX-1", ...args]);
      if (typeof request === "string") throw new Error(`expected a request, got ${request}`);
      return atlasAnswer(atlas, request);
    };
    const text = await ask();
    expect(text).toContain("Northmarch");
    expect(text).toContain("Marchland Counts");
    await expect(ask("--year", "2021")).rejects.toThrow("the counts of Marchland are of 2019 and 2022 alone");
  });
});
