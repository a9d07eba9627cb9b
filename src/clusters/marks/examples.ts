/** Marks that many know, for a first look, by the ids of their subject and region: two economies, four families. */
export const EXAMPLES = [
  { subject: "cluster/automotive", region: "US-A19820" },
  { subject: "cluster/aerospace-vehicles-and-defense", region: "US-A48620" },
  { subject: "industry/316", region: "MX-A11903" },
  { subject: "cluster/furniture", region: "US-A25860" },
] as const;
