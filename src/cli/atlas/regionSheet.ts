import type { RegionReport } from "./regionReport";

/** Industries listed; JSON has them all. */
const LISTED = 15;
const TITLE = 44;

/** The profile of a region as text for a terminal. */
export function regionSheet(report: RegionReport): string {
  const { region, years, totals, change, industries, notes, source } = report;
  const hasJobs = totals.employment.some((jobs) => jobs >= 0);
  const from = years[0];
  const to = years.at(-1)!;
  const facts = [
    region.population === null ? "" : `population ${whole(region.population)}`,
    hasJobs ? `${whole(totals.employment.at(-1)!)} jobs (${to})` : "",
    `${whole(totals.establishments.at(-1)!)} establishments (${to})`,
    Number.isNaN(change) ? "" : `${hasJobs ? "jobs" : "establishments"} ${signed(change)} since ${from}`,
  ];
  const header = ["code", "industry", "establishments", ...(hasJobs ? ["jobs"] : []), "LQ", `since ${from}`];
  const rows = industries
    .slice(0, LISTED)
    .map((industry) => [
      industry.code,
      industry.title.length > TITLE ? `${industry.title.slice(0, TITLE - 1)}…` : industry.title,
      whole(industry.establishments),
      ...(hasJobs ? [Number.isNaN(industry.employment) ? industry.status : whole(industry.employment)] : []),
      plain(hasJobs ? industry.lqEmployment : industry.lqEstablishments),
      signed(industry.change),
    ]);
  const more = industries.length - rows.length;
  return [
    `${region.id} ${region.name}${region.state ? `, ${region.state.name}` : ""} (${region.level})`,
    facts.filter((fact) => fact !== "").join(" · "),
    "",
    ...(rows.length > 0 ? aligned([header, ...rows]) : []),
    ...(more > 0 ? [`... and ${whole(more)} more industries: --json lists them all.`] : []),
    "",
    `LQ: location quotient by ${hasJobs ? "jobs" : "establishments"}. Source: ${source}, ${from}-${to}.`,
    ...notes,
    "",
  ].join("\n");
}

/** Columns side by side: the first two to the left, numbers to the right. */
function aligned(rows: string[][]): string[] {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
      .join("  ")
      .trimEnd(),
  );
}

function whole(value: number): string {
  return Number.isNaN(value) ? "-" : Math.round(value).toLocaleString("en-US");
}

function plain(value: number): string {
  return Number.isFinite(value) ? value.toFixed(2) : "-";
}

function signed(share: number): string {
  return Number.isFinite(share) ? `${share < 0 ? "-" : "+"}${Math.abs(100 * share).toFixed(1)}%` : "-";
}
