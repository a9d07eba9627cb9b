import { regionParts } from "#regions/regionId.ts";
import type { GrowthClaim } from "#evidence/claim.ts";
import { basisOf, claimTitle, limitsSection, sourceSection, whereTheyMeet, yearsHere } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import { remarksInWords } from "#evidence/remarks.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { type Formula, over } from "#evidence/formula.ts";

/** How a growth, and its place among the regions, is known. */
export function growthEvidence({ figure, years, settings }: GrowthClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, change, number, digits } = writer;
  const { evidence } = words;
  const { headings, growth } = evidence;
  const basis = basisOf(figure.region);
  const { economy } = regionParts(figure.region);
  const { year, baseYear } = yearsHere(figure.region, settings);
  const [before, after] = [baseYear, year].map((asked) => figure.series[years.indexOf(asked)] ?? Number.NaN);
  const formulas: Formula[] = [
    [growth.term, "=", over(growth.counted[basis](year), growth.counted[basis](baseYear)), "\u2212 1"],
  ];
  if (Number.isFinite(figure.growth.value))
    formulas.push([growth.term, "=", over(number(after), number(before)), "\u2212 1 =", change(figure.growth.value)]);
  return {
    title: claimTitle("growth", whereTheyMeet(figure.subject, figure.regionName, writer), writer),
    sections: [
      { kind: "text", heading: headings.method, text: growth.method },
      { kind: "formula", heading: headings.formula, lines: formulas },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: [
          { label: growth.counted[basis](baseYear), value: number(before) },
          { label: growth.counted[basis](year), value: number(after) },
          { label: growth.here, value: change(figure.growth.value) },
          { label: growth.annual, value: change(figure.growth.annual) },
          { label: growth.nation, value: change(figure.growth.national) },
          { label: growth.percentile, value: digits(figure.growth.percentile, 0) },
        ],
      },
      sourceSection({ economy, years: `${baseYear}\u2013${year}`, subjects: [figure.subject] }, writer),
      limitsSection(
        economy,
        [...remarksInWords(figure.growth.remarks, { basis, year, baseYear }, writer), growth.limit],
        writer,
      ),
    ],
  };
}
