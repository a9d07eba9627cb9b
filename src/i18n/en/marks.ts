import type { EconomyId } from "#economies/economies.ts";
import type { Basis } from "#economies/economy.ts";
import { count } from "./count.ts";

/** Marks of clusters: what the map opens on. */
export default {
  examples: "For example",
  in: (cluster: string, place: string) => `${cluster} in ${place}`,
  example: (times: string, size: string) => `${times} the national share, ${size}`,
  title: "What regions are known for",
  note: "A mark is a region and the cluster it is known for: more than its share of the nation's jobs (in Mexico and New Zealand of its establishments, in Canada of the jobs of its metropolitan areas), and many of them. An industry, chosen under views and filters, shows where it is strong and where its plants stand together.",
  /** After the name of a place that stands for others beside it. */
  andMore: (place: string, more: number) => `${place} and ${more} more`,
  times: (quotient: string | undefined, lower: string, upper: string) =>
    quotient === undefined ? `${lower} to ${upper} times` : `${quotient} times`,
  quotient: (value: string | undefined, lower: string, upper: string) =>
    value === undefined
      ? `Between ${lower} and ${upper} times the national share: less than half is published`
      : `${value} times the national share (90% interval ${lower} to ${upper})`,
  with: (places: string) => `With ${places}, which touch it and are strong in the same`,
  sized: {
    employment: (n: number) => count(n, "job", "jobs"),
    establishments: (n: number) => count(n, "establishment", "establishments"),
  } satisfies Record<Basis, (n: number) => string>,
  /** Of a figure of which less than half is published. */
  about: (size: string) => `about ${size}`,
  strong: "Strong",
  probably: "Probably strong",
  none: "No region is surely above its share in what is chosen.",
  noneHere: "None of them is in view. Of an economy without counts the atlas has heavy industry only.",
  showHeavy: "Show heavy industry",
  failed: "The marks of clusters could not be loaded.",
  loading: "Loading the clusters",
  /** Why the map does not draw what is selected. */
  undrawn: {
    layerOff: "What is selected is not on the map: its layer is off.",
    show: "Show it",
    noIndustry: "The cluster is not on the map: clusters are found once an industry is chosen.",
    noMark: "No mark is on the map: no region is surely above its share in what is chosen.",
    emptyPark: "The park is not on the map: it holds no establishment of the selection.",
    noOutline: "The region is not on the map: the atlas has no outline of it.",
  },
  family: {
    technology: "Technology and science",
    trade: "Trade, transport and building",
    fibres: "Food, fibres and wood",
    machines: "Vehicles, machines and metal",
    visitors: "Visitors, culture and crafts",
    business: "Business and finance",
    energy: "Energy, minerals and chemicals",
  },
  legend: {
    line: "Filled: strong. Ringed: probably strong",
    size: "The larger a mark, the more the region is known for it: jobs times the logarithm of its quotient's lower end; in Mexico establishments. Each economy is ranked by itself.",
    zoom: "Zoom in for more of them.",
    counted: (strong: string, probably: string) =>
      `${strong} strong and ${probably} probably strong, all surely above the national share`,
  },
  list: {
    summary: (n: number) => count(n, "cluster in view", "clusters in view"),
    between: (lower: string, upper: string) => `${lower} to ${upper}`,
    rank: "Rank",
    rankIn: {
      US: (rank: string) => `${rank} in the United States`,
      MX: (rank: string) => `${rank} in Mexico`,
      AU: (rank: string) => `${rank} in Australia`,
      JP: (rank: string) => `${rank} in Japan`,
      NZ: (rank: string) => `${rank} in New Zealand`,
      CA: (rank: string) => `${rank} in Canada`,
    } satisfies Record<EconomyId, (rank: string) => string>,
    cluster: "Cluster",
    place: "Region",
    times: "Times the national share",
    interval: "90% interval",
    size: "Jobs or establishments",
    strength: "Strength",
    first: (n: string) => `The first ${n}, an economy after another; zoom in for the others.`,
  },
};
