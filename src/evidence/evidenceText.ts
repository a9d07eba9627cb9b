import type { EvidenceContent, EvidenceSection } from "./evidenceContent.ts";
import { formulaText } from "./formula.ts";

/** The evidence as plain text, to be pasted into a mail or a report. */
export function evidenceText({ title, sections }: EvidenceContent): string {
  return [title, ...sections.map((section) => `${section.heading}\n${lines(section).join("\n")}`)].join("\n\n");
}

function lines(section: EvidenceSection): string[] {
  if (section.kind === "text") return [section.text];
  if (section.kind === "formula") return section.lines.map(formulaText);
  if (section.kind === "list") return section.items.map((item) => `- ${item}`);
  return section.rows.map(({ label, value, note }) => `- ${label}: ${value}${note ? ` (${note})` : ""}`);
}
