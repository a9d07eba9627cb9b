import { describe, expect, it } from "vitest";
import type { Finding } from "#guidelines/findings/model/findingModel.ts";
import type { Named } from "#guidelines/findings/names/named.ts";
import { findingTexts } from "#guidelines/findings/check/findingWordProblems.ts";
import {
  findingWords,
  numberText,
  plainText,
  saidFor,
  type SpokenCase,
} from "#guidelines/findings/words/findingWords.ts";
import { clusterCase } from "#tests/unit/guidelines/clusterCases.ts";
import { model, namesOf, thresholds } from "#tests/unit/guidelines/findings/findingCases.ts";

const bearings: Named = {
  kind: "trade",
  id: "cluster/bearings",
  name: "Bearings",
  quotient: 0.2,
  near: [
    { kind: "region", id: "R2", name: "Ann Arbor", km: 40.2 },
    { kind: "region", id: "R3", name: "Toledo", km: 88.7 },
  ],
};
const spoken: SpokenCase = {
  model,
  thresholds,
  subject: clusterCase({ MISS: 2, EST: 1234, LQ: 2.345 }, { stage: "growing" }),
  kind: "makers",
  names: namesOf({
    relatedStrong: [
      { kind: "trade", name: "Metalworking", quotient: 3.14 },
      { kind: "trade", name: "Plastics", quotient: 12.3 },
    ],
    relatedMissing: [bearings],
  }),
  language: "en",
};
const gaps = model.findings.get("LOC-gaps")!;
const changed = (rest: Partial<Finding>): Finding => ({ ...gaps, ...rest });

describe("the words of a finding", () => {
  it("name what is strong, what is missing and where it is nearest", () => {
    expect(plainText(findingWords(gaps, spoken).fact)).toBe(
      "Related to Textiles and strong in Region 1: Metalworking (location quotient 3.1) and Plastics (location quotient 12). " +
        "Related and hardly here: Bearings (nearest where it is strong: Ann Arbor 40 km, Toledo 89 km).",
    );
  });

  it("keep what they point at, so that it can be linked", () => {
    const parts = findingWords(gaps, spoken).fact.filter((part) => typeof part !== "string");
    expect(parts.map(({ named }) => named.name)).toEqual(["Metalworking", "Plastics", "Bearings"]);
  });

  it("leave out what is not known, and say names alone in advice", () => {
    const names = namesOf({ relatedMissing: [bearings] });
    const { fact, advice, stage } = findingWords(gaps, { ...spoken, names });
    expect(plainText(fact).startsWith("Related and hardly here: Bearings")).toBe(true);
    expect(plainText(advice[1].text)).toContain("what keeps Bearings away, and");
    expect(plainText(stage!)).toBe(gaps.stages.growing);
  });

  it("fit the kind of cluster", () => {
    const { advice } = findingWords(model.findings.get("NET-many")!, { ...spoken, kind: "services" });
    expect(plainText(advice[2].text)).toContain("visits in members' offices");
    expect(plainText(findingWords(gaps, { ...spoken, kind: "services" }).fact)).toMatch(
      /^Trades that go with Textiles/,
    );
  });

  it("fit its size, by jobs and by establishments where jobs are not counted", () => {
    const finding = model.findings.get("NET-many")!;
    const said = (given: Record<string, number>) =>
      plainText(findingWords(finding, { ...spoken, subject: clusterCase(given) }).advice[2].text);
    const isSmall = (given: Record<string, number>) => said(given).includes("a cluster of this size");
    const { jobs, establishments } = model.kinds.small;
    expect([isSmall({ EMP: jobs - 1, EST: 1000 }), isSmall({ EMP: jobs, EST: 1 })]).toEqual([true, false]);
    expect([isSmall({ EST: establishments - 1 }), isSmall({ EST: establishments }), isSmall({})]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("fill thresholds and figures", () => {
    const said = changed({ fact: "{EST} firms, {LQ} times, from {LOC-gaps.MISS} on." });
    expect(plainText(findingWords(said, spoken).fact)).toBe("1,234 firms, 2.3 times, from 2 on.");
  });

  it("say figures in few digits", () => {
    const said = [
      numberText(1.263, "ratio", "en"),
      numberText(7.32, "ratio", "en"),
      numberText(24.05, "ratio", "en"),
      numberText(-2.41, "percentPerYear", "en"),
      numberText(41_984.4, "people", "en"),
      numberText(9.81, "km", "en"),
      numberText(0.85, undefined, "en"),
    ];
    expect(said).toEqual(["1.26", "7.3", "24", "−2.4", "41,984", "9.8", "0.85"]);
  });

  it("have no stand at a fair, workshop or laboratory for services and visitors", () => {
    for (const finding of model.findings.values())
      for (const kind of ["services", "visitors"] as const) {
        if (finding.kinds && !finding.kinds.includes(kind)) continue;
        for (const { said } of findingTexts(finding)) {
          const words = saidFor(said, kind, "large").replaceAll(
            /\{(kind:)?([^{}]+)\}/g,
            (_, isWord: string | undefined, key: string) => (isWord ? model.kinds.words[key][kind] : ""),
          );
          expect(words, `${finding.id} for ${kind}`).not.toMatch(
            /workshop|prototype|test bench|shop floor|machine|laborator|\blorry|\blorries|container|\bplants?\b/i,
          );
        }
      }
  });
});
