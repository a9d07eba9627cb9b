import { describe, expect, test } from "vitest";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import guidelinesEn from "#i18n/en/guidelines.ts";
import { originText } from "#panels/model/rule/RuleDetail.tsx";
import { leafLine } from "#panels/model/words/leafText.ts";
import { model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";

const linesOf = (rule: string) =>
  conditionLeaves(model.rules.get(rule)!.when).map(({ leaf }) =>
    leafLine(leaf, model, guidelinesEn, (id) => String(thresholds.get(id))),
  );

describe("conditions in words", () => {
  test("say what is held against what, in its unit", () => {
    expect(linesOf("INN-B1")).toEqual([
      "Establishments: at least 20",
      "Share of micro-establishments: at least 60%",
      "Average size: at most 10 people",
      "Patents: below percentile 25 of the same cluster elsewhere",
      "Relative pay: below percentile 25 of the same cluster elsewhere",
      "Relative pay: below 0.85",
    ]);
    expect(linesOf("HRD-G2").at(-1)).toBe("Employment, trend: above 0% a year");
  });
  test("say what is there, what is not, and what nobody knows", () => {
    expect(linesOf("NET-G1")).toEqual(["Establishments: at least 30", "Cluster organisation: there is none"]);
    expect(linesOf("INN-B2")[0]).toBe("Institutes within 50 km: one or more");
    expect(linesOf("INN-G2")[1]).toBe("Institutes within 50 km: none");
    expect(linesOf("HRD-O1").at(-1)).toBe("Vacancies: nobody has the figure");
  });
  test("name stages and gates", () => {
    expect(linesOf("GOV-G3")[0]).toBe("Stage: declining");
    expect(linesOf("GOV-G1")).toEqual(["Candidate cluster: not passed"]);
  });
  test("of every rule have a name and say something", () => {
    for (const id of model.rules.keys())
      for (const line of linesOf(id)) expect([id, line]).toEqual([id, expect.stringMatching(/^\p{Lu}.*: \S.*[^ ]$/u)]);
  });
});

describe("labels in a sentence", () => {
  const said = [...model.rules.values()].map(({ id, label }) => [id, originText(label, model, guidelinesEn)] as const);
  test("name the area, the purpose or the point", () => {
    const of = new Map(said);
    expect(of.get("INN-B1")).toContain("Innovation and technology sharing");
    expect(of.get("NET-G1")).toContain("Interaction, networks and trust");
    expect(of.get("MKT-B1")).toMatch(/APEC-6.*Domestic firms must take part/);
  });
  test("say nowhere what the guidelines recommend", () => {
    for (const [, text] of said)
      expect(text).not.toMatch(/(guidelines?|APEC)\b[^.]*\b(recommend|advis|require|call for)/i);
  });
});
