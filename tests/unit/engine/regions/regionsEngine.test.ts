import { beforeAll, describe, expect, it } from "vitest";
import type { RegionsQuery } from "#engine/regions/regionsProtocol.ts";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { industryTree } from "#industries/industryTree.ts";
import { featureNumber } from "#regions/regionId.ts";
import { readColumns, sourcesDirectory } from "#data/sourceFiles.ts";
import { hasSources } from "#tests/sources.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { regionalSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const engine = atlasEngine(() => atlasOnDisk);
const SETTINGS = regionalSettingsOf(DEFAULT_QUERY, "county");

const query = (measure: RegionsQuery["measure"], ids: string[], more: Partial<RegionsQuery> = {}): RegionsQuery => ({
  measure,
  mask: selectionMask(
    tree,
    ids.map((id) => tree.index.get(id)!),
  ),
  settings: SETTINGS,
  spatial: { weights: "contiguity", k: 6, km: 100, permutations: 999, seed: 1, alpha: 0.05, maxShare: 0.1 },
  ...more,
});

describe("regions of the atlas", () => {
  beforeAll(async () => {
    await engine.load("");
  });

  it("measure every county, every municipality of Mexico and Japan, every Australian SA3, every region of New Zealand and every metropolitan area of Canada", async () => {
    const answer = await engine.measure(query("lq-employment", ["31-33"]));
    expect(answer.feature).toHaveLength(3231 + 2465 + 340 + 1741 + 16 + 33);
    expect(Object.values(answer.counts).reduce((a, b) => a + b)).toBe(3231 + 2465 + 340 + 1741 + 16 + 33);
    expect(answer.byEconomy.MX.absence).toBe("establishmentsOnly");
    expect(answer.byEconomy.US.absence).toBeUndefined();
    const leading = await engine.measure({ ...query("lq-employment", ["31-33"]), economies: ["US", "MX"] });
    expect(leading.feature).toHaveLength(3231 + 2465);
    expect(leading.byEconomy.AU.absence).toBe("unseen");
    expect(answer.quantiles).toHaveLength(8);
  });

  it("measure Mexico by establishments, coarsened to the subsector", async () => {
    const answer = await engine.measure(
      query("lq-establishments", ["3361"], { settings: { ...SETTINGS, level: "state" } }),
    );
    expect(answer.byEconomy.US.coarsened).toEqual([]);
    expect(answer.byEconomy.MX.coarsened).toEqual([{ from: tree.index.get("3361"), to: tree.index.get("336") }]);
    const coahuila = answer.feature.indexOf(featureNumber("MX-05"));
    expect(answer.value[coahuila]).toBeGreaterThan(2);
    const puertoRico = answer.feature.indexOf(featureNumber("US-72"));
    expect(REGION_STATUSES[answer.status[puertoRico]]).toBe("no data");
  });

  it("are tested in every economy that has enough of them, each to its end and against its own", async () => {
    const { byEconomy, value, pattern } = await engine.measure(
      query("moran", ["3315", "us:332114", "3361", "us:336211", "3363", "us:336992", "us:336999"]),
    );
    const { US, MX } = byEconomy;
    expect([US.test?.isCancelled, MX.test?.isCancelled]).toEqual([false, false]);
    expect([US.test?.regions, MX.test?.regions]).toEqual([3142, 2457]);
    const standOut = [...value.keys()].filter((row) => value[row] > 0);
    for (const row of standOut) expect(pattern!.q[row]).toBeLessThanOrEqual(0.05);
    expect(standOut).toHaveLength(US.test!.standOut + MX.test!.standOut);
    expect(US.test!.standOut).toBeGreaterThan(10);
    expect(MX.test!.global.I).not.toBeCloseTo(US.test!.global.I, 3);
  });

  it("say by economy why there is no figure, and of which years there are some", async () => {
    const absences = async (measure: RegionsQuery["measure"], more: Partial<RegionsQuery> = {}) => {
      const { byEconomy } = await engine.measure(query(measure, ["3118"], more));
      return [byEconomy.US.absence, byEconomy.MX.absence];
    };
    const ofAll = { mask: undefined, level: "state" } as const;
    expect(await absences("strong", ofAll)).toEqual([undefined, "noClusters"]);
    expect(await absences("gi", { settings: { ...SETTINGS, level: "state" } })).toEqual([undefined, "tooFewRegions"]);
    expect(await absences("advice")).toEqual([undefined, "establishmentsOnly"]);
    expect((await engine.measure(query("gi", [], ofAll))).query.measure).toBe("leading");
    const { byEconomy } = await engine.measure(query("shift", [], ofAll));
    expect(byEconomy.US).toMatchObject({ basis: "employment", year: 2021, baseYear: 2017 });
    expect(byEconomy.MX).toMatchObject({ basis: "establishments", year: 2019, baseYear: 2015 });
    expect(byEconomy.MX.nationalShare).toBeUndefined();
  });

  it("have no figure for what no source covers", async () => {
    const answer = await engine.measure(query("establishments", ["us:921"]));
    expect(answer.counts["no data"]).toBe(answer.feature.length);
    expect([answer.byEconomy.US.absence, answer.byEconomy.MX.absence]).toEqual(["noIndustry", "noIndustry"]);
  });

  it("give a profile whose industries add up to its totals", async () => {
    const harris = (await engine.profile("US-48201", SETTINGS))!;
    expect(harris.region).toMatchObject({
      name: "Harris County",
      parent: { id: "US-48", name: "Texas" },
      population: 4_698_000,
    });
    expect(harris.years).toEqual([2017, 2018, 2019, 2020, 2021]);
    const known = (values: number[]) => values.filter((value) => !Number.isNaN(value)).reduce((a, b) => a + b, 0);
    const industries = (await engine.industries("US-48201", SETTINGS))!;
    expect(known(industries.map(({ employment }) => employment))).toBe(harris.totals.employment);
    expect(known(industries.map(({ establishments }) => establishments))).toBe(harris.totals.establishments);
    expect(harris.notes).toContainEqual({ kind: "withheldCells", economy: "US", cells: 11, establishments: 59 });
  });

  it("give the same quotient in the profile and on the map", async () => {
    const industries = (await engine.industries("US-48201", SETTINGS))!;
    const row = industries.find(({ industry }) => industry === tree.index.get("2111"))!;
    const answer = await engine.measure(query("lq-employment", ["2111"]));
    const change = await engine.measure(query("change", ["2111"]));
    expect(answer.value[answer.feature.indexOf(48201)]).toBe(row.lqEmployment);
    expect(change.value[change.feature.indexOf(48201)]).toBe(row.change);
  });

  it("say what is not covered", async () => {
    expect((await engine.profile("US-72", SETTINGS))!.notes).toEqual([{ kind: "notInSource" }]);
    // No cell of the District of Columbia is published: all are estimated, and add up to the state's own figures.
    const columbia = (await engine.profile("US-11", SETTINGS))!;
    expect([columbia.totals.employment, columbia.totals.establishments]).toEqual([483_263, 24_057]);
    expect(columbia.notes.map(({ kind }) => kind)).toEqual(["smallCellsNotPublished", "noise"]);
    const city = (await engine.profile("MX-01001", SETTINGS))!;
    expect(city.notes.map(({ kind }) => kind)).toEqual(["establishmentsOnly", "incompleteRows"]);
    expect(city.years).toEqual([2015, 2019]);
    expect(await engine.profile("US-99999", SETTINGS)).toBeUndefined();
  });

  it("find labour markets by their names and by those of their counties, and what is one by itself once", async () => {
    const ids = async (text: string) =>
      (await engine.search(text, 9)).groups.flatMap(({ hits }) =>
        hits.flatMap((hit) => (hit.kind === "region" ? hit.id : [])),
      );
    expect((await ids("detroit")).slice(0, 2)).toEqual(["US-A19820", "US-E047"]);
    expect(await ids("macomb county michigan")).toEqual(["US-26099", "US-A19820", "US-E047"]);
    expect(await ids("kodiak island alaska")).toEqual(["US-A02150", "US-E008"]);
    expect(await ids("kodiak")).toEqual(["US-A02150", "US-E008"]);
  });

  it("say what they are part of and consist of", async () => {
    const wayne = (await engine.facts("US-26163"))!;
    expect(wayne.partOf.map(({ id }) => id)).toEqual(["US-A19820", "US-E047"]);
    expect([wayne.parts, wayne.parent?.id]).toEqual([[], "US-26"]);
    const detroit = (await engine.facts("US-A19820"))!;
    expect(detroit.parts.map(({ id }) => id)).toEqual([
      "US-26163",
      "US-26125",
      "US-26099",
      "US-26093",
      "US-26147",
      "US-26087",
    ]);
    expect([detroit.partOf, detroit.states.map(({ id }) => id)]).toEqual([[], ["US-26"]]);
    expect((await engine.facts("US-A02150"))!.parts).toEqual([
      { id: "US-02150", name: "Kodiak Island Borough", level: "county" },
    ]);
    expect((await engine.facts("US-48"))!.parts).toEqual([]);
    const monterrey = (await engine.facts("MX-19039"))!;
    expect(monterrey.partOf).toEqual([{ id: "MX-A19901", name: "Monterrey", level: "market" }]);
  });

  it("hold in a labour market the sums of its counties", async () => {
    const jobs = async (id: string) => (await engine.profile(id, SETTINGS))!.totals.employment;
    const { parts } = (await engine.facts("US-A19820"))!;
    const counties = await Promise.all(parts.map(({ id }) => jobs(id)));
    expect(await jobs("US-A19820")).toBe(counties.reduce((sum, n) => sum + n, 0));
  });

  const CELLS = "us-census-cbp-naics4-2017-2021.csv.gz";
  const NATION = "us-census-cbp-national-naics4-2021.csv.gz";
  it.skipIf(!hasSources([CELLS, NATION]))(
    "hold every cell of the source, and with those that it hides the whole nation",
    async () => {
      const cells = readColumns(`${sourcesDirectory()}/${CELLS}`, {
        year: "number",
        naics: "text",
        employment: "number",
        establishments: "number",
        fips: "text",
      });
      const nation = readColumns(`${sourcesDirectory()}/${NATION}`, {
        naics: "text",
        employment: "number",
        establishments: "number",
      });
      const bakeries = nation.naics.indexOf("3118");
      for (const measure of ["employment", "establishments"] as const) {
        const answer = await engine.measure(query(measure, ["3118"]));
        const at = new Map([...answer.feature].map((feature, row) => [feature, row]));
        let published = 0;
        for (let i = 0; i < cells.rows; i++) {
          if (cells.year[i] !== 2021 || cells.naics[i] !== "3118") continue;
          published++;
          expect(answer.value[at.get(Number(cells.fips[i]))!]).toBe(cells[measure][i]);
        }
        expect(published).toBeGreaterThan(500);
        const counties = answer.value.filter((value, i) => answer.feature[i] < 900_000 && !Number.isNaN(value));
        expect(counties.reduce((a, b) => a + b, 0)).toBe(nation[measure][bakeries]);
      }
    },
  );
});
