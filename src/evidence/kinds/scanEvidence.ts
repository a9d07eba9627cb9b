import { ECONOMIES, economyOfSubject, figuresYear } from "#economies/economies.ts";
import type { ScanClaim } from "#evidence/claim.ts";
import { claimTitle, limitsSection, sourceSection } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";

/** How the circular scan finds groups of regions with more of an industry than chance makes. */
export function scanEvidence({ scan }: ScanClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, digits, number, percent, ratio } = writer;
  const { headings, scan: say, settings: names, pattern } = words.evidence;
  const economy = economyOfSubject(scan.subject, ECONOMIES);
  return {
    title: claimTitle("scan", writer.title(scan.subject), writer),
    sections: [
      { kind: "text", heading: headings.method, text: say.method },
      { kind: "formula", heading: headings.formula, lines: [[say.formula]] },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: scan.clusters.map((cluster) => ({
          label: say.around(cluster.centreName, cluster.regions.length),
          value: say.found(number(cluster.cases), number(cluster.expected)),
          note: say.risk(ratio(cluster.relativeRisk), digits(cluster.llr, 1), digits(cluster.p, 3)),
        })),
      },
      {
        kind: "rows",
        heading: headings.settings,
        rows: [
          { label: say.share, value: percent(scan.settings.maxShare) },
          { label: pattern.permutationsName, value: number(scan.permutations) },
          { label: names.seed, value: String(scan.settings.seed) },
        ],
      },
      sourceSection(
        {
          economy: economy.id,
          years: String(figuresYear(economy)),
          subjects: [scan.subject],
          more: [say.source],
        },
        writer,
      ),
      limitsSection(economy.id, say.limits, writer),
    ],
  };
}
