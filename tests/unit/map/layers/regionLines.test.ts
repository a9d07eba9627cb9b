import { describe, expect, test } from "vitest";
import en from "#i18n/en/page.ts";
import regionalEn from "#i18n/en/regional.ts";
import type { MeasureQuery } from "#measures/mapMeasure.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { regionLines } from "#map/layers/regionLines.ts";
import { answerClasses } from "#measures/answerClasses.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import { CLAIMS } from "#clusters/strength/quotientClaim.ts";
import { ECONOMY_ANSWERS } from "#tests/unit/measures/economyAnswers.ts";

const words = {
  t: en,
  w: regionalEn,
  title: (subject: string) => subject && `Title of ${subject}`,
  formats: {
    language: () => "en" as const,
    ratio: (value: number) => value.toFixed(1),
    change: (share: number) => `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}%`,
    percent: (share: number) => `${(100 * share).toFixed(1)}%`,
  },
};

interface Told {
  measure: MeasureQuery["measure"];
  value: number;
  rule?: string;
  status?: (typeof REGION_STATUSES)[number];
  interval?: [lower: number, upper: number, claim: (typeof CLAIMS)[number]];
  chance?: [p: number, q: number];
  /** Of being strong. */
  ofStrong?: number;
  band?: [estimated: number, low: number, high: number];
  /** What it is known for. */
  leading?: string;
  feature?: number;
  mask?: Uint8Array;
  /** The rule and how many clusters it was asked for. */
  advice?: { rule: string; asked: number };
}

/** What the tooltip says of one region with this figure. */
function told({
  measure,
  value,
  rule = "us-75",
  status = "value",
  interval,
  chance,
  ofStrong,
  band,
  leading,
  feature = 26_163,
  mask,
  advice,
}: Told) {
  const settings = { ...regionalSettingsOf(DEFAULT_QUERY, "county"), rule };
  const spatial = spatialSettingsOf(DEFAULT_QUERY);
  const answer: MeasureAnswer = {
    query: {
      mask: mask ?? Uint8Array.of(1),
      measure,
      settings,
      spatial,
      advice: advice && { rule: advice.rule, entered: { values: [], thresholds: [] } },
    },
    feature: Int32Array.of(feature),
    value: Float64Array.of(value),
    status: Uint8Array.of(REGION_STATUSES.indexOf(status)),
    establishments: new Float64Array(1),
    quantiles: [],
    counts: { value: 1, "partly withheld": 0, withheld: 0, "not published": 0, "no data": 0 },
    byEconomy: ECONOMY_ANSWERS,
    asked: advice && Uint16Array.of(advice.asked),
    interval: interval && {
      quotient: Float64Array.of(value),
      lower: Float64Array.of(interval[0]),
      upper: Float64Array.of(interval[1]),
      claim: Uint8Array.of(CLAIMS.indexOf(interval[2])),
    },
    chance: ofStrong === undefined ? undefined : Float64Array.of(ofStrong),
    band: band && {
      estimated: Float64Array.of(band[0]),
      low: Float64Array.of(band[1]),
      high: Float64Array.of(band[2]),
    },
    leading: leading === undefined ? undefined : [leading],
    pattern: chance && { p: Float64Array.of(chance[0]), q: Float64Array.of(chance[1]) },
  };
  return regionLines(answer, answerClasses(answer), 0, words);
}

describe("the leading cluster", () => {
  test("is named, or said to be none", () => {
    expect(told({ measure: "leading", value: 4, leading: "cluster/automotive" })).toEqual([
      "Title of cluster/automotive",
    ]);
    expect(told({ measure: "leading", value: 0, leading: "" })).toEqual(["No cluster it is surely known for"]);
  });
});

describe("a quotient", () => {
  test("is told with its interval", () => {
    expect(told({ measure: "lq-employment", value: 3.1, interval: [2.4, 3.9, "above"] })).toEqual([
      "3.1 times the national share",
      "between 2.4 and 3.9",
    ]);
  });
  test("that may be 1 says so", () => {
    expect(told({ measure: "lq-employment", value: 1.3, interval: [0.7, 1.9, "open"] })).toEqual([
      "1.3 times the national share",
      "between 0.7 and 1.9",
      "not distinguishable from 1, the nation's share",
    ]);
  });
  test("that is withheld has the band that is possible", () => {
    expect(
      told({
        measure: "lq-employment",
        value: Number.NaN,
        status: "withheld",
        interval: [0.2, 4.4, "open"],
      }),
    ).toEqual(["Withheld", "between 0.2 and 4.4"]);
  });
  test("of a sum with withheld cells is at least that", () => {
    expect(told({ measure: "employment", value: 1234, status: "partly withheld" })).toEqual([
      "1,234 jobs",
      "At least this: partly withheld",
    ]);
  });
});

describe("a figure with estimates in it", () => {
  test("bears a mark and its band", () => {
    expect(told({ measure: "employment", value: 1234, band: [0.2, 1100, 1400] })).toEqual([
      "≈ 1,234 jobs",
      "between 1,100 and 1,400",
    ]);
  });
  test("is a range without a number where less than half is published", () => {
    expect(told({ measure: "employment", value: 5530, band: [0.9, 2900, 7800] })).toEqual([
      "Between 2,900 and 7,800 jobs",
      "Estimated: less than half is published",
    ]);
    expect(told({ measure: "lq-employment", value: 9, interval: [3, 14, "above"], band: [0.9, 2900, 7800] })).toEqual([
      "Between 3.0 and 14.0 times the national share",
      "10.0% of the jobs here published, the rest estimated",
    ]);
  });
});

test("a verdict has its chance", () => {
  expect(told({ measure: "strong", value: 1, ofStrong: 0.63 })).toEqual([
    "Probably a strong regional cluster, chance 63%",
  ]);
  expect(told({ measure: "strong", value: 0, ofStrong: 0.3 })).toEqual([
    "Open whether it is a strong cluster, chance 30%",
  ]);
});

test("a verdict is a word, or stars and a word", () => {
  expect(told({ measure: "strong", value: 1 })).toEqual(["Strong regional cluster"]);
  expect(told({ measure: "strong", value: 0 })).toEqual(["Not a strong cluster"]);
  expect(told({ measure: "strong", value: 1, interval: [0.9, 3, "open"] })).toEqual([
    "Probably a strong regional cluster",
    "Location quotient between 0.9 and 3.0",
  ]);
  expect(told({ measure: "strong", rule: "european-stars", value: 1 })).toEqual([
    "★☆☆ 1 of 3 stars",
    "Not a strong cluster",
  ]);
  expect(told({ measure: "strong", rule: "european-stars", value: 2 })).toEqual([
    "★★☆ 2 of 3 stars",
    "Strong regional cluster",
  ]);
});

test("local statistics say their kind and what chance would do", () => {
  expect(told({ measure: "moran", value: 1, chance: [0.0012, 0.0134] })).toEqual([
    "High among high",
    "p 0.0012, after false-discovery rate 0.013",
  ]);
  expect(told({ measure: "gi", value: 2, chance: [0.001, 0.02] })[0]).toBe("Cold spot");
  expect(told({ measure: "moran", value: 5 })).toEqual(["Not covered"]);
});

test("a rule fires for some of the clusters it was asked for", () => {
  const firing = (value: number, asked: number) =>
    told({ measure: "advice", value, advice: { rule: "LOC-G1", asked } });
  expect(firing(3, 21)).toEqual(["The rule fires for 3 of 21 clusters"]);
  expect(firing(0, 1)).toEqual(["The rule fires for none of 1 cluster"]);
  expect(firing(0, 0)).toEqual(["No cluster here has a published figure"]);
  expect(told({ measure: "advice", value: Number.NaN, status: "no data" })).toEqual([]);
  const unknown = { value: Number.NaN, status: "not published", advice: { rule: "MKT-B1", asked: 21 } } as const;
  expect(told({ measure: "advice", ...unknown })).toEqual(["The rule could not be evaluated: figures are missing"]);
});

test("a shift is of jobs, in Mexico of establishments", () => {
  expect(told({ measure: "shift", value: 0.042 })).toEqual(["+4.2% of the jobs of 2017, beyond nation and mix"]);
  expect(told({ measure: "shift", value: -0.01, feature: 914 })).toEqual([
    "-1.0% of the establishments of 2015, beyond nation and mix",
  ]);
});
