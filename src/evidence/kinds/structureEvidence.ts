import { regionParts } from "#regions/regionId.ts";
import type { StructureClaim } from "#evidence/claim.ts";
import { claimTitle, limitsSection, scopeSetting, sourceSection, figuresYearOf } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { type Formula, over } from "#evidence/formula.ts";

/** How diverse a region is and how unlike the nation, index by index. */
export function structureEvidence(
  { region, regionName, structure, settings }: StructureClaim,
  writer: EvidenceWriter,
): EvidenceContent {
  const { words, digits } = writer;
  const { evidence } = words;
  const { headings, structure: say } = evidence;
  const { names } = say;
  const { economy } = regionParts(region);
  const formulas: Formula[] = [
    [names.herfindahl, "= \u03a3 p\u00b2,", names.effectiveNumber, "=", over("1", "\u03a3 p\u00b2")],
    [names.krugman, "= \u03a3 | p \u2212 P |"],
    [names.hachman, "=", over("1", "\u03a3 p\u00b2 / P")],
    [names.entropy, "= \u2212 \u03a3 p log\u2082 p =", names.unrelatedVariety, "+", names.relatedVariety],
    [say.where],
  ];
  return {
    title: claimTitle("structure", regionName, writer),
    sections: [
      { kind: "text", heading: headings.method, text: say.method },
      { kind: "formula", heading: headings.formula, lines: formulas },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: (Object.keys(names) as (keyof typeof names)[]).map((name) => ({
          label: names[name],
          value: digits(structure[name], name === "effectiveNumber" ? 1 : 3),
        })),
      },
      { kind: "rows", heading: headings.settings, rows: scopeSetting(economy, settings, writer) },
      sourceSection({ economy, years: String(figuresYearOf(region)), subjects: [], more: say.sources }, writer),
      limitsSection(economy, [say.limit], writer),
    ],
  };
}
