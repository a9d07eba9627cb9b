import { regionParts } from "#regions/regionId.ts";
import type { ComplexityClaim } from "#evidence/claim.ts";
import { claimTitle, limitsSection, scopeSetting, sourceSection, figuresYearOf } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";

/** How the economic complexity of a region is computed. */
export function complexityEvidence(
  { region, regionName, complexity, settings }: ComplexityClaim,
  writer: EvidenceWriter,
): EvidenceContent {
  const { words, digits, number } = writer;
  const { evidence } = words;
  const { headings, complexity: say } = evidence;
  const { economy } = regionParts(region);
  return {
    title: claimTitle("complexity", regionName, writer),
    sections: [
      { kind: "text", heading: headings.method, text: say.method },
      { kind: "formula", heading: headings.formula, lines: [[say.formula]] },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: [
          { label: say.value, value: digits(complexity.value, 2) },
          { label: say.rank, value: say.rankOf(number(complexity.rank), number(complexity.of)) },
          { label: say.industries, value: number(complexity.industries) },
          { label: say.sign, value: digits(complexity.signCorrelation, 2) },
        ],
      },
      { kind: "text", heading: headings.rule, text: say.signRule },
      { kind: "rows", heading: headings.settings, rows: scopeSetting(economy, settings, writer) },
      sourceSection(
        { economy, years: String(figuresYearOf(region)), subjects: ["cluster/"], more: [say.source] },
        writer,
      ),
      limitsSection(economy, say.limits, writer),
    ],
  };
}
