import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkGuidelines } from "#scripts/checkGuidelines.ts";
import { ROOT } from "#scripts/ready.mjs";
import { findingFiles } from "#guidelines/findings/model/findingFiles.ts";
import { loadFindings } from "#guidelines/findings/model/loadFindings.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "findings-"));
  cpSync(join(ROOT, "src", "guidelines", "data"), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Replaces the first `from` after the text `after`, checks, and gives what was said and the line that was changed. */
function broken(file: string, after: string, from: string, to: string): { told: string[]; line: number } {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const start = text.indexOf(from, text.indexOf(after));
  if (start < 0) throw new Error(`${file} has no ${from} after ${after}`);
  writeFileSync(path, text.slice(0, start) + to + text.slice(start + from.length));
  return { told: checkGuidelines(folder), line: text.slice(0, start).split("\n").length };
}

describe("the check of the findings", () => {
  const INN = "findings/innovation.json";
  it.each([
    [
      "a place nobody fills",
      INN,
      '"INN-institute"',
      "{institutes}.",
      "{institutez}.",
      'expected a place that can be filled, got "{institutez}"',
    ],
    [
      "a name that need not be there",
      INN,
      '"INN-scout"',
      "[[ Related to it: {relatedStrong}.||",
      "{relatedStrong}[[",
      "{relatedStrong} is not known wherever this fires: say it in double brackets, [[like this]]",
    ],
    [
      "a figure that need not be there",
      INN,
      '"INN-institute"',
      "[[ A job in {cluster} pays {WREL} times what it pays in the same trade elsewhere.]]",
      "{WREL}",
      "{WREL} is not known wherever this fires: say it in double brackets, [[like this]]",
    ],
    ["brackets that stay open", INN, '"INN-scout"', "{alsoStrong}.]]", "{alsoStrong}.", 'expected "]]" after "[["'],
    [
      "advice that begins as another stance does",
      INN,
      '"INN-scout"',
      "Wait with",
      "Consider",
      'expected advice that begins with "Wait", got',
    ],
    [
      "a claim of what the guidelines hold",
      INN,
      '"INN-scout"',
      "Consider a yearly",
      "Consider, as APEC recommends, a yearly",
      "says what the guidelines hold",
    ],
    [
      "a word kinds do not have",
      "findings/networks.json",
      '"NET-many"',
      "{kind:shop}",
      "{kind:shed}",
      'expected a place that can be filled, got "{kind:shed}"',
    ],
    [
      "peers that do better by nothing",
      INN,
      '"INN-pay"',
      '"by": "WREL"',
      '"by": "EST"',
      'expected an indicator with a worse direction, got "EST"',
    ],
    [
      "no name",
      INN,
      '"INN-scout"',
      '"names": [',
      '"names": [], "other": [',
      "expected at least one named thing: a finding without a name is none",
    ],
    [
      "a finding it never meets that is none",
      INN,
      '"INN-behind"',
      '"GOV-declining"',
      '"GOV-gone"',
      'expected another finding, got "GOV-gone"',
    ],
    [
      "a threshold of another",
      INN,
      '"INN-scout"',
      '"threshold": "INN-scout.MREL"',
      '"threshold": "INN-pay.EST"',
      'expected a threshold of its own ("INN-scout.…") or of a gate, got "INN-pay.EST"',
    ],
    [
      "a gap as a reason",
      "findings/governance.json",
      '"GOV-diagnosis"',
      '"test": "absent"',
      '"test": "not recorded"',
      "not knowing is never a reason for a finding",
    ],
    [
      "an answer that gives what is not measured",
      "assessment.json",
      '"INN-shared"',
      '"indicator": "SHARED"',
      '"indicator": "SHAREED"',
      'expected an indicator, got "SHAREED"',
    ],
    [
      "an answer beyond what can be",
      "assessment.json",
      '"MKT-export"',
      '"value": 33',
      '"value": 330',
      "EXPF cannot be 330",
    ],
    [
      "a question that asks nothing",
      "assessment.json",
      '"INN-shared"',
      "other equipment?",
      "other equipment.",
      "expected a question",
    ],
    ["a kind that is none", "kinds.json", '"clusters"', '"makers"', '"takers"', "expected"],
  ])("points at %s", (_, file, after, from, to, message) => {
    const { told, line } = broken(file, after, from, to);
    expect(told.filter((one) => one.includes(message)).join("\n")).toContain(`${file}:${line}: `);
  });

  it("says which file is missing, once though two models read it", () => {
    rmSync(join(folder, "themes.json"));
    expect(checkGuidelines(folder)).toEqual(["themes.json:1: expected this file in the model, got none."]);
  });

  it("stops the program with one sentence", () => {
    const files = findingFiles.filter(({ file }) => file !== "kinds.json");
    expect(() => loadFindings(files)).toThrow(
      "The findings cannot be used: kinds.json: expected this file in the model, got none.",
    );
  });
});
