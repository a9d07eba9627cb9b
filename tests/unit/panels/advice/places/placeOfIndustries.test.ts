import { describe, expect, it } from "vitest";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { clusterGroups } from "#industries/benchmarkClusters.ts";
import { industryTree } from "#industries/industryTree.ts";
import recommendationsEn from "#i18n/en/recommendations.ts";
import { labelText } from "#panels/advice/cards/labelText.ts";
import { placeOfIndustries } from "#panels/advice/places/PlaceRecommendations.tsx";
import { ruleTally } from "#engine/regions/ruleTally.ts";
import { regionCasesShown } from "#panels/advice/RegionRecommendations.tsx";
import { clusterCase, GATES_PASSED, model } from "#tests/unit/guidelines/clusterCases.ts";
import type { RegionCase } from "#engine/regions/guidelinesEngine.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const tree = industryTree(atlasJson("industries.json"));
const groups = clusterGroups(atlasJson("clusters.json"), tree);
const node = (id: string) => tree.index.get(id)!;

describe("placeOfIndustries", () => {
  const place = (ids: readonly string[], region: string | undefined) =>
    placeOfIndustries(ids.map(node), region, tree, groups);

  it("is the county and the benchmark cluster", () => {
    expect(place(["3361"], "US-26163")).toEqual({ region: "US-26163", subject: "cluster/automotive" });
    expect(place(["3361", "3363"], "US-26163")).toEqual({ region: "US-26163", subject: "cluster/automotive" });
  });

  it("is the industry in Mexico, one at a time", () => {
    expect(place(["3361"], "MX-19039")).toEqual({ region: "MX-19039", subject: "industry/3361" });
    expect(place(["3361", "3363"], "MX-19")).toEqual({ reason: "severalIndustries" });
  });

  it("says why there is none", () => {
    expect(place(["3361"], undefined)).toEqual({ reason: "noRegion" });
    expect(place(["3361"], "")).toEqual({ reason: "noRegion" });
    expect(place([], "US-26163")).toEqual({ reason: "noIndustry" });
    expect(place(["31-33"], "US-26163")).toEqual({ reason: "severalClusters" });
    expect(place(["3361", "3112"], "US-26163")).toEqual({ reason: "severalClusters" });
  });
});

describe("regionCasesShown", () => {
  it("puts strong clusters first, then those with a case, the largest of each first", () => {
    const item = (subject: string, size: number, isStrong = false): RegionCase => ({
      subject,
      size,
      isStrong,
      cards: 1,
    });
    const cases = [item("a", 10), item("b", Number.NaN), item("c", 5), item("d", 1, true), item("e", 7)];
    expect(regionCasesShown(cases, new Set(["c", "e"])).map(({ subject }) => subject)).toEqual([
      "d",
      "e",
      "c",
      "a",
      "b",
    ]);
  });
});

describe("ruleTally", () => {
  it("counts each rule once a place, what fires most often first", () => {
    const recommend = (given: Parameters<typeof clusterCase>[0]) => {
      const subject = clusterCase({ ...GATES_PASSED, ...given });
      return { subject, evaluation: evaluate(model, subject) };
    };
    const tally = ruleTally([recommend({ EXPSH: 5 }), recommend({ EXPSH: 90 }), recommend({})]);
    expect(tally).toHaveLength(model.rules.size);
    expect(tally.find(({ rule }) => rule === "MKT-B1")).toEqual({
      rule: "MKT-B1",
      audience: "business",
      fired: 1,
      notEvaluated: 1,
    });
    expect(tally.map(({ fired }) => fired)).toEqual(tally.map(({ fired }) => fired).toSorted((a, b) => b - a));
  });
});

describe("labelText", () => {
  it("never says that the guidelines recommend a thing", () => {
    for (const rule of model.rules.values()) {
      const text = labelText(rule, model, recommendationsEn.label);
      expect(text).not.toMatch(/guidelines|recommend/i);
      expect(text.length).toBeGreaterThan(20);
    }
    for (const short of Object.values(recommendationsEn.label.short)) expect(short).not.toMatch(/recommend/i);
  });
});
