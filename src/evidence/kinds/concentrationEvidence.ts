import { economyOf, figuresYear } from "#economies/economies.ts";
import { GAMMA_CONVENTION } from "#clusters/concentration/ellisonGlaeser.ts";
import type { ConcentrationClaim } from "#evidence/claim.ts";
import { claimTitle, limitsSection, scopeSetting, sourceSection } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { type Formula, over } from "#evidence/formula.ts";
import type { Banded } from "#clusters/tables/regionalFigures.ts";

/** How the concentration of a subject over the regions is measured. */
export function concentrationEvidence(
  { across, settings }: ConcentrationClaim,
  writer: EvidenceWriter,
): EvidenceContent {
  const { words, digits, number } = writer;
  const { evidence } = words;
  const { headings, concentration } = evidence;
  const { basis, subject } = across;
  const indices = across.concentration;
  const names = words.concentration.names;
  const bounded = (banded: Banded, places: number) => ({
    value: digits(banded.value, places),
    note: concentration.bounds(digits(banded.low, places), digits(banded.high, places)),
  });
  const formulas: Formula[] = [
    [names.hoover, "=", over("1", "2"), "\u03a3 | s \u2212 x |"],
    [names.gini, "=", concentration.giniFormula],
    [names.herfindahl, "= \u03a3 s\u00b2,", names.effectiveRegions, "=", over("1", "\u03a3 s\u00b2")],
    [
      names.ellisonGlaeser,
      "\u03b3 =",
      over("\u03a3 (s \u2212 x)\u00b2 \u2212 (1 \u2212 \u03a3 x\u00b2) H", "(1 \u2212 \u03a3 x\u00b2) (1 \u2212 H)"),
    ],
    [
      names.maurelSedillot,
      "=",
      over([over("\u03a3 s\u00b2 \u2212 \u03a3 x\u00b2", "1 \u2212 \u03a3 x\u00b2"), "\u2212 H"], "1 \u2212 H"),
    ],
    [concentration.where[basis]],
  ];
  return {
    title: claimTitle("concentration", writer.title(subject), writer),
    sections: [
      { kind: "text", heading: headings.method, text: concentration.method },
      { kind: "formula", heading: headings.formula, lines: formulas },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: [
          { label: concentration.regions(words.levels[across.level]), value: number(across.counts.regions) },
          { label: names.hoover, value: digits(indices.hoover, 3) },
          { label: names.gini, value: digits(indices.gini, 3) },
          { label: names.herfindahl, value: digits(indices.herfindahl, 4) },
          { label: names.effectiveRegions, value: digits(indices.effectiveRegions, 1) },
          { label: concentration.plants, ...bounded(indices.plantHerfindahl, 4) },
          { label: names.ellisonGlaeser, ...bounded(indices.ellisonGlaeser, 3) },
          { label: names.maurelSedillot, ...bounded(indices.maurelSedillot, 3) },
        ],
      },
      { kind: "text", heading: headings.interval, text: concentration.plantsNote },
      {
        kind: "text",
        heading: headings.rule,
        text: concentration.convention(digits(GAMMA_CONVENTION.low, 2), digits(GAMMA_CONVENTION.high, 2)),
      },
      { kind: "rows", heading: headings.settings, rows: scopeSetting(across.economy, settings, writer) },
      sourceSection(
        {
          economy: across.economy,
          years: String(figuresYear(economyOf(across.economy))),
          subjects: [subject],
          more: concentration.sources,
        },
        writer,
      ),
      limitsSection(across.economy, concentration.limits, writer),
    ],
  };
}
