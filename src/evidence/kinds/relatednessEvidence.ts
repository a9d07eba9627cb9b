import { RELATED_RULE } from "#clusters/relatedness/relatedInRegion.ts";
import type { RelatedClaim, RelatednessClaim } from "#evidence/claim.ts";
import { claimTitle, isOfClusters, ruleSetting, whereTheyMeet } from "#evidence/claimBasics.ts";
import type { EvidenceContent, EvidenceRow } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";

const MOST = 12;

/** How it is known which clusters are related, and which of them a region has. */
export function relatednessEvidence(claim: RelatednessClaim, writer: EvidenceWriter): EvidenceContent {
  const { subject, regionName, related, density, settings } = claim;
  const { words, digits, number } = writer;
  const { evidence } = words;
  const { headings, relatedness } = evidence;
  const about = regionName === undefined ? writer.title(subject) : whereTheyMeet(subject, regionName, writer);
  const rows = related.slice(0, MOST).map((other) => relatedRow(other, writer));
  if (density && Number.isFinite(density.value))
    rows.push({
      label: relatedness.density,
      value: digits(density.value, 2),
      note: relatedness.densityRank(number(density.rank), number(density.of)),
    });
  const isOfRegion = regionName !== undefined;
  return {
    title: claimTitle("relatedness", about, writer),
    sections: [
      { kind: "text", heading: headings.method, text: relatedness.method },
      { kind: "list", heading: relatedness.partsHeading, items: relatedness.partsText },
      {
        kind: "list",
        heading: headings.rule,
        items: [
          relatedness.drawn(RELATED_RULE.veryStrong, RELATED_RULE.strong),
          ...(isOfRegion
            ? [
                relatedness.missing(digits(RELATED_RULE.missingBelow, 2), number(RELATED_RULE.presentFrom)),
                relatedness.densityText,
              ]
            : []),
        ],
      },
      { kind: "rows", heading: headings.inputs, rows },
      { kind: "rows", heading: headings.settings, rows: isOfRegion ? ruleSetting(settings, writer) : [] },
      {
        kind: "list",
        heading: headings.sources,
        items: [...relatedness.sources, ...(isOfClusters(subject) ? [evidence.sources.clusters] : [])],
      },
      { kind: "list", heading: headings.limits, items: relatedness.limits },
    ],
  };
}

function relatedRow({ subject, percentile, parts }: RelatedClaim, writer: EvidenceWriter): EvidenceRow {
  const { relatedness } = writer.words.evidence;
  const known = (["colocation", "inputOutput", "linkage"] as const)
    .filter((part) => Number.isFinite(parts[part]))
    .map((part) => `${relatedness.parts[part]} ${writer.digits(parts[part], 0)}`);
  return { label: writer.title(subject), value: writer.digits(percentile, 0), note: known.join(", ") };
}
