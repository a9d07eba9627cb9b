import type { Language } from "#i18n/words.ts";
import page from "./page.ts";

export const english: Language = {
  id: "en",
  name: "English",
  parts: {
    page: async () => ({ default: page }),
    search: () => import("./search.ts"),
    list: () => import("./list.ts"),
    regionLegend: () => import("./regionLegend.ts"),
    basemapFile: () => import("./basemapFile.ts"),
    chart: () => import("./chart.ts"),
    about: () => import("./about.ts"),
    clusters: () => import("./clusters.ts"),
    guidelines: () => import("./guidelines.ts"),
    heavyIndustry: () => import("./heavyIndustry.ts"),
    marks: () => import("./marks.ts"),
    model: () => import("./model.ts"),
    modelPage: () => import("./modelPage.ts"),
    profile: () => import("./profile.ts"),
    recommendations: () => import("./recommendations.ts"),
    regional: () => import("./regional.ts"),
    regionalProfile: () => import("./regionalProfile.ts"),
    strongRules: () => import("./strongRules.ts"),
    regionDashboard: () => import("./regionDashboard.ts"),
    ownRegion: () => import("./ownRegion.ts"),
    tour: () => import("./tour.ts"),
    statistics: () => import("./statistics.ts"),
  },
};
