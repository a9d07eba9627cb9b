import { count } from "./count.ts";
/** English words of recommendations, action plans and the notebook: a file of its own, loaded with them. */
const FEW = 5;
const someOf = (names: readonly string[]) =>
  names.length <= FEW ? list.format(names) : `${names.slice(0, FEW).join(", ")} and ${names.length - FEW} more`;
const list = new Intl.ListFormat("en", { type: "conjunction" });
const either = new Intl.ListFormat("en", { type: "disjunction" });
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const places = {
  own: { one: "region compared with it", other: "regions compared with it" },
  "economic-area": { one: "economic area", other: "economic areas" },
  market: { one: "labour market", other: "labour markets" },
  county: { one: "county", other: "counties" },
  state: { one: "state", other: "states" },
  municipality: { one: "municipality", other: "municipalities" },
  sa3: { one: "SA3 region", other: "SA3 regions" },
  prefecture: { one: "prefecture", other: "prefectures" },
  region: { one: "region", other: "regions" },
  entered: { one: "region with an entered figure", other: "regions with an entered figure" },
};
type Peers = keyof typeof places;

export default {
  waiting: "Comparing this place with all others that have the cluster",
  unready: "The recommendations were still being worked out when this was printed. Print again in a moment.",
  nothing: "The sources publish no figures for this pair of place and cluster, so no rule can be looked at.",
  toState: (name: string) => `Open ${name}`,
  coarsened: (asked: string, answered: string) =>
    `The source does not tell ${asked} apart here: what follows is about ${answered}.`,
  lead: {
    stage: {
      emerging: "an emerging cluster",
      growing: "a growing cluster",
      mature: "a mature cluster",
      declining: "a declining cluster",
    },
    place: (cluster: string, region: string) => `${cluster} in ${region}`,
    sentence: (cards: number, rules: number, unknown: number) =>
      `${count(cards, "piece", "pieces")} of advice from ${rules} rules; ${unknown} could not be assessed.`,
    toMissing: "See what is missing",
  },
  region: {
    choose: "Recommendations for",
    option: (title: string, cards: number, state: "strong" | "other") =>
      `${title} (${state === "strong" ? "strong, " : ""}${count(cards, "card", "cards")})`,
    noCase: [
      "No traded cluster has a larger share here than in the economy as a whole. On this evidence we would not start a programme for any of them.",
      "Support the firms that are here as firms. Look again when new figures come, or at the larger region around.",
    ],
    nothingPublished: [
      "The sources publish no figures of traded clusters here: there are very few establishments, or their figures are withheld. On this evidence we would not start a programme.",
      "Look at the larger region around, or ask the statistics office for what it may tell an authority.",
    ],
  },
  places: {
    about: {
      establishment: (cluster: string, region: string) =>
        `The establishment belongs to ${cluster} and stands in ${region}. This is advice for that cluster there, not for the establishment alone.`,
      cluster: (cluster: string, region: string) =>
        `Most of this spatial cluster stands in ${region}, and its industries belong to ${cluster}. This is advice for that cluster in that region, which is counted by other borders.`,
    },
    open: (place: string) => `Open ${place}`,
    reason: {
      noRegion: (kind: "establishment" | "cluster") =>
        kind === "establishment"
          ? "No recommendations: the establishment lies in no region that we know, so there is nothing to compare."
          : "No recommendations: the cluster lies in no region that we know, so there is nothing to compare.",
      noIndustry: () => "No recommendations: no industry is chosen, so there is no cluster to advise.",
      noCluster: () =>
        "No recommendations: the industry belongs to none of the benchmark clusters that the rules are about.",
      severalIndustries: () =>
        "No recommendations: Mexico's counts tell industries, not benchmark clusters, so there is advice for one industry at a time. Choose one to see it.",
      severalClusters: (kind: "establishment" | "cluster") =>
        kind === "establishment"
          ? "No recommendations: the industry is registered so broadly that it could belong to several benchmark clusters."
          : "No recommendations: the industries chosen belong to several benchmark clusters, or only in part to one. Choose the industries of one to see them.",
    },
  },
  across: {
    sentence: (cluster: string, places: number, firing: number, rules: number) =>
      `In ${places === 1 ? "the 1 region" : `all ${places.toLocaleString("en")} regions`} where ${cluster} is strong, ${firing} of ${rules} rules fire at least once.`,
    unknown: (n: number) =>
      `${count(n, "rule", "rules")} could not be assessed in at least one of them, for want of figures that the atlas does not have.`,
    none: (cluster: string) =>
      `${cluster} is strong in no region under the rule in force, so there is no cluster to advise.`,
    noneFires: "No rule for this audience fires in them with the figures at hand.",
    label: "Rules by how many of these regions they fire in",
    of: (fired: number, places: number) => `${fired.toLocaleString("en")} of ${places.toLocaleString("en")}`,
    hint: "A rule leads to the map of where it fires.",
    places: "Where it is strong and largest",
  },
  pages: {
    label: "Parts of the recommendations",
    advice: "Advice",
    plan: (n: number) => (n === 0 ? "Plan" : `Plan (${n})`),
    entries: "Your entries",
  },
  audiences: {
    label: "Advice for",
    tab: { business: "Business", government: "Government", organisation: "Trade organisation" },
    long: {
      business: "For business operators",
      government: "For government",
      organisation: "For trade organisations",
    },
  },
  cards: {
    more: (n: number) => `Show ${n.toLocaleString("en")} more`,
    fewer: "Show fewer",
    none: {
      business: "No rule for business operators speaks here with the figures at hand.",
      government: "No rule for government speaks here with the figures at hand.",
      organisation: "No rule for trade organisations speaks here with the figures at hand.",
    },
    stopped: {
      data: "The figures here cannot carry a statement: too few establishments, too much withheld, or too old. Rules for a cluster are not looked at.",
      candidate:
        "There is no cluster case here: the region has less of it than the economy as a whole. Rules for a cluster are not looked at.",
    },
    noneMarked: "All advice for this audience is marked as done or not relevant.",
    couldSettle: (rules: number) =>
      `${count(rules, "rule", "rules")} for this audience could not be assessed for want of figures. To begin with, enter:`,
    elsewhere: (others: readonly string[]) => `There is advice for others: ${list.format(others)}.`,
    fresh: "New",
    about: (title: string) => `About "${title}"`,
    why: "Why here",
    gates: "Preconditions met:",
    confidence: { high: "High confidence", medium: "Medium confidence", low: "Low confidence" },
    noDoubt: "Nothing known lowers it.",
    figures: (sources: readonly string[]) => `Figures: ${sources.join("; ")}.`,
    details: "First steps, what would change it, sources",
    firstSteps: "First steps",
    step: (who: string, within: string) => `${who}, ${within}`,
    within: (months: number) => `within ${count(months, "month", "months")}`,
    whatWouldChange: "What would change this",
    origin: "Where it comes from",
    sources: "Sources",
    noSources: "No source: the rule and its thresholds are ours.",
    read: {
      full: "Read in full",
      part: "Read in part",
      title: "Only title and contents read",
    },
    clause: (text: string) => `The clause: ${text}`,
    where: "Where this rule fires",
    rule: (id: string) => `Rule ${id}`,
  },
  label: {
    short: {
      "apec-area": "APEC 2005 area",
      "apec-purpose": "APEC 2005 purpose",
      "apec-point": "APEC 2005 point",
      "other-source": "Other source",
      own: "Ours",
    },
    area: (name: string) =>
      `In an area that the news release of 2005 names: ${lower(name)}. The advice itself is ours.`,
    purpose: (name: string) =>
      `Serves the purpose that the news release of 2005 states: ${lower(name)}. The advice itself is ours.`,
    point: (id: string, text: string) => `Rests on one point of the news release of 2005 (${id}): ${text}`,
    other: "Rests on the sources cited; nothing in the news release of 2005 speaks of it.",
    own: "Our own rule: no source is known to us that says it.",
    ownWith: "Our own rule; the sources cited stand behind its reasoning, not behind the advice.",
  },
  evidence: {
    yes: "Yes",
    no: "No",
    unknown: "Nobody has it",
    people: (n: string) => `${n} jobs`,
    perYear: (n: string) => `${n} a year`,
    years: (n: number, text: string) => (n === 1 ? `${text} year` : `${text} years`),
    km: (n: string) => `${n} km`,
    perThousand: (n: string) => `${n} per 1,000`,
    perTenThousand: (n: string) => `${n} per 10,000`,
    fullTime: (n: number, text: string) => (n === 1 ? `${text} full-time post` : `${text} full-time posts`),
    times: (n: string) => n,
    asks: {
      "at least": (threshold: string) => `counts from ${threshold} on`,
      above: (threshold: string) => `counts above ${threshold}`,
      "at most": (threshold: string) => `counts up to ${threshold}`,
      below: (threshold: string) => `counts below ${threshold}`,
    },
    /** The same in a list of what held. */
    passes: {
      "at least": (threshold: string) => `at least ${threshold}`,
      above: (threshold: string) => `above ${threshold}`,
      "at most": (threshold: string) => `at most ${threshold}`,
      below: (threshold: string) => `below ${threshold}`,
    },
    rank: {
      lowest: (percent: string) => `counts among the lowest ${percent}%`,
      highest: (percent: string) => `counts among the highest ${percent}%`,
    },
    trend: (figure: string, perYear: string) => `${figure}, ${perYear}`,
    presence: {
      present: "counts where there is one",
      absent: "counts where there is none",
      "not recorded": "counts while nobody has the figure",
    },
    stage: { emerging: "Emerging", growing: "Growing", mature: "Mature", declining: "Declining" },
    stageName: "Stage",
    stages: (stages: readonly string[]) => `counts if ${either.format(stages.map(lower))}`,
    peers: (percent: number, n: number, of: Peers) => {
      const where = `${n.toLocaleString("en")} ${n === 1 ? places[of].one : places[of].other}${of === "entered" ? "" : " with this cluster"}`;
      return percent >= 50
        ? `higher than in ${round(percent)}% of ${where}`
        : `lower than in ${round(100 - percent)}% of ${where}`;
    },
    entered: "Entered by you",
    enteredOf: (year: number, source: string) => `entered by you: ${year}, ${source}`,
    standIn: "stands in for a figure that is missing",
    bound: { least: (figure: string) => `at least ${figure}`, most: (figure: string) => `at most ${figure}` },
    register: (n: number) => `from ${count(n, "establishment", "establishments")} of a register, which need not be all`,
    notMet: "not reached, and not needed",
    scale: {
      peers: ["lowest", "highest"],
    },
  },
  marks: {
    label: "Your mark",
    relevant: "Relevant",
    notRelevant: "Not relevant",
    done: "Done",
    reason: "Why is it not relevant here?",
    reasonMissing: "Say why, so that others can follow.",
    keep: "Keep",
    cancel: "Cancel",
    marked: (title: string, mark: "relevant" | "notRelevant" | "done") =>
      `"${title}" is marked as ${{ relevant: "relevant", notRelevant: "not relevant", done: "done" }[mark]}.`,
    unmarked: (title: string) => `"${title}" is no longer marked.`,
    setAside: "Not relevant here",
    doneList: "Done",
    bringBack: "Bring back",
    note: "Note",
    addNote: "Add a note",
    noteKept: "The note is kept.",
    noteGone: "The note is removed.",
    addToPlan: "Add to the action plan",
    inPlan: "In the action plan",
    added: (title: string) => `"${title}" is in the action plan.`,
    removed: (title: string) => `"${title}" is out of the action plan.`,
  },
  undo: "Undo",
  missing: {
    title: "What we could not assess",
    lead: (rules: number, figures: number) =>
      `${count(rules, "rule waits", "rules wait")} for ${count(figures, "figure", "figures")} that the atlas does not have. Enter one and the advice changes at once. It stays in this browser.`,
    none: "Every rule could be assessed.",
    settles: (n: number) => count(n, "rule", "rules"),
    whereTitle: "Where to get it",
    rulesTitle: "Rules that wait for it",
    or: (names: readonly string[]) => `or ${either.format(names.map(lower))} instead`,
    and: (names: readonly string[]) => `also needs ${list.format(names.map(lower))}`,
    fewPeers: (have: number, needed: number) =>
      `There is a figure, but only ${count(have, "region", "regions")} to compare with; ${needed} are needed.`,
    fewRegistered: (have: number, needed: number) =>
      `The register holds ${count(have, "establishment", "establishments")} of it here; ${needed} are needed.`,
    onlyBound: (figure: string) => `Only a bound is known, ${figure}, and it does not decide this.`,
    fewYears: (have: number, needed: number) =>
      `There are ${count(have, "year", "years")} of it; ${needed} are needed for a trend.`,
    computed: "This is computed from the sources and cannot be entered.",
    stage: "Stage of the cluster",
    stageDefinition: "Whether it emerges, grows, is mature or declines, from its employment over the years.",
  },
  entry: {
    title: "Entered figures",
    form: (name: string) => `Enter ${lower(name)}`,
    value: "Value",
    year: "Year",
    source: "Source",
    sourceHint: "Who says so: a survey, an office, a report",
    enter: "Enter",
    save: "Save",
    cancel: "Cancel",
    edit: "Edit",
    remove: "Delete",
    editOf: (name: string, year: number) => `Edit ${lower(name)}, ${year}`,
    removeOf: (name: string, year: number) => `Delete ${lower(name)}, ${year}`,
    forRegion: (region: string) => `One figure for all of ${region}: it holds for every cluster there.`,
    forCluster: (place: string) => `For ${place}.`,
    wholeRegion: "whole region",
    entered: (name: string, value: string) => `${name}: ${value} is entered.`,
    removed: (name: string) => `${name} is deleted.`,
    problem: {
      number: "Write a number like 12.5.",
      ambiguous: "This could mean two numbers: write it without the comma.",
      yesNo: "Choose yes or no.",
      between: (from: string, to: string) => `It can be ${from} to ${to}.`,
      atLeast: (from: string) => `It can be ${from} or more.`,
      atMost: (to: string) => `It can be ${to} at most.`,
      year: (from: number, to: number) => `Write a year from ${from} to ${to}.`,
      source: "Say where the figure is from.",
    },
    unit: {
      ratio: "times",
      count: "",
      people: "jobs",
      percent: "%",
      percentPerYear: "% a year",
      years: "years",
      km: "km",
      perThousand: "per 1,000",
      perTenThousand: "per 10,000",
      index: "0 to 1",
      fullTime: "full-time posts",
      yesNo: "",
    },
    effect: {
      appeared: (n: number) => `${count(n, "piece", "pieces")} of new advice:`,
      gone: (titles: readonly string[]) => `No longer advised: ${list.format(titles)}.`,
      changed: (titles: readonly string[]) => `Rests on other figures now: ${list.format(titles)}.`,
      settled: (n: number) => `${count(n, "rule", "rules")} more could be assessed.`,
      none: "No advice changes by it.",
      titleFor: (title: string, audience: string) => `${title} (${lower(audience)})`,
    },
  },
  plan: {
    title: "Action plan",
    empty: "Nothing is planned here yet. Add a card to the plan, and it stands here with an owner, a date and a note.",
    toCards: "To the advice",
    wholeRegion: (region: string) => `${region} as a whole`,
    silent: "With the figures at hand its rule does not fire.",
    print: "Print",
    csv: "CSV",
    markdown: "Markdown",
    copy: "Copy",
    copied: "Copied as Markdown.",
    failed: "Copying was refused by the browser: save it instead.",
    printHint: "Printed from here, only the plan comes on paper.",
    up: (title: string) => `Move up: ${title}`,
    down: (title: string) => `Move down: ${title}`,
    moved: (title: string) => `"${title}" is moved.`,
    changed: (title: string) => `The plan for "${title}" is kept.`,
    remove: "Remove from the plan",
    removeOf: (title: string) => `Remove from the plan: ${title}`,
    written: {
      title: "Action plan",
      region: "Region",
      cluster: "Cluster",
      theme: "Theme",
      audience: "For",
      recommendation: "Recommendation",
      advice: "Advice",
      owner: "Owner",
      due: "By",
      note: "Note",
      label: "Origin",
      sources: "Sources",
    },
  },
  notebook: {
    title: "Your entries",
    status: {
      loading: "Reading what you entered.",
      kept: "What you enter is kept in this browser alone and never leaves it unless you export it.",
    },
    tryAgain: "Try again",
    saveRaw: "Save what is there as a file",
    reset: "Start anew",
    rescued: {
      title: "Records set aside",
      text: (n: number) =>
        `${count(n, "record", "records")} that this browser kept could not be read whole. ${n === 1 ? "It is" : "Each is"} here as it was.`,
      one: (when: string, left: number, isWhole: boolean) => {
        if (isWhole) return `Set aside ${when}: nothing of it could be read.`;
        return left === 0
          ? `Set aside ${when}.`
          : `Set aside ${when}: ${count(left, "entry", "entries")} did not fit, the rest was taken over.`;
      },
      save: "Save it as a file",
      delete: "Delete it",
    },
    count: {
      values: (n: number) => count(n, "figure", "figures"),
      marks: (n: number) => count(n, "marked card", "marked cards"),
      notes: (n: number) => count(n, "note", "notes"),
      plans: (n: number, cards: number) =>
        `${count(n, "action plan", "action plans")}${n > 0 ? ` with ${count(cards, "card", "cards")}` : ""}`,
      thresholds: (n: number) => `${count(n, "threshold", "thresholds")} of your own`,
      regions: (n: number) => `${count(n, "region", "regions")} of your own`,
    },
    export: "Export as JSON",
    import: "Import JSON or CSV",
    importLabel: "File with entries or a table of figures",
    delete: "Delete everything",
    deleteHint: "These are your entries for all places. Deleting can be undone until the page closes.",
    undo: "Undo the last change",
    deleted: "All your entries are deleted.",
    merged: (
      { added, replaced, kept, beyond }: { added: number; replaced: number; kept: number; beyond: number },
      { left, capped, elsewhere }: { left: number; capped: number; elsewhere: readonly string[] },
    ) =>
      [
        `Imported: ${count(added, "entry is", "entries are")} new, ${replaced} took the place of older ones, ${kept} were not newer than yours and were left.`,
        ...(left > 0 ? [`${count(left, "part was", "parts were")} not taken.`] : []),
        ...(capped > 0
          ? [
              `${count(capped, "entry is", "entries are")} dated in the future and ${capped === 1 ? "counts" : "count"} as changed when the file was written.`,
            ]
          : []),
        ...(elsewhere.length > 0
          ? [
              `Kept, but of ${elsewhere.length === 1 ? "a place" : "places"} this atlas does not have: ${someOf(elsewhere)}.`,
            ]
          : []),
        ...(beyond > 0
          ? [`${count(beyond, "entry was", "entries were")} not taken: a list holds at most 100,000 entries.`]
          : []),
      ].join(" "),
    noEntry: (n: number) =>
      `Nothing was imported: ${n === 1 ? "the file has" : `${n} parts of the file have`} something wrong.`,
    tooManyRows: (rows: number, most: number) =>
      `The table was not read: it has ${rows.toLocaleString("en")} rows, and at most ${most.toLocaleString("en")} are read. Divide it.`,
    tableTaken: (
      { added, replaced, kept }: { added: number; replaced: number; kept: number },
      left: { rejected: number; unfilled: number; unread: readonly string[]; guessed?: string },
    ) =>
      [
        `Imported: ${count(added, "figure is", "figures are")} new, ${replaced} took the place of older ones.`,
        ...(kept > 0 ? [`${count(kept, "figure was", "figures were")} not newer than yours and left.`] : []),
        ...(left.rejected > 0 ? [`${count(left.rejected, "row was", "rows were")} not taken.`] : []),
        ...(left.unfilled > 0 ? [`${count(left.unfilled, "row was", "rows were")} not filled in.`] : []),
        ...(left.unread.length > 0
          ? [`${left.unread.length > 1 ? "Columns" : "A column"} not read: ${list.format(left.unread)}.`]
          : []),
        ...(left.guessed
          ? [
              `The file is not UTF-8: letters beyond a to z were read as ${left.guessed}. Check the sources of the figures.`,
            ]
          : []),
      ].join(" "),
    tooLarge: "The file was not read: it is larger than 20 MB, and entries are far smaller. Is it another file?",
    noRow: (rejected: number, unfilled: number) => {
      if (rejected > 0)
        return `Nothing was imported: ${rejected === 1 ? "the only row has" : `all ${rejected} rows have`} something wrong.`;
      return unfilled > 0
        ? "Nothing was imported: no row of the table is filled in."
        : "Nothing was imported: the table has no rows below its header.";
    },
    rejected: {
      title: { rows: "Rows that were not taken", parts: "What was not taken" },
      row: { rows: "Row", parts: "Where" },
      column: "Column",
      reason: "Why",
    },
    table: {
      title: "A table of figures by region",
      text: "A CSV file whose first row names the columns region, indicator, value, year and source, and cluster where a figure is of one cluster. A region is its code (26163, US-26163, MX-19), a cluster its name, an indicator its id below. Rows that are not filled in are left out.",
      save: "Save a table to fill in",
      caption: "Figures that can be entered",
      unit: {
        ratio: "times",
        count: "a count",
        people: "jobs",
        percent: "percent",
        percentPerYear: "percent a year",
        years: "years",
        km: "kilometres",
        perThousand: "per 1,000 jobs",
        perTenThousand: "per 10,000 jobs",
        index: "0 to 1",
        fullTime: "full-time posts",
        yesNo: "yes or no",
      },
    },
  },
  limits: "What recommendations are not",
  thresholdsMoved: (n: number) => `${count(n, "threshold is", "thresholds are")} set to your own value.`,
  toModel: "All rules and where they fire",
  howMade: "How the recommendations are made",
  ruleOnPage: "This rule on the page about the model",
  aboutLabels: "What the labels mean",
  unkept: "This browser does not keep what you enter: it is lost when the page closes. Export it to keep it.",
};

/** Whole percent; what is not all of them never reads as 100. */
function round(percent: number): string {
  const whole = Math.round(percent);
  return whole === 100 && percent < 100 ? (Math.floor(10 * percent) / 10).toFixed(1) : String(whole);
}
