import type { MappedLevelId } from "#economies/economies.ts";
import { count } from "./count.ts";
import type { MeasureId } from "#measures/measures.ts";
import type { EconomyAnswer } from "#measures/measureAnswer.ts";

/** What a measure of the map is called and explained by. */
export interface MeasureWords {
  name: string;
  /** In a sentence, asked of an industry; and of all industries together, where that is another thing. */
  about: string;
  aboutAll?: string;
  /** Of a change: what 0 means, and how a figure is told. */
  zero?: string;
  told?: (figure: string, of: Pick<EconomyAnswer, "basis" | "baseYear">) => string;
}

const plural = new Intl.PluralRules("en");
const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const regions = (n: number) => count(n, "region", "regions");
const PASSES: Record<MappedLevelId, readonly [one: string, several: string]> = {
  state: ["state passes", "states pass"],
  "economic-area": ["economic area passes", "economic areas pass"],
  market: ["labour market passes", "labour markets pass"],
  county: ["county passes", "counties pass"],
  municipality: ["municipality passes", "municipalities pass"],
  sa3: ["SA3 region passes", "SA3 regions pass"],
  prefecture: ["prefecture passes", "prefectures pass"],
  region: ["region passes", "regions pass"],
};
const passes = (n: number, level: MappedLevelId) => count(n, ...PASSES[level]);

export default {
  measure: "Measure",
  window: "Years",
  years: (from: number, to: number) => `${from} to ${to}`,
  level: "Level",
  groups: {
    concentration: "Concentration",
    strength: "Strength",
    pattern: "Spatial pattern",
    size: "Size",
    change: "Change",
  },
  measures: {
    "lq-shrunk": {
      name: "Location quotient, shrunk",
      about:
        "The industry's share of the region's jobs, divided by its share of the nation's, and drawn towards 1 as far as it is uncertain: a quotient that rests on a few plants moves far, one of a city hardly. The raw quotient stands beside it.",
    },
    "lq-employment": {
      name: "Location quotient, jobs",
      about:
        "The industry's share of the region's jobs, divided by its share of the nation's. 1 is the nation's share.",
    },
    "lq-establishments": {
      name: "Location quotient, establishments",
      about:
        "The industry's share of the region's establishments, divided by its share of the nation's. 1 is the nation's share.",
    },
    strong: {
      name: "Strong clusters",
      about:
        "Whether the region passes the rule for regional clusters, specialised enough and large enough, and how surely.",
      aboutAll: "How much of the region's traded employment is in clusters that are strong under the rule.",
    },
    moran: {
      name: "Similar neighbours (local Moran)",
      about: "Whether a region and its neighbours alike have unusually many, or few, establishments of the industry.",
    },
    gi: {
      name: "Hot and cold spots (Gi*)",
      about:
        "Where a region and its neighbours together have unusually many (hot) or few (cold) establishments of the industry.",
    },
    employment: {
      name: "Jobs",
      about: "Jobs in the industry; those of cells that are not published are estimated.",
      aboutAll: "Jobs in all industries; those of cells that are not published are estimated.",
    },
    establishments: {
      name: "Establishments",
      about: "Establishments in the industry; those of cells that are not published are estimated.",
      aboutAll: "Establishments in all industries; those of cells that are not published are estimated.",
    },
    change: {
      name: "Change in jobs",
      about: "Jobs gained or lost over the years chosen, in cells whose jobs are known in each of them.",
    },
    shift: {
      name: "Regional shift in jobs",
      about:
        "Jobs gained or lost beyond what the nation and the mix of industries explain, as a share of the jobs of the first year.",
      zero: "0 = as nation and mix explain",
      told: (share, { basis, baseYear }) =>
        `${share} of the ${basis === "employment" ? "jobs" : "establishments"} of ${baseYear}, beyond nation and mix`,
    },
    leading: {
      name: "Leading cluster",
      about: "The strong cluster a region is known for most: its jobs times the logarithm of its quotient's lower end.",
    },
    advice: {
      name: "Clusters a rule fires for",
      about: "For how many clusters of the region the rule fires.",
    },
  } satisfies Record<MeasureId, MeasureWords> as Record<MeasureId, MeasureWords>,
  needsIndustry: (measure: string) =>
    `${measure}: this is asked of an industry. Choose one; until then the map shows the cluster each region is known for.`,

  rule: {
    title: "Rule",
    name: "Rule for strong clusters",
    source: (source: string) => `Source: ${source}`,
    verified: "Numbers as the source states them.",
    unverified: "A convention: no source we could read states these numbers.",
    countedIn: {
      employment: "Counted in jobs; in Mexico, whose source has none, in establishments.",
      establishments: "Counted in establishments.",
    },
    published: (name: string, regions: string) => `${name} (as published, written for ${regions})`,
    publishedNote: (regions: string) => `As published, written for ${regions}.`,
    needsAll: "All conditions have to hold.",
    needsWay:
      "Either specialisation and floor have to hold, or share of the nation and more than its share; number and size in any case.",
    needsStars: (stars: number) =>
      `Each condition that holds is a star; ${stars === 1 ? "one star makes" : `${stars} stars make`} a strong cluster.`,
    thresholds: "Thresholds",
    movedCount: (n: number) => (n === 0 ? "as the rule has them" : `${n.toLocaleString("en")} moved`),
    certainty: "Only where it is sure",
    certaintyHint: "Strong is what passes the rule with a chance of 90%; else of 50%",
    reset: "Reset",
    resetAll: "Reset all thresholds",
    resetOne: (condition: string) => `Back to the rule's own threshold: ${condition}`,
    own: (threshold: string) => `The rule's own: ${threshold}`,
  },
  conditionNames: {
    specialisation: "Specialisation",
    size: "Size",
    establishments: "Number",
    floor: "Floor",
    focus: "Focus",
    productivity: "Productivity",
    share: "Share of the nation",
    above: "More than its share",
  } as Record<string, string>,
  conditionOf: (figure: string, comparison: string) => `${figure.toLowerCase()} ${comparison}`,
  figure: {
    employment: "Jobs",
    establishments: "Establishments",
    quotient: "Location quotient",
    regionShare: "Share of the region",
    nationShare: "Share of the nation",
    payrollPerJob: "Payroll per job",
  },
  comparison: { ">": "more than", ">=": "at least" },
  sign: { ">": ">", ">=": "≥" },
  percentile: (percent: number) => {
    const suffix = Number.isInteger(percent) ? (SUFFIXES[ordinal.select(percent)] ?? "th") : "th";
    return `${percent.toLocaleString("en")}${suffix} percentile`;
  },
  percentileShort: "percentile",
  percentileAxis: "percentile",
  dollars: (amount: string) => `$${amount}`,
  /** "Location quotient at least 1.95 (75th percentile)". */
  condition: (figure: string, comparison: string, threshold: string) => `${figure} ${comparison} ${threshold}`,
  resolved: (percentile: string, value: string) => `${value} (${percentile})`,
  /** "80th percentile, 2.31". */
  resolvedAs: (percentile: string, value: string) => `the ${percentile} (${value})`,
  thresholdLabel: (figure: string, comparison: string, unit: string) =>
    `${figure}, ${comparison}${unit === "" ? "" : `, ${unit}`}`,
  asPercentile: "as a percentile of the regions that have any",

  sensitivity: {
    title: "What would change",
    loading: "Counting what would pass",
    failed: "This could not be computed.",
    intro: (passing: number, level: MappedLevelId) =>
      `In the United States ${passes(passing, level)} the rule. Drag a threshold to see which would not, and which would.`,
    chart: (figure: string) => `Regions that pass, by the threshold of: ${figure}`,
    count: "Regions that pass",
    curve: "Pass",
    base: "rule",
    atOwn: (threshold: string, now: number) =>
      `At the rule's own threshold, ${threshold}, ${count(now, "region passes", "regions pass")}.`,
    atThreshold: (threshold: string, now: number, own: number) =>
      now === own
        ? `At ${threshold}, ${count(now, "region passes", "regions pass")}, as many as at the rule's own threshold.`
        : `At ${threshold}, ${count(now, "region passes", "regions pass")}; at the rule's own threshold ${own.toLocaleString("en")}.`,
    gained: (n: number) => `${count(n, "region", "regions")} more than at the rule's own threshold`,
    lost: (n: number) => `${count(n, "region", "regions")} fewer than at the rule's own threshold`,
    more: (n: number) => `and ${n.toLocaleString("en")} more`,
    uncertain: (n: number, of: number) =>
      n === 0
        ? `All ${of.toLocaleString("en")} are strong with a chance of 90% or more.`
        : `${n.toLocaleString("en")} of the ${of.toLocaleString("en")} ${plural.select(n) === "one" ? "is" : "are"} only probably strong: with a chance of 50 to 90%.`,
    uncertainLeftOut: (n: number) =>
      n === 0
        ? "No region is only probably strong."
        : `${count(n, "region is", "regions are")} only probably strong, with a chance of 50 to 90%, and left out.`,
    whichCondition: "Threshold",
    needsIndustry: "Choose one industry or cluster to see what its thresholds do.",
  },

  neighbours: {
    title: "Nearby",
    hint: "Which regions count as neighbours",
    contiguity: "Border",
    nearest: (k: number) => `${k} nearest`,
    distance: (km: number) => `${km} km`,
    hints: {
      contiguity: "Regions that share a border or a corner",
      nearest: "The nearest regions by their centres, as many for each",
      distance: "All regions whose centres are within the distance",
    },
    of: {
      contiguity: "regions that share a border",
      nearest: (k: number) => `the ${k} nearest regions`,
      distance: (km: number) => `regions within ${km} km`,
    },
  },
  permutations: "Permutations",
  permutationsShort: "Redraws",
  permutationsHint: "How often the map is shuffled to see what chance does, at least",
  permutationsNote: "More are made where the false-discovery rate needs them.",
  seed: "Seed",
  seedHint: "The same seed gives the same redraws, and the same result",

  legend: {
    open: "Not distinguishable from 1",
    openHint: "The 90% interval of the quotient holds 1, the nation's share",
    estimateOnly: "Probably strong",
    estimateOnlyHint: "With a chance of 50 to 90%, over the ways to complete what is not published",
    surelyHint: "With a chance of 90% or more",
    openIn: (label: string, all: number, open: number) =>
      `${label}: ${regions(all)}, ${open.toLocaleString("en")} of them not distinguishable from 1`,
    verdict: { no: "Not strong", strong: "Strong" },
    stars: (n: number) => (n === 0 ? "No star" : count(n, "star", "stars")),
    strongFrom: "strong",
    quadrant: {
      none: "No more than chance",
      HH: "High among high",
      LH: "Low among high",
      LL: "Low among low",
      HL: "High among low",
    },
    spot: { none: "No more than chance", hot: "Hot spot", cold: "Cold spot" },
    thresholds: "Thresholds in force",
    movedMark: "moved",
    either: "Either",
    or: "or",
    always: "and in any case",
    and: " and ",
    strongOnly: "Only what is strong with a chance of 90% counts.",
    strongIn: (economy: string, strong: number, probably: number) =>
      probably === 0
        ? `${economy}: strong ${strong.toLocaleString("en")}`
        : `${economy}: strong ${strong.toLocaleString("en")}, probably ${probably.toLocaleString("en")}`,
    inEachCluster: "Applied to each traded cluster by itself; the thresholds differ from one to the next.",
    untested: (economy: string) => `${economy}: too few regions to test.`,
    coarsenedToo: (n: number) => `${count(n, "more industry is", "more industries are")} shown as a broader one too.`,
    global: (I: string, p: string) => `Moran's I of the whole map: ${I}, p ${p}.`,
    tested: (significant: number, tested: number, alpha: string) =>
      `${significant.toLocaleString("en")} of ${regions(tested)} stand out at a false-discovery rate of ${alpha}: share of establishments, redrawn among regions of like size.`,
    settings: (permutations: string, seed: number, neighbours: string) =>
      `${permutations} permutations, seed ${seed}; neighbours are ${neighbours}.`,
    moreNeeded: (asked: string) => `With ${asked} no single region could pass that rate.`,
    stopped: (done: string, asked: string) => `Stopped after ${done} of ${asked} permutations.`,
    again: "Run them all",
    islands: (n: number) => `${count(n, "region has", "regions have")} no neighbour and no result.`,
    computing: "Redrawing the map to see what chance does",
    cancel: "Cancel",
    failed: "The regions could not be computed.",
    retry: "Try again",
  },

  own: { add: "Click to add it to your region", takeOut: "Click to take it out of your region" },
  tip: {
    between: (low: string, high: string) => `between ${low} and ${high}`,
    open: "not distinguishable from 1, the nation's share",
    verdicts: {
      strong: "Strong regional cluster",
      probably: "Probably a strong regional cluster",
      open: "Open whether it is a strong cluster",
      no: "Not a strong cluster",
      unknown: "Not known",
    },
    withChance: (verdict: string, chance: string) => `${verdict}, chance ${chance}`,
    timesBetween: (low: string, high: string) => `Between ${low} and ${high} times the national share`,
    jobsBetween: (low: string, high: string) => `Between ${low} and ${high} jobs`,
    mostlyEstimated: "Estimated: less than half is published",
    about: (figure: string) => `≈ ${figure}`,
    published: (share: string) => `${share} of the jobs here published, the rest estimated`,
    raw: (quotient: string) => `raw ${quotient}`,
    stars: (n: number) => `${"★".repeat(n)}${"☆".repeat(Math.max(0, 3 - n))} ${n} of 3 stars`,
    notEvaluated: "The rule could not be evaluated: figures are missing",
    firing: (fired: number, of: number) =>
      of === 0
        ? "No cluster here has a published figure"
        : `The rule fires for ${fired === 0 ? "none" : fired.toLocaleString("en")} of ${count(of, "cluster", "clusters")}`,
    noCluster: "No cluster it is surely known for",
    share: (share: string) => `${share} of traded jobs are in strong clusters`,
    quotientBetween: (low: string, high: string) => `Location quotient between ${low} and ${high}`,
    p: (p: string, q: string) => `p ${p}, after false-discovery rate ${q}`,
    partly: "At least this: partly withheld",
  },
};
