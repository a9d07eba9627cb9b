import { ECONOMIES, economyOfSubject, figuresYear } from "#economies/economies.ts";
import type { PatternClaim } from "#evidence/claim.ts";
import { claimTitle, limitsSection, sourceSection } from "#evidence/claimBasics.ts";
import type { EvidenceContent, EvidenceRow } from "#evidence/evidenceContent.ts";
import type { EvidenceWriter } from "#evidence/evidenceWriter.ts";
import { type Formula, over } from "#evidence/formula.ts";
import { QUADRANTS, SPOTS } from "#clusters/answers/regionalPattern.ts";

/** How likeness of neighbouring regions is tested: of all together, and of each by itself. */
export function patternEvidence({ pattern, region }: PatternClaim, writer: EvidenceWriter): EvidenceContent {
  const { words, digits, number } = writer;
  const { evidence } = words;
  const { headings, pattern: say } = evidence;
  const { global } = pattern;
  const formulas: Formula[] = [
    ["I =", over("n", "\u03a3 w"), over("\u03a3 w z\u1d62 z\u2c7c", "\u03a3 z\u00b2")],
    [`I = ${digits(global.I, 3)}, ${say.expected} ${digits(global.expected, 4)}`],
    ["I\u1d62 = z\u1d62 \u03a3 w z\u2c7c", "/", "m\u2082"],
    ["p =", over(say.asExtreme, say.permutations)],
  ];
  const economy = economyOfSubject(pattern.subject, ECONOMIES);
  return {
    title: claimTitle("pattern", writer.title(pattern.subject), writer),
    sections: [
      { kind: "text", heading: headings.method, text: say.method },
      { kind: "formula", heading: headings.formula, lines: formulas },
      {
        kind: "rows",
        heading: headings.inputs,
        rows: [
          { label: say.regions, value: number(pattern.regions) },
          { label: say.islands, value: number(pattern.islands) },
          { label: say.global, value: digits(global.I, 3), note: `z ${digits(global.z, 2)}, p ${digits(global.p, 3)}` },
          ...ownRows(pattern, region, writer),
        ],
      },
      { kind: "rows", heading: headings.settings, rows: settingRows(pattern, writer) },
      sourceSection(
        {
          economy: economy.id,
          years: String(figuresYear(economy)),
          subjects: [pattern.subject],
          more: say.sources,
        },
        writer,
      ),
      limitsSection(economy.id, say.limits, writer),
    ],
  };
}

function ownRows(pattern: PatternClaim["pattern"], region: string | undefined, writer: EvidenceWriter): EvidenceRow[] {
  const { words, digits } = writer;
  const { pattern: say } = words.evidence;
  const at = region === undefined ? -1 : pattern.region.indexOf(region);
  if (at < 0) return [];
  return [
    {
      label: say.local,
      value: say.quadrants[QUADRANTS[pattern.quadrant[at]]],
      note: `I ${digits(pattern.localI[at], 2)}, p ${digits(pattern.pLocal[at], 3)}, q ${digits(pattern.qLocal[at], 3)}`,
    },
    {
      label: say.spot,
      value: say.spots[SPOTS[pattern.spot[at]]],
      note: `z ${digits(pattern.zGiStar[at], 2)}, p ${digits(pattern.pGiStar[at], 3)}, q ${digits(pattern.qGiStar[at], 3)}`,
    },
  ];
}

function settingRows(
  { settings, level }: PatternClaim["pattern"],
  { words, number, percent }: EvidenceWriter,
): EvidenceRow[] {
  const { pattern: say, settings: names } = words.evidence;
  return [
    { label: names.level, value: words.levels[level] },
    { label: say.weights, value: say.weightNames[settings.weights](settings.k, number(settings.km)) },
    { label: say.permutationsName, value: number(settings.permutations) },
    { label: names.seed, value: String(settings.seed) },
    { label: say.alpha, value: percent(settings.alpha) },
  ];
}
