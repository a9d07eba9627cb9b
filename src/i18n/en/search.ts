import { count } from "./count.ts";
/** English words of what the search finds: a file of its own, loaded when its box is first entered. */
export default {
  results: "Search results",
  group: {
    own: "Regions of your own",
    meeting: "Clusters in a region",
    cluster: "Clusters",
    region: "Regions",
    industry: "Industries",
    establishment: "Establishments",
    place: "Places",
  },
  level: {
    state: "State",
    own: "Region of your own",
    "economic-area": "Economic area",
    market: "Labour market",
    county: "County",
    municipality: "Municipality",
  },
  cluster: "Benchmark cluster",
  partOf: (cluster: string) => `Part of ${cluster}`,
  by: (term: string) => `“${term}”`,
  meeting: (subject: string, region: string) => `${subject} in ${region}`,
  city: "City",
  /** A place that has no profile, and the region that opens. */
  held: (place: string, region: string) => `${place} is in ${region}, which opens`,
  notHeld: "Outside the regions with figures: only the map moves",
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
