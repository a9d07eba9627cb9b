import { describe, expect, it } from "vitest";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";

const files = atlasFolder(findAtlas()!);
const counts = await atlasCounts(files);
const atlas = regionalAtlas(counts);
const regional = regionalAnswers(atlas);
const model = loadModel(modelFiles);
const settings = {
  rule: "us-75",
  moved: {},
  certainty: "probably",
  level: "county",
  year: 2021,
  baseYear: 2017,
} as const;
const casesOf = (system: "clusters" | "groups", scope: Scope) =>
  atlasCases(atlas, regional, { system, scope, settings, model, now: 2026 });
const american = await casesOf("clusters", { economy: "US", level: "county", year: 2021, baseYear: 2017 });
const { clusters, clusterOf } = await counts.groups();
const firms = await atlasRegister(await files.bytes("establishments.parquet"), counts.tree);
const regionAt = (row: number) => firms.region.values[firms.region.codes[row]];

const OIL = clusters.findIndex(({ id }) => id === "oil-and-gas-production-and-transportation");
const HARRIS = "US-48201";
const NONE = { values: [], thresholds: [] };
const readings = (slot: number, region: string) =>
  american.recommendations.recommend(slot, counts.regions.index.get(region)!, NONE).subject.indicators;

describe("figures of the register of the atlas", () => {
  const rows = [...firms.industry.keys()].filter((row) => regionAt(row).startsWith("US") || firms.source[row] < 4);
  const own = rows.filter((row) => clusterOf[firms.industry[row]] === OIL);
  const here = own.filter((row) => regionAt(row) === HARRIS);
  const km = (a: number, b: number) => greatCircleKm(firms.lon[a], firms.lat[a], firms.lon[b], firms.lat[b]);

  it("are M within 10 km as it is defined, with how many plants that are", () => {
    let [local, references] = [0, 0];
    for (const row of here) {
      const near = rows.filter((other) => other !== row && km(row, other) <= 10);
      if (near.length === 0) continue;
      references++;
      local += near.filter((other) => clusterOf[firms.industry[other]] === OIL).length / near.length;
    }
    const share = (own.length - 1) / (rows.length - 1);
    const { M10 } = readings(OIL, HARRIS);
    expect(here.length).toBeGreaterThan(20);
    expect(M10).toMatchObject({ register: here.length, origin: "computed" });
    expect(M10!.value).toBeCloseTo(local / references / share, 9);
    expect(M10!.source).toContain("regulated plants");
  });

  it("say of the largest plant what it is at least of the employment counted", () => {
    const { TOP1, EMP } = readings(OIL, HARRIS);
    const largest = Math.max(...here.map((row) => firms.employment[row]).filter((persons) => persons > 0));
    expect(TOP1).toMatchObject({ bound: "least", register: here.filter((row) => firms.employment[row] > 0).length });
    // Bounds of what is withheld make the employment it is held against larger, never smaller.
    expect(TOP1!.value).toBeLessThanOrEqual((100 * largest) / EMP!.value + 1e-9);
    expect(TOP1!.value).toBeGreaterThan(0);
    expect(TOP1!.source).toContain("County Business Patterns");
  });

  it("are a part: never an exact share of the largest, never more than all", () => {
    const { TOP1, HALO, SPLIT } = Object.fromEntries(american.table.indicators);
    const known = (column: Float64Array) => [...column.keys()].filter((row) => !Number.isNaN(column[row]));
    const found = [...SPLIT.register!.keys()].filter((row) => SPLIT.register![row] > 0);
    expect([known(TOP1.value).length > 1000, found.length > 20]).toEqual([true, true]);
    expect(known(TOP1.value).filter((row) => TOP1.bound![row] !== 1 || TOP1.value[row] > 100)).toEqual([]);
    expect(known(HALO.value).filter((row) => HALO.value[row] < 0 || HALO.value[row] > 100)).toEqual([]);
    expect(found.filter((row) => SPLIT.bound![row] !== 1 || SPLIT.value[row] < 2)).toEqual([]);
  });

  it("give way to what somebody enters", () => {
    const entered = {
      region: HARRIS,
      cluster: `cluster/${clusters[OIL].id}`,
      indicator: "TOP1",
      value: 12,
      year: 2024,
    };
    const given = { ...entered, source: "chamber", changed: "2026-01-01T00:00:00.000Z" };
    const { subject } = american.recommendations.recommend(OIL, counts.regions.index.get(HARRIS)!, {
      ...NONE,
      values: [given],
    });
    expect(subject.indicators.TOP1).toMatchObject({ value: 12, origin: "entered" });
    expect([subject.indicators.TOP1!.bound, subject.indicators.TOP1!.register]).toEqual([undefined, undefined]);
  });
});

describe("openings and closures in Mexico", () => {
  it("are those between the two years, a year, of the establishments of the first", async () => {
    const { table } = await casesOf("groups", { economy: "MX", level: "state", year: 2019, baseYear: 2015 });
    const { figures } = table.inputs;
    const turnover = (await counts.level("MX", "state")).turnover!;
    const region = counts.regions.index.get("MX-19")!;
    let [opened, closed] = [0, 0];
    figures.table.subjects.forEach((_, slot) => {
      const row = table.rowOf(slot, region);
      if (row < 0) return;
      const before = figures.course(slot, region)[0];
      const flow = (id: string) => (table.indicators.get(id)!.value[row] * before * 4) / 100;
      if (!Number.isNaN(flow("ENTRY"))) opened += flow("ENTRY");
      if (!Number.isNaN(flow("EXIT"))) closed += flow("EXIT");
    });
    expect(opened).toBeCloseTo(turnover.openings[region], 3);
    expect(closed).toBeCloseTo(turnover.closures[region], 3);
    expect(opened).toBeGreaterThan(50_000);
  });

  it("are not told of the United States, nor employment of Mexico", async () => {
    expect([...american.table.indicators.keys()].filter((id) => id === "ENTRY" || id === "EXIT")).toEqual([]);
    const { table } = await casesOf("groups", { economy: "MX", level: "municipality", year: 2019, baseYear: 2015 });
    const known = new Set(table.indicators.keys());
    expect(["TOP1", "NEFF", "MICRO", "EMP"].filter((id) => known.has(id))).toEqual([]);
    expect(["M10", "HALO", "SPLIT", "ENTRY"].filter((id) => !known.has(id))).toEqual([]);
  });
});
