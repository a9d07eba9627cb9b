import { describe, expect, it } from "vitest";
import { ruleReach } from "#guidelines/evaluation/ruleReach.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";

const rules = [...model.rules.values()];
const count = (of: (rule: (typeof rules)[number]) => string) => {
  const counts: Record<string, number> = {};
  for (const rule of rules) counts[of(rule)] = (counts[of(rule)] ?? 0) + 1;
  return counts;
};

describe("the model", () => {
  it("has rules for every audience in every theme, as many as are set down here", () => {
    expect(count(({ audience }) => audience)).toEqual({ business: 14, government: 19, organisation: 11 });
    expect(count(({ theme }) => theme)).toEqual({ INN: 6, HRD: 5, LOC: 6, MKT: 6, NET: 6, FIN: 4, INF: 5, GOV: 6 });
  });

  it("cites sources that exist, or is its own", () => {
    for (const { id, citations, label } of rules) {
      expect(citations.filter((source) => !model.sources.has(source))).toEqual([]);
      expect({ id, isFounded: citations.length > 0 || label.kind === "own" }).toEqual({ id, isFounded: true });
    }
  });

  it("keeps APEC labels to what the release names, and attaches no clause it does not have", () => {
    expect(rules.filter(({ clause }) => clause !== "")).toEqual([]);
    for (const { id, theme, label } of rules) {
      if (["FIN", "INF", "GOV"].includes(theme)) expect([id, label.kind.startsWith("apec")]).toEqual([id, false]);
      if (label.kind === "apec-purpose") expect([id, theme]).toEqual([id, "NET"]);
    }
  });

  it("says nowhere what APEC or the guidelines recommend", () => {
    const texts = rules.flatMap((rule) => [
      rule.title,
      rule.advice,
      rule.reason,
      rule.whatWouldChange,
      ...Object.values(rule.stages),
      ...rule.firstSteps.map(({ action }) => action),
    ]);
    expect(texts.filter((text) => /APEC|guideline/i.test(text))).toEqual([]);
  });

  it("has one rule that fires on a gap", () => {
    const onGap = rules.filter(({ when }) =>
      conditionLeaves(when).some(({ leaf }) => "test" in leaf && leaf.test === "not recorded"),
    );
    expect(onGap.map(({ id }) => id)).toEqual(["HRD-O1"]);
  });

  it("gives each rule two or three first steps in order of time, with who acts", () => {
    for (const { id, firstSteps } of rules) {
      const months = firstSteps.map((step) => step.months);
      expect([id, months]).toEqual([id, [...months].sort((a, b) => a - b)]);
      expect(firstSteps.length).toBeGreaterThanOrEqual(2);
    }
  });

  it("puts thresholds in force into its words", () => {
    const rule = model.rules.get("LOC-G1")!;
    expect(ruleWords(rule, thresholds).whatWouldChange).toBe("Fewer than 2 related clusters missing.");
    const changed = thresholdsInForce(model, [{ id: "LOC-G1.MISS", value: 3 }]);
    expect(ruleWords(rule, changed, "declining")).toMatchObject({
      whatWouldChange: "Fewer than 3 related clusters missing.",
      stageAdvice: "Do not subsidise suppliers of a shrinking buyer: look for those who can also sell elsewhere.",
    });
    expect(ruleWords(rule, changed, "emerging").stageAdvice).toBeUndefined();
    for (const each of rules) expect(JSON.stringify(ruleWords(each, thresholds))).not.toMatch(/[{][A-Za-z-]+\d*\./);
  });
});

describe("thresholdsInForce", () => {
  it("takes changes, and differs in nothing else", () => {
    const own = thresholdsInForce(model);
    const changed = thresholdsInForce(model, [{ id: "NET-G1.EST", value: 12 }]);
    expect([...changed].filter(([id, value]) => own.get(id) !== value)).toEqual([["NET-G1.EST", 12]]);
  });

  it("refuses what the model does not have and what is out of range", () => {
    expect(() => thresholdsInForce(model, [{ id: "NET-G9.EST", value: 1 }])).toThrow(
      'expected a threshold of the model, got "NET-G9.EST"',
    );
    expect(() => thresholdsInForce(model, [{ id: "NET-G1.EST", value: 2 }])).toThrow(
      "Threshold NET-G1.EST: expected 3 to 500, got 2.",
    );
    expect(() => thresholdsInForce(model, [{ id: "NET-G1.EST", value: Number.NaN }])).toThrow("got NaN");
  });
});

describe("ruleReach", () => {
  const reach = (known: string[]) =>
    ruleReach(model, new Set(known))
      .filter(({ canFire }) => canFire)
      .map(({ rule }) => rule);

  it("knows what nothing brings within reach, and that everything does", () => {
    expect(reach([])).toEqual([]);
    expect(reach([...model.indicators.keys(), "stage"])).toHaveLength(rules.length);
  });

  it("names what counts by county bring within reach, and what the others lack", () => {
    const counts = [
      "LQ",
      "LQLO",
      "LQE",
      "LQN",
      "STRONG",
      "EST",
      "EMP",
      "SIZE",
      "GR5",
      "RS5",
      "WREL",
      "IMPUTED",
      "AGE",
      "stage",
    ];
    expect(reach(counts)).toEqual([
      "INN-B1",
      "INN-G1",
      "HRD-B2",
      "HRD-O1",
      "LOC-B1",
      "MKT-G2",
      "NET-B2",
      "GOV-G1",
      "GOV-G3",
      "GOV-G4",
    ]);
    const related = [...counts, "MREL", "MISS", "DENS", "SPLIT", "PORT", "AIR", "RES50", "M10"];
    expect(reach(related)).toEqual(
      "INN-B1 INN-B2 INN-G1 INN-G2 INN-G3 INN-O1 HRD-B2 HRD-O1 LOC-B1 LOC-G1 LOC-G2 MKT-B3 MKT-G2 NET-B2 INF-B1 GOV-G1 GOV-G3 GOV-G4".split(
        " ",
      ),
    );
    const lacks = ruleReach(model, new Set(related)).find(({ rule }) => rule === "NET-G1")!.lacks;
    expect(lacks).toEqual(["ORG"]);
  });
});
