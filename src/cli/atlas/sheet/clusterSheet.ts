import { ECONOMIES, economyOfSubject, figuresYear, type MappedLevelId } from "#economies/economies.ts";
import type { ClusterReport } from "#cli/atlas/report/clusterReport.ts";
import words from "#i18n/en/statistics.ts";
import { ESTIMATED_NOTE, figureCells, figureHeader, ruleText, verdictText, spanText } from "./figureText.ts";
import { statisticsSheet } from "./statisticsSheet.ts";
import { aligned, changeText, counted, cut, index, percent, ratio, whole } from "./sheetText.ts";
import type { Banded } from "#clusters/tables/regionalFigures.ts";

const PLURAL: Record<MappedLevelId, string> = {
  state: "states",
  "economic-area": "economic areas",
  market: "labour markets",
  county: "counties",
  municipality: "municipalities",
  sa3: "SA3 regions",
  prefecture: "prefectures",
  region: "regions",
};

/** Regions listed; JSON has them all. */
const LISTED = 15;
const TITLE = 40;

/** A cluster over all regions as text for a terminal. */
export function clusterSheet(report: ClusterReport): string {
  const { cluster, level, counts, nation, basis, settings, regions, notes, source } = report;
  const economy = economyOfSubject(cluster.id, ECONOMIES);
  const year = figuresYear(economy);
  const of = (n: number) => counted(n, level, PLURAL[level]);
  const kind = cluster.traded === undefined ? "industry" : `${cluster.traded ? "traded" : "local"} cluster`;
  const more = regions.length - LISTED;
  const rows = regions
    .slice(0, LISTED)
    .map(({ region, name, ...figure }) => [
      region,
      cut(name, TITLE),
      ...figureCells(figure, basis),
      verdictText(figure),
    ]);
  return [
    `${cluster.code ? `${cluster.code} ` : ""}${cluster.title} (${kind}, ${cluster.id})`,
    `${whole(nation.employment)} jobs (${year}) · ${economy.hasEstablishments ? `${whole(nation.establishments)} establishments · ` : ""}jobs ${changeText(nation.growth)} from ${settings.since} to ${settings.year}`,
    "",
    `Strong in ${whole(counts.strong)} of ${of(counts.regions)}; the quotient is surely above 1 in ${whole(counts.above)}, open in ${whole(counts.open)}.`,
    ruleText(settings),
    "",
    ...concentration(report),
    "",
    ...statisticsSheet(report.statistics, words.across),
    ...aligned([["code", level, ...figureHeader(basis, settings), "verdict"], ...rows], 2),
    ...(more > 0 ? [`... and ${of(more)} more: --json lists them all.`] : []),
    ...parts(report),
    ...related(report),
    "",
    ...(economy.hasClusters ? [ESTIMATED_NOTE] : []),
    `LQ: location quotient by jobs. Source: ${source}, ${spanText(settings.since, settings.year)}.`,
    ...notes,
    "",
  ].join("\n");
}

function concentration({ concentration: found, level }: ClusterReport): string[] {
  const bounded = ({ value, low, high }: Banded) => `${index(value)} (${index(low)} to ${index(high)})`;
  return [
    `Concentration over ${PLURAL[level]}: Hoover ${ratio(found.hoover)}, Gini ${ratio(found.gini)}, Herfindahl ${index(found.herfindahl)} (as in ${ratio(found.effectiveRegions)} equal ones);`,
    `  Ellison-Glaeser ${bounded(found.ellisonGlaeser)}, Maurel-Sédillot ${bounded(found.maurelSedillot)}, plants ${bounded(found.plantHerfindahl)};`,
    "  in brackets the least and most, as sizes of single plants are not published.",
  ];
}

function parts({ subclusters, cluster }: ClusterReport): string[] {
  if (subclusters.length === 0) return [];
  const rows = subclusters.map(({ code, title, employment, establishments, share }) => [
    `  ${code ? `${code} ` : ""}${title}`,
    whole(employment),
    whole(establishments),
    percent(share),
  ]);
  const header = [cluster.traded === undefined ? "  industry" : "  subcluster", "jobs", "establishments", "share"];
  return ["", "Consists of", ...aligned([header, ...rows], 1)];
}

function related({ related: found }: ClusterReport): string[] {
  if (found.length === 0) return [];
  const names = (isClose: boolean) =>
    found
      .filter(({ link }) => (link === "strong") === isClose)
      .map(({ title }) => title)
      .join(", ") || "none";
  return ["", `Closely related: ${names(true)}`, `Related: ${names(false)}`];
}
