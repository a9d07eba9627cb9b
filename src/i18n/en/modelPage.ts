import { count } from "./count.ts";
/** English words of the page about the recommendation model: a file of its own, loaded with it. */

export default {
  title: "How the recommendations are made",
  close: "Close",
  print: "Print",
  contents: "On this page",
  lead: "Agglomera puts advice beside the figures of a region and a cluster, and says which figures called for it. This page tells how, on what it rests and where it ends.",
  version: (version: string, rules: number, themes: number, audiences: number, thresholds: number) =>
    `Version ${version} of the model: ${count(rules, "rule", "rules")} in ${count(themes, "area", "areas")} for ${count(audiences, "audience", "audiences")}, ${count(thresholds, "threshold", "thresholds")}.`,
  changed: (n: number) => `${count(n, "threshold is", "thresholds are")} not the model's own but changed by you.`,

  how: {
    title: "How it works",
    steps: [
      {
        name: "A case",
        text: "A cluster in a region, strong or not, with the figures that the atlas or a reader has of it. Each figure keeps its year and source.",
      },
      {
        name: "Gates",
        text: "Most rules are asked only where the data suffice and there is a case for a cluster; some only where it is strong. Below that, restraint alone speaks.",
      },
      {
        name: "Conditions",
        text: "A figure is held against a threshold: as it is, by its rank among regions with the same cluster, or by its trend over the years. Some ask whether a thing is there at all.",
      },
      {
        name: "Cards",
        text: "What fires becomes a card for one audience: the advice, the figures that called for it, how far they can be trusted, what would change it and what to do first.",
      },
    ],
    peers: (peers: string, years: string) =>
      `A rank is taken among ${peers} regions at least, a trend over ${years} years at least; with fewer the condition is not evaluated.`,
    outcomes: "A rule comes out in one of four ways",
    outcome: {
      fired: ["fires", "All that the rule asks holds."],
      notFired: ["does not fire", "The figures are known, and one of them does not call for it."],
      notEvaluated: ["not evaluated", "A figure it hangs on is missing. The card says which, and where it can be had."],
      gated: ["below the gate", "There is no case for a cluster here, or not enough data for a statement."],
    },
    principles: "Principles",
    principle: (gapRule: string, restraint: string) => [
      "No advice without the figures that called for it.",
      `A missing figure counts neither as good nor as bad. One rule, ${gapRule}, is about a gap itself.`,
      `Where there is no case for a cluster, only restraint speaks: ${restraint}.`,
      "A figure that gets worse never takes advice away.",
      "Advice says “consider”. It comes with what would change it and with first steps: who, and by when.",
      "Every number that decides can be changed. What follows from it is counted again, and marked.",
    ],
  },

  release: {
    title: "The APEC guidelines of 2005",
    has: "What was available: a news release about them, read in full. The areas, the purpose and the points below are from it, in our words.",
    lacks:
      "What was not: the text of the guidelines themselves, with their headings, single clauses and document number. So nothing in Agglomera says what they advise. A label names the area, the purpose or the point of the release that a rule belongs to; the advice is ours, or rests on other sources.",
    clauses: (attached: number, rules: number) =>
      `The model has a place for the exact clause of each rule, for whoever has the document: ${attached === 0 ? "none" : attached} of the ${count(rules, "rule has", "rules has")} one.`,
    points: "Points of the release, in our words",
  },

  areas: {
    title: "Areas and audiences",
    area: "Area",
    rules: "Rules",
    sum: "All",
  },

  labels: {
    title: "Labels",
    lead: "Each rule says where it comes from, by one of five labels.",
    label: "Label",
    says: "What it says",
    rules: "Rules",
  },

  thresholds: {
    title: "Gates and general thresholds",
    lead: "These hold for all rules. They can be changed here; the thresholds of a single rule can be changed where it is shown in the view Guidelines. What you change stays in this browser.",
    groups: {
      gate: "Gates",
      peers: "Ranks, trends and registers",
      cards: "Cards",
      confidence: "Confidence",
    },
    names: {
      "peers.minimum": "Peers",
      "trend.years": "Years",
      "register.minimum": "Establishments of a register",
      "cards.shown": "Cards shown to an audience",
      "confidence.imputed": "Imputed or withheld",
      "confidence.old": "Age of the figures",
      "confidence.fewEstablishments": "Few establishments",
      "confidence.fewPeers": "Few peers",
      "confidence.wideInterval": "Lower end of the interval",
      "confidence.high": "High confidence",
      "confidence.medium": "Medium confidence",
      "gate.data.EST": "Establishments",
      "gate.data.IMPUTED": "Imputed or withheld",
      "gate.data.AGE": "Age of the figures",
      "gate.candidate.LQ": "Location quotient",
    } as Record<string, string>,
    strong: "The strong gate goes by the strong-cluster rule that is in force in the view Regions.",
  },

  ranking: {
    title: "Confidence and ranking",
    confidence: (high: string, medium: string) =>
      `Confidence starts at 1; each of these that applies multiplies it. From ${high} on it is called high, from ${medium} on medium, below that low.`,
    reason: "What lowers it",
    factor: "Factor",
    severity:
      "Cards are ranked by gap × confidence × ease × weight, each at most 1 but for the weight. The order within an audience is a convention too.",
    gap: (edge: string, fact: string) =>
      `Gap: how far a figure is beyond its threshold, from ${edge} at it towards 1, by the room a rank has or by the indicator's usual spread; ${fact} where a thing is there or not. The mean over the conditions that call for the advice.`,
    ease: "Ease: what acting costs.",
    cost: { cheap: "cheap", moderate: "moderate", costly: "costly" },
    weight: (ordinary: number, rules: number) =>
      ordinary === rules
        ? "Weight: 1 for every rule."
        : `Weight: 1 for ${ordinary} of ${count(rules, "rule", "rules")}.`,
    rules: (n: number) => count(n, "rule", "rules"),
  },

  rules: {
    title: "All rules",
    lead: "With the thresholds in force.",
    when: "Fires when",
    asked: "Asked where",
    sources: "Rests on",
    own: "no source",
  },

  indicators: {
    title: "Figures",
    lead: "What the rules look at. The atlas gives some; others can be entered by you, with year and source.",
    figure: "Figure",
    kind: "From",
    where: "Where it can be had",
    kinds: { computed: "atlas or register", entered: "you", either: "atlas, register or you" },
  },

  sources: {
    title: "Sources",
    lead: "What is cited, how much of it was read, and what it is used for.",
    groups: {
      full: "Read in full",
      part: "Read in part",
      title: "Title and contents only",
    },
  },

  limits: { title: "Limits" },
};
