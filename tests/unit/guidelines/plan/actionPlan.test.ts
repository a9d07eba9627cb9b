import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { evaluate } from "#guidelines/evaluation/evaluate.ts";
import { actionPlan, type PlanChoice } from "#guidelines/plan/actionPlan.ts";
import { planCsv } from "#guidelines/plan/planCsv.ts";
import { plainMarkdown, planMarkdown } from "#guidelines/plan/planMarkdown.ts";
import type { PlanWords } from "#guidelines/plan/planWords.ts";
import { clusterCase, GATES_PASSED, model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";

const words: PlanWords = {
  title: "Action plan",
  region: "Region",
  cluster: "Cluster",
  theme: "Theme",
  audience: "For",
  recommendation: "Recommendation",
  advice: "Advice",
  evidence: "Why here",
  firstSteps: "First steps",
  owner: "Owner",
  due: "Due",
  note: "Note",
  label: "Origin",
  sources: "Sources",
  whatWouldChange: "What would change this",
  limits: "Limits",
  within: (months) => `within ${months} months`,
  evidenceOf: ({ indicator, value, test, threshold }) => `${indicator} ${value}, ${test} ${threshold ?? ""}`.trim(),
  labelOf: ({ kind }) => kind,
};

const choice = (rule: string, rest: Partial<PlanChoice> = {}): PlanChoice => ({
  rule,
  owner: "",
  due: "",
  note: "",
  ...rest,
});
const planOf = (choices: PlanChoice[]) =>
  actionPlan({
    model,
    thresholds,
    region: { id: "R1", name: "Region 1" },
    cluster: { id: "textiles", name: "Textiles" },
    stage: "declining",
    day: "2026-11-23",
    choices,
    results: evaluate(model, clusterCase({ ...GATES_PASSED, MISS: 4 }), thresholds).results,
  });

describe("actionPlan", () => {
  it("puts cards in the order of themes, audiences and rules, with words, sources and evidence", () => {
    const plan = planOf([
      choice("NET-O2"),
      choice("LOC-G1", { owner: "Agency" }),
      choice("LOC-B2"),
      choice("HRD-O1"),
      choice("INN-O1"),
      choice("LOC-B1"),
    ]);
    expect(plan.cards.map(({ rule }) => rule)).toEqual(["INN-O1", "HRD-O1", "LOC-B1", "LOC-B2", "LOC-G1", "NET-O2"]);
    const card = plan.cards[4];
    expect(card).toMatchObject({
      owner: "Agency",
      theme: { id: "LOC", name: "Collective local strengths" },
      audience: { id: "government", name: "Government" },
      stageAdvice: "Do not subsidise suppliers of a shrinking buyer: look for those who can also sell elsewhere.",
    });
    expect(card.citations.map(({ id }) => id)).toEqual(["WORLD-BANK-2009", "US-CLUSTER-MAPPING"]);
    expect(card.fired?.evidence.map(words.evidenceOf)).toContain("MISS 4, at least 2");
    expect(plan.cards[0].fired).toBeUndefined();
  });

  it("refuses a card of no rule", () => {
    expect(() => planOf([choice("LOC-X1")])).toThrow('expected a rule of the model, got "LOC-X1"');
  });
});

describe("planCsv", () => {
  const table = (choices: PlanChoice[]) =>
    Papa.parse<string[]>(planCsv([planOf(choices)], words), { skipEmptyLines: true }).data;

  it("has a row for each card, whatever people write", () => {
    const written = fc.string({ unit: "grapheme" }).filter((text) => !/\r(?!\n)/.test(text));
    fc.assert(
      fc.property(written, written, (owner, note) => {
        const [header, row, ...rest] = table([choice("LOC-G1", { owner, note })]);
        expect(rest).toEqual([]);
        expect(row).toHaveLength(header.length);
        const cell = (name: string) => row[header.indexOf(name)];
        expect(cell("Owner").replace(/^'/, "")).toBe(owner.replace(/^'/, ""));
        expect(cell("Note").replace(/^'/, "")).toBe(note.replace(/^'/, ""));
      }),
    );
  });

  it("has one header for several plans", () => {
    const plan = planOf([choice("LOC-G1")]);
    const [header, ...rows] = planCsv([plan, plan], words).trimEnd().split("\r\n");
    expect(rows).toHaveLength(2);
    expect(rows).not.toContain(header);
  });
});

describe("planMarkdown", () => {
  it("is a table and a section for each card", () => {
    const text = planMarkdown(
      planOf([choice("LOC-G1", { owner: "A | B", due: "2027-03-01", note: "see *this*\n# not a title" })]),
      words,
    );
    expect(text.split("\n").slice(0, 12)).toEqual([
      "# Action plan: Textiles, Region 1",
      "",
      "2026-11-23",
      "",
      "| Theme | For | Recommendation | Owner | Due | Note |",
      "| --- | --- | --- | --- | --- | --- |",
      "| Collective local strengths | Government | Look into the gaps of the local supply chain | A \\| B | 2027-03-01 | see \\*this\\* # not a title |",
      "",
      "## Collective local strengths",
      "",
      "### Look into the gaps of the local supply chain (LOC-G1)",
      "",
    ]);
    expect(text).toContain("- MISS 4, at least 2");
    expect(text).toContain("**Owner:** A \\| B");
    expect(text).toContain("3. Help the few firms that got a trial order");
    expect(text).toContain("**What would change this:** Fewer than 2 related clusters missing.");
    expect(text).toContain("## Limits");
  });

  it("keeps the table whole and lets no markup in, whatever people write", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "|",
            "\n",
            "\\",
            "`",
            "<",
            "a",
            "[",
            "]",
            "(",
            "#",
            "*",
            "_",
            "~",
            "\r",
            " ",
            "1",
            ".",
            "-",
          ),
        }),
        (note) => {
          const lines = planMarkdown(planOf([choice("LOC-G1", { note })]), words).split("\n");
          const row = lines.find((line) => line.startsWith("| Collective"))!;
          // Pipes that end a cell are those with an even number of backslashes before them.
          const cells = [...row.matchAll(/(\\*)\|/g)].filter(([, slashes]) => slashes.length % 2 === 0);
          expect(cells).toHaveLength(7);
          expect(lines.filter((line) => line.startsWith("#"))).toHaveLength(4);
          expect(plainMarkdown(note).replace(/\\./g, "")).not.toMatch(/[`*_[\]|~<>\\]/);
        },
      ),
    );
  });
});
