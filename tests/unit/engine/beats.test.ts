import { beforeAll, describe, expect, it } from "vitest";
import { establishmentsEngine } from "#engine/establishments/establishmentsEngine.ts";
import { atlasEngine } from "#engine/regions/atlasEngine.ts";
import { lifeBeat, type LifeSign } from "#engine/lifeSigns.ts";
import { statisticsEngine, statisticsInputs } from "#engine/statistics/statisticsEngine.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { type IndustryFile, industryTree } from "#industries/industryTree.ts";
import { atlasBytes, atlasJson, atlasOnDisk } from "#tests/atlasFile.ts";

let beats = 0;
const onBeat = () => void beats++;
/** How often long work beats: as often as its loops turn, which is the same on every machine. */
async function beatsOf(run: () => unknown): Promise<number> {
  beats = 0;
  await run();
  return beats;
}

describe("lifeBeat", () => {
  it("sends at most one sign each 250 ms, and announced work at once", () => {
    const sent: LifeSign[] = [];
    let now = 0;
    const beat = lifeBeat(
      (sign) => sent.push(sign),
      () => now,
    );
    for (; now < 1000; now++) beat();
    expect(sent).toEqual(Array.from({ length: 4 }, () => ({ sign: "beat", ahead: 0 })));
    beat(800);
    expect(sent.at(-1)).toEqual({ sign: "beat", ahead: 800 });
  });
});

describe("long work of the statistics worker beats from inside its loops", () => {
  const engine = statisticsEngine(() => statisticsInputs(atlasOnDisk, onBeat), { onBeat });
  const tree = industryTree(atlasJson<IndustryFile>("industries.json"));
  const spec = { filter: { industries: selectionMask(tree, [tree.code.indexOf("3363")]) }, method: "dbscan" } as const;
  const settings = { permutations: 2, seed: 1 };

  beforeAll(() => engine.load(""));
  it.each([
    ["load", () => engine.load(""), 14],
    ["delineate", () => engine.delineate(spec), 500],
    ["delineate by density at all scales", () => engine.delineate({ ...spec, method: "hdbscan" }), 500],
    ["declared", () => engine.declared(spec), 300],
    ["test", () => engine.test(spec, settings, () => {}), 1000],
    ["curve M", () => engine.curve(spec, "M", settings, () => {}), 1000],
    ["curve K-density", () => engine.curve(spec, "kDensity", settings, () => {}), 300],
    ["sensitivity", () => engine.sensitivity(spec), 1000],
  ])("%s", async (_, run, least) => {
    expect(await beatsOf(run)).toBeGreaterThanOrEqual(least);
  });
});

describe("long work of the regions worker beats from inside its loops", () => {
  const engine = atlasEngine(() => atlasOnDisk, onBeat);
  const settings = {
    rule: "us-75",
    moved: {},
    certainty: "probably",
    level: "county",
    year: 2021,
    baseYear: 2017,
  } as const;
  const spatial = {
    weights: "contiguity",
    k: 6,
    km: 100,
    alpha: 0.05,
    maxShare: 0.1,
    permutations: 2,
    seed: 1,
  } as const;
  const entered = { values: [], thresholds: [] };

  beforeAll(() => engine.load(""));
  it.each([
    ["load", () => engine.load(""), 10],
    ["portfolio", () => engine.portfolio("US-48201", settings), 500],
    ["pattern", () => engine.pattern("cluster/automotive", settings, spatial, () => {}), 10],
    ["scan", () => engine.scan("cluster/automotive", settings, spatial, () => {}), 5000],
    ["recommend", () => engine.recommend("US-48201", "cluster/automotive", settings, entered), 1000],
  ])("%s", async (_, run, least) => {
    expect(await beatsOf(run)).toBeGreaterThanOrEqual(least);
  });
});

describe("long work of the establishments worker", () => {
  it("beats while it reads, and announces the building of its tree", async () => {
    const ahead: number[] = [];
    const beat = (work?: number) => (work === undefined ? onBeat() : void ahead.push(work));
    const read = async () => {
      const industries = industryTree(await atlasOnDisk.json<IndustryFile>("industries.json"));
      return { table: await atlasRegister(atlasBytes("establishments.parquet").buffer, industries, beat), industries };
    };
    const engine = establishmentsEngine(read, { onBeat: beat });
    expect(await beatsOf(() => engine.load("", () => {}))).toBeGreaterThanOrEqual(14);
    expect(ahead).toEqual([expect.any(Number)]);
  });
});
