import { describe, expect, it } from "vitest";
import { judgedFindings } from "#guidelines/findings/evaluation/findingsOf.ts";
import { judge, judgeGate } from "#guidelines/evaluation/judge.ts";
import { NO, UNKNOWN, YES } from "#guidelines/evaluation/truthValue.ts";
import { conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import type { Finding, FINDING_GATES } from "#guidelines/findings/model/findingModel.ts";
import { clusterCase, GATES_PASSED } from "#tests/unit/guidelines/clusterCases.ts";
import { findingCase, model, thresholds } from "#tests/unit/guidelines/findings/findingCases.ts";
import { leafCases } from "#tests/unit/guidelines/firingCases.ts";

const statusOf = (finding: Finding, subject: ReturnType<typeof clusterCase>) => {
  const one = { ...model, findings: new Map([[finding.id, finding]]) };
  return judgedFindings(findingCase(subject, { kind: finding.kinds?.[0] ?? "makers" }), one, thresholds)[0].status;
};

describe("every threshold of every finding", () => {
  for (const finding of model.findings.values())
    for (const { leaf, path, at } of leafCases(finding, model, thresholds)) {
      if (!("threshold" in leaf)) continue;
      it(`${leaf.threshold}: ${leaf.indicator} ${leaf.test}, at ${path.join(" ")}`, () => {
        const isInclusive = leaf.test === "at least" || leaf.test === "at most";
        const outward = leaf.test === "at least" || leaf.test === "above" ? 1 : -1;
        expect(statusOf(finding, at(0)), "equal").toBe(isInclusive ? "fired" : "notFired");
        expect(statusOf(finding, at(outward * 0.001)), "just beyond").toBe("fired");
        expect(statusOf(finding, at(-outward * 0.001)), "just short").toBe("notFired");
      });
    }
});

describe("the gates of findings", () => {
  const verdict = (id: (typeof FINDING_GATES)[number], given: Parameters<typeof clusterCase>[0]) =>
    judgeGate(id, { model, thresholds, subject: clusterCase(given) }).verdict;

  it.each([
    ["sizable", { EST: 10 }, YES],
    ["sizable", { EST: 9 }, NO],
    ["sizable", { EST: 9, EMP: 250 }, YES],
    ["sizable", { EST: 9, EMP: 249 }, NO],
    ["sizable", { EMP: 250 }, YES],
    ["sizable", { EMP: 249 }, NO],
    ["sizable", {}, UNKNOWN],
    ["candidate", { LQ: 1 }, YES],
    ["candidate", { LQ: 0.99, STRONG: 0 }, NO],
    ["candidate", { LQ: 0.99, STRONG: 1 }, YES],
    ["strong", { STRONG: 1 }, YES],
    ["strong", { STRONG: 0 }, NO],
    ["strong", {}, UNKNOWN],
  ] as const)("%s of %j is %i", (id, given, expected) => {
    expect(verdict(id, given)).toBe(expected);
  });

  it("ask for neither the age nor the quality of figures", () => {
    const asked = [...model.gates.values()].flatMap(({ when }) => conditionLeaves(when).map(({ leaf }) => leaf));
    const indicators = asked.map((leaf) => ("indicator" in leaf ? leaf.indicator : ""));
    expect(new Set(indicators)).toEqual(new Set(["EST", "EMP", "LQ", "STRONG"]));
  });
});

describe("the banner", () => {
  const told = (given: Parameters<typeof clusterCase>[0]) =>
    model.banner.flatMap(({ id, when }) =>
      judge(when, { model, thresholds, subject: clusterCase(given) }).verdict === YES ? [id] : [],
    );

  it.each([
    [GATES_PASSED, []],
    [{ ...GATES_PASSED, IMPUTED: 40 }, []],
    [{ ...GATES_PASSED, IMPUTED: 40.1 }, ["imputed"]],
    [{ ...GATES_PASSED, EST: 9 }, ["few"]],
    [{ ...GATES_PASSED, LQLO: 1 }, []],
    [{ ...GATES_PASSED, LQLO: 0.99 }, ["wide"]],
    [{ LQ: 0.8, LQLO: 0.5 }, []],
    [{ ...GATES_PASSED, AGE: 7 }, ["old"]],
  ])("over %j says %j", (given, expected) => {
    expect(told(given)).toEqual(expected);
  });
});
