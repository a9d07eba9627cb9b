import { describe, expect, it } from "vitest";
import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import type { Entered } from "#guidelines/cases/caseRecommendations.ts";
import { ruleReach } from "#guidelines/evaluation/ruleReach.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

const counts = await atlasCounts(atlasOnDisk);
const atlas = regionalAtlas(counts);
const regional = regionalAnswers(atlas);
const settings: RegionalSettings = {
  rule: "us-75",
  moved: {},
  certainty: "probably",
  level: "county",
  year: 2021,
  baseYear: 2017,
};
const scope: Scope = { economy: "US", level: "county", year: 2021, baseYear: 2017 };
const model = loadModel(modelFiles);
const { clusters } = await counts.groups();
const { table, recommendations } = await atlasCases(atlas, regional, {
  system: "clusters",
  scope,
  settings,
  model,
  now: 2026,
});
const NONE: Entered = { values: [], thresholds: [] };
const slotOf = (id: string) => clusters.findIndex((cluster) => cluster.id === id);
const regionOf = (id: string) => counts.regions.index.get(id)!;
const fired = (region: string, cluster: string, entered = NONE) =>
  recommendations
    .recommend(slotOf(cluster), regionOf(region), entered)
    .evaluation.results.filter(({ status }) => status === "fired")
    .map(({ rule }) => rule);

describe("recommendations of the atlas", () => {
  it("are the same for a card and in the count of a rule", () => {
    const asked = recommendations.counts(NONE).map(({ rule }) => ({ rule, ...recommendations.where(rule, NONE) }));
    for (const region of ["US-26163", "US-13313", "US-48301", "US-06085"].map(regionOf)) {
      const cards = new Map(asked.map(({ rule }) => [rule, 0]));
      for (let slot = 0; slot < clusters.length; slot++) {
        if (table.rowOf(slot, region) < 0) continue;
        for (const { rule, status } of recommendations.recommend(slot, region, NONE).evaluation.results)
          if (status === "fired") cards.set(rule, cards.get(rule)! + 1);
      }
      for (const { rule, fired: there } of asked) expect([rule, there[region]]).toEqual([rule, cards.get(rule)]);
    }
  });

  it("are counted once each", () => {
    for (const { fired: yes, notFired, notEvaluated, gated } of recommendations.counts(NONE))
      expect(yes + notFired + notEvaluated + gated).toBe(table.length);
  });

  it("let every rule fire somewhere that the atlas brings within reach, and name what the others need", () => {
    const known = new Set([...table.indicators.keys(), "stage"]);
    const reach = new Map(ruleReach(model, known).map((rule) => [rule.rule, rule]));
    for (const { rule, fired: times } of recommendations.counts(NONE)) {
      const { canFire, lacks } = reach.get(rule)!;
      expect([rule, times > 0]).toEqual([rule, canFire]);
      if (!canFire) expect(lacks.length).toBeGreaterThan(0);
    }
    expect([...reach.values()].filter(({ canFire }) => canFire)).toHaveLength(19);
  });

  it("see the related clusters a profile sees", async () => {
    for (const [region, cluster] of [
      ["US-26163", "automotive"],
      ["US-13313", "textile-manufacturing"],
      ["US-06085", "business-services"],
    ]) {
      const { related } = (await regional.meeting(region, `cluster/${cluster}`, settings))!;
      const drawn = related.filter(({ link }) => link !== "weak");
      const { indicators } = recommendations.recommend(slotOf(cluster), regionOf(region), NONE).subject;
      expect(indicators.MREL!.value).toBe(drawn.filter(({ presence }) => presence === "strong").length);
      expect(indicators.MISS!.value).toBe(drawn.filter(({ presence }) => presence === "missing").length);
    }
  });

  it("are these for five places", () => {
    expect(
      [
        ["US-26163", "automotive"],
        ["US-13313", "textile-manufacturing"],
        ["US-20173", "aerospace-vehicles-and-defense"],
        ["US-48201", "oil-and-gas-production-and-transportation"],
        ["US-06085", "information-technology-and-analytical-instruments"],
      ].map(([region, cluster]) => [region, ...fired(region, cluster)]),
    ).toEqual([
      ["US-26163", "INN-G3", "HRD-O1", "LOC-G2", "NET-B2"],
      ["US-13313", "INN-G3", "HRD-O1", "LOC-G2", "MKT-G2", "NET-B2"],
      ["US-20173", "INN-G3", "HRD-O1", "LOC-G2", "MKT-G2", "NET-B2", "INF-B1", "GOV-G3"],
      ["US-48201", "HRD-O1", "LOC-G2", "NET-B2"],
      ["US-06085", "INN-O1", "HRD-O1", "LOC-G2", "MKT-G2", "NET-B2"],
    ]);
    expect(fired("US-39017", "upstream-metal-manufacturing")).toContain("LOC-B2");
  });

  it("are made of nothing where there is nothing: the best estimate is no establishment or no job", () => {
    const { table: counts, cellOf } = table.inputs.figures.table;
    for (let row = 0; row < table.length; row++) {
      const cell = cellOf(table.slot[row], table.region[row]);
      expect(counts.employment[cell]).toBeGreaterThanOrEqual(0.5);
      expect(counts.establishments[cell]).toBeGreaterThanOrEqual(0.5);
    }
    expect(table.length).toBeLessThan(counts.region.length);
  });

  it("speak of restraint alone where there is no cluster case", () => {
    const below = [...table.region.keys()].filter((row) => table.indicators.get("LQ")!.value[row] < 1);
    for (let i = 0; i < below.length; i += 5000) {
      const row = below[i];
      const { results } = recommendations.recommend(table.slot[row], table.region[row], NONE).evaluation;
      const rules = results.flatMap(({ rule, status }) => (status === "fired" ? [rule] : []));
      expect(rules.filter((rule) => rule !== "GOV-G1" && rule !== "GOV-G4")).toEqual([]);
      expect(rules).toContain("GOV-G1");
    }
  });

  it("change with what is entered, on the card and in the count", () => {
    const rule = "MKT-B1";
    const entered: Entered = {
      values: [
        {
          region: "US-26163",
          cluster: "cluster/automotive",
          indicator: "EXPF",
          value: 3,
          year: 2025,
          source: "survey",
          changed: "2026-01-01T00:00:00.000Z",
        },
      ],
      thresholds: [],
    };
    expect(fired("US-26163", "automotive")).not.toContain(rule);
    expect(fired("US-26163", "automotive", entered)).toContain(rule);
    const count = (of: Entered) => recommendations.counts(of).find((other) => other.rule === rule)!;
    expect(count(entered).fired - count(NONE).fired).toBe(1);
    expect(count(NONE).notEvaluated - count(entered).notEvaluated).toBe(1);
    expect(recommendations.where(rule, entered).fired[regionOf("US-26163")]).toBe(1);
  });

  it("change with a threshold", () => {
    const strict: Entered = { values: [], thresholds: [{ id: "LOC-G1.MISS", value: 10 }] };
    const count = (of: Entered) => recommendations.counts(of).find(({ rule }) => rule === "LOC-G1")!.fired;
    expect(count(strict)).toBeLessThan(count(NONE));
    expect(count(NONE)).toBeGreaterThan(1000);
  });

  it("go back to the model's thresholds where those kept no longer fit it", () => {
    const stale: Entered = {
      values: [],
      thresholds: [
        { id: "GONE", value: 1 },
        { id: "LOC-G1.MISS", value: -5 },
      ],
    };
    expect(recommendations.counts(stale)).toEqual(recommendations.counts(NONE));
    expect(fired("US-26163", "automotive", stale)).toEqual(fired("US-26163", "automotive"));
  });
});
