import type { LevelId } from "#economies/economies.ts";
import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { GuidelineModel, Stage } from "#guidelines/model/guidelineModel.ts";
import type { Words } from "#i18n/words.ts";
import { callingEvidence } from "./callingEvidence.ts";
import { figureText } from "./figureText.ts";

/** Who the peers are. */
export type PeerLevel = LevelId;

/** What evidence is written with. */
export interface EvidenceTerms {
  model: GuidelineModel;
  words: Words["recommendations"]["evidence"];
  language: string;
  level: PeerLevel;
}

/** One figure of a card in words. */
export interface EvidenceText {
  name: string;
  /** The figure with its unit. */
  value: string;
  /** "counts below 10%", "counts among the lowest 25%". */
  asks: string;
  /** "higher than in 95% of 573 counties with this cluster" */
  peers?: string;
  /** Whatever else is to be known: entered, a stand-in, not needed. */
  notes: string[];
}

/** Writes one figure: its value in its unit, what the rule asks of it, where it stands among peers. */
export function comparedFigureText(
  evidence: ComparedFigure,
  { model, words, language, level }: EvidenceTerms,
): EvidenceText {
  const indicator = model.indicators.get(evidence.indicator);
  const written = (value: number) => figureText(value, indicator?.unit ?? "count", words, language);
  const perYear = (value: number) => figureText(value, "percentPerYear", words, language);
  const notes = [
    ...(evidence.origin === "entered" ? [words.enteredOf(evidence.year ?? 0, evidence.source ?? "")] : []),
    ...(evidence.register === undefined ? [] : [words.register(evidence.register)]),
    ...(evidence.isStandIn ? [words.standIn] : []),
    ...(evidence.met ? [] : [words.notMet]),
  ];
  if (evidence.measure === "stage")
    return {
      name: words.stageName,
      value: words.stage[evidence.value as Stage],
      asks: words.stages((evidence.stages ?? []).map((stage) => words.stage[stage])),
      notes,
    };
  const { peers, bound } = evidence;
  const figure = written(evidence.figure);
  const isEntered = evidence.origin === "entered" && indicator?.kind === "entered";
  return {
    name: indicator?.name ?? evidence.indicator,
    value:
      evidence.measure === "trend"
        ? words.trend(figure, perYear(evidence.value as number))
        : bound
          ? words.bound[bound](figure)
          : figure,
    asks: asked(evidence, words, evidence.measure === "trend" ? perYear : written, language),
    peers:
      peers && peers.n > 1 && !Number.isNaN(peers.percentile)
        ? words.peers(peers.percentile, peers.n, isEntered ? "entered" : level)
        : undefined,
    notes,
  };
}

function asked(
  { test, measure, threshold }: ComparedFigure,
  words: Words["recommendations"]["evidence"],
  written: (value: number) => string,
  language: string,
): string {
  if (test === "present" || test === "absent" || test === "not recorded") return words.presence[test];
  if (test === "is" || threshold === undefined) return "";
  if (measure === "percentile") {
    const isHigh = test === "at least" || test === "above";
    const share = figureText(isHigh ? 100 - threshold : threshold, "count", words, language);
    return isHigh ? words.rank.highest(share) : words.rank.lowest(share);
  }
  return words.asks[test](written(threshold));
}

/** One line for a list, a CSV cell or a sheet: "Establishments: 84 (counts from 20 on; higher than in ...)". */
export function evidenceLine(evidence: ComparedFigure, terms: EvidenceTerms): string {
  const { name, value, asks, peers, notes } = comparedFigureText(callingEvidence(evidence), terms);
  return `${name}: ${value} (${[asks, peers, ...notes].filter(Boolean).join("; ")})`;
}
