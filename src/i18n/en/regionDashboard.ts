import type { Basis } from "#economies/economy.ts";
import { count } from "./count.ts";
/** English words of a region's dashboard of clusters: a file of its own, loaded with it. */
const list = new Intl.ListFormat("en", { type: "conjunction" });
/** Names in a row; some hold commas themselves. */
const names = (titles: readonly string[]) =>
  titles.some((title) => title.includes(",")) ? titles.join("; ") : list.format(titles);

/** "Strong 4, probably 3". */
const classes = (strong: number, probably: number) =>
  probably === 0
    ? `Strong ${strong.toLocaleString("en")}`
    : `Strong ${strong.toLocaleString("en")}, probably ${probably.toLocaleString("en")}`;

export default {
  compare: {
    title: "Side by side",
    note: "The same figures of each, counted alike. Choose others by name.",
    usual: "Beside the two most like it, until you choose others.",
    figure: "Figure",
    find: "Compare with a region",
    alike: "Most like it:",
    full: "No more than five stand beside it: take one away to add another.",
    unlike: (name: string) =>
      `${name} is of another economy, where other things are counted: it cannot stand beside this one.`,
    remove: (name: string) => `Take ${name} away`,
    strong: "Strong clusters",
    strongIndustries: "Strong industries",
    count: (strong: number, probably: number) =>
      probably === 0
        ? strong.toLocaleString("en")
        : `${strong.toLocaleString("en")} + ${probably.toLocaleString("en")} probably`,
    share: {
      employment: "Their share of traded jobs",
      establishments: "Their share of establishments",
    },
    quotients: "Location quotients with their 90% intervals, on one axis",
  },
  leading: {
    strong: (name: string, facts: readonly string[]) => `${name} stands out most: ${facts.join(", ")}.`,
    probably: (name: string, facts: readonly string[]) => `${name} probably stands out most: ${facts.join(", ")}.`,
  },
  portfolio: {
    title: "Cluster portfolio",
    titleIndustries: "Industry portfolio",
    strong: (strong: number, probably: number, of: number, share: string) =>
      `${classes(strong, probably)} of ${count(of, "traded cluster", "traded clusters")}; ${share} of the jobs in traded clusters are in ${strong + probably === 1 ? "it" : "them"}.`,
    strongIndustries: (strong: number, probably: number, of: number, share: string, basis: Basis) =>
      `${classes(strong, probably)} of ${count(of, "tradable industry", "tradable industries")}, with ${share} of all ${basis === "employment" ? "jobs" : "establishments"}.`,
    none: (of: number) => `None of ${of} traded clusters is strong or probably strong here under the rule in force.`,
    noneIndustries: (of: number) =>
      `None of ${of} tradable industries is strong or probably strong here under the rule in force.`,
    rule: (name: string) => `Rule: ${name}.`,
    changeRule: "Change it in the view Regions",
    uncertain: (titles: readonly string[]) =>
      `Only probably strong, in 50 to 90% of the ways to complete what is not published: ${names(titles)}.`,
    filter: { label: "Clusters listed", strong: "Strong", traded: "Traded", local: "Local", all: "All" },
    columns: {
      cluster: "Cluster",
      industry: "Industry",
      jobs: "Jobs",
      establishments: "Establ.",
      quotient: "LQ, 90% interval",
      growth: "Growth",
    },
    growthHelp: (from: number, to: number) => `${from} to ${to}, over cells known in every year`,
    more: (n: number) => `Show ${n.toLocaleString("en")} more`,
    fewer: "Show fewer",
    empty: "None under this choice.",
    nothing:
      "There is no figure of a benchmark cluster here: the industries belong to none. The other tabs show what is known.",
    nothingIndustries: "No figure of an industry is published here. The other tabs show what is known.",
    unpublished: {
      employment: (n: number) =>
        `${count(n, "cluster has", "clusters have")} nothing here, neither in what is published nor in the estimates of what is not.`,
      establishments: (n: number) => `${count(n, "industry has", "industries have")} no published figure here.`,
    },
  },
  scatter: {
    title: "Size, specialisation, growth",
    label: {
      employment: (region: string) => `Clusters of ${region}: location quotient against growth, area by jobs`,
      establishments: (region: string) =>
        `Industries of ${region}: location quotient against growth, area by establishments`,
    },
    hint: {
      employment: "Select a cluster to open it here.",
      establishments: "Select an industry to open it here.",
    },
    x: "Location quotient",
    y: (from: number, to: number) => `Growth ${from}–${to}`,
    nation: "national share",
    states: { strong: "Strong", other: "Not strong", uncertain: "Not distinguishable from the national share" },
    size: { employment: "Jobs", establishments: "Establishments" },
    offScale: "drawn at the edge: beyond the axis",
    notDrawn: (n: number) => `Not drawn: ${n}`,
    reason: (reason: string, n: number) => `${n} ${reason}`,
    reasons: { growth: "without a growth", figure: "without a figure" },
    facts: (size: string, times: string, growth: string) => `${size}; ${times}; ${growth}`,
    columns: { x: "LQ", low: "From", high: "To", y: "Growth", state: "State" },
    name: { employment: "Cluster", establishments: "Industry" },
  },
  shift: {
    title: "Where the change of jobs came from",
    titleEstablishments: "Where the change of establishments came from",
    label: (region: string) => `Change in ${region} and what it is made of`,
    sentence: {
      up: (jobs: string, of: string) =>
        `The region did better than its mix of ${of} would have in the nation: by ${jobs}.`,
      down: (jobs: string, of: string) =>
        `The region did worse than its mix of ${of} would have in the nation: by ${jobs}.`,
      even: (of: string) => `The region did as its mix of ${of} would have in the nation.`,
    },
    mixOf: { clusters: "clusters", industries: "industries" },
    parts: { label: "Parts of the regional shift", classic: "Three parts", esteban: "Four parts" },
    competitive: "Competitive",
    competitiveFacts: "the regional shift, had the region the nation's mix (Esteban-Marquillas)",
    allocation: "Allocation",
    allocationFacts: "what comes of being specialised in what does better, or worse, here than in the nation",
    winners: "Gained most on the nation",
    losers: "Lost most",
    note: "Over cells known in every year; a description, not a cause.",
  },
  related: {
    title: "Related clusters and what is missing",
    choose: "Around",
    missing: (titles: readonly string[], quotient: string) =>
      `Related to it, but missing here (less than ${quotient} times the national share, and fewer jobs than buyers here and the size of the region let expect): ${names(titles)}. Ask what keeps them away before trying to attract them.`,
    less: (titles: readonly string[], quotient: string) =>
      `With less than ${titles.length > 1 ? "their" : "its"} share here (below ${quotient} times the national one), though not missing: ${names(titles)}.`,
    noneMissing: "Of what is related to it, nothing that is known is missing here.",
    none: "No strong cluster to look around.",
  },
  structure: {
    title: "Structure",
    effective: (n: string) => `As diverse as ${n} industries of equal size`,
    effectiveLabel: "Diversity",
    krugman: "Unlike the nation (Krugman)",
    krugmanHelp: {
      employment: (share: string) =>
        `${share} of the jobs would have to be in other industries to match the nation's mix`,
      establishments: (share: string) =>
        `${share} of the establishments would have to be in other industries to match the nation's mix`,
    },
    hachman: "Like the nation (Hachman)",
    hachmanHelp: "1 is the nation's own mix; towards 0 it lives from what is rare in the nation",
    variety: "Variety (entropy)",
    varietyHelp: (unrelated: string, related: string) =>
      `In bits: ${unrelated} of it between sectors (unrelated), ${related} within them (related). One bit more is a mix twice as wide.`,
    complexity: "Economic complexity",
    complexityHelp: (rank: string, of: string) =>
      `Number ${rank} of the ${of} labour markets that are surely specialised in 5 traded industries or more: the higher, the rarer what it does, and the more such places do it`,
  },
  peers: {
    title: "Regions like this one",
    note: "Most alike in their mix of traded clusters, and of about the same size.",
    noteIndustries: "Most alike in their mix of industries, and of about the same size.",
    distance: (percent: string) => `structure ${percent} apart`,
    none: "No region is enough like this one, or too much is withheld to tell.",
  },
  time: {
    title: "Strong clusters over the years",
    titleLargest: "Largest clusters over the years",
    label: (region: string) => `Clusters of ${region} over the years`,
  },
  turnover: {
    title: "Openings and closures",
    text: (openings: string, closures: string, residual: string) =>
      `${openings} opened and ${closures} closed. The counts differ by ${residual} from what that adds up to: moved, in another industry since, or counted anew.`,
  },
  tab: "Clusters",
  computing: "Computing the portfolio from five years of counts",
  computingAgain: "Computing under the changed settings",
  allClusters: "All clusters and what they add up to",
  strongHere: "Strong clusters",
  strongIndustries: "Strong industries",
  allIndustries: "All industries and what they add up to",
};
