import { regionParts } from "#regions/regionId.ts";
import type { ShiftClaim } from "#evidence/claim.ts";
import { basisOf, claimTitle, limitsSection, sourceSection, whereTheyMeet, yearsHere } from "#evidence/claimBasics.ts";
import type { EvidenceContent, EvidenceRow } from "#evidence/evidenceContent.ts";
import { remarksInWords } from "#evidence/remarks.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import type { Formula } from "#evidence/formula.ts";

/** How a change is parted into what the nation, the industries and the region account for. */
export function shiftEvidence(claim: ShiftClaim, writer: EvidenceWriter): EvidenceContent {
  const { parts, settings, subject } = claim;
  const { words, digits } = writer;
  const { evidence } = words;
  const { headings, shift } = evidence;
  const basis = basisOf(claim.region);
  const { economy } = regionParts(claim.region);
  const { year, baseYear } = yearsHere(claim.region, settings);
  const total = parts.national + parts.mix + parts.regional;
  const signed = (value: number) => (value > 0 ? `+${digits(value, 0)}` : digits(value, 0));
  const hasHomothetic = parts.competitive !== undefined && parts.allocation !== undefined;
  const lines: Formula[] = [
    [shift.formula.sum],
    [`${signed(total)} = ${signed(parts.national)} ${joined(parts.mix, signed)} ${joined(parts.regional, signed)}`],
    ...[shift.formula.national, shift.formula.mix, shift.formula.regional].map((line) => [line]),
  ];
  const rows: EvidenceRow[] = [
    { label: shift.national, value: signed(parts.national) },
    { label: shift.mix, value: signed(parts.mix) },
    { label: shift.regional, value: signed(parts.regional) },
  ];
  if (parts.before !== undefined)
    rows.unshift({ label: shift.before[basis](baseYear), value: digits(parts.before, 0) });
  if (parts.after !== undefined) rows.push({ label: shift.after[basis](year), value: digits(parts.after, 0) });
  if (hasHomothetic) {
    rows.push({ label: shift.competitive, value: signed(parts.competitive ?? Number.NaN) });
    rows.push({ label: shift.allocation, value: signed(parts.allocation ?? Number.NaN) });
  }
  return {
    title: claimTitle("shift", subject ? whereTheyMeet(subject, claim.regionName, writer) : claim.regionName, writer),
    sections: [
      {
        kind: "text",
        heading: headings.method,
        text: [shift.method[basis], hasHomothetic ? shift.homothetic : ""].filter(Boolean).join(" "),
      },
      { kind: "formula", heading: headings.formula, lines },
      { kind: "rows", heading: headings.inputs, rows },
      sourceSection(
        {
          economy,
          years: `${baseYear}\u2013${year}`,
          subjects: subject ? [subject] : [],
          more: [shift.source, ...(hasHomothetic ? [shift.homotheticSource] : [])],
        },
        writer,
      ),
      limitsSection(
        economy,
        [...remarksInWords(claim.remarks, { basis, year, baseYear }, writer), ...shift.limits],
        writer,
      ),
    ],
  };
}

/** "+ 12" or "− 12", to go on a sum. */
function joined(value: number, signed: (value: number) => string): string {
  return value < 0 ? `\u2212 ${signed(-value).replace("+", "")}` : `+ ${signed(value).replace("+", "")}`;
}
