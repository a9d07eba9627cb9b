import { count } from "./count.ts";
import type { MappedLevelId } from "#economies/economies.ts";
/** English words of the recommendation model's view and page: a file of its own, loaded with them. What rules say is in the model. */
const and = new Intl.ListFormat("en", { type: "conjunction" });
const or = new Intl.ListFormat("en", { type: "disjunction" });
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const clusters = (n: number) => count(n, "cluster", "clusters");
const LEVELS: Record<MappedLevelId, readonly [one: string, several: string]> = {
  state: ["state", "states"],
  "economic-area": ["economic area", "economic areas"],
  market: ["labour market", "labour markets"],
  county: ["county", "counties"],
  municipality: ["municipality", "municipalities"],
  sa3: ["SA3 region", "SA3 regions"],
  prefecture: ["prefecture", "prefectures"],
  region: ["region", "regions"],
};
const regionsOf = (n: number, level: MappedLevelId) => count(n, ...LEVELS[level]);

export default {
  intro: (rules: number) =>
    `${count(rules, "rule ties", "rules tie")} the figures of a region and a cluster to advice, in the areas that a news release about the APEC guidelines of 2005 names.`,
  howItWorks: "How the model works",
  onPage: "This rule on the page about the model",
  unknownRule: (id: string) => `The link asks for a rule ${id}, which the model does not have. It was left out.`,
  loading: "Loading the rules",
  failed: "The rules could not be loaded.",
  retry: "Try again",
  counting: "Counting where each rule fires",
  countStep: (step: number, of: number, what: string) => `Step ${step} of ${of}: ${what}.`,
  countSteps: {
    years: "reading the counts of all years",
    related: "finding which clusters are related",
    cases: "gathering the figures of every cluster in every region",
    rules: "putting every rule to every one of them",
  },
  cancel: "Cancel",
  countStopped: "The count was stopped: it is not known where the rules fire.",
  count: "Count now",
  notCounted: "not counted",
  countFailed: "Where the rules fire could not be counted.",
  judged: (cases: number, regions: number, level: MappedLevelId, year: number) =>
    `Asked of ${clusters(cases)} in ${regionsOf(regions, level)} of the United States, ${year}.`,
  level: "Level",

  search: {
    label: "Search the rules",
    placeholder: "Find a rule: export, training, port",
    clear: "Clear the text",
  },
  audience: {
    label: "For whom",
    short: "For",
    all: "All audiences",
    business: "Business",
    government: "Government",
    organisation: "Trade organisation",
  },
  area: { label: "Area", all: "All areas" },
  kind: {
    area: "Operational areas",
    purpose: "Purpose",
    none: "Beyond the release",
  },
  kindNote: {
    area: "named in the news release of 2005",
    purpose: "what the release says the guidelines are for",
    none: "not named in it",
  },
  foundOf: (all: number) => `of ${count(all, "rule", "rules")}`,
  rules: (n: number) => count(n, "rule", "rules"),
  openAll: "Open all",
  closeAll: "Close all",
  none: "No rule matches.",
  clear: "Clear filters",
  hidden: "On the map, but not among those found:",

  fires: (fired: number, regions: number, level: MappedLevelId) => `${clusters(fired)} in ${regionsOf(regions, level)}`,
  firesShare: (share: string) => `It fires for ${share} of the clusters past its gate.`,
  firesNowhere: "fires nowhere",
  /** Figures that are missing: one of each group is needed. */
  needs: (groups: readonly (readonly string[])[]) =>
    and.format(
      groups.map((group) => {
        const names = or.format(group.map(lower));
        return groups.length > 1 && group.length > 1 ? `(${names})` : names;
      }),
    ),
  notEvaluated: (needs: string) => `Not evaluated: needs ${needs}`,

  label: {
    title: "Where it comes from",
    mark: {
      "apec-area": "APEC 2005 area",
      "apec-purpose": "APEC 2005 purpose",
      "apec-point": "APEC 2005 point",
      "other-source": "Other source",
      own: "Ours",
    },
    hint: {
      "apec-area": "In an operational area that the news release of 2005 names",
      "apec-purpose": "Serves the purpose that the news release of 2005 names",
      "apec-point": "Rests on a single point of the news release of 2005",
      "other-source": "Rests on other sources than the news release of 2005",
      own: "Ours: no source that we read says it",
    },
    area: (name: string) =>
      `In an operational area that the news release of 2005 names: ${name}. It names the area, not this advice.`,
    purpose: (name: string) =>
      `Serves what the news release of 2005 names as the purpose: ${name}. It names the purpose, not this advice.`,
    point: (id: string, text: string) =>
      `Rests on one point of the news release of 2005 (${id}), in our words: ${text}`,
    otherSource: "Rests on the sources below. The news release of 2005 does not name it.",
    own: "Ours: no source that we read says it. Judge it by its reason.",
    clause: (clause: string) => `Clause of the 2005 guidelines: ${clause}`,
    sources: "Sources",
  },
  read: {
    full: "read in full",
    part: "read in part",
    title: "title and contents only",
  },

  counts: {
    title: "How it comes out",
    fired: "fires",
    notFired: "does not fire",
    notEvaluated: "not evaluated",
    gated: "below the gate",
    kinds: (subjects: number) => `Among them ${count(subjects, "kind", "kinds")} of cluster.`,
  },
  conditions: {
    title: "Fires when",
    all: "all of these hold",
    any: "one of these holds",
    first: "the first of these that can be judged holds",
    at: { "at least": "at least", above: "above", "at most": "at most", below: "below" },
    percentile: "percentile",
    ofPeers: "of the same cluster elsewhere",
    trend: "trend",
    present: { yesNo: "there is one", count: "one or more" },
    absent: { yesNo: "there is none", count: "none" },
    notRecorded: "nobody has the figure",
    stage: "Stage",
    stages: { emerging: "emerging", growing: "growing", mature: "mature", declining: "declining" },
    gateFailed: "not passed",
    unknown: "not in the atlas",
    unknownHint: (where: string) => `The atlas has no such figure. It can be had from: ${where}`,
  },
  unit: {
    ratio: "",
    count: "",
    people: "people",
    percent: "%",
    percentPerYear: "% a year",
    years: "years",
    km: "km",
    perThousand: "per 1,000 employed",
    perTenThousand: "per 10,000 employed",
    index: "",
    fullTime: "posts",
    yesNo: "",
  },
  gate: {
    title: "Asked only where",
    none: "Asked everywhere, also where there is no cluster.",
    shared: "These hold for all rules: changing one changes them all.",
    strongRule: (name: string) => `The rule in force is “${name}”; it is chosen in the view Regions.`,
  },
  threshold: {
    field: (name: string, test: string, unit: string) => [name, test, unit].filter((part) => part !== "").join(", "),
    own: "ours",
    ownHint: "A convention of ours: no source states this number.",
    range: (from: string, to: string) => `${from} to ${to}`,
    outside: (from: string, to: string, typed: string) => `Expected ${from} to ${to}, got ${typed}.`,
    default: (value: string) => `${value} by default`,
    reset: "Reset",
    resetOne: (name: string, value: string) => `${name}: back to ${value}`,
    changed: (n: number) => `${count(n, "threshold", "thresholds")} changed by you`,
    resetAll: "Reset all",
    moved: (rule: string, name: string, from: string, to: string) =>
      `${rule === "" ? name : `${rule}: ${lower(name)}`} ${to} in place of ${from}.`,
    movedAll: (n: number) => `${count(n, "threshold is", "thresholds are")} back at the model's own value.`,
    undo: "Undo",
  },
  top: {
    title: (level: MappedLevelId) => `${LEVELS[level][1].replace(/^./, (first) => first.toUpperCase())} with the most`,
    of: (fired: number, asked: number) => `${fired} of ${asked}`,
    none: "It fires in no region.",
    loading: "Looking for the regions",
  },
  steps: {
    title: "First steps",
    within: (months: number) => `within ${count(months, "month", "months")}`,
  },
  change: "What would change this",
  reason: "Why",
  stages: "By the cluster's stage",

  legend: {
    title: "Where a rule fires",
    choose: "Choose a rule from the list to see in which regions it fires.",
    clusters: (level: MappedLevelId, year: number) => `Clusters it fires for, ${LEVELS[level][1]}, ${year}`,
    class: (from: number, to: number | undefined) =>
      to === undefined ? `${from} or more` : to === from + 1 ? String(from) : `${from}–${to - 1}`,
    none: "none",
    notEvaluated: "not evaluated",
    notEvaluatedHint: "Figures that the rule needs are missing; open it in the list to see which.",
    notEvaluatedHere: "It could not be evaluated in any region.",
    covered: "Not covered",
    sum: (fired: number, cases: number, regions: number, all: number, level: MappedLevelId) =>
      `${fired.toLocaleString("en")} of ${clusters(cases)}; ${regions.toLocaleString("en")} of ${regionsOf(all, level)}.`,
    oneByOne: (economy: string) => `${economy}: its states are asked one by one, in their profiles.`,
    thresholds: (n: number) => `${count(n, "threshold", "thresholds")} changed by you.`,
  },
};
