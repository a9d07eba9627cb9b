import { AUDIENCES, type AudienceId, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "#guidelines/evaluation/clusterCase.ts";
import type { ComparedFigure, JudgedCase, Judgement, Missing } from "#guidelines/evaluation/comparedFigure.ts";
import { judge, judgeGate } from "#guidelines/evaluation/judge.ts";
import { NO, UNKNOWN, YES } from "#guidelines/evaluation/truthValue.ts";
import {
  type BannerReason,
  type ClusterKind,
  FINDING_GATES,
  type Finding,
  type FindingGate,
  type FindingModel,
  type NameAsked,
} from "#guidelines/findings/model/findingModel.ts";
import type { CaseNames } from "#guidelines/findings/names/named.ts";
import { type FindingConfidence, findingConfidence } from "./findingConfidence.ts";

interface FindingAnswer {
  /** Id of the finding. */
  finding: string;
  theme: string;
  evidence: ComparedFigure[];
}

/** A finding that holds for the case, with what it names. */
export interface FiredFinding extends FindingAnswer {
  status: "fired";
  /** What it names: those of the finding's names that resolve, in its order; never empty. */
  names: NameAsked[];
  confidence: FindingConfidence;
  /** Standardised size of what calls for it, 0 to 1. */
  gap: number;
  /** Jobs, or establishments where jobs are not counted, of the cluster here. */
  stake: number;
  /** Stake x gap x confidence x ease x weight: what findings are ranked by, over clusters too. */
  rank: number;
}

/** A finding's answer for a case. */
export type FindingResult =
  | FiredFinding
  | (FindingAnswer & { status: "notFired" })
  /** Nobody knows what it asks for; `questions` are those of the assessment whose answers would tell. */
  | (FindingAnswer & { status: "notEvaluated"; missing: Missing[]; questions: string[] })
  | (FindingAnswer & { status: "gated"; gate: FindingGate })
  /** It would hold and has nothing to name, so it is none. */
  | (FindingAnswer & { status: "nameless" })
  /** It is for other kinds of cluster. */
  | (FindingAnswer & { status: "otherKind" });

/** What the model says of a case. */
export interface Findings {
  /** One a finding, in the order of the model. */
  results: FindingResult[];
  /** At most `settings.most.cluster`, each of another theme, the greatest claim first. */
  shown: FiredFinding[];
  more: FiredFinding[];
  /** Those that would contradict one that is shown or among `more`, whose claim is greater. */
  silenced: { finding: string; by: string }[];
  /** Why the data are poor; empty where they are not. Stands over the findings and is none. */
  banner: BannerReason[];
  /** Audiences that no finding speaks to, with the questions of the assessment whose answers could change that. */
  unheard: { audience: AudienceId; questions: string[] }[];
}

/** Everything a case is judged by. */
export interface FindingCase {
  subject: ClusterCase;
  kind: ClusterKind;
  names: CaseNames;
}

/** The findings of a case. Pure; reads no clock: the age of figures is the reading AGE, against a date of reference. */
export function findingsOf(of: FindingCase, model: FindingModel, thresholds: Thresholds): Findings {
  const results = judgedFindings(of, model, thresholds);
  const chosen = chosenFindings(
    results.flatMap((result) => (result.status === "fired" ? [result] : [])),
    model,
  );
  const judged: JudgedCase = { model, thresholds, subject: of.subject };
  const heard = new Set(
    [...chosen.shown, ...chosen.more].flatMap(({ finding }) => Object.keys(model.findings.get(finding)!.for)),
  );
  const questionsFor = (audience: AudienceId) => [
    ...new Set(
      results.flatMap((result) =>
        result.status === "notEvaluated" && model.findings.get(result.finding)!.for[audience] ? result.questions : [],
      ),
    ),
  ];
  return {
    results,
    ...chosen,
    banner: model.banner.filter(({ when }) => judge(when, judged).verdict === YES),
    unheard: AUDIENCES.filter((audience) => !heard.has(audience)).map((audience) => ({
      audience,
      questions: questionsFor(audience),
    })),
  };
}

/** Each finding's own answer, before those that contradict each other are told apart. */
export function judgedFindings(of: FindingCase, model: FindingModel, thresholds: Thresholds): FindingResult[] {
  const judged: JudgedCase = { model, thresholds, subject: of.subject };
  const gates = FINDING_GATES.map((id) => ({ id, judged: judgeGate(id, judged) }));
  return [...model.findings.values()].map((finding) => resultOf(finding, gates, of, { ...judged, model }));
}

/** Ranks findings, lets the greater claim stay where two contradict each other, and cuts after one a theme. */
export function chosenFindings(
  fired: readonly FiredFinding[],
  { findings, settings }: Pick<FindingModel, "findings" | "settings">,
): Pick<Findings, "shown" | "more" | "silenced"> {
  const order = [...findings.keys()];
  const ranked = [...fired].sort((a, b) => b.rank - a.rank || order.indexOf(a.finding) - order.indexOf(b.finding));
  const contradicts = (a: string, b: string) =>
    findings.get(a)!.never.includes(b) || findings.get(b)!.never.includes(a);
  const kept: FiredFinding[] = [];
  const silenced: Findings["silenced"] = [];
  for (const one of ranked) {
    const greater = kept.find(({ finding }) => contradicts(finding, one.finding));
    if (greater) silenced.push({ finding: one.finding, by: greater.finding });
    else kept.push(one);
  }
  const themes = new Set<string>();
  const shown = kept.filter(({ theme }) => {
    if (themes.has(theme) || themes.size === settings.most.cluster) return false;
    themes.add(theme);
    return true;
  });
  return { shown, more: kept.filter((one) => !shown.includes(one)), silenced };
}

function resultOf(
  finding: Finding,
  gates: readonly { id: FindingGate; judged: Judgement }[],
  { subject, kind, names }: FindingCase,
  judgedCase: JudgedCase & { model: FindingModel },
): FindingResult {
  const { model, thresholds } = judgedCase;
  const answer = { finding: finding.id, theme: finding.theme };
  if (finding.kinds && !finding.kinds.includes(kind)) return { ...answer, status: "otherKind", evidence: [] };
  const passed = finding.gate === "none" ? [] : gates.slice(0, FINDING_GATES.indexOf(finding.gate) + 1);
  const failed = passed.find(({ judged }) => judged.verdict === NO);
  if (failed) return { ...answer, status: "gated", gate: failed.id, evidence: failed.judged.evidence };

  const judged = judge(finding.when, judgedCase);
  const parts = [...passed.map((gate) => gate.judged), judged];
  const evidence = parts.flatMap((part) => part.evidence);
  if (judged.verdict === NO) return { ...answer, status: "notFired", evidence };
  if (parts.some(({ verdict }) => verdict === UNKNOWN)) {
    const missing = once(parts.flatMap((part) => part.missing));
    return { ...answer, status: "notEvaluated", evidence, missing, questions: questionsOf(missing, model) };
  }
  const found = finding.names.filter((asked) => names.has(asked));
  if (found.length === 0) return { ...answer, status: "nameless", evidence };

  const trust = findingConfidence(evidence, subject, model, thresholds);
  const stake = readingOf(subject, "EMP")?.value ?? readingOf(subject, "EST")?.value ?? 0;
  const gap = judged.gap ?? 0;
  const rank = stake * gap * trust.factor * model.settings.affordability[finding.affordability] * finding.weight;
  return { ...answer, status: "fired", evidence, names: found, confidence: trust, gap, stake, rank };
}

/** Questions of the assessment that give one of the missing figures. */
function questionsOf(missing: readonly Missing[], { questions }: Pick<FindingModel, "questions">): string[] {
  const wanted = new Set(missing.map(({ indicator }) => indicator));
  return [...questions.values()].flatMap(({ id, gives }) =>
    [...gives.yes, ...gives.partly, ...gives.no].some(({ indicator }) => wanted.has(indicator)) ? [id] : [],
  );
}

/** Each missing indicator once; a figure that is not there at all outweighs one that cannot be ranked. */
function once(missing: readonly Missing[]): Missing[] {
  const byIndicator = new Map<string, Missing>();
  for (const item of missing)
    if (!byIndicator.has(item.indicator) || item.reason === "noFigure") byIndicator.set(item.indicator, item);
  return [...byIndicator.values()];
}
