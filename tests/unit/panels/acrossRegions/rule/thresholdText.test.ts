import { expect, test } from "vitest";
import regionalEn from "#i18n/en/regional.ts";
import { ruleFigureText, percentOf, thresholdText } from "#panels/acrossRegions/rule/thresholdText.ts";

const words = {
  w: regionalEn,
  formats: {
    language: () => "en" as const,
    percent: (share: number) => `${(100 * share).toFixed(1)}%`,
    ratio: (value: number) => value.toFixed(2),
  },
};

test("a quantile is told with the number it comes to, a fixed threshold alone", () => {
  expect(thresholdText({ figure: "quotient", quantile: 0.75, threshold: 1.95 }, words)).toBe("1.95 (75th percentile)");
  expect(thresholdText({ figure: "quotient", threshold: 2 }, words)).toBe("2.00");
});

test("a quantile over no region has no number", () => {
  expect(thresholdText({ figure: "employment", quantile: 0.25, threshold: Number.NaN }, words)).toBe("25th percentile");
});

test("each figure is in its unit, half a job included: thresholds are compared exactly", () => {
  expect(ruleFigureText("employment", 212.5, words)).toBe("212.5");
  expect(ruleFigureText("establishments", 1200, words)).toBe("1,200");
  expect(ruleFigureText("regionShare", 0.0314159, words)).toBe("3.14%");
  expect(ruleFigureText("payrollPerJob", 41_250.4, words)).toBe("$41,250");
});

test("percentiles read as English does", () => {
  expect([0.01, 0.02, 0.03, 0.11, 0.21, 0.75, 0.825].map((q) => regionalEn.percentile(percentOf(q)))).toEqual([
    "1st percentile",
    "2nd percentile",
    "3rd percentile",
    "11th percentile",
    "21st percentile",
    "75th percentile",
    "82.5th percentile",
  ]);
  expect(percentOf(0.29)).toBe(29);
});
