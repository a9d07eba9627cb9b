import type { EvidenceClaim } from "./claim.ts";
import type { EvidenceWriter } from "./evidenceWriter.ts";
import type { Formula } from "./formula.ts";
import { complexityEvidence } from "./kinds/complexityEvidence.ts";
import { concentrationEvidence } from "./kinds/concentrationEvidence.ts";
import { growthEvidence } from "./kinds/growthEvidence.ts";
import { patternEvidence } from "./kinds/patternEvidence.ts";
import { peersEvidence } from "./kinds/peersEvidence.ts";
import { quotientEvidence } from "./kinds/quotientEvidence.ts";
import { relatednessEvidence } from "./kinds/relatednessEvidence.ts";
import { ruleEvidence } from "./kinds/ruleEvidence.ts";
import { scanEvidence } from "./kinds/scanEvidence.ts";
import { shiftEvidence } from "./kinds/shiftEvidence.ts";
import { stageEvidence } from "./kinds/stageEvidence.ts";
import { structureEvidence } from "./kinds/structureEvidence.ts";

/** A figure of the evidence: what it is, its value, and what more is to be said of it. */
export interface EvidenceRow {
  label: string;
  value: string;
  note?: string;
}

export type EvidenceSection =
  | { kind: "text"; heading: string; text: string }
  /** Each line read on its own: in words first, then with the numbers put in. */
  | { kind: "formula"; heading: string; lines: readonly Formula[] }
  | { kind: "rows"; heading: string; rows: readonly EvidenceRow[] }
  | { kind: "list"; heading: string; items: readonly string[] };

/** How a claim is known, in words: the same for the screen, for paper and for the clipboard. */
export interface EvidenceContent {
  /** "Location quotient: Automotive in Wayne County, Michigan". */
  title: string;
  sections: readonly EvidenceSection[];
}

/** Explains a claim. Sections that have nothing to say are left out. */
export function evidenceContent(claim: EvidenceClaim, writer: EvidenceWriter): EvidenceContent {
  const explain = KINDS[claim.kind] as (claim: EvidenceClaim, writer: EvidenceWriter) => EvidenceContent;
  const { title, sections } = explain(claim, writer);
  return { title, sections: sections.filter((section) => !isEmpty(section)) };
}

type Explain<K extends EvidenceClaim["kind"]> = (
  claim: Extract<EvidenceClaim, { kind: K }>,
  writer: EvidenceWriter,
) => EvidenceContent;

const KINDS: { [K in EvidenceClaim["kind"]]: Explain<K> } = {
  quotient: quotientEvidence,
  rule: ruleEvidence,
  growth: growthEvidence,
  shift: shiftEvidence,
  stage: stageEvidence,
  concentration: concentrationEvidence,
  relatedness: relatednessEvidence,
  pattern: patternEvidence,
  scan: scanEvidence,
  complexity: complexityEvidence,
  structure: structureEvidence,
  peers: peersEvidence,
};

function isEmpty(section: EvidenceSection): boolean {
  if (section.kind === "text") return section.text === "";
  if (section.kind === "formula") return section.lines.length === 0;
  return (section.kind === "rows" ? section.rows : section.items).length === 0;
}
