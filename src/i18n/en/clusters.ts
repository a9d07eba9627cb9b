import type { CurveId } from "#clusters/found/curves.ts";
import { count } from "./count.ts";
/** English words of spatial and declared clusters: a file of its own, loaded with the view that needs them. */

/** What a curve says where it leaves the band of chance: farthest at `at` with `value`, all the way `from` .. `to`; kilometres, written. */
interface CurveStretchWords {
  at: string;
  value: string;
  from: string;
  to: string;
}

/** What a curve over distance is called and explained by. */
interface CurveWords {
  title: string;
  help: string;
  run: string;
  finding: {
    above: (stretch: CurveStretchWords) => string;
    below: (stretch: CurveStretchWords) => string;
    inside: string;
    unknown: string;
  };
  /** Among the words on how everything is computed. */
  method: string;
}

export default {
  failed: "The clusters could not be computed.",
  looking: "Looking for clusters",
  method: "Method",
  methodHint: "How establishments are grouped into clusters",
  methods: { dbscan: "DBSCAN", hdbscan: "HDBSCAN" },
  methodHints: {
    dbscan: "Groups what stands within one distance everywhere",
    hdbscan: "Lets the distance differ from place to place, for registers of uneven density",
  },
  distance: "Distance",
  distanceLabel: "Distance between neighbours, in kilometres",
  kilometres: "km",
  km: (text: string) => `${text} km`,
  automatic: "Automatic",
  automaticHint: "Choose the distance from the data",
  minPts: "At least",
  minPtsLabel: "Establishments within the distance that make the core of a cluster",
  minPtsHdbscan: "Establishments of the smallest cluster",
  minPtsUnit: "establishments",
  extent: "At most",
  extentLabel: "Greatest distance inside a cluster, in kilometres; what is wider is an area",
  fewer: "Fewer",
  more: "More",
  why: "Why this distance",
  whyText: (km: string, minPts: number, observed: string, expected: string) =>
    `Within ${km} km, ${observed} of the establishments have ${minPts} or more of their kind, themselves counted. If the industry stood where all establishments stand, ${expected} would. The gap is widest at this distance.`,
  whyChart: (km: string) =>
    `Share of establishments that have enough of their kind within a distance, observed and expected; the gap is widest at ${km} km`,
  observed: "Observed",
  expected: "Expected",
  test: {
    title: "Test",
    run: "Test these clusters",
    again: "Test again",
    cancel: "Cancel",
    why: "Industry crowds where everything crowds. The test redraws which establishments belong to the industry and looks how large a cluster chance makes.",
    permutations: "Simulated maps",
    seed: "Seed",
    progress: (done: string, of: string) => `${done} of ${of} simulated maps`,
    quarter: (label: string, percent: number) => `${label}: ${percent}% done`,
    waiting: "Another computation is running",
    result: (significant: number, all: number, permutations: string, seed: number) =>
      `${significant === 0 ? "None" : significant} of ${count(all, "cluster", "clusters")} ${significant === 1 ? "is" : "are"} more than activity in general (p ≤ 0.05 for the map as a whole, ${permutations} permutations, seed ${seed}).`,
    interim: (significant: number, all: number) =>
      `So far ${significant} of ${count(all, "cluster", "clusters")} ${significant === 1 ? "is" : "are"} more than activity in general.`,
    cancelled: (done: string, of: string) =>
      `Cancelled after ${done} of ${of} simulated maps; the p-values are of those.`,
    tooFew: "Fewer than 19 maps say nothing at this level.",
    failed: "The test was lost. Nothing else was.",
  },
  verdict: {
    significant: "More than activity in general",
    general: "Not more than activity in general",
    untested: "Not tested",
  },
  list: {
    title: "Clusters found",
    titleCount: (n: string) => `Clusters found (${n})`,
    rank: "Rank by",
    ranks: { size: "Size", excess: "Excess", p: "p" },
    rankHints: {
      size: "Most establishments first",
      excess: "Most establishments above what is expected first",
      p: "Smallest p first",
    },
    summary: (clustered: string, selected: string) => `${clustered} of ${selected} establishments stand in one.`,
    none: "With these settings no establishments stand close enough together.",
    noneHint: "A larger distance or fewer establishments finds looser clusters.",
    p: (p: string) => `p ${p}`,
    notTested: "not tested",
    interval: (ratio: string, low: string, high: string) => `${ratio}× (${low}–${high})`,
  },
  areas: {
    title: (n: string) => `Areas, not clusters (${n})`,
    note: (km: string) =>
      `HDBSCAN also joined these, though some of their establishments stand more than ${km} km apart. Such a stretch of land is no cluster: it is not counted, compared or tested.`,
    extent: (establishments: string, km: string) => `${establishments}, up to ${km} km apart`,
  },
  legend: {
    title: "Spatial clusters",
    establishment: "Establishments of the selection",
    declared: "Industrial parks named in the register",
    declaredNote: "A park is named by somebody; a cluster is found in where establishments stand.",
  },
  tabs: {
    label: "Parts of the profile",
    overview: "Overview",
    industries: "Industries",
    establishments: "Establishments",
    evidence: "Evidence",
  },
  profile: {
    kicker: "Spatial cluster",
    kickerOf: (titles: string, near: string) => `Spatial cluster${near === "" ? "" : ` near ${near}`} · ${titles}`,
    andMore: (n: number) => `and ${n} more`,
    gone: "No such cluster",
    goneHint: "With the industries and settings of this view no such cluster is found.",
    sentence: (n: number, expected: string, ratio: string) =>
      `${count(n, "establishment", "establishments")} where ${expected} would be expected: ${ratio} times its share of all activity`,
    between: (low: string, high: string) => `between ${low} and ${high} with 90% confidence`,
    verdictP: (p: string) => `p = ${p} for the map as a whole`,
    verdictInterim: (p: string, done: string) => `p = ${p} after ${done} simulated maps`,
    power: (excess: string, expected: string, least: string) =>
      `What the test could find: on this ground ${least} establishments or more are significant, so a place with ${excess} more than the ${expected} expected would be found four times of five with these settings.`,
    powerNone:
      "What the test could find: nothing. On this ground no number of establishments could be significant with these settings.",
    untestedHint: "Density alone also finds cities.",
    toTest: "To the test",

    figures: "Key figures",
    all: "All establishments there",
    jobs: "Jobs",
    jobsUnknown: "not stated",
    jobsOf: (known: string, all: string) => `known for ${known} of ${all}`,
    area: "Area of the outline",
    areaValue: (km2: string) => `${km2} km²`,
    drawn: {
      concave: "drawn closely around its establishments",
      convex: "drawn without bends: a closer line would break it up or leave some out",
      buffer: "a strip around the few places it has, or around those on one line",
      box: "only a box around its establishments: no closer outline holds them all",
    },
    density: "Establishments per 100 km²",
    span: "Largest distance inside",
    stability: "Stability",
    showOnMap: "Show on map",
    anchor: (share: string) =>
      `One establishment has ${share} of the known jobs. This may be one plant and its neighbours rather than a cluster: what happens to it happens to the place.`,
    effective: (plants: string) =>
      `By known employment it counts as ${plants} plants of equal size (1 / Herfindahl index).`,
    tooLittleKnown: "Too little employment is stated to say whether one plant dominates.",
    regions: "Regions its establishments stand in",
    near: "Nearest",
    nearKind: { port: "Port", airport: "Airport", research: "Research" },
    nearFailed: "Ports, airports and research organisations could not be loaded; reload the page to try again.",
    nearNone: "The atlas has no ports, airports or research organisations for this place.",
    parks: "Industrial parks inside",
    parkShare: (n: string, of: string) => `${n} of its ${of} in the selection`,
    parksNone: "The register names no park here.",
    mixNote: (n: number) =>
      `Of ${count(n, "establishment", "establishments")} of any industry there, against the share each industry has of all establishments. Below each quotient stands its 90% interval.`,
    mixLabel: "Industries of all establishments in the cluster",
    mixColumns: { industry: "Industry", establishments: "Establ.", lq: "LQ", interval: "90% interval" },
    onlyThis: (title: string) => `Select only ${title}`,
    rowsNote: (n: number) => `${count(n, "establishment", "establishments")} of the selected industry, largest first.`,
    jobsKnown: (sum: string, known: string, all: string) => `${sum} jobs at the ${known} of ${all} that state them.`,
    largest: (share: string) => `The largest has ${share} of them.`,
    sources: "Registers of large and regulated plants; small firms are mostly absent.",
  },
  curves: {
    M: {
      title: "M function (Marcon and Puech)",
      help: "How many times the industry's share among neighbours, within each distance, is its share everywhere. 1 is no more than chance.",
      run: "Compute M",
      finding: {
        above: ({ at, value, to }) =>
          `Within ${at} km, ${value} times the share you would expect${to === at ? "" : `; more than chance up to ${to} km`}.`,
        below: ({ at, value }) =>
          `Nowhere more than chance; within ${at} km only ${value} times the share you would expect.`,
        inside: "At no distance more than chance would make of it.",
        unknown: "Too few establishments, or too few simulations, to say.",
      },
      method:
        "M: share of the industry among the neighbours within a distance of each of its establishments, over its share everywhere, averaged as Marcon and Puech do.",
    },
    kDensity: {
      title: "K-density (Duranton and Overman)",
      help: "How often two establishments of the industry are each distance apart, beside what chance makes of as many.",
      run: "Compute K-density",
      finding: {
        above: ({ from, to }) =>
          from === to
            ? `More pairs than chance makes at ${from} km.`
            : `More pairs than chance makes, between ${from} and ${to} km apart.`,
        below: ({ from, to }) =>
          `Fewer pairs than chance makes, between ${from} and ${to} km apart: the industry is dispersed there.`,
        inside: "At no distance more pairs than chance makes.",
        unknown: "Too few establishments, or too few simulations, to say.",
      },
      method:
        "K-density: smoothed density of the distances between all pairs of the industry's establishments (Duranton and Overman).",
    },
    ripleyK: {
      title: "Ripley's K",
      help: "How many establishments of the industry stand within each distance of one of them, as the area in square km that would hold so many at its mean density.",
      run: "Compute K",
      finding: {
        above: ({ at, from, to }) =>
          from === to
            ? `More neighbours of the industry than chance makes within ${at} km.`
            : `More neighbours of the industry than chance makes, within ${from} to ${to} km; farthest above at ${at} km.`,
        below: ({ from, to }) =>
          `Fewer neighbours of the industry than chance makes, within ${from} to ${to} km: it is dispersed there.`,
        inside: "At no distance more neighbours of the industry than chance makes.",
        unknown: "Too few establishments, or too few simulations, to say.",
      },
      method:
        "Ripley's K: pairs of the industry's establishments within each distance, over the pairs there are, times the area of the window: the smallest box of meridians and parallels that holds all establishments. No edge correction: the redrawn labels lose as much at the same edges.",
    },
    ripleyL: {
      title: "Ripley's L",
      help: "The radius in km of a circle of area K: the distance itself where establishments stand by chance over the whole window.",
      run: "Compute L",
      finding: {
        above: ({ at, value, from, to }) =>
          from === to
            ? `More neighbours of the industry than chance makes within ${at} km: L is ${value} km there.`
            : `More neighbours of the industry than chance makes, within ${from} to ${to} km; at ${at} km, L is ${value} km.`,
        below: ({ from, to }) =>
          `Fewer neighbours of the industry than chance makes, within ${from} to ${to} km: it is dispersed there.`,
        inside: "At no distance more neighbours of the industry than chance makes.",
        unknown: "Too few establishments, or too few simulations, to say.",
      },
      method: "Ripley's L (Besag): the square root of K over π. The same test as K, on a scale that is easier to read.",
    },
  } satisfies Record<CurveId, CurveWords> as Record<CurveId, CurveWords>,
  evidence: {
    test: "The test",
    settings: (method: string, km: string, minPts: number) => `${method}, ${km} km, at least ${minPts} establishments`,
    settingsHdbscan: (minPts: number, km: string) =>
      `HDBSCAN, at least ${minPts} establishments, at most ${km} km from one to another`,
    automatic: "distance chosen from the data",
    histogram: (simulations: string, observed: string, p: string) =>
      `Strongest cluster of each of ${simulations} simulated maps, by log likelihood ratio; this cluster has ${observed}, p ${p}`,
    histogramAxis: "Strongest cluster of each simulated map (log likelihood ratio)",
    histogramColumns: { from: "From", to: "Below", maps: "Maps" },
    thisCluster: "this cluster",
    threshold: "95%",
    curves: "The industry as a whole",
    again: "Compute again",
    progress: (done: string, of: string) => `${done} of ${of} simulations`,
    curveFailed: "The curve was lost. Try again.",
    cancelled: (done: string, of: string) => `Cancelled after ${done} of ${of} simulations.`,
    curveP: (p: string, n: number, simulations: string, seed: number) =>
      `Whole curve: p = ${p}; ${count(n, "establishment", "establishments")}, ${simulations} simulations, seed ${seed}.`,
    chart: {
      distance: "Distance, km",
      local: "90% of simulations, each distance by itself",
      global: "95% of simulations, all distances together",
      observed: "Observed",
      band: (low: string, high: string) => `${low} to ${high}`,
      reference: "as everywhere",
    },
    sensitivity: "Other settings",
    sensitivityHelp:
      "How many clusters other distances and numbers of establishments find. A result that holds only at the chosen setting is weak.",
    sensitivityRun: "Compare settings",
    sensitivityLabel:
      "Clusters found, and the share of establishments in them, by distance and least number of establishments",
    sensitivityRow: "At least",
    sensitivityColumn: "Distance",
    sensitivityCell: (n: number, share: string) =>
      `${count(n, "cluster", "clusters")}, ${share} of establishments in one`,
    chosen: "chosen",
    words: "How this is computed",
    wordsText: [
      "Delineation (DBSCAN): an establishment with at least so many others of the selection within the distance, itself counted, is core. Core establishments within the distance of each other belong together; what is within reach of one joins the nearest; the rest is unclustered. Distances are great-circle metres.",
      "Expected: all establishments within the distance of the cluster's core, of any industry, times the selection's share of all establishments of the same economy.",
      "Location quotient: establishments divided by expected, with a 90% interval.",
      "Log likelihood ratio: how much better it explains the map that the share inside differs from the share outside, than that it is the same (Kulldorff's scan statistic). Only what is above expectation counts.",
      "Test: the industry's labels are redrawn among all establishments and the same delineation is run again. p is one more than the number of simulated maps whose strongest cluster is at least as strong as this one, divided by one more than the number of maps. Because the strongest of each whole map is compared, the claim holds for all clusters together.",
    ],
  },
  park: {
    kicker: "Declared cluster · industrial park",
    gone: "Not in the register",
    goneHint: "The register names no such park. The link may be older than the data.",
    counts: (n: number) =>
      `${count(n, "establishment", "establishments")} of the register ${n === 1 ? "names" : "name"} this park.`,
    matching: (n: number) => `${count(n, "passes", "pass")} the filter.`,
    found: "Found clusters here",
    foundNone: "No found cluster of the selected industry holds establishments of it.",
    foundUnasked: "Choose an industry to see which found clusters it overlaps.",
    foundShare: (here: string, ofPark: string, ofCluster: string) =>
      `${here} of its ${ofPark} that pass; ${ofCluster} in the whole cluster`,
    establishments: "Establishments that pass the filter",
    none: "None of its establishments passes the filter.",
    note: "Named by the establishments themselves in the register. Addresses that name the park but lie farther than 5 km from its middle are counted, not drawn.",
  },
};
