import type about from "./en/about.ts";
import type basemapFile from "./en/basemapFile.ts";
import type chart from "./en/chart.ts";
import type clusters from "./en/clusters.ts";
import type guidelines from "./en/guidelines.ts";
import type heavyIndustry from "./en/heavyIndustry.ts";
import type list from "./en/list.ts";
import type marks from "./en/marks.ts";
import type model from "./en/model.ts";
import type modelPage from "./en/modelPage.ts";
import type ownRegion from "./en/ownRegion.ts";
import type page from "./en/page.ts";
import type profile from "./en/profile.ts";
import type recommendations from "./en/recommendations.ts";
import type regionDashboard from "./en/regionDashboard.ts";
import type regionLegend from "./en/regionLegend.ts";
import type regional from "./en/regional.ts";
import type search from "./en/search.ts";
import type strongRules from "./en/strongRules.ts";
import type regionalProfile from "./en/regionalProfile.ts";
import type statistics from "./en/statistics.ts";
import type tour from "./en/tour.ts";

/**
 * The words of the interface by part: what a language has to fill. English is their shape. Functions take numbers already as numbers.
 * "page" comes with the page itself; every other part is fetched with the screens that say it.
 */
export interface Words {
  page: typeof page;
  basemapFile: typeof basemapFile;
  chart: typeof chart;
  regionLegend: typeof regionLegend;
  search: typeof search;
  list: typeof list;
  about: typeof about;
  clusters: typeof clusters;
  guidelines: typeof guidelines;
  heavyIndustry: typeof heavyIndustry;
  marks: typeof marks;
  /** The recommendation model's own texts. */
  model: typeof model;
  modelPage: typeof modelPage;
  profile: typeof profile;
  recommendations: typeof recommendations;
  regional: typeof regional;
  regionalProfile: typeof regionalProfile;
  strongRules: typeof strongRules;
  regionDashboard: typeof regionDashboard;
  ownRegion: typeof ownRegion;
  tour: typeof tour;
  statistics: typeof statistics;
}

export type WordsPart = keyof Words;

/** A language: a folder beside `en`, and a line in `languages.ts`. */
export interface Language {
  /** BCP 47 */
  id: string;
  /** As its speakers call it. */
  name: string;
  /** BCP 47: what numbers, dates and the order of names follow, where it is not the language itself. */
  formats?: string;
  parts: { [Part in WordsPart]: () => Promise<{ default: Words[Part] }> };
}
