/** Of each statistic its name and what it says, in the order they are shown. */
const region = {
  theil: {
    name: "Theil index of its industries",
    definition:
      "How far the mix of industries here is from the nation's, in nats: the sum of s ln(s / x) over industries, s their shares here and x in the nation. 0 is the nation's own mix (Theil 1967).",
  },
  theilBetween: {
    name: "Theil index between sectors",
    definition: "The part of it that lies in how the sectors are weighted here.",
  },
  theilWithin: {
    name: "Theil index within sectors",
    definition: "The part of it that lies in which industries make up each sector here.",
  },
  diversity: {
    name: "Diversity (reflection 0)",
    definition:
      "How many traded clusters have a quotient of at least 1 and ten establishments here: step 0 of the method of reflections (Hidalgo and Hausmann 2009).",
  },
  meanUbiquity: {
    name: "Mean ubiquity of its clusters (reflection 1)",
    definition:
      "In how many regions, on average, the clusters counted above are found. Low: it has what few others have.",
  },
  yearlyNational: {
    name: "National effect, year by year",
    definition:
      "What the region would have gained at the nation's growth, counted anew for each year and summed (dynamic shift-share, Barff and Knight 1988). Each step compares what is published in both its years.",
  },
  yearlyMix: {
    name: "Effect of its mix, year by year",
    definition: "What its clusters' growth in the nation added or took, counted and summed likewise.",
  },
  yearlyRegional: {
    name: "Regional effect, year by year",
    definition: "What is left: its clusters grew differently here than in the nation, counted and summed likewise.",
  },
};

const across = {
  theil: {
    name: "Theil index over the regions",
    definition:
      "How far its spread over the regions is from that of all activity, in nats: the sum of s ln(s / x) over regions, s their shares of it and x of everything. 0 is spread as everything is (Theil 1967).",
  },
  theilBetween: {
    name: "Theil index between states",
    definition: "The part of it that lies in which states have it. Known for counties only.",
  },
  theilWithin: {
    name: "Theil index within states",
    definition: "The part of it that lies in which counties of a state have it. Known for counties only.",
  },
  outstanding: {
    name: "Regions that stand out (standardised quotient)",
    definition:
      "Regions whose quotient, as a logarithm, lies 1.96 standard deviations or more above the mean of the regions (O'Donoghue and Gleave 2004). It compares regions with one another and has no rule for size.",
  },
  outstandingFrom: {
    name: "Quotient from which a region stands out",
    definition: "The location quotient at that limit.",
  },
  coagglomeration: {
    name: "Co-agglomeration of its parts",
    definition:
      "Whether its parts gather in the same regions beyond what all activity leads to expect, weighted by size: 0 is no more than by chance (Ellison and Glaeser 1997).",
  },
  ubiquity: {
    name: "Ubiquity (reflection 0)",
    definition:
      "In how many regions it has a quotient of at least 1 and ten establishments: step 0 of the method of reflections (Hidalgo and Hausmann 2009).",
  },
  meanDiversity: {
    name: "Mean diversity of these regions (reflection 1)",
    definition:
      "How many traded clusters those regions have on average. High: it is found where much else is found as well.",
  },
};

export default {
  title: "More statistics",
  computing: "Computing",
  failed: "They could not be computed.",
  again: "Try again",
  unknown: "not known",
  region,
  across,
};
