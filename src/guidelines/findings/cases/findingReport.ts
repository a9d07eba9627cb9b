import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { AudienceId, Label, Unit } from "#guidelines/model/guidelineModel.ts";
import type { FindingModel, Stance } from "#guidelines/findings/model/findingModel.ts";
import type { Named } from "#guidelines/findings/names/named.ts";
import { plainText } from "#guidelines/findings/words/findingWords.ts";
import { type SpokenFinding, spokenFindings } from "#guidelines/findings/words/spokenFindings.ts";
import type { CaseFindings } from "./caseFindings.ts";

/** A finding as the command line and files carry it. */
export interface ReportedFinding {
  id: string;
  title: string;
  theme: string;
  /** "apec-area", "apec-purpose", "apec-point APEC-4", "other-source", "own". */
  label: string;
  /** The one fact, with what it names. */
  fact: string;
  /** A further sentence for the cluster's stage. */
  stage: string | null;
  /** What the fact names: everything it could point at. */
  names: { kind: Named["kind"]; id: string | null; name: string; km: number | null }[];
  advice: {
    audience: AudienceId;
    stance: Stance;
    text: string;
    firstSteps: { action: string; who: string; months: number }[];
  }[];
  evidence: {
    indicator: string;
    name: string;
    value: number | string;
    /** Of a number; null for a stage. */
    unit: Unit | null;
    /** Whether it is the condition of a gate, not of the finding itself. */
    isGate: boolean;
    met: boolean;
    threshold: number | null;
    test: string;
    /** Of the 90% interval. */
    lower: number | null;
    upper: number | null;
    /** Probability of a verdict. */
    chance: number | null;
    year: number | null;
    source: string | null;
    origin: string | null;
    /** "least" or "most" where the value is only a bound. */
    bound: string | null;
    /** Establishments of the register it was taken from. */
    register: number | null;
    peers: { category: string; n: number; percentile: number } | null;
  }[];
  citations: { id: string; title: string; publisher: string; date: string }[];
  confidence: { level: string; factor: number; reasons: string[] };
  /** Jobs, or establishments where jobs are not counted, of the cluster. */
  stake: number;
  /** Stake x gap x confidence x ease x weight. */
  rank: number;
  /** Among those of the cluster that are shown: one a theme, five at most. */
  isShown: boolean;
  whatWouldChange: string;
}

/** What is said over the findings of a case whose data are poor. */
export interface ReportedBanner {
  id: string;
  text: string;
  mend: string;
}

/** An audience that no finding speaks to, and what to ask. */
export interface ReportedSilence {
  audience: AudienceId;
  questions: string[];
}

/** What holds for a case, the greatest claim first, in words. */
export function findingReport(
  model: FindingModel,
  of: CaseFindings,
  language: string,
): { findings: ReportedFinding[]; banner: ReportedBanner[]; unheard: ReportedSilence[] } {
  const { shown, more, banner, unheard } = spokenFindings(model, of, language);
  const reported = (one: SpokenFinding): ReportedFinding => {
    const finding = model.findings.get(one.finding)!;
    const { words } = one;
    const named = words.fact.flatMap((part) => (typeof part === "string" ? [] : [part.named]));
    return {
      id: finding.id,
      title: words.title,
      theme: finding.theme,
      label: labelText(finding.label),
      fact: plainText(words.fact),
      stage: words.stage ? plainText(words.stage) : null,
      names: named.map(({ kind, id = null, name, km = null }) => ({ kind, id, name, km })),
      advice: words.advice.map(({ audience, stance, text, firstSteps }) => ({
        audience,
        stance,
        text: plainText(text),
        firstSteps: firstSteps.map(({ action, who, months }) => ({ action: plainText(action), who, months })),
      })),
      evidence: one.evidence.map((row) => evidenceOf(row, model)),
      citations: finding.citations.map((id) => {
        const { title, publisher, date } = model.sources.get(id)!;
        return { id, title, publisher, date };
      }),
      confidence: {
        level: one.confidence.level,
        factor: one.confidence.factor,
        reasons: one.confidence.reasons.map(({ id }) => model.confidence.get(id)?.text ?? id),
      },
      stake: one.stake,
      rank: one.rank,
      isShown: shown.includes(one),
      whatWouldChange: words.whatWouldChange,
    };
  };
  return {
    findings: [...shown, ...more].map(reported),
    banner,
    unheard: unheard.map(({ audience, questions }) => ({
      audience,
      questions: questions.map((id) => model.questions.get(id)!.text),
    })),
  };
}

function evidenceOf(row: ComparedFigure, { indicators }: FindingModel): ReportedFinding["evidence"][number] {
  const indicator = indicators.get(row.indicator);
  return {
    indicator: row.indicator,
    name: indicator?.name ?? row.indicator,
    value: row.measure === "percentile" || row.measure === "trend" ? row.figure : row.value,
    unit: indicator?.unit ?? null,
    isGate: row.gate !== undefined,
    met: row.met,
    threshold: row.threshold ?? null,
    test: row.measure === "value" ? row.test : `${row.measure} ${row.test}`,
    lower: row.lower ?? null,
    upper: row.upper ?? null,
    chance: row.chance ?? null,
    year: row.year ?? null,
    source: row.source ?? null,
    origin: row.origin ?? null,
    bound: row.bound ?? null,
    register: row.register ?? null,
    peers: row.peers ?? null,
  };
}

function labelText(label: Label): string {
  return label.kind === "apec-point" ? `${label.kind} ${label.point}` : label.kind;
}
