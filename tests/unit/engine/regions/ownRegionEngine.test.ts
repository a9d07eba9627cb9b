import { beforeAll, describe, expect, it } from "vitest";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { type OwnRegion, ownRegionId } from "#regions/ownRegion.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { regionalSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const engine = atlasEngine(() => atlasOnDisk);
const SETTINGS = regionalSettingsOf(DEFAULT_QUERY, "market");
const MOTOR_CITIES: OwnRegion = {
  name: "Motor cities",
  regions: ["US-26163", "US-26099", "US-26125", "US-26161"],
};
const set = async (own: OwnRegion) => {
  expect(engine.setOwnRegion(own)).toBeUndefined();
  return ownRegionId(own);
};
/** What does not depend on which regions a region is compared with, without its name. */
const countsOf = async (id: string) => {
  const { region: _region, notes: _notes, ...counts } = (await engine.profile(id, SETTINGS))!;
  return counts;
};
const jobsOf = async (id: string) => {
  const { figures, strength: _strength, shift } = (await engine.portfolio(id, SETTINGS))!;
  return {
    jobs: figures.map(({ subject, employment, establishments }) => [
      subject,
      Math.round(employment.value),
      Math.round(establishments),
    ]),
    change: [shift.before, shift.after].map(Math.round),
  };
};

describe("a region of one's own", () => {
  beforeAll(async () => {
    await engine.load("");
  });

  it("of one county is that county, in all that is counted", async () => {
    const own = await set({ name: "Wayne alone", regions: ["US-26163"] });
    expect(await countsOf(own)).toEqual(await countsOf("US-26163"));
    const facts = (await engine.facts(own))!;
    expect(facts).toMatchObject({ name: "Wayne alone", level: "own", comparedWith: "market" });
    expect(facts.parts.map(({ id }) => id)).toEqual(["US-26163"]);
  });

  it("of all counties of a labour market is that market to the job, and ranked as it is", async () => {
    const { parts } = (await engine.facts("US-A19820"))!;
    const own = await set({ name: "Detroit", regions: parts.map(({ id }) => id) });
    expect(await countsOf(own)).toEqual(await countsOf("US-A19820"));
    expect(await jobsOf(own)).toEqual(await jobsOf("US-A19820"));
    const rankOf = async (id: string) => {
      const { rank, quotient } = (await engine.meeting(id, "cluster/automotive", SETTINGS))!.figure;
      return { ...rank, quotient: quotient.value.toFixed(6) };
    };
    expect(await rankOf(own)).toEqual(await rankOf("US-A19820"));
  });

  it("has what its counties have together, before and after it is one", async () => {
    const sums = (await engine.ownSums(MOTOR_CITIES.regions))!;
    expect(sums).toMatchObject({
      economy: "US",
      level: "county",
      basis: "employment",
      year: 2021,
      comparedWith: "market",
    });
    expect(sums.members[0]).toMatchObject({ id: "US-26125", name: "Oakland County", state: "Michigan" });
    const { totals } = (await engine.profile(await set(MOTOR_CITIES), SETTINGS))!;
    expect(totals.employment).toBeCloseTo(sums.total.employment, 3);
    expect(totals.establishments).toBeCloseTo(sums.total.establishments, 3);
    const alone = await Promise.all(MOTOR_CITIES.regions.map((id) => engine.profile(id, SETTINGS)));
    const jobs = alone.reduce((sum, found) => sum + found!.totals.employment, 0);
    expect(totals.employment).toBeCloseTo(jobs, 3);
    expect(await engine.ownSums([])).toBeUndefined();
  });

  it("is counted by establishments where jobs are not, of the municipalities of a state as well", async () => {
    const sums = (await engine.ownSums(["MX-19"]))!;
    expect(sums).toMatchObject({ economy: "MX", basis: "establishments", year: 2019 });
    expect(sums.total.employment).toBeNaN();
    const own = await set({ name: "Nuevo León", regions: ["MX-19"] });
    expect((await engine.profile(own, SETTINGS))!.totals.establishments).toBe(sums.total.establishments);
  });

  it("has recommendations and peers, until another takes its place, of which alone it is then; other levels stay as they were", async () => {
    const first = await set(MOTOR_CITIES);
    const cases = (await engine.regionCases(first, SETTINGS, { values: [], thresholds: [] }))!;
    expect(cases.filter(({ isStrong }) => isStrong).map(({ subject }) => subject)).toContain("cluster/automotive");
    const { peers } = (await engine.portfolio(first, SETTINGS))!;
    expect(peers.length).toBeGreaterThan(3);
    for (const { region } of peers) expect(region).toMatch(/^US-A/);
    const [before, market] = [await jobsOf(first), await engine.portfolio("US-A19820", SETTINGS)];
    const second = await set({ name: "Gulf", regions: ["US-48201", "US-48167"] });
    expect(await jobsOf(second)).not.toEqual(before);
    expect([await engine.profile(first, SETTINGS), await engine.portfolio(first, SETTINGS)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await engine.portfolio("US-A19820", SETTINGS)).toEqual(market);
  });

  it("is none of regions the atlas lacks, or of several economies or levels", () => {
    expect(engine.setOwnRegion({ name: "x", regions: ["US-99999"] })).toEqual({
      kind: "unknown",
      regions: ["US-99999"],
    });
    expect(engine.setOwnRegion({ name: "x", regions: ["US-26163", "MX-19039"] })).toEqual({ kind: "economies" });
    expect(engine.setOwnRegion({ name: "x", regions: ["US-26163", "US-26"] })).toEqual({ kind: "levels" });
  });
});
