import type { ExplainedClaim, MeetingReport } from "#cli/atlas/report/meetingReport.ts";
import { ESTIMATED_NOTE, figureCells, figureHeader, ruleText, verdictText, spanText } from "./figureText.ts";
import { aligned, folded } from "./sheetText.ts";

/** A cluster in a region, and how it is known, as text for a terminal. */
export function meetingSheet({
  region,
  cluster,
  settings,
  figure,
  inputs,
  evidence,
  source,
  notes,
}: MeetingReport): string {
  const { basis } = inputs;
  const [header, row] = aligned(
    [
      [...figureHeader(basis, settings), "verdict"],
      [...figureCells(figure, basis), verdictText(figure)],
    ],
    0,
  );
  return [
    `${cluster.code ? `${cluster.code} ` : ""}${cluster.title} in ${region.name} (${cluster.id}, ${region.id})`,
    ...notes,
    ruleText(settings),
    "",
    header,
    row,
    ...(basis === "employment" ? [ESTIMATED_NOTE] : []),
    "",
    "How we know",
    "",
    ...evidence.flatMap(explained),
    `Source: ${source}, ${spanText(settings.since, settings.year)}.`,
    "",
  ].join("\n");
}

function explained({ title, sections }: ExplainedClaim): string[] {
  return [title, ...sections.flatMap((section) => [`  ${section.heading}`, ...lines(section)]), ""];
}

/** A formula stays on its line. */
function lines(section: ExplainedClaim["sections"][number]): string[] {
  if (section.kind === "formula") return section.lines.map((line) => `    ${line}`);
  if (section.kind !== "rows")
    return section.lines.flatMap((line) => folded(section.kind === "list" ? `- ${line}` : line, 4));
  return section.rows.flatMap(({ label, value, note }) =>
    folded(`${label}: ${value}${note === null ? "" : ` (${note})`}`, 4),
  );
}
