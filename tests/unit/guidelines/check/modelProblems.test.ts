import { ROOT } from "#scripts/ready.mjs";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkGuidelines } from "#scripts/checkGuidelines.ts";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";

const DATA = join(ROOT, "src", "guidelines", "data");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guidelines-"));
  cpSync(DATA, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the first `from` from the field or text `after` on, checks, and gives what was said and the line of `where`. */
function broken(file: string, after: string, from: string, to: string, where = from): { told: string[]; line: number } {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const start = text.indexOf(from, text.indexOf(`"${after}`));
  if (start < 0) throw new Error(`${file} has no ${from} after ${after}`);
  writeFileSync(path, text.slice(0, start) + to + text.slice(start + from.length));
  return {
    told: checkGuidelines(folder),
    line: text.slice(0, text.indexOf(where, text.indexOf(`"${after}`))).split("\n").length,
  };
}

describe("the check of the model", () => {
  it("finds nothing wrong with the files as they are", () => {
    expect(checkGuidelines(folder)).toEqual([]);
  });

  const INN = "rules/innovation.json";
  it.each([
    [
      "an unknown indicator",
      INN,
      "INN-O1",
      '"MREL"',
      '"MREAL"',
      'expected an indicator of indicators.json, got "MREAL"',
    ],
    ["a missing citation", INN, "INN-B1", '"ESCAP"', '"ESCAPE"', 'expected a source of sources.json, got "ESCAPE"'],
    ["a citation twice", INN, "INN-B1", '"ESCAP"', '"APEC-2005"', 'cites "APEC-2005" twice'],
    [
      "a wrong audience",
      INN,
      "INN-B1",
      '"business"',
      '"government"',
      'expected the audience of INN-B1, "business", got "government"',
    ],
    [
      "an audience nobody knows",
      INN,
      "INN-B1",
      '"business"',
      '"firms"',
      'expected ("business" | "government" | "organisation"), got "firms"',
    ],
    [
      "a wrong theme",
      INN,
      "INN-B1",
      '"theme": "INN"',
      '"theme": "HRD"',
      'expected the theme that INN-B1 begins with, got "HRD"',
    ],
    [
      "a missing threshold",
      INN,
      "INN-O1",
      '"INN-O1.MREL"',
      '"INN-O1.MRE"',
      'expected a threshold of thresholds.json, got "INN-O1.MRE"',
    ],
    [
      "another rule's threshold",
      INN,
      "INN-O1",
      '"INN-O1.MREL"',
      '"LOC-G1.MISS"',
      'expected a threshold of its own ("INN-O1.…") or of a gate, got "LOC-G1.MISS"',
    ],
    ["a rule twice", INN, "INN-B2", '"INN-B2"', '"INN-B1"', '"INN-B1" is there twice'],
    [
      "wording for an unknown stage",
      INN,
      "INN-B1",
      '"growing"',
      '"booming"',
      'expected wording for a stage (emerging, growing, mature, declining), got "booming"',
    ],
    ["an APEC label without its area", INN, "INN-B1", ', "area": "INN"', "", 'the field "area" is missing'],
    [
      "an APEC label of another area",
      INN,
      "INN-B1",
      '"area": "INN"',
      '"area": "MKT"',
      `expected its own theme INN, got "MKT"`,
    ],
    [
      "an APEC area for a theme the release does not name",
      "rules/finance.json",
      "FIN-B1",
      '"kind": "own"',
      '"kind": "apec-area", "area": "FIN"',
      "expected a citation of APEC-2005",
    ],
    [
      "a point of another theme",
      "rules/humanResources.json",
      "HRD-B1",
      '"APEC-4"',
      '"APEC-6"',
      "APEC-6 does not speak of theme HRD",
    ],
    [
      "the release cited under our own label",
      "rules/finance.json",
      "FIN-B1",
      '"APEC-REMARKS-2005"',
      '"APEC-2005"',
      'cites APEC-2005, but its label is "own"',
      '"label"',
    ],
    [
      "another source that is none",
      "rules/governance.json",
      "GOV-G1",
      '["DTI-2004", "OECD-2007", "EIU"]',
      "[]",
      'expected a citation for the label "other-source", got none',
      '"label"',
    ],
    [
      "a claim about the guidelines",
      INN,
      "INN-B1",
      '"Consider sharing',
      '"Consider, as APEC recommends, sharing',
      'says what the guidelines hold ("APEC recommends") with no clause attached',
    ],
    [
      "a claim in a step",
      INN,
      "INN-B1",
      '"Compare lists',
      '"The guidelines of 2005 call for this: compare lists',
      "says what the guidelines hold",
    ],
    [
      "an order instead of advice",
      INN,
      "INN-B1",
      '"Consider sharing',
      '"Start sharing',
      'expected advice that begins with "Consider"',
    ],
    [
      "a threshold in braces that does not exist",
      INN,
      "INN-B1",
      "{INN-B1.EST}",
      "{INN-B1.ESTS}",
      'expected a threshold of thresholds.json in braces, got "{INN-B1.ESTS}"',
    ],
    [
      "an opportunity in plain size",
      INN,
      "INN-B1",
      '"as": "setting"',
      '"as": "opportunity"',
      '"at least" is no opportunity of EST, whose worse direction is "neither"',
    ],
    [
      "a direction error",
      INN,
      "INN-B1",
      '"test": "below"',
      '"test": "above"',
      '"above" is no shortfall of PAT, whose worse direction is "lower"',
    ],
    [
      "a second rule on the gap",
      INN,
      "INN-G2",
      '"test": "absent"',
      '"test": "not recorded"',
      "only HRD-O1 may fire on a missing figure",
    ],
    ["a field nobody knows", INN, "INN-B1", '"clause"', '"clauses"', 'the field "clauses" is not known here'],
    [
      "a text too short",
      INN,
      "INN-B1",
      '"title": "Share a test bench or prototype workshop"',
      '"title": ""',
      "expected >=3, got 0",
    ],
    [
      "no gate for what is no restraint",
      INN,
      "INN-B1",
      '"strong"',
      '"none"',
      "only restraint (theme GOV, audience government) may do without a gate",
    ],
    [
      "a condition with a wrong test",
      INN,
      "INN-O1",
      '"at least"',
      '"more than"',
      'expected ("at least" | "above" | "at most" | "below"), got "more than"',
    ],
    ["settings only", INN, "INN-O1", '"as": "opportunity"', '"as": "setting"', "got settings only"],
    ["an indicator twice", "indicators.json", '"LQLO"', '"LQLO"', '"LQ"', '"LQ" is there twice'],
    [
      "a threshold out of its own range",
      "thresholds.json",
      "INN-O1.MREL",
      '"value": 2',
      '"value": 200',
      "expected 1 to 20, got 200",
    ],
    [
      "a range beyond the indicator's",
      "thresholds.json",
      "INN-B1.MICRO",
      '"to": 100',
      '"to": 101',
      "INN-B1.MICRO may be set from 0 to 101, beyond what MICRO can be (0 to 100)",
    ],
    [
      "a threshold from an unknown source",
      "thresholds.json",
      "NET-O1.FTE",
      '"ECCP"',
      '"EPPC"',
      'expected "own" or a source of sources.json, got "EPPC"',
    ],
    ["a missing gate", "gates.json", "candidate", '"id": "strong"', '"id": "candidate"', '"candidate" is there twice'],
    ["a gap rule that is none", "settings.json", "gapRule", '"HRD-O1"', '"HRD-O9"', 'expected a rule, got "HRD-O9"'],
  ])("names file and line of %s", (_, file, after, from, to, message, where?: string) => {
    const { told, line } = broken(file, after, from, to, where);
    expect(told.join("\n")).toContain(message);
    const lines = told.filter((text) => text.includes(message)).map((text) => text.split(":").slice(0, 2).join(":"));
    // A range is wrong where it is used, a missing field where its record is.
    if (!["beyond what", "is missing"].some((part) => message.includes(part)))
      expect(lines).toContain(`${file}:${line}`);
    expect(told.every((text) => /^[A-Za-z/]+\.json:\d+: .*\.$/.test(text))).toBe(true);
  });

  it("names the line of broken JSON", () => {
    expect(broken("themes.json", "HRD", '"name":', '"name"').told).toEqual([
      'themes.json:10: expected ":", got "\\"".',
    ]);
  });

  it("says which file is missing", () => {
    rmSync(join(folder, "points.json"));
    expect(checkGuidelines(folder)).toEqual(["points.json:1: expected this file in the model, got none."]);
  });

  it("finds a threshold that nothing uses", () => {
    const { told } = broken("thresholds.json", "LOC-G1.MISS", '"LOC-G1.MISS"', '"LOC-G1.MISSING"');
    expect(told.map((text) => text.replace(/^[^:]*:\d+: /, ""))).toContain(
      'no rule and no gate uses "LOC-G1.MISSING".',
    );
  });
});

describe("loadModel", () => {
  it("refuses in one sentence that names file, record and fault", () => {
    const files = modelFiles.map(({ file, content }) => {
      const copy = structuredClone(content) as { id: string; citations: string[] }[];
      if (file === "rules/networks.json") copy[1].citations.push("NOBODY");
      return { file, content: copy };
    });
    expect(() => loadModel(files)).toThrow(
      'The recommendation model cannot be used: rules/networks.json, NET-B2, citations, 2: expected a source of sources.json, got "NOBODY".',
    );
  });
});
