import strongRules from "#i18n/en/strongRules.ts";
import regionalProfileEn from "#i18n/en/regionalProfile.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import type { ChangeRemarks } from "#clusters/tables/changeWindow.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RelatedFigure } from "#clusters/answers/relatedFigures.ts";

/** The settings of a link without any. */
export const SETTINGS: RegionalSettings = {
  rule: "us-75",
  moved: {},
  certainty: "probably",
  level: "county",
  year: 2021,
  baseYear: 2017,
};

/** 86% of the jobs are in cells of the window, which 2017 breaks. */
export const REMARKS: ChangeRemarks = { held: 0.86, heldOf: "all", broken: { year: 2017, cells: 16_648 } };

const known = (write: (value: number) => string) => (value: number) =>
  Number.isFinite(value) ? write(value) : regionalProfileEn.unknown;
const fixed = (digits: number) => (value: number) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace("-", "\u2212");

/** Writes as the interface does in English; subjects by the last part of their ids. */
export const WRITER: EvidenceWriter = {
  words: regionalProfileEn,
  rules: strongRules,
  number: known(fixed(0)),
  ratio: known(fixed(2)),
  percent: known((share) => `${fixed(1)(100 * share)}%`),
  change: known((share) => `${share > 0 ? "+" : ""}${fixed(1)(100 * share)}%`),
  digits: (value, digits) => known(fixed(digits))(value),
  title: (subject) => subject.slice(subject.lastIndexOf("/") + 1),
};

/** A figure that is strong and known in every part; say what is different. */
export function figure(change: Partial<RegionalFigure> = {}): RegionalFigure {
  return {
    region: "US-26163",
    regionName: "Wayne County, Michigan",
    subject: "cluster/automotive",
    status: "value",
    employment: { value: 31_000, low: 31_000, high: 31_000 },
    establishments: 120,
    estimated: 0,
    quotient: { value: 3.1, lower: 2.4, upper: 3.9 },
    shrunk: 2.9,
    quotientEstablishments: { value: 2.5, lower: 2.1, upper: 2.9 },
    claim: "above",
    presence: 0.21,
    share: 0.31,
    nationShare: 0.031,
    verdict: {
      rule: "us-75",
      strong: "yes",
      chance: 1,
      class: "strong",
      isTradable: true,
      stars: 0,
      conditions: [
        {
          id: "specialisation",
          figure: "quotient",
          comparison: ">=",
          quantile: 0.75,
          threshold: 1.55,
          value: 3.1,
          passed: "yes",
        },
        {
          id: "size",
          figure: "employment",
          comparison: ">",
          quantile: 0.25,
          threshold: 200,
          value: 31_000,
          passed: "yes",
        },
        {
          id: "establishments",
          figure: "establishments",
          comparison: ">",
          quantile: 0.25,
          threshold: 4,
          value: 120,
          passed: "yes",
        },
        { id: "floor", figure: "quotient", comparison: ">=", threshold: 1, value: 3.1, passed: "yes" },
      ],
    },
    rank: { size: 1, quotient: 80, of: 1200 },
    payrollPerJob: 71_000,
    growth: { value: 31 / 34 - 1, annual: -0.023, national: -0.02, percentile: 31, remarks: REMARKS },
    placeless: 0,
    shift: { national: 900, mix: -1_500, regional: -2_400 },
    stage: { stage: "declining", reason: "losingShareAndJobs", missing: [] },
    series: [34_000, 33_900, 33_200, 31_800, 31_000],
    ...change,
  };
}

const related = (subject: string, change: Partial<RelatedFigure>): RelatedFigure => ({
  subject: `cluster/${subject}`,
  percentile: 97,
  parts: { colocation: 95, inputOutput: 99, linkage: 90 },
  link: "strong",
  presence: "strong",
  quotient: { value: 2, lower: 1.5, upper: 2.6 },
  employment: 12_000,
  ...change,
});

/** Where Wayne County and Automotive meet. */
export function meeting(change: Partial<RegionalMeeting> = {}): RegionalMeeting {
  return {
    figure: figure(),
    years: [2017, 2018, 2019, 2020, 2021],
    inputs: {
      basis: "employment",
      local: 31_000,
      localTotal: 100_000,
      national: 1_000_000,
      nationalTotal: 10_000_000,
      denominator: "traded",
      establishments: 120,
      effective: 40.5,
      variants: { symmetric: 0.5, log: Math.log(3), standardised: 2.1 },
    },
    subclusters: [
      figure({ subject: "cluster/automotive/0" }),
      figure({
        subject: "cluster/automotive/3",
        status: "withheld",
        employment: { value: Number.NaN, low: 10, high: 900 },
        quotient: { value: Number.NaN, lower: 0.2, upper: 8 },
        claim: "open",
      }),
    ],
    related: [
      related("metalworking-technology", {}),
      related("plastics", { percentile: 92, link: "related", presence: "present" }),
      related("production-technology", { percentile: 91, link: "related", presence: "missing", employment: 30 }),
      related("leather", { percentile: 90, link: "related", presence: "unknown", employment: Number.NaN }),
    ],
    density: { value: 0.42, rank: 3, of: 51 },
    peers: [
      {
        peer: {
          region: "US-26125",
          regionName: "Oakland County, Michigan",
          distance: 0.2,
          sizeRatio: 1.1,
          differs: ["cluster/automotive"],
        },
        figure: figure({ region: "US-26125", regionName: "Oakland County, Michigan" }),
      },
    ],
    compared: { regions: 3_100, strong: 240 },
    ...change,
  };
}
