import type { Basis } from "#economies/economy.ts";
import { regionParts } from "#regions/regionId.ts";
import type { QuotientClaim } from "#evidence/claim.ts";
import {
  basisOf,
  claimTitle,
  isOfClusters,
  limitsSection,
  scopeSetting,
  sourceSection,
  whereTheyMeet,
  figuresYearOf,
} from "#evidence/claimBasics.ts";
import type { EvidenceContent, EvidenceRow, EvidenceSection } from "#evidence/evidenceContent.ts";
import { placelessInWords } from "#evidence/remarks.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { type Formula, over } from "#evidence/formula.ts";
import type { QuotientInputs } from "#clusters/answers/regionalMeeting.ts";

/** Shares below would be written as 0.0%. */
const HARDLY = 5e-4;

/** How a location quotient and its interval are known. */
export function quotientEvidence({ figure, inputs, settings }: QuotientClaim, writer: EvidenceWriter): EvidenceContent {
  const { evidence } = writer.words;
  const { headings } = evidence;
  const words = evidence.quotient;
  const basis = inputs?.basis ?? basisOf(figure.region);
  const { economy } = regionParts(figure.region);
  const isTraded = inputs?.denominator === "traded";
  const method = [words.method[basis], isTraded ? words.traded : "", presence(figure.presence, writer)];
  const limits = [...placelessInWords(figure, writer), words.limit];
  if (figure.employment.low < figure.employment.high) limits.unshift(words.withheld);
  if (figure.estimated > 0)
    limits.unshift(
      words.estimated(
        figure.estimated < HARDLY ? words.hardlyEstimated : writer.percent(figure.estimated),
        isOfClusters(figure.subject),
      ),
    );
  return {
    title: claimTitle("quotient", whereTheyMeet(figure.subject, figure.regionName, writer), writer),
    sections: [
      { kind: "text", heading: headings.method, text: method.filter(Boolean).join(" ") },
      {
        kind: "formula",
        heading: headings.formula,
        lines: formulas(inputs, figure.quotient.value, isTraded, basis, writer),
      },
      { kind: "rows", heading: headings.inputs, rows: inputs ? inputRows(inputs, writer) : [] },
      intervalSection(figure.quotient, inputs, basis, writer),
      { kind: "rows", heading: headings.settings, rows: scopeSetting(economy, settings, writer) },
      sourceSection({ economy, years: String(figuresYearOf(figure.region)), subjects: [figure.subject] }, writer),
      limitsSection(economy, limits, writer),
    ],
  };
}

function formulas(
  inputs: QuotientInputs | undefined,
  quotient: number,
  isTraded: boolean,
  basis: Basis,
  writer: EvidenceWriter,
): Formula[] {
  const { terms } = writer.words.evidence.quotient;
  const of = terms[basis];
  const all = isTraded ? of.traded : of.all;
  const inWords: Formula = [terms.quotient, "=", over([over(of.local, all.local)], [over(of.national, all.national)])];
  if (!inputs) return [inWords];
  const { local, localTotal, national, nationalTotal } = inputs;
  const { number, ratio } = writer;
  return [
    inWords,
    [
      terms.quotient,
      "=",
      over([over(number(local), number(localTotal))], [over(number(national), number(nationalTotal))]),
      "=",
      ratio(quotient),
    ],
  ];
}

function inputRows(inputs: QuotientInputs, writer: EvidenceWriter): EvidenceRow[] {
  const { terms, establishments, effective, share, variants } = writer.words.evidence.quotient;
  const of = terms[inputs.basis];
  const all = inputs.denominator === "traded" ? of.traded : of.all;
  const { number, percent, digits } = writer;
  return [
    { label: of.local, value: number(inputs.local), note: share(percent(inputs.local / inputs.localTotal)) },
    { label: all.local, value: number(inputs.localTotal) },
    {
      label: of.national,
      value: number(inputs.national),
      note: share(percent(inputs.national / inputs.nationalTotal)),
    },
    { label: all.national, value: number(inputs.nationalTotal) },
    { label: establishments, value: number(inputs.establishments) },
    ...(inputs.basis === "employment" ? [{ label: effective, value: digits(inputs.effective, 1) }] : []),
    ...(Object.keys(variants) as (keyof typeof variants)[]).map((name) => ({
      label: variants[name],
      value: digits(inputs.variants[name], 2),
    })),
  ];
}

/** The difference of the two shares in percentage points; nothing where it is not known. */
function presence(difference: number, { words, digits }: EvidenceWriter): string {
  if (!Number.isFinite(difference)) return "";
  const points = digits(Math.abs(100 * difference), 2);
  return words.evidence.quotient.presence[difference < 0 ? "below" : "above"](points);
}

function intervalSection(
  { lower, upper }: { lower: number; upper: number },
  inputs: QuotientInputs | undefined,
  basis: Basis,
  { words, ratio, number, digits }: EvidenceWriter,
): EvidenceSection {
  const { quotient, headings } = words.evidence;
  const text = [quotient.interval(ratio(lower), ratio(upper))];
  if (inputs && basis === "employment")
    text.push(quotient.intervalMethod.employment(number(inputs.establishments), digits(inputs.effective, 1)));
  else {
    if (inputs && inputs.effective < 0.995 * inputs.establishments)
      text.push(quotient.intervalMethod.scattered(number(inputs.establishments), digits(inputs.effective, 1)));
    text.push(quotient.intervalMethod.establishments);
  }
  return { kind: "text", heading: headings.interval, text: text.join(" ") };
}
