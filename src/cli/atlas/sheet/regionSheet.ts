import type { RegionReport } from "#cli/atlas/report/regionReport.ts";
import profile from "#i18n/en/profile.ts";
import words from "#i18n/en/statistics.ts";
import { adviceSheet } from "./adviceSheet.ts";
import { ESTIMATED_NOTE, estimatedText, changeHeader, spanText } from "./figureText.ts";
import { portfolioSheet } from "./portfolioSheet.ts";
import { statisticsSheet } from "./statisticsSheet.ts";
import { aligned, changeText, cut, ratio, whole } from "./sheetText.ts";

/** Industries listed; JSON has them all. */
const LISTED = 15;
const TITLE = 44;

const LEVEL_WORDS: Partial<Record<string, string>> = { market: "labour market", sa3: "Statistical Area Level 3" };

/** The profile of a region as text for a terminal. */
export function regionSheet(report: RegionReport): string {
  const { region, year, years, totals, industries, notes, source } = report;
  const hasJobs = totals.employment >= 0;
  const hasEstablishments = !Number.isNaN(totals.establishments);
  const course = report.courses[hasJobs ? "employment" : "establishments"];
  const [from, to] = [years[0], years.at(-1)!];
  const facts = [
    region.population === null ? "" : `population ${whole(region.population)}`,
    hasJobs ? `${whole(totals.employment)} jobs (${year})` : "",
    hasEstablishments ? `${whole(totals.establishments)} establishments (${year})` : "",
    Number.isNaN(course.change)
      ? ""
      : `${hasJobs ? "jobs" : "establishments"} ${changeText(course.change)} from ${from} to ${to}`,
  ];
  const header = [
    "code",
    "industry",
    ...(hasEstablishments ? ["establishments"] : []),
    ...(hasJobs ? ["jobs"] : []),
    "LQ",
    "90% interval",
    changeHeader(from, to),
  ];
  const rows = industries
    .slice(0, LISTED)
    .map((industry) => [
      industry.code,
      cut(industry.title, TITLE),
      ...(hasEstablishments ? [whole(industry.establishments)] : []),
      ...(hasJobs ? [Number.isNaN(industry.employment) ? industry.status : jobsText(industry)] : []),
      ratio(hasJobs ? industry.lqEmployment : industry.lqEstablishments),
      `${ratio(industry.lqLower)} to ${ratio(industry.lqUpper)}`,
      changeText(industry.change),
    ]);
  const more = industries.length - rows.length;
  return [
    `${region.id} ${region.name}${region.state ? `, ${region.state.name}` : ""} (${LEVEL_WORDS[region.level] ?? region.level.replace("-", " ")})`,
    facts.filter((fact) => fact !== "").join(" · "),
    "",
    ...portfolioSheet(report),
    ...statisticsSheet(report.statistics, words.region),
    ...adviceSheet(report),
    ...sizesSheet(report),
    ...(rows.length > 0 ? [`Industries ${year}, largest first`, ...aligned([header, ...rows], 2)] : []),
    ...(more > 0 ? [`... and ${whole(more)} more industries: --json lists them all.`] : []),
    "",
    `LQ: location quotient by ${hasJobs ? "jobs" : "establishments"}. Source: ${source}, ${spanText(from, year)}.`,
    ...(hasJobs && rows.length > 0 ? [ESTIMATED_NOTE] : []),
    ...notes,
    "",
  ].join("\n");
}

function sizesSheet({ sizes }: RegionReport): string[] {
  if (!sizes) return [];
  const w = profile.sizes;
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  const all = sizes.bands.reduce((sum, { here }) => sum + here, 0);
  const nation = sizes.bands.reduce((sum, band) => sum + band.nation, 0);
  const between = ({ least, most }: { least: number; most: number }) => w.between(least, percent(least), percent(most));
  return [
    `${w.title} ${sizes.year}`,
    `  ${w.answer(w.some[sizes.counted](whole(all)), between(sizes.micro), between(sizes.sme), sizes.sme.below)}`,
    ...aligned(
      [
        ["employees", w.counted[sizes.counted].toLowerCase(), "share", "nation"],
        ...sizes.bands.map(({ from, here, nation: there }, band) => [
          w.band(from, sizes.bands[band + 1]?.from),
          whole(here),
          percent(here / all),
          percent(there / nation),
        ]),
      ],
      1,
    ).map((line) => `  ${line}`),
    `  ${w.none[sizes.counted](whole(sizes.none.here))}`,
    `  ${w.how[sizes.counted]}`,
    `  Source: ${sizes.source}, ${sizes.year}.`,
    "",
  ];
}

function jobsText({
  employment,
  employmentLow,
  employmentHigh,
  estimated,
}: RegionReport["industries"][number]): string {
  return estimatedText({ value: employment, low: employmentLow, high: employmentHigh }, estimated);
}
