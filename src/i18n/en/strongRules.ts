import type { StrongRuleId } from "#clusters/strength/strongRules.ts";

const US_SOURCE =
  "US Cluster Mapping Project, written for economic areas, as its published code computes it; quantiles over the regions of one level with the cluster";

/** What a rule for strong clusters is called, and where its conditions and numbers come from. */
interface StrongRuleWords {
  name: string;
  source: string;
  /** Of a rule that others published: the regions it was written for. */
  writtenFor?: string;
}

export default {
  "labour-market": {
    name: "Labour markets, with floors",
    source:
      "This project's own, for labour markets: the quotient of the US rule with floors of ten establishments and 250 jobs; or 3% of the nation's jobs with a quotient of at least 1.1, since size counts as it does in the European rule",
  },
  "us-75": { name: "US Cluster Mapping, top quarter", source: US_SOURCE, writtenFor: "economic areas" },
  "us-90": { name: "US Cluster Mapping, top tenth", source: US_SOURCE, writtenFor: "economic areas" },
  "european-stars": {
    name: "European Cluster Observatory stars",
    writtenFor: "European regions",
    source:
      "European Cluster Observatory, first edition (2007-2011): a quotient of 2, the top tenth by employment; the top tenth by share of the region's employment as commonly stated, not verified. That two stars make a cluster strong is this project's choice",
  },
  "panorama-stars": {
    name: "European Panorama stars",
    writtenFor: "European regions",
    source:
      "After the European Observatory for Clusters and Industrial Change (2019-2020): specialisation, size, productivity as pay per job; the top fifth is a convention we could not verify. That two stars make a cluster strong is this project's choice",
  },
  "lq-size": { name: "Quotient and size", source: "Plain thresholds, to be set by the reader" },
  candidate: {
    name: "Candidate cluster",
    source:
      "This project's own, for a first look: at least the nation's share, ten establishments, not among the smallest quarter",
  },
} satisfies Record<StrongRuleId, StrongRuleWords> as Record<StrongRuleId, StrongRuleWords>;
