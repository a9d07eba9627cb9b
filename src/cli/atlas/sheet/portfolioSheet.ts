import type { NamedFigure } from "#cli/atlas/report/portfolioReport.ts";
import type { RegionReport } from "#cli/atlas/report/regionReport.ts";
import { conditionsText, ESTIMATED_NOTE, figureCells, figureHeader, ruleText, verdictText } from "./figureText.ts";
import { knownFor } from "#clusters/strength/knownFor.ts";
import type { Estimate } from "#clusters/tables/regionalFigures.ts";
import { aligned, counted, cut, index, percent, ratio, signed, whole } from "./sheetText.ts";

const TITLE = 40;
/** Clusters named for what they gained and lost, peers listed. */
const NAMED = 3;
const PEERS = 5;

/** The clusters of a region as text for a terminal, in parts; one sentence where nothing of them is published. */
export function portfolioSheet(report: RegionReport): string[] {
  if (report.clusters.every(({ status }) => status === "no data" || status === "not published"))
    return [
      `No figure of a ${report.basis === "employment" ? "benchmark cluster" : "industry"} is published here.`,
      "",
    ];
  return [strongClusters, shift, structure, related, peers].flatMap((part) => {
    const lines = part(report);
    return lines.length > 0 ? [...lines, ""] : [];
  });
}

function strongClusters(report: RegionReport): string[] {
  const { clusters, strength, basis, settings, region } = report;
  const hasClusters = clusters.some(({ id }) => id.startsWith("cluster/"));
  const candidates = clusters.filter(({ traded }) => traded !== false);
  const strong = candidates
    .filter(({ verdict }) => verdict.strong === "yes")
    .sort((a, b) => known(b) - known(a) || size(b) - size(a));
  const sure = candidates.filter(({ verdict }) => verdict.class === "strong");
  const probable = candidates.filter(({ verdict }) => verdict.class === "probably").length;
  const kind = hasClusters ? "traded clusters" : "tradable industries";
  const of = basis === "employment" ? "jobs" : "establishments";
  const held =
    strong.length > 0
      ? `, with ${percent(strength.share)} of the ${of}${hasClusters ? " in traded clusters" : ""}`
      : "";
  const rows = strong.map((figure) => [cut(named(figure), TITLE), ...figureCells(figure, basis), verdictText(figure)]);
  const [header, ...lines] = aligned(
    [[hasClusters ? "cluster" : "industry", ...figureHeader(basis, settings), "verdict"], ...rows],
    1,
  );
  const bands = basis === "employment" && hasClusters ? ` ${ESTIMATED_NOTE}` : "";
  return [
    `Strong: ${sure.length}${probable > 0 ? `, probably ${probable}` : ""} of ${candidates.length} ${kind}${held}. ${ruleText(settings)}`,
    ...(strong.length > 0 ? [header] : []),
    ...lines.flatMap((line, at) => [
      line,
      `  ${conditionsText(strong[at].verdict.rule, strong[at].verdict.conditions, strong[at].estimated)}`,
    ]),
    ...(strong.some(({ verdict }) => verdict.class === "probably")
      ? ["In brackets: the chance of being strong, over the ways to complete what is not published."]
      : []),
    ...(strong.some(({ quotient }) => quotient.lower < 1)
      ? [
          "Where an interval reaches below 1 it need not be above the nation's share: the chance allows for what is not published, not for how few establishments there are.",
        ]
      : []),
    ...(strong.length > 0 ? [`Held against all ${LEVELS[region.level] ?? region.level} with figures.${bands}`] : []),
  ];

  function known(figure: NamedFigure): number {
    return knownFor(size(figure), figure.quotient.lower);
  }
  function size(figure: NamedFigure): number {
    return (basis === "employment" ? figure.employment.value : figure.establishments) || 0;
  }
}

const LEVELS: Record<string, string> = {
  state: "states",
  own: "labour markets",
  "economic-area": "economic areas",
  market: "labour markets",
  county: "counties",
  municipality: "municipalities",
  sa3: "Statistical Areas Level 3",
  prefecture: "prefectures",
  region: "regions",
};

function shift({ shift: parts, basis, settings }: RegionReport): string[] {
  if (!(parts.before > 0)) return [];
  const { national, mix, regional, competitive, allocation } = parts;
  const ranked = parts.clusters
    .filter((cluster) => Math.round(cluster.regional) !== 0 && !Number.isNaN(cluster.regional))
    .sort((a, b) => b.regional - a.regional);
  const names = (rows: typeof ranked) => rows.map((row) => `${named(row)} ${signed(row.regional)}`).join(", ");
  const won = ranked.filter((row) => row.regional > 0).slice(0, NAMED);
  const lost = ranked
    .filter((row) => row.regional < 0)
    .slice(-NAMED)
    .reverse();
  return [
    `Change of ${basis === "employment" ? "jobs" : "establishments"} ${settings.since}-${settings.year}, over what is known in every year: ${whole(parts.before)} to ${whole(parts.after)}`,
    `  ${signed(national)} national, ${signed(mix)} mix of ${parts.clusters.some(({ id }) => id.startsWith("cluster/")) ? "clusters" : "industries"}, ${signed(regional)} regional (${signed(competitive)} competitive, ${signed(allocation)} allocation)`,
    ...(won.length > 0 ? [`  gained most on the nation: ${names(won)}`] : []),
    ...(lost.length > 0 ? [`  lost most: ${names(lost)}`] : []),
  ];
}

function structure({ structure: found, complexity }: RegionReport): string[] {
  if (Number.isNaN(found.herfindahl)) return [];
  const { effectiveNumber, herfindahl, krugman, hachman, entropy, unrelatedVariety, relatedVariety } = found;
  return [
    `Structure: as diverse as ${ratio(effectiveNumber)} industries of equal size (Herfindahl ${index(herfindahl)}); Krugman ${ratio(krugman)}, Hachman ${ratio(hachman)};`,
    `  variety ${ratio(entropy)} bits, ${ratio(unrelatedVariety)} between sectors and ${ratio(relatedVariety)} within them`,
    ...(complexity
      ? [
          `  economic complexity ${ratio(complexity.value)}, number ${whole(complexity.rank)} of the ${whole(complexity.of)} labour markets surely specialised in 5 traded industries or more (sign by its correlation with diversity, ${ratio(complexity.signCorrelation)})`,
        ]
      : []),
  ];
}

function related({ related: found }: RegionReport): string[] {
  if (!found) return [];
  const list = (wanted: readonly string[]) =>
    found.clusters
      .filter(({ presence }) => wanted.includes(presence))
      .map(
        ({ title, quotient, presence, nearest }) =>
          `${title}${quotientText(quotient)}${presence === "missing" && nearest ? `, nearest strong in ${nearest.name} (${whole(nearest.km)} km)` : ""}`,
      )
      .join("; ") || "none";
  return [
    `Related to ${found.around.title}`,
    `  here: ${list(["strong", "present"])}`,
    `  less than its share: ${list(["less"])}`,
    `  missing: ${list(["missing"])}`,
    ...(found.clusters.some(({ presence }) => presence === "unknown") ? [`  not known: ${list(["unknown"])}`] : []),
  ];
}

/** " (LQ 2.10, 1.80 to 2.40)". */
function quotientText({ value, lower, upper }: Estimate): string {
  if (!Number.isFinite(lower)) return Number.isNaN(value) ? "" : ` (LQ ${ratio(value)})`;
  const point = Number.isNaN(value) ? "" : `${ratio(value)}, `;
  return ` (LQ ${point}${ratio(lower)} to ${ratio(upper)})`;
}

function peers({ peers: found }: RegionReport): string[] {
  if (found.length === 0) return [];
  const rows = found
    .slice(0, PEERS)
    .map(({ region, regionName, distance, sizeRatio, differs }) => [
      `  ${region} ${regionName}`,
      `${percent(distance)} apart, ${ratio(sizeRatio)} times as large`,
      `differs in ${differs.map(({ title }) => title).join(", ")}`,
    ]);
  const more = found.length - rows.length;
  return [
    `Most alike in structure and size${more > 0 ? ` (${counted(more, "more", "more")} in --json)` : ""}`,
    ...aligned(rows, 3),
  ];
}

function named({ code, title }: { code?: string; title: string }): string {
  return code === undefined ? title : `${code} ${title}`;
}
