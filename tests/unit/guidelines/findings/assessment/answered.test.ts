import { describe, expect, it } from "vitest";
import { answered, type Answer } from "#guidelines/findings/assessment/answered.ts";
import { findingsOf } from "#guidelines/findings/evaluation/findingsOf.ts";
import { type AnswerId, FINDING_GATES } from "#guidelines/findings/model/findingModel.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { AUDIENCES } from "#guidelines/model/guidelineModel.ts";
import { clusterCase } from "#tests/unit/guidelines/clusterCases.ts";
import { findingCase, model, thresholds } from "#tests/unit/guidelines/findings/findingCases.ts";

const subject = clusterCase({ EST: 60, LQ: 1.5, LQLO: 1.2, LQHI: 1.8, STRONG: 1, LQN: 2.5, GR5: 2, RES50: 4 });
const answer = (question: string, given: AnswerId, rest: Partial<Answer> = {}): Answer => ({
  region: "R1",
  subject: "textiles",
  question,
  answer: given,
  year: 2026,
  ...rest,
});
const held = (answers: Answer[]) => {
  const { shown, more } = findingsOf(findingCase(answered(subject, answers, model)), model, thresholds);
  return [...shown, ...more].map(({ finding }) => finding).sort();
};
const before = held([]);
const news = (...answers: Answer[]) => held(answers).filter((finding) => !before.includes(finding));

describe("the assessment", () => {
  it("asks fifteen questions of three audiences in every area of the release and the other four", () => {
    const questions = [...model.questions.values()];
    expect(questions).toHaveLength(15);
    expect(new Set(questions.map(({ audience }) => audience))).toEqual(new Set(AUDIENCES));
    expect(new Set(questions.map(({ area }) => area))).toEqual(new Set(model.themes.keys()));
  });

  it.each([
    ["INN-shared", "no", ["INN-joint"]],
    ["INN-joint", "no", ["INN-joint"]],
    ["HRD-training", "no", ["HRD-courses"]],
    ["HRD-people", "yes", ["HRD-vacancies"]],
    ["LOC-buying", "no", ["LOC-small"]],
    ["LOC-mark", "no", ["LOC-mark"]],
    ["MKT-export", "no", ["MKT-few"]],
    ["MKT-export", "partly", ["MKT-oneMarket"]],
    ["MKT-consortium", "no", ["MKT-few"]],
    ["NET-organisation", "no", ["NET-noOrganisation"]],
    ["NET-organisation", "partly", ["NET-thin"]],
    ["NET-meetings", "no", ["NET-noOrganisation"]],
    ["FIN-credit", "yes", ["FIN-credit"]],
    ["FIN-capital", "no", ["FIN-seed"]],
    ["INF-space", "no", ["INF-places"]],
    ["INF-hazard", "yes", ["INF-hazard"]],
    ["GOV-strategy", "no", ["GOV-diagnosis"]],
    ["GOV-strategy", "partly", ["GOV-targets"]],
  ] as const)("%s answered %s speaks of %j", (question, given, findings) => {
    expect(news(answer(question, given))).toEqual(findings);
  });

  it("speaks of nothing where all is well, or nobody knows", () => {
    const well = new Map([
      ["HRD-people", "no"],
      ["FIN-credit", "no"],
      ["INF-hazard", "no"],
    ]);
    const questions = [...model.questions.keys()];
    expect(news(...questions.map((id) => answer(id, (well.get(id) ?? "yes") as AnswerId)))).toEqual([]);
    expect(held(questions.map((id) => answer(id, "unknown")))).toEqual(before);
  });

  it("is of one region and cluster, and of two answers the later holds", () => {
    expect(news(answer("INN-joint", "no", { region: "R2" }))).toEqual([]);
    expect(news(answer("INN-joint", "no", { subject: "leather" }))).toEqual([]);
    expect(news(answer("INN-joint", "no"), answer("INN-joint", "yes"))).toEqual([]);
  });

  it("leaves what is counted, and what the model does not ask", () => {
    const counted = clusterCase({ FIN1: 3 });
    expect(answered(counted, [answer("FIN-credit", "yes")], model).indicators.FIN1!.value).toBe(3);
    expect(answered(counted, [answer("GONE", "yes")], model)).toEqual(counted);
  });

  it("brings every finding within reach, with what the atlas counts", () => {
    // Of these at least one economy has figures.
    const counted = [
      "LQ",
      "LQLO",
      "LQHI",
      "LQN",
      "STRONG",
      "EST",
      "EMP",
      "SIZE",
      "MICRO",
      "NEFF",
      "TOP1",
      "GR5",
      "RS5",
    ];
    const more = ["WREL", "MREL", "MISS", "DENS", "ALSO", "SPLIT", "PORT", "AIR", "RES50", "IMPUTED", "AGE", "stage"];
    const given = [...model.questions.values()].flatMap(({ gives }) =>
      [...gives.yes, ...gives.partly, ...gives.no].map(({ indicator }) => indicator),
    );
    const known = new Set([...counted, ...more, ...given]);
    const canHold = (condition: Condition): boolean => {
      const branch = branchOf(condition);
      if (branch) return branch.join === "all" ? branch.parts.every(canHold) : branch.parts.some(canHold);
      const leaf = condition as Leaf;
      if ("gate" in leaf) return conditionLeaves(model.gates.get(leaf.gate as "sizable")!.when).length > 0;
      return known.has("stage" in leaf ? "stage" : leaf.indicator);
    };
    for (const { id, gate, when } of model.findings.values()) {
      const gates = gate === "none" ? [] : FINDING_GATES.slice(0, FINDING_GATES.indexOf(gate) + 1);
      const all = [when, ...gates.map((name) => model.gates.get(name)!.when)];
      expect([id, all.every(canHold)]).toEqual([id, true]);
    }
  });
});
