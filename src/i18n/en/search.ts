import { count } from "./count.ts";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** English words of what the search finds: a file of its own, loaded when its box is first entered. */
export default {
  results: "Search results",
  group: {
    own: "Regions of your own",
    meeting: "Clusters in a region",
    cluster: "Clusters",
    economy: "Economies",
    region: "Regions",
    industry: "Industries",
    establishment: "Establishments",
    plant: "Heavy industry",
    place: "Places",
  },
  level: {
    state: "State",
    own: "Region of your own",
    "economic-area": "Economic area",
    market: "Labour market",
    county: "County",
    municipality: "Municipality",
    sa3: "Statistical Area Level 3",
    prefecture: "Prefecture",
    region: "Region",
  },
  cluster: "Benchmark cluster",
  partOf: (cluster: string) => `Part of ${cluster}`,
  by: (term: string) => `“${term}”`,
  meeting: (subject: string, region: string) => `${subject} in ${region}`,
  plants: (kinds: string[]) => list.format(kinds),
  economy: "Economy",
  heavyOnly: "heavy industry only",
  /** Of an economy without counts. */
  notCounted: (subject: string, economy: string) =>
    `${subject}: not counted in ${economy} here, only its heavy industry`,
  city: "City",
  /** Of a place that has no profile: the region that opens. */
  opens: (region: string) => `Opens ${region}`,
  held: (place: string) => `Holds ${place}, which has no figures of its own`,
  notHeld: "No counts here: the map moves, and shows heavy industry",
  searching: "Searching",
  loading: "The establishments are still loading.",
  none: (text: string) => `Nothing in the atlas matches “${text}”: try fewer words, or a code such as 3361.`,
  nearest: (text: string, name: string) => `Nothing in the atlas matches “${text}”; the nearest name is “${name}”.`,
  failed: "Not everything could be searched.",
  found: (n: number) => count(n, "result", "results"),
  first: (shown: number, total: string) => `first ${shown} of ${total}`,
  population: (n: string) => `${n} people`,
  jobs: (n: string) => `${n} jobs`,
};
