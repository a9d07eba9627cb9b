import { describe, expect, it } from "vitest";
import { UNITS } from "#guidelines/model/guidelineModel.ts";
import recommendationsEn from "#i18n/en/recommendations.ts";
import { figureText } from "#panels/advice/evidence/figureText.ts";

const words = recommendationsEn.evidence;

describe("figureText", () => {
  it.each([
    [12.5, "percent", "12.5%"],
    [100, "percent", "100%"],
    [-3.21, "percentPerYear", "\u22123.2% a year"],
    [0.4, "percentPerYear", "+0.4% a year"],
    [41997.67, "people", "41,998 jobs"],
    [122, "count", "122"],
    [4.26, "count", "4.3"],
    [1, "years", "1 year"],
    [5, "years", "5 years"],
    [3.14, "km", "3.1 km"],
    [231.4, "km", "231 km"],
    [0.507, "index", "0.51"],
    [9.305, "ratio", "9.31"],
    [12.34, "ratio", "12.3"],
    [0.5, "fullTime", "0.5 full-time posts"],
    [4.15, "perThousand", "4.2 per 1,000"],
    [0, "yesNo", "No"],
    [1, "yesNo", "Yes"],
  ] as const)("writes %d as %s: %s", (value, unit, text) => {
    expect(figureText(value, unit, words, "en")).toBe(text);
  });

  it("says of no unit that what is not known is nought", () => {
    for (const unit of UNITS) expect(figureText(Number.NaN, unit, words, "en")).toBe(words.unknown);
  });
});
