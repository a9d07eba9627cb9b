import { regionParts } from "#regions/regionId.ts";
import { STAGE_THRESHOLDS } from "#clusters/change/clusterStage.ts";
import type { StageClaim } from "#evidence/claim.ts";
import {
  basisOf,
  claimTitle,
  limitsSection,
  ruleSetting,
  sourceSection,
  whereTheyMeet,
  yearsHere,
} from "#evidence/claimBasics.ts";
import type { EvidenceContent } from "#evidence/evidenceContent.ts";
import { remarksInWords } from "#evidence/remarks.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";

/** How the stage of a cluster is decided: the clauses in their order, and the figures they look at. */
export function stageEvidence({ figure, settings }: StageClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, ratio, change, digits, percent } = writer;
  const { evidence } = words;
  const { headings, stage } = evidence;
  const { economy } = regionParts(figure.region);
  const { year, baseYear } = yearsHere(figure.region, settings);
  const { growthPercentile, smallShiftPerYear, quotient, fallingYears } = STAGE_THRESHOLDS;
  const small = percent(smallShiftPerYear);
  return {
    title: claimTitle("stage", whereTheyMeet(figure.subject, figure.regionName, writer), writer),
    sections: [
      { kind: "text", heading: headings.method, text: stage.method },
      {
        kind: "list",
        heading: headings.rule,
        items: [
          stage.clauses.declining(ratio(quotient), fallingYears),
          stage.clauses.growing(small),
          stage.clauses.mature(small),
          stage.clauses.emerging(growthPercentile),
        ],
      },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: [
          { label: stage.decided, value: words.stageReasons[figure.stage.reason] },
          { label: words.figures[basisOf(figure.region)].quotient, value: ratio(figure.quotient.value) },
          { label: stage.strong, value: words.passed[figure.verdict.strong] },
          { label: evidence.growth.here, value: change(figure.growth.value) },
          { label: evidence.growth.percentile, value: digits(figure.growth.percentile, 0) },
          { label: evidence.shift.regional, value: digits(figure.shift.regional, 0) },
          ...(figure.stage.missing.length > 0
            ? [{ label: stage.missing, value: figure.stage.missing.map((name) => stage.missingNames[name]).join(", ") }]
            : []),
        ],
      },
      { kind: "rows", heading: headings.settings, rows: ruleSetting(settings, writer) },
      sourceSection({ economy, years: `${baseYear}\u2013${year}`, subjects: [figure.subject] }, writer),
      limitsSection(
        economy,
        [
          ...remarksInWords(figure.growth.remarks, { basis: basisOf(figure.region), year, baseYear }, writer),
          stage.limit,
        ],
        writer,
      ),
    ],
  };
}
