import { economyOf } from "#economies/economies.ts";
import { regionParts } from "#regions/regionId.ts";
import { PEER_SETTINGS } from "#clusters/relatedness/peers.ts";
import type { PeersClaim } from "#evidence/claim.ts";
import { basisOf, claimTitle, limitsSection, sourceSection, figuresYearOf } from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";

/** How the regions most like one are found. */
export function peersEvidence({ region, regionName, peers }: PeersClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, digits, percent } = writer;
  const { evidence } = words;
  const { headings, peers: say } = evidence;
  const basis = basisOf(region);
  const { economy } = regionParts(region);
  const { weights, sizeFactor, mostWithheld } = PEER_SETTINGS;
  const all = weights.structure + weights.size;
  return {
    title: claimTitle("peers", regionName, writer),
    sections: [
      { kind: "text", heading: headings.method, text: say.method[basis] },
      {
        kind: "formula",
        heading: headings.formula,
        lines: [[say.formula(percent(weights.structure / all), percent(weights.size / all), sizeFactor)]],
      },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: peers.map((peer) => ({
          label: peer.regionName,
          value: say.distance(digits(peer.distance, 2)),
          note: [
            say.size(digits(peer.sizeRatio, 2)),
            peer.differs.length > 0 ? say.differs(peer.differs.map(writer.title).join(", ")) : "",
          ]
            .filter(Boolean)
            .join("; "),
        })),
      },
      {
        kind: "list",
        heading: headings.rule,
        items: [say.sizeRule(sizeFactor), say.withheldRule(percent(mostWithheld))],
      },
      sourceSection(
        {
          economy,
          years: String(figuresYearOf(region)),
          subjects: economyOf(economy).hasClusters ? ["cluster/"] : [],
          more: say.sources,
        },
        writer,
      ),
      limitsSection(economy, [say.limit], writer),
    ],
  };
}
