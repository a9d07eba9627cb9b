import { describe, expect, test } from "vitest";
import { ruleReach } from "#guidelines/evaluation/ruleReach.ts";
import guidelinesEn from "#i18n/en/guidelines.ts";
import { figuresNeeded } from "#panels/model/list/RuleRow.tsx";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

/** What the atlas computes, as `caseTable` lists it. */
const ATLAS =
  "LQ LQLO LQE LQN STRONG EST EMP SIZE GR5 RS5 WREL MREL MISS DENS SPLIT PORT AIR RES50 IMPUTED AGE stage".split(" ");
const lacks = (rule: string, known: readonly string[] = ATLAS) =>
  figuresNeeded(model, model.rules.get(rule)!, new Set(known));

describe("figures a rule lacks", () => {
  test("are none where the atlas can judge it, also by a stand-in", () => {
    expect(lacks("LOC-G1")).toEqual([]);
    expect(lacks("INN-B1")).toEqual([]);
    expect(lacks("HRD-O1")).toEqual([]);
    expect(lacks("GOV-G1")).toEqual([]);
  });
  test("are one of those that stand in for each other", () => {
    expect(lacks("MKT-B1")).toEqual([["EXPF", "EXPSH"]]);
    expect(lacks("LOC-B2")).toEqual([["TOP1", "NEFF"]]);
  });
  test("are all of those that are asked together, each once", () => {
    expect(lacks("NET-O1")).toEqual([["ORG"], ["FTE", "MEMB", "TYPES"]]);
    expect(lacks("GOV-G2")).toEqual([["STRAT"], ["TARG"]]);
    expect(lacks("FIN-G1")).toEqual([["FIN1"], ["GUAR"]]);
  });
  test("count the gates", () => {
    expect(lacks("LOC-G1", ["MISS"])).toEqual([["EST"], ["IMPUTED"], ["AGE"], ["LQ"], ["STRONG"]]);
  });
  test("are none exactly for the rules that could fire", () => {
    for (const known of [ATLAS, ATLAS.slice(4), ["EST", "VAC"], [...ATLAS, "ORG", "EXPF"]]) {
      const reach = ruleReach(model, new Set(known));
      for (const { rule, canFire } of reach) expect([rule, lacks(rule, known).length === 0]).toEqual([rule, canFire]);
    }
  });
});

test("they are told as what is needed, alternatives with or", () => {
  const { needs } = guidelinesEn;
  expect(needs([["Firms that export", "Export share"]])).toBe("firms that export or export share");
  expect(needs([["Cluster organisation"], ["Staff", "Members"]])).toBe("cluster organisation and (staff or members)");
});
