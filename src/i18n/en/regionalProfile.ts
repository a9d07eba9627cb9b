import type { EconomyId } from "#economies/economies.ts";
import { count } from "./count.ts";
/** English words of regional clusters' profiles and their evidence: a file of its own, loaded with the profile that needs them. */
const list = new Intl.ListFormat("en", { type: "conjunction" });

const FIGURES = {
  employment: "Jobs",
  establishments: "Establishments",
  quotient: "Location quotient",
  payrollPerJob: "Payroll per job",
};
const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
const SUFFIX: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };
const nth = (n: number) => `${n.toLocaleString("en")}${SUFFIX[ordinal.select(n)] ?? "th"}`;

export default {
  unknown: "not known",
  inRegion: (subject: string, region: string) => `${subject} in ${region}`,
  dollars: (amount: string) => `$${amount}`,
  told: {
    rangeRank: "not told",
    about: (figure: string) => `≈ ${figure}`,
    aboutNote: (share: string, low: string, high: string) =>
      `${share} estimated; with 90% probability between ${low} and ${high}`,
    range: (low: string, high: string) => `${low}–${high}`,
    rangeNote: (best: string) => `estimated, most likely about ${best}: less than half is published`,
    times: (times: string, low: string, high: string) =>
      `${times} times the national share, between ${low} and ${high}`,
    timesAlone: (times: string) => `${times} times the national share`,
    timesBetween: (low: string, high: string) => `between ${low} and ${high} times the national share`,
  },
  levels: {
    state: "States of the United States",
    "economic-area": "Economic areas of the United States",
    market: "Labour markets of the United States",
    county: "Counties of the United States",
    municipality: "Municipalities",
    sa3: "Statistical Areas Level 3 of Australia",
    prefecture: "Prefectures of Japan",
    region: "Regions of New Zealand",
  },
  regionWord: {
    state: "states",
    own: "regions compared",
    "economic-area": "economic areas",
    market: "labour markets",
    county: "counties",
    municipality: "municipalities",
    sa3: "SA3 regions",
    prefecture: "prefectures",
    region: "regions",
  },
  passed: { yes: "passed", no: "not passed", unknown: "not known" },
  /** Shares are of what the economy counts. */
  figures: {
    employment: {
      ...FIGURES,
      regionShare: "Share of the region's jobs",
      nationShare: "Share of the nation's jobs",
    },
    establishments: {
      ...FIGURES,
      regionShare: "Share of the region's establishments",
      nationShare: "Share of the nation's establishments",
    },
  },
  conditions: {
    specialisation: "specialisation",
    floor: "least quotient",
    size: "size",
    establishments: "number of establishments",
    focus: "focus",
    productivity: "productivity",
    share: "share of the nation",
    above: "more than its share",
  },
  stages: { emerging: "Emerging", growing: "Growing", mature: "Mature", declining: "Declining" },
  stageReasons: {
    losingShareAndJobs: "It loses ground to the nation, and has fallen three years in a row.",
    strongGainingShare: "It is strong here and gains ground on the nation.",
    strongHoldingShare: "It is strong here and keeps its place: it neither gains nor loses much ground on the nation.",
    notStrongGrowingFast: "It is not strong here yet, but grows faster than in three quarters of the regions.",
    strongLosingShareNotJobs:
      "It is strong here and loses ground to the nation, but has not fallen three years in a row.",
    notStrongNotGrowingFast: "It is not strong here, and it does not grow fast.",
    unknown: "A figure that decides is not known.",
  },
  concentration: {
    names: {
      hoover: "Hoover index",
      gini: "Locational Gini",
      herfindahl: "Herfindahl index",
      effectiveRegions: "Effective number of regions",
      ellisonGlaeser: "Ellison and Glaeser's γ",
      maurelSedillot: "Maurel and Sédillot's γ",
    },
  },

  kicker: {
    traded: "Benchmark cluster, traded",
    local: "Benchmark cluster, local",
    subcluster: (cluster: string) => `Part of the benchmark cluster ${cluster}`,
    industry: (code: string) => `Industry ${code}`,
  },
  gone: "Not in the atlas",
  goneHint: {
    subject: "The atlas has no such cluster or industry. The link may be older than the data.",
    region: "The atlas has no figures of this cluster or industry for this region.",
    noClusters: (economy: string) =>
      `The source of ${economy} counts sectors and subsectors only, which cannot be put together into benchmark clusters.`,
  },
  coarsened: (asked: string, of: string) =>
    `The source does not divide as far as ${asked}: the figures are those of ${of}, which it is part of.`,
  toRegion: (region: string) => `Profile of ${region}`,
  toAcross: {
    US: (subject: string) => `${subject} in all regions`,
    MX: (subject: string) => `${subject} in the United States`,
    AU: (subject: string) => `${subject} in all regions`,
    JP: (subject: string) => `${subject} in all regions`,
    NZ: (subject: string) => `${subject} in all regions`,
    CA: (subject: string) => `${subject} in all regions`,
  },
  updating: "Computing with the new settings",
  tabs: {
    label: "Parts of the profile",
    overview: "Overview",
    change: "Change",
    related: "Related",
    members: "Members",
    peers: "Peers",
    regions: "Regions",
    concentration: "Concentration",
  },
  level: {
    label: "Regions compared",
    state: "States",
    "economic-area": "Economic areas",
    market: "Labour markets",
    county: "Counties",
    municipality: "Municipalities",
    sa3: "SA3 regions",
    prefecture: "Prefectures",
    region: "Regions",
  },
  basis: {
    employment: { jobs: (n: string) => `${n} jobs`, word: "Jobs", lower: "jobs" },
    establishments: { jobs: (n: string) => `${n} establishments`, word: "Establishments", lower: "establishments" },
  },

  quotient: {
    label: "Against the national share",
    sentence: (times: string, low: string, high: string) =>
      `${times} times the national share; between ${low} and ${high}.`,
    noInterval: (times: string) => `${times} times the national share.`,
    band: (low: string, high: string) =>
      `Between ${low} and ${high} times the national share. Less than half of the jobs are published, so a range is told and no number in it.`,
    open: "Not distinguishable from the national share.",
    traded: "Share of jobs in traded clusters, as US Cluster Mapping compares them.",
    unknown: "No location quotient: the figure is not known.",
    byEstablishments: (times: string, low: string, high: string) =>
      `By number of establishments ${times} times; between ${low} and ${high}.`,
    mark: (times: string, low: string, high: string) =>
      `${times} times the national share, 90% interval ${low} to ${high}`,
    nonePublished:
      "None of the jobs it compares here are published: they are estimated so that they agree with the published sums.",
    published: (share: string) =>
      `${share} of the jobs it compares here are published, the rest estimated so that it agrees with the published sums.`,
    axis: (ratio: string) => `${ratio}×`,
    partly: "Some of the jobs are withheld: the figure is estimated, and the interval allows for it.",
  },

  verdict: {
    local: (subject: string, region: string) => `${subject} serves ${region} itself`,
    no: (subject: string, region: string) => `${subject} is not strong in ${region}`,
    unknown: (subject: string, region: string) => `Whether ${subject} is strong in ${region} cannot be said`,
    probably: (subject: string, region: string) => `${subject} is probably strong in ${region}`,
    open: (subject: string, region: string) => `Whether ${subject} is strong in ${region} is open`,
    chance: (chance: string) => `Chance of being strong: ${chance}, over the ways to complete what is not published.`,
    chanceOfCounts: (chance: string) => `Chance of being strong: ${chance}, over what the counts leave open.`,
    reachesBelow: (lower: string, upper: string) =>
      `That chance allows for what is not published, not for how few establishments there are: the interval of its quotient, ${lower} to ${upper}, reaches below 1, so it need not be above the national share.`,
    notTradable:
      "It serves its own region: it can have more than its share of jobs, but only what is sold to other regions is called strong.",
    ways: {
      specialisation: "its location quotient",
      share: "its share of the nation, with a quotient high enough",
    } as Readonly<Record<string, string>>,
    byWay: (way: string) => `By its best figures it passes the rule by ${way}.`,
    wayWithout: (way: string, unmet: readonly string[]) =>
      `By ${way} it would pass, but it falls short in ${list.format(unmet)}.`,
    noWay: "By its best figures it passes neither by its location quotient nor by its share of the nation.",
    either: "Either this",
    or: "or this",
    always: "and in any case this",
    under: (rule: string) => `under the rule “${rule}”`,
    all: (of: number) => (of === 1 ? "The one condition is met." : `All ${of} conditions are met.`),
    some: (met: number, of: number) => `${met} of ${of} conditions are met.`,
    unknownOf: (unknown: number, of: number) =>
      `${unknown} of ${of} conditions ${unknown === 1 ? "hangs" : "hang"} on a figure that is not known.`,
    stars: (stars: number, of: number) => `${stars} of ${of} stars`,
    starsNeeded: (needed: number) => `${count(needed, "star makes", "stars make")} a region strong.`,
    strongOf: (strong: string, regions: string, word: string) => `${strong} of ${regions} ${word} are strong in it.`,
    conditions: "Conditions of the rule",
    asks: (sign: string, threshold: string) => `asks ${sign} ${threshold}`,
    percentile: (percentile: number) => `${nth(Math.round(percentile))} percentile`,
    fixed: "a fixed number",
    above: (share: string) => `${share} above`,
    times: (times: string) => `${times} times over`,
    below: (share: string) => `${share} short`,
    equal: { yes: "exactly as asked", no: "exactly that, not more", unknown: "exactly that" },
    passed: "passed",
    failed: "not met",
    notKnown: "not known",
    short: {
      strong: "Strong",
      probably: "Probably strong",
      open: "Open whether strong",
      no: "Not strong",
      unknown: "Not known",
      more: "More than its share",
      local: "Serves its own region",
    },
    /** Beside a mark. */
    withChance: (what: string, chance: string) => `${what}, chance ${chance}`,
    key: {
      label: "What the marks mean",
      strong: "Strong: a chance of 90% or more",
      probably: "Probably strong: 50 to 90%",
      open: "Open: 10 to 50%",
      no: "Not strong",
      unknown: "Not known",
      more: "More than its share, but it serves its own region",
      local: "Serves its own region",
    },
    more: (subject: string, region: string) => `${subject} has more than its share in ${region}`,
    strong: (subject: string, region: string) => `${subject} is strong in ${region}`,
  },

  overview: {
    figures: "Key figures",
    jobs: (year: number) => `Jobs, ${year}`,
    establishments: (year: number) => `Establishments, ${year}`,
    share: { traded: "Of all traded jobs here", all: "Of all jobs here", establishments: "Of all establishments here" },
    nationShare: "Of the nation's",
    rankSize: "Rank by size",
    rankQuotient: "Rank by quotient",
    rank: (rank: string, of: string) => `${rank} of ${of}`,
    payroll: "Payroll per job",
    stage: "Stage",
    noStage: "No stage",
    establishmentsHere: "Its establishments",
    establishmentsHint: "Selects its industries and shows their establishments on the map",
    showOnMap: "Show on the map",
    subclusters: "Its parts here",
    subclustersNote: "A click opens the part in this region.",
    columns: { part: "Part", jobs: "Jobs", establishments: "Establ.", quotient: "LQ", strong: "Strong" },
    none: "nothing here",
    withheld: "withheld",
    publishes: "The source and the estimates have nothing of it here, so there is nothing to judge.",
  },

  change: {
    title: "Growth",
    sentence: (what: string, change: string, from: number, to: number) => `${what}: ${change} from ${from} to ${to}`,
    nation: (change: string) => `in the nation ${change}`,
    percentile: (percentile: number) => `It grew more than in ${Math.round(percentile)}% of the regions that have it.`,
    unknown: "No growth: no cell is known in every year.",
    shift: "Where the change came from",
    shiftSentence: {
      up: (jobs: string) => `The region did better than the nation by ${jobs}.`,
      down: (jobs: string) => `The region did worse than the nation by ${jobs}.`,
      even: "The region did as the nation did.",
    },
    shiftLabel: (subject: string, region: string) => `Change of ${subject} in ${region}, and what it is made of`,
    national: "National growth",
    mix: "Industry mix",
    regional: "Regional shift",
    nationalFacts: "what it would have been at the growth of everything in the nation",
    mixFacts: "what is added because the industry grew otherwise in the nation than everything",
    regionalFacts: "the rest: how much otherwise it grew here than in the nation",
    at: { employment: (year: number) => `Jobs ${year}`, establishments: (year: number) => `Establishments ${year}` },
    cut: "The axis does not begin at zero.",
    hint: "Point at a bar, or go through them with the arrow keys, to read what it means.",
    columns: { part: "Part", change: "Change", level: "Level" },
    series: "Over the years",
    seriesLabel: (subject: string, region: string) => `${subject} in ${region} over the years`,
    index: (year: number) => `${year} = 100`,
    year: "Year",
    seriesHint: "Point at a line to read its values.",
    point: (year: number, value: string, index: string) => `${year}: ${value}, index ${index}`,
    notDrawn: (labels: readonly string[]) => `Not drawn, as ${list.format(labels)} lack the first year.`,
    noSeries: "No cell is known in every year.",
  },

  remarks: {
    whole: {
      employment: (from: number, to: number) =>
        `All jobs of ${to} are in cells (an industry in a region) known in every year from ${from}.`,
      establishments: (from: number, to: number) =>
        `All establishments of ${to} are in cells (an industry in a region) known in every year from ${from}.`,
    },
    held: {
      all: {
        employment: (share: string, from: number, to: number) =>
          `${share} of the jobs of ${to} are in cells (an industry in a region) known in every year from ${from}: the line and the change are of these.`,
        establishments: (share: string, from: number, to: number) =>
          `${share} of the establishments of ${to} are in cells (an industry in a region) known in every year from ${from}: the line and the change are of these.`,
      },
      published: {
        employment: (share: string, from: number, to: number) =>
          `${share} of the jobs published of ${to} are in cells (an industry in a region) known in every year from ${from}: the line and the change are of these.`,
        establishments: (share: string, from: number, to: number) =>
          `${share} of the establishments published of ${to} are in cells (an industry in a region) known in every year from ${from}: the line and the change are of these.`,
      },
    },
    broken: (year: number, cells: string) =>
      `${year} is a break: it prints no jobs in ${cells} cells of the nation whose jobs every later year prints. They are left out.`,
    pandemic: (change: string, since: number, year: number) =>
      `The jobs of ${year} are those of 12 March ${year === 2020 ? "2020, as the pandemic began" : `${year}, in the pandemic`}. In the whole nation they changed by ${change} from ${since}.`,
    pandemicIn: (titles: readonly string[], since: number, year: number) =>
      `The jobs of ${year} are those of 12 March ${year === 2020 ? "2020, as the pandemic began" : `${year}, in the pandemic`}. From ${since} the nation lost a tenth or more of its jobs in ${list.format(titles)}.`,
    placeless: (title: string, share: string) =>
      `${share} of the nation's jobs in ${title} are counted in a state but in none of its counties: below the level of states its quotients are too low.`,
  },

  related: {
    title: "Related clusters",
    label: (subject: string, region: string) => `Clusters related to ${subject}, and which of them ${region} has`,
    labelAcross: (subject: string) => `Clusters most related to ${subject}`,
    summary: (
      related: number,
      states: Readonly<Record<"strong" | "present" | "less" | "missing" | "unknown", number>>,
    ) => {
      const parts = [states.strong > 0 ? `${states.strong} strong here` : "none strong here"];
      if (states.present > 0) parts.push(`${states.present} present`);
      if (states.less > 0) parts.push(`${states.less} with less than ${states.less > 1 ? "their" : "its"} share`);
      if (states.missing > 0) parts.push(`${states.missing} missing`);
      if (states.unknown > 0) parts.push(`${states.unknown} not known`);
      return `${count(related, "related cluster", "related clusters")}: ${list.format(parts)}.`;
    },
    density: (share: string) =>
      `This region is specialised in ${share} of what is related to it, weighted by how much (relatedness density)`,
    densityRank: (rank: string, of: string) => `rank ${rank} of its ${of} clusters.`,
    states: {
      strong: "Strong here",
      present: "Present",
      less: "Less than its share",
      missing: "Missing",
      unknown: "Not known",
    },
    solid: "Among the top 5% of pairs",
    dashed: "Related",
    hint: "Select a cluster to open it in this region.",
    facts: (state: string, quotient: string, percentile: string) =>
      `${state}; ${quotient}; more related than ${percentile}% of pairs`,
    factsUnknown: (state: string, percentile: string) => `${state}; more related than ${percentile}% of pairs`,
    /** `km` in whole kilometres between the middles of two regions. */
    elsewhere: (facts: string, region: string, km: string) => `${facts}; nearest strong: ${region}, ${km} km`,
    columns: { name: "Cluster", strength: "Relatedness", size: "Jobs", state: "Here" },
    list: "All of them",
    none: "Related clusters are known of whole traded clusters only, not of local ones or of parts.",
    noneIndustry: "Related clusters are known of traded benchmark clusters only.",
    coagglomerationHelp:
      "γᶜ is Ellison and Glaeser's co-agglomeration: how much more the two stand in the same regions than all jobs do; 0 is chance.",
    approximate:
      "One of the kinds of evidence, the published linkages, is read off a published figure by eye: an approximation.",
    open: (subject: string) => `Open ${subject}`,
    rank: "Percentiles among all pairs of clusters: 100 is the most related pair.",
    together: "Together",
    columnsShort: { colocation: "Location", inputOutput: "Input-output", linkage: "Published" },
    subclusters: "Its parts",
    subclustersNote: "Share of the nation's jobs in it.",
    subclustersLabel: (subject: string) => `Parts of ${subject} and their share of its jobs`,
  },

  peers: {
    title: "The same in regions like this one",
    note: (region: string) =>
      `Regions most like ${region} in what they live from, and about as large. Select one to open it there.`,
    label: (subject: string, region: string) => `Location quotient of ${subject} in ${region} and in regions like it`,
    reference: "national share",
    facts: (jobs: string, growth: string, times: string) => `${jobs}, ${growth} since the base year; ${times}`,
    columns: { name: "Region", value: "LQ", low: "From", high: "To" },
    none: "No region is enough like this one, or too much is withheld to tell.",
    series: "Over the years, here and there",
    profiles: "Profiles of these regions",
    differs: (titles: readonly string[]) => `differs most in ${list.format(titles)}`,
    size: (times: string) => `${times} times as large`,
  },

  across: {
    summary: (strong: string, regions: string, word: string) => `Strong in ${strong} of ${regions} ${word}`,
    claims: (above: string, open: string) =>
      `In ${above} its share is above the nation's, its whole 90% interval included; in ${open} it is not distinguishable from it.`,
    traded: "Traded: it serves other regions, so it gathers in some. Its share is compared with traded clusters only.",
    local: "Local: it serves its own region, so it is nearly everywhere.",
    nation: "In the nation",
    growth: (from: number, to: number) => `Growth ${from}–${to}`,
    top: "Top regions",
    topBy: { label: "Rank by", size: "Size", quotient: "Quotient" },
    topLabel: {
      size: (subject: string) => `Regions with most of ${subject}`,
      quotient: (subject: string) => `Strong regions with the largest location quotients of ${subject}`,
    },
    topNote: {
      size: "Those that are strong under the rule are drawn full.",
      quotient:
        "Only regions that are strong, as small ones have the largest quotients. The whiskers are the 90% interval.",
    },
    noneStrong: "No region is strong in it under this rule.",
    topHint: "Select a region to open it there.",
    bar: (jobs: string, times: string) => `${jobs}; ${times}`,
    columns: {
      region: "Region",
      size: "Jobs",
      quotient: "LQ",
      strong: "Strong",
      growth: "Growth",
      nationShare: "Share",
      establishments: "Establ.",
    },
    columnHelp: {
      region: "Region; a click opens the cluster there",
      size: {
        employment: (year: number) => `Jobs, ${year}`,
        establishments: (year: number) => `Establishments, ${year}`,
      },
      quotient: "Location quotient with its 90% interval, on a log scale from an eighth to eightfold",
      strong: "By the rule in force",
      growth: {
        employment: (from: number, to: number) => `Growth of jobs ${from}–${to}, over cells published in both`,
        establishments: (from: number, to: number) =>
          `Growth of establishments ${from}–${to}, over cells published in both`,
      },
      nationShare: {
        employment: "Share of the nation's jobs in it",
        establishments: "Share of the nation's establishments in it",
      },
      establishments: (year: number) => `Establishments, ${year}`,
    },
    sizeEstablishments: "Establ.",
    map: { quotient: "Map of quotients", strong: "Map of strong regions" },
    tableLabel: (subject: string) => `${subject} by region`,
    filter: "Find a region in this table",
    noRow: "No region of this table matches.",
    count: (shown: number, all: number) =>
      shown === all
        ? count(all, "region", "regions")
        : `${shown.toLocaleString("en")} of ${count(all, "region", "regions")}`,
    download: "Download CSV",
    printed: (shown: number, all: number) =>
      `The first ${shown} of ${count(all, "region", "regions")}, as sorted on the screen.`,
    csv: {
      id: "Region id",
      region: "Region",
      size: { employment: "Jobs", establishments: "Establishments counted" },
      low: "Lower end",
      high: "Upper end",
      sizeLow: "At least",
      sizeHigh: "At most",
      quotient: "Location quotient",
      strong: "Strong",
      standing: "Class",
      chance: "Chance of being strong",
      estimated: "Share estimated",
      stars: "Stars",
      growth: "Growth",
      nationShare: "Share of nation",
      establishments: "Establishments",
      status: "Status",
    },
    concentrationTitle: "How concentrated it is",
  },

  indices: {
    hoover: (share: string) => `${share} of its jobs would have to move for it to be spread as everything is.`,
    gini: "0 is spread as everything is, towards 1 all of it in one small region.",
    herfindahl: (regions: string, word: string) =>
      `As concentrated as if it were divided evenly between ${regions} ${word}.`,
    gamma: {
      low: "Low: hardly more concentrated than its plants by chance.",
      intermediate: "Intermediate: more concentrated than its plants would be by chance.",
      high: "High: much more concentrated than its plants would be by chance.",
      between: "The bounds reach over more than one reading, so which one holds cannot be said.",
      unknown: "Not known.",
    },
    grades: { low: "low", intermediate: "intermediate", high: "high" },
    bounds: (low: string, high: string) => `between ${low} and ${high}`,
    boundsNote: "Bounds, because the sizes of single plants are not published.",
    scale: (name: string, value: string, low: string, high: string) =>
      `${name}: ${value}, between ${low} and ${high}, on a scale of low below 0.02, high above 0.05`,
  },

  scan: {
    noEstablishments: (economy: string) =>
      `Not run: the scan tests numbers of establishments, which the source of ${economy} does not count.`,
    title: "Where it gathers across borders",
    note: "Circles of every size around every region, compared with what the establishments of all industries would lead to expect inside.",
    run: "Look for gatherings",
    again: "Look again",
    running: "Redrawing the map to see what chance does",
    percent: (share: string) => `${share} done`,
    cancel: "Cancel",
    failed: "The scan was lost. Nothing else was.",
    stopped: (done: string, of: string) => `Stopped after ${done} of ${of} redrawn maps; the p-values are of those.`,
    found: (significant: number, permutations: string, seed: number) =>
      significant === 0
        ? `Nothing that chance would not make (${permutations} redrawn maps, seed ${seed}).`
        : `${count(significant, "gathering", "gatherings")} that chance would hardly make (p ≤ 0.05 for the map as a whole, ${permutations} redrawn maps, seed ${seed}).`,
    around: (name: string, regions: number, word: string) =>
      regions === 1 ? name : `Around ${name}: ${regions.toLocaleString("en")} ${word}`,
    cluster: (cases: string, expected: string, risk: string, p: string) =>
      `${cases} establishments where ${expected} would be expected; ${risk} times the share outside; p ${p}`,
    more: (n: number) => `and ${count(n, "smaller one", "smaller ones")}, in the evidence`,
  },

  evidence: {
    open: "How we know",
    about: (title: string) => `How we know: ${title}`,
    copy: "Copy as text",
    copied: "Copied",
    copyFailed: "The browser did not allow it. Select the text and copy it.",
    dividedBy: "divided by",
    headings: {
      method: "What is computed",
      formula: "Formula",
      inputs: "Numbers",
      interval: "How sure",
      rule: "Rule",
      settings: "Settings",
      sources: "Sources",
      limits: "Limits",
    },
    titles: {
      quotient: "Location quotient",
      rule: "Strong-cluster rule",
      growth: "Growth",
      shift: "Shift-share",
      stage: "Stage",
      concentration: "Concentration",
      relatedness: "Related clusters",
      pattern: "Spatial pattern",
      scan: "Spatial scan",
      complexity: "Economic complexity",
      structure: "Structure",
      peers: "Peer regions",
    },
    sources: {
      counts: {
        US: (years: string) => `US Census Bureau, County Business Patterns ${years}.`,
        MX: () => "INEGI, DENUE 2015 and 2019: establishments by sector, in manufacturing by subsector.",
        AU: () =>
          "Australian Bureau of Statistics, Census 2011 and 2016: jobs by place of work and subdivision of ANZSIC.",
        JP: () =>
          "Statistics Bureau of Japan, Economic Census 2014 and 2021: employees and establishments by division of JSIC.",
        NZ: () => "Stats NZ, business demography 2022: geographic units by division of ANZSIC.",
        CA: (years: string) =>
          `Statistics Canada, Labour Force Survey ${years}: employed persons of metropolitan areas by residence and industry.`,
      } satisfies Record<EconomyId, (years: string) => string>,
      clusters:
        "Benchmark cluster definitions: Delgado, Porter and Stern 2016, Defining clusters of related industries, Journal of Economic Geography 16(1). Industries whose codes are new in NAICS 2017 are completed; About the data lists them.",
    },
    limits: {
      US: [
        "Counties do not follow commuting: a cluster that crosses a border is split.",
        "The Census Bureau adds a little noise to each figure, and publishes no county cell of fewer than 3 establishments. Those of 2021 are estimated, so that they agree with the published sums of the nation, the states and the areas.",
      ],
      MX: [
        "The source counts establishments, not jobs: a workshop counts as much as a car plant.",
        "It tells sectors, and in manufacturing subsectors, no finer industries.",
      ],
      AU: [
        "The Census counts jobs where they are worked, not establishments: nothing tells in how many plants they are. Ranges are widened by how much regions differ among themselves.",
        "Small cells are randomly adjusted. Changes from 2011 to 2016 are over areas that kept their code; in 2011 562,524 jobs had no place, in 2016 all have one, so growth is overstated.",
      ],
      JP: [
        "The source tells divisions: all of manufacturing is one figure, so it says nothing of cars or of chips.",
        "2021 has private establishments only, 2014 public ones too: changes are told for construction, manufacturing, information, trade and finance alone. Municipalities do not follow commuting.",
      ],
      NZ: [
        "The source counts geographic units, which are places of business with or without employees: a farm or a flat that is let counts as much as a factory.",
        "It is of 2022 alone and tells divisions of ANZSIC, no finer industries: nothing is said of changes.",
      ],
      CA: [
        "The survey counts employed persons where they live, by 16 industries: of somebody who works in another area it tells the wrong one.",
        "There is no figure of the nation: areas are compared with the 33 together. Cells of fewer than 1,500 persons (500 in the Atlantic provinces, Manitoba and Saskatchewan) are suppressed, and sampling errors are not in the source.",
      ],
    } satisfies Record<EconomyId, string[]>,
    settings: {
      rule: "Rule in force",
      moved: (condition: string) => `Threshold moved: ${condition}`,
      certainty: "Counted as strong",
      certainties: { strong: "a chance of 90%", probably: "a chance of 50%" },
      level: "Regions compared",
      compared: {
        US: (level: string) => level,
        MX: () => "Regions of Mexico of the same level",
        AU: () => "Regions of Australia of the same level",
        JP: () => "Regions of Japan of the same level",
        NZ: () => "All regions of New Zealand",
        CA: () => "The 33 metropolitan areas of Canada",
      } satisfies Record<EconomyId, (level: string) => string>,
      year: "Year",
      seed: "Seed",
    },
    quotient: {
      method: {
        employment:
          "The share of jobs here that it has, divided by the share it has in the nation. 1 is the national share.",
        establishments:
          "The share of establishments here that it has, divided by the share it has in the nation. 1 is the national share.",
      },
      traded:
        "Both shares are of traded clusters only, as US Cluster Mapping has it, so the figure is not comparable with a quotient over all jobs.",
      presence: {
        above: (points: string) => `The share here is ${points} percentage points above the nation's.`,
        below: (points: string) => `The share here is ${points} percentage points below the nation's.`,
      },
      share: (share: string) => `a share of ${share}`,
      terms: {
        quotient: "LQ",
        employment: {
          local: "Its jobs here",
          national: "Its jobs in the nation",
          all: { local: "All jobs here", national: "All jobs in the nation" },
          traded: { local: "Jobs in traded clusters here", national: "Jobs in traded clusters in the nation" },
        },
        establishments: {
          local: "Its establishments here",
          national: "Its establishments in the nation",
          all: { local: "All establishments here", national: "All establishments in the nation" },
          traded: {
            local: "Establishments in traded clusters here",
            national: "Establishments in traded clusters in the nation",
          },
        },
      },
      establishments: "Its establishments here",
      effective: "As good as so many establishments of equal size",
      variants: {
        symmetric:
          "Symmetric quotient, (LQ \u2212 1) / (LQ + 1), from \u22121 to 1 (Dalum, Laursen and Villumsen 1998)",
        log: "Natural logarithm of the quotient",
        standardised:
          "That logarithm in standard deviations above the mean of the regions (O\u2019Donoghue and Gleave 2004)",
      },
      interval: (lower: string, upper: string) => `With 90% confidence between ${lower} and ${upper}.`,
      intervalMethod: {
        employment: (establishments: string, effective: string) =>
          `Jobs come in establishments of unequal size: as unequal as they are in the nation, the ${establishments} here tell as much as ${effective} of equal size. The interval is that of a share known from so many (beta distribution, Jeffreys' prior; the nation's share is taken as known).`,
        scattered: (establishments: string, effective: string) =>
          `Establishments of an industry gather in some regions beyond chance: the ${establishments} here tell as much as ${effective} that stand independently (quasi-binomial; Williams 1982).`,
        establishments:
          "The interval is that of a share known from so many establishments (beta distribution, Jeffreys' prior; the nation's share is taken as known).",
      },
      withheld:
        "Part of the jobs is not published. The figure is an estimate that agrees with the published sums of nation, states and areas, and the interval spans its 90% band.",
      hardlyEstimated: "Less than 0.1%",
      estimated: (share: string, isDivided: boolean) =>
        `${share} of the figure is estimated${isDivided ? ": cells that are not published, and industries divided between clusters, whose definitions are six digits deep" : ", because cells of fewer than three establishments are not published"}.`,
      limit: "A quotient compares shares, not sizes: in a small region one plant makes a large one.",
    },
    rule: {
      all: "A region is strong if every one of the conditions below holds.",
      stars: (needed: number) =>
        `Each condition below that holds is a star; ${count(needed, "star makes", "stars make")} a region strong.`,
      unverified: "The numbers are a convention: no source we could read states them.",
      inEstablishments: "Where jobs are not counted, establishments stand in their place.",
      compared: (regions: string, strong: string) =>
        `Of the ${regions} regions compared, ${strong} are strong under it.`,
      percentile: (percentile: number) => `the ${nth(Math.round(percentile))} percentile of the regions that have any`,
      ways: "A region is strong if the conditions of one of the ways below hold, and those asked in any case.",
      way: (n: number, conditions: string) => `${n === 0 ? "Either" : "Or"} ${conditions}`,
      always: (conditions: string) => `And in any case ${conditions}`,
      together: (conditions: readonly string[]) => list.format(conditions),
      chance: (chance: string) =>
        `Chance of being strong: ${chance}. The counts are completed in many ways that agree with what is published; in so many of them the region passes, the thresholds taken from the same draw. From 90% on it is called strong, from 50% probably strong, from 10% open.`,
      local: "It serves its own region, and only what is sold to other regions can be strong.",
      limit:
        "A rule is a convention. A region just below a threshold is hardly different from one just above; see what happens when the threshold is moved.",
    },
    growth: {
      method:
        "The figure at the end divided by the figure at the start, less 1. Both, and every year between, are of the same cells, here and in the nation: those known in each of these years, so that a cell withheld in one of them does not look like a change.",
      term: "Growth",
      counted: {
        employment: (year: number) => `Jobs ${year}`,
        establishments: (year: number) => `Establishments ${year}`,
      },
      here: "Growth here",
      annual: "A year, compounded",
      nation: "Growth in the nation",
      percentile: "Percentile among the regions that have it",
      limit: "Growth of a small cluster is large by nature: look at the jobs as well.",
    },
    shift: {
      method: {
        employment:
          "The change in jobs is parted into three: what it would have been at the growth of all jobs in the nation, what its industries add because they grew otherwise than all jobs, and the rest, by which they grew otherwise here than in the nation.",
        establishments:
          "The change in establishments is parted into three: what it would have been at the growth of all establishments in the nation, what its industries add because they grew otherwise, and the rest, by which they grew otherwise here than in the nation.",
      },
      homothetic:
        "The regional part is parted again: competitive, what it would be with the nation's mix of industries, and allocation, what comes of being specialised in what does better here.",
      formula: {
        sum: "change = national + industry mix + regional",
        national: "national = start × growth of everything in the nation",
        mix: "industry mix = start × (growth of the industry in the nation − growth of everything)",
        regional: "regional = start × (growth of the industry here − its growth in the nation)",
      },
      before: {
        employment: (year: number) => `Jobs ${year}`,
        establishments: (year: number) => `Establishments ${year}`,
      },
      after: {
        employment: (year: number) => `Jobs ${year}`,
        establishments: (year: number) => `Establishments ${year}`,
      },
      national: "National growth",
      mix: "Industry mix",
      regional: "Regional shift",
      competitive: "Of it competitive",
      allocation: "Of it allocation",
      source: "Dunn 1960, Papers of the Regional Science Association 6.",
      homotheticSource: "Esteban-Marquillas 1972, Regional and Urban Economics 2.",
      limits: [
        "It describes a change and gives no cause of it. The nation's growth includes the region's own.",
        "Only cells known in every year are compared. The result depends on the years and on how finely industries are told apart.",
      ],
    },
    stage: {
      method:
        "The first of these clauses that holds decides. Where a figure that could decide is not known, the stage is left open.",
      clauses: {
        declining: (quotient: string, years: number) =>
          `Declining: a location quotient of at least ${quotient}, a regional shift below 0, and fewer jobs than the year before for ${years} years in a row.`,
        growing: (small: string) => `Growing: strong, and a regional shift above ${small} of its jobs a year.`,
        mature: (small: string) =>
          `Mature: strong, and a regional shift of at most ${small} of its jobs a year up or down.`,
        emerging: (percentile: number) =>
          `Emerging: not strong, and growth at the ${nth(percentile)} percentile of the regions or above.`,
      },
      decided: "What decided",
      strong: "Strong under the rule in force",
      missing: "Not known",
      missingNames: {
        isStrong: "whether it is strong",
        quotient: "the location quotient",
        growthPercentile: "the growth",
        regionalShift: "the regional shift",
        years: "the years",
        trend: "the jobs of each year",
      },
      limit:
        "Stages are Agglomera's own convention, made for its recommendations; four years are short for a life cycle.",
    },
    concentration: {
      method:
        "Each index compares how the cluster's jobs are spread over the regions with how all activity is. The last two also ask how much of that a few large plants would give by chance alone.",
      giniFormula: "Gini coefficient of s against x, regions in the order of s / x, from 0 to 1",
      where: {
        employment:
          "s: a region's share of the nation's jobs in it; x: the region's share of all jobs it is compared with; H: Herfindahl index of the plants",
        establishments:
          "s: a region's share of the nation's establishments in it; x: its share of all establishments; H: Herfindahl index of the plants",
      },
      regions: (level: string) => `${level}, with it`,
      plants: "Herfindahl index of its plants",
      bounds: (low: string, high: string) => `between ${low} and ${high}`,
      plantsNote:
        "The size of each plant is not published. From the number of establishments and the jobs of each region follow a least and a most of the plants' Herfindahl index, and with them bounds of both γ; the value between is the likeliest.",
      convention: (low: string, high: string) =>
        `By convention a γ below ${low} is low, from ${low} to ${high} intermediate, above ${high} high. It is a way of reading, not a test.`,
      sources: [
        "Hoover 1936, Review of Economics and Statistics 18; Krugman 1991, Geography and Trade (locational Gini, here not halved).",
        "Ellison and Glaeser 1997, Journal of Political Economy 105(5); Maurel and Sédillot 1999, Regional Science and Urban Economics 29.",
      ],
      limits: [
        "All depend on the regions: a concentration that crosses a border is split, and states show less than counties.",
        "A negative γ means a spread more even than chance would make it, or noise.",
      ],
    },
    relatedness: {
      method:
        "Two clusters are related if they stand in the same regions, buy from and sell to each other, and are drawn as linked by US Cluster Mapping. Each kind of evidence ranks all pairs of clusters; the ranks are averaged, and ranked again from 0 to 100. A kind that does not know a pair counts 50, which moves it neither way; a pair that fewer than two kinds know is not ranked.",
      partsHeading: "Kinds of evidence",
      partsText: [
        "Location: the correlation over regions of the jobs in one and the jobs in the other, by square roots, so that no single metropolis decides.",
        "Input-output: what one sells to the other as a share of all it sells, times the share of all the other buys, as a square root; of the direction in which that is larger.",
        "Published linkage: read off a published figure by eye, an approximation. It knows traded clusters only.",
      ],
      parts: { colocation: "location", inputOutput: "input-output", linkage: "published linkage" },
      drawn: (solid: number, thin: number) =>
        `A line is drawn solid from the ${nth(solid)} percentile of all pairs, dashed from the ${nth(thin)}. A cluster without any such link shows the two nearest.`,
      missing: (quotient: string, establishments: string) =>
        `A related cluster with a location quotient below ${quotient} has less than its share here. It counts as missing where it also has fewer than ${establishments} establishments and fewer jobs than its buyers here and the size of the region let expect, if they let expect one establishment of the usual size at all.`,
      density: "Relatedness density",
      densityRank: (rank: string, of: string) => `number ${rank} of the ${of} clusters of this region`,
      densityText:
        "Relatedness density: of all other clusters, weighted by how often they are specialised in the same regions, the share that this region is specialised in (a quotient of at least 1 and 10 establishments). Compare it within a region, not between regions.",
      sources: [
        "Delgado, Porter and Stern 2016 (location, putting kinds of evidence together).",
        "US Bureau of Economic Analysis, use table 2017; after Ellison, Glaeser and Kerr 2010, American Economic Review 100 (input-output).",
        "Hidalgo, Klinger, Barabási and Hausmann 2007, Science 317 (density).",
        "US Cluster Mapping, related clusters, read off a published figure.",
      ],
      limits: [
        "That clusters are found together does not say that one helps the other.",
        "The evidence is of the United States as a whole and of one year.",
      ],
    },
    pattern: {
      method:
        "Of each region the share of establishments that belong to the industry, allowing for how many there are (empirical Bayes), is compared with that of its neighbours. Moran's I says how alike neighbours are over all regions; the local figures say where, after as many tests as there are regions (false-discovery rate). To see what chance does, the shares are redrawn among regions of like size, because those of small regions scatter more.",
      expected: "expected by chance",
      asExtreme: "permutations at least as extreme + 1",
      permutations: "permutations + 1",
      regions: "Regions",
      islands: "Without neighbours",
      global: "Moran's I",
      local: "Local Moran here",
      spot: "Gi* here",
      quadrants: {
        none: "nothing that stands out",
        HH: "high among high",
        LH: "low among high",
        LL: "low among low",
        HL: "high among low",
        unknown: "not known",
      },
      spots: { none: "nothing that stands out", hot: "hot spot", cold: "cold spot", unknown: "not known" },
      weights: "Neighbours",
      weightNames: {
        contiguity: (_k: number, _km: string) => "regions that share a border",
        nearest: (k: number, _km: string) => `the ${k} nearest regions`,
        distance: (_k: number, km: string) => `regions within ${km} km`,
      },
      permutationsName: "Permutations",
      alpha: "False-discovery rate",
      sources: [
        "Anselin 1995, Geographical Analysis 27(2); Ord and Getis 1995, Geographical Analysis 27(4).",
        "Marshall 1991 and Assunção and Reis 1999 (rates); Benjamini and Hochberg 1995 (false discoveries).",
      ],
      limits: ["It says where, not why. Other neighbours or other regions give another picture."],
    },
    scan: {
      method:
        "Circles of every size around every region are compared with what the establishments of all industries would lead to expect inside. The one that is least like chance comes first, then those that do not overlap it.",
      formula: "LLR = c ln(c / E) + (C − c) ln((C − c) / (C − E)), where c > E",
      around: (name: string, regions: number) => `Around ${name}, ${count(regions, "region", "regions")}`,
      found: (cases: string, expected: string) => `${cases} establishments, ${expected} expected`,
      risk: (ratio: string, llr: string, p: string) => `${ratio} times the share outside, LLR ${llr}, p ${p}`,
      share: "Largest share of all establishments in a circle",
      source: "Kulldorff 1997, Communications in Statistics: Theory and Methods 26.",
      limits: ["Circles reach over regions that do not belong: the border of a circle is not the border of a cluster."],
    },
    complexity: {
      method:
        "A labour market is complex if the traded industries it is specialised in are those that few labour markets, and complex ones, are specialised in. Industries of four digits count, most of whose jobs are in traded clusters; one is present where its quotient is surely above 1, even at the lower end of its interval. Labour markets with fewer than 5 such industries, and industries in fewer than 10 of them, take no part. The index is the second eigenvector of the matrix of which market has which industry, with mean 0 and standard deviation 1.",
      formula: "M\u0303 = Σ M M\u1d40 / (diversity × ubiquity); index = its second eigenvector, standardised",
      value: "Complexity index",
      rank: "Rank",
      rankOf: (rank: string, of: string) => `${rank} of ${of}`,
      industries: "Industries that take part",
      sign: "Correlation with diversity",
      signRule:
        "An eigenvector has no sign of its own: it is turned so that it goes with diversity. Where that correlation is near 0 the sign is fragile.",
      source:
        "Hidalgo and Hausmann 2009, Proceedings of the National Academy of Sciences 106; Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity.",
      limits: ["Made for exports of countries. On regions it says which mixes go together, not how able a place is."],
    },
    structure: {
      method:
        "p is the share of the region's figure that each industry of the source has, P its share in the nation. Diversity asks how evenly p is spread, specialisation how far it is from P.",
      names: {
        herfindahl: "Herfindahl index",
        effectiveNumber: "Effective number",
        krugman: "Krugman specialisation",
        hachman: "Hachman index",
        entropy: "Entropy",
        unrelatedVariety: "Unrelated variety",
        relatedVariety: "Related variety",
      },
      where:
        "Krugman: 0 as the nation, towards 2 nothing in common. Hachman: 1 as the nation. Variety: entropy between sectors (unrelated) and within them (related).",
      sources: ["Krugman 1991, Geography and Trade; Frenken, van Oort and Verburg 2007, Regional Studies 41(5)."],
      limit: "What is withheld or not published counts as nothing here.",
    },
    peers: {
      method: {
        employment:
          "Regions whose jobs are spread over the traded clusters most as here, and that are about as large. The distance of two such structures (Jensen–Shannon) is 0 where they are the same and 1 where they have nothing in common.",
        establishments:
          "Regions whose establishments are spread over the industries most as here, and that are about as large. The distance of two such structures (Jensen–Shannon) is 0 where they are the same and 1 where they have nothing in common.",
      },
      formula: (structure: string, size: string, factor: number) =>
        `order = ${structure} × distance of the shares + ${size} × | ln size ratio | / ln ${factor}`,
      distance: (distance: string) => `${distance} apart`,
      size: (ratio: string) => `${ratio} times as large`,
      differs: (titles: string) => `differs most in ${titles}`,
      sizeRule: (factor: number) => `A peer is at most ${factor} times larger or smaller.`,
      withheldRule: (share: string) =>
        `Regions where more than ${share} is withheld or cannot be compared are left out.`,
      sources: [
        "Lin 1991; Endres and Schindelin 2003, IEEE Transactions on Information Theory (distance). The weights are Agglomera's own.",
      ],
      limit: "Peers are alike in what they live from. They are no twins: what helped one need not help the other.",
    },
  },
};
