import { branchOf } from "#guidelines/model/conditionLeaves.ts";
import type { Condition, Leaf, PresenceCondition, Role, ThresholdCondition } from "#guidelines/model/condition.ts";
import type { GateId, JudgedModel, Stage } from "#guidelines/model/guidelineModel.ts";
import { type Reading, readingOf } from "./clusterCase.ts";
import type { JudgedCase, ComparedFigure, Judgement, Missing } from "./comparedFigure.ts";
import { percentileRank } from "./percentileRank.ts";
import { trendPerYear } from "./trendPerYear.ts";
import { compare, NO, openVerdict, UNKNOWN, type TruthValue, YES } from "./truthValue.ts";

/** Judges a condition for a case. Missing figures neither pass nor fail: what hangs on them is unknown. */
export function judge(condition: Condition, judgedCase: JudgedCase): Judgement {
  const branch = branchOf(condition);
  if (!branch) return judgeLeaf(condition as Leaf, judgedCase);
  if (branch.join === "first") return judgeFirst(branch.parts, judgedCase);
  const parts = branch.parts.map((part) => judge(part, judgedCase));
  const verdicts = parts.map(({ verdict }) => verdict);
  const verdict = (branch.join === "all" ? Math.min(...verdicts) : Math.max(...verdicts)) as TruthValue;
  const gaps = parts.flatMap(({ verdict, gap }) => (verdict === YES && gap !== undefined ? [gap] : []));
  return {
    verdict,
    evidence: parts.flatMap(({ evidence }) => evidence),
    missing: verdict === UNKNOWN ? parts.flatMap(({ missing }) => missing) : [],
    gap:
      verdict !== YES || gaps.length === 0
        ? undefined
        : branch.join === "any"
          ? Math.max(...gaps)
          : gaps.reduce((a, b) => a + b) / gaps.length,
  };
}

function judgeFirst(parts: readonly Condition[], judgedCase: JudgedCase): Judgement {
  const missing: Missing[] = [];
  for (const part of parts) {
    const judged = judge(part, judgedCase);
    if (judged.verdict === UNKNOWN) {
      missing.push(...judged.missing);
      continue;
    }
    const lacked = new Set(
      missing.filter(({ reason }) => reason !== "fewPeers" && reason !== "fewYears").map(({ indicator }) => indicator),
    );
    const evidence = judged.evidence.map((item) => ({
      ...item,
      isStandIn: item.isStandIn || (lacked.size > 0 && !lacked.has(item.indicator)),
    }));
    return { ...judged, evidence };
  }
  return { verdict: UNKNOWN, evidence: [], missing };
}

function judgeLeaf(leaf: Leaf, judgedCase: JudgedCase): Judgement {
  if ("stage" in leaf) return judgeStage(leaf.stage, leaf.as, judgedCase);
  if ("gate" in leaf) {
    const gate = judgeGate(leaf.gate, judgedCase);
    const verdict = (YES - gate.verdict) as TruthValue;
    const evidence = gate.evidence.map((item) => ({ ...item, role: leaf.as }));
    return {
      verdict,
      evidence,
      missing: gate.missing,
      gap: verdict === YES ? judgedCase.model.settings.factGap : undefined,
    };
  }
  return "threshold" in leaf ? judgeThreshold(leaf, judgedCase) : judgePresence(leaf, judgedCase);
}

/** Judges a gate's own condition, without the gates before it. */
export function judgeGate(id: GateId, judgedCase: JudgedCase): Judgement {
  const gate = judgedCase.model.gates.get(id);
  if (!gate) throw new Error(`Expected a gate of the model, got "${id}".`);
  const judged = judge(gate.when, judgedCase);
  return { ...judged, evidence: judged.evidence.map((item) => ({ ...item, gate: id })) };
}

function judgeStage(stages: readonly Stage[], role: Role, { model, subject }: JudgedCase): Judgement {
  const { stage } = subject;
  if (stage === undefined) {
    const where = model.indicators.get("EMP")?.where ?? "";
    return { verdict: UNKNOWN, evidence: [], missing: [{ indicator: "stage", reason: "noFigure", where }] };
  }
  const met = stages.includes(stage);
  const evidence: ComparedFigure = {
    indicator: "stage",
    measure: "stage",
    value: stage,
    figure: Number.NaN,
    test: "is",
    stages,
    role,
    met,
    isStandIn: false,
  };
  return { verdict: met ? YES : NO, evidence: [evidence], missing: [], gap: gapOfFact(met, role, model) };
}

function judgePresence({ indicator, test, as: role }: PresenceCondition, judgedCase: JudgedCase): Judgement {
  const { model, subject } = judgedCase;
  const reading = readingOf(subject, indicator);
  if (!reading && test !== "not recorded") return lacking({ indicator, reason: "noFigure" }, model);
  if (reading && test !== "not recorded") {
    const side = test === "present" ? "above" : "at most";
    const open = leftOpen(indicator, reading, { test: side, threshold: 0 }, judgedCase);
    if (open) return open;
  }
  const met = test === "not recorded" ? !reading : test === "present" ? reading!.value > 0 : reading!.value <= 0;
  const value = reading?.value ?? Number.NaN;
  const evidence: ComparedFigure = {
    ...origin(reading),
    indicator,
    measure: "presence",
    value,
    figure: value,
    test,
    role,
    met,
    isStandIn: false,
  };
  return { verdict: met ? YES : NO, evidence: [evidence], missing: [], gap: gapOfFact(met, role, model) };
}

function judgeThreshold(leaf: ThresholdCondition, judgedCase: JudgedCase): Judgement {
  const { model, thresholds, subject } = judgedCase;
  const { indicator, test, as: role, measure = "value", threshold: thresholdId } = leaf;
  const threshold = thresholds.get(thresholdId);
  if (threshold === undefined) throw new Error(`Expected a value for the threshold "${thresholdId}", got none.`);
  const reading = readingOf(subject, indicator);
  if (!reading) return lacking({ indicator, reason: "noFigure" }, model);

  let value = reading.value;
  const open = leftOpen(indicator, reading, { measure, test, threshold }, judgedCase);
  if (open) return open;
  const peers = peersOf(reading);
  if (measure === "percentile") {
    const needed = thresholds.get("peers.minimum")!;
    if (!peers || peers.n < needed || Number.isNaN(peers.percentile))
      return lacking({ indicator, reason: "fewPeers", have: peers?.n ?? 0, needed }, model);
    value = peers.percentile;
  } else if (measure === "trend") {
    const needed = thresholds.get("trend.years")!;
    const series = reading.series ?? [];
    const trend = trendPerYear(
      series.map(({ year }) => year),
      series.map((point) => point.value),
    );
    if (trend.years < needed || Number.isNaN(trend.perYear))
      return lacking({ indicator, reason: "fewYears", have: trend.years, needed }, model);
    value = trend.perYear;
  }
  const verdict = compare(value, test, threshold);
  const evidence: ComparedFigure = {
    ...origin(reading),
    indicator,
    measure,
    value,
    figure: reading.value,
    test,
    threshold,
    thresholdId,
    peers,
    role,
    met: verdict === YES,
    isStandIn: false,
  };
  const gap = verdict === YES && role !== "setting" ? gapOf(leaf, value, threshold, model) : undefined;
  return { verdict, evidence: [evidence], missing: [], gap };
}

/** What a figure leaves open though it is there: one of too few establishments, and a bound beside all it can tell. */
function leftOpen(
  indicator: string,
  { value, bound, register }: Reading,
  { measure, test, threshold }: Pick<ThresholdCondition, "measure" | "test"> & { threshold: number },
  { model, thresholds }: JudgedCase,
): Judgement | undefined {
  if (bound) {
    if (measure === "percentile" || measure === "trend")
      return lacking({ indicator, reason: "onlyBound", have: value }, model);
    return compare(value, test, threshold) === openVerdict(bound, test)
      ? lacking({ indicator, reason: "onlyBound", have: value, needed: threshold }, model)
      : undefined;
  }
  const needed = thresholds.get("register.minimum")!;
  return register !== undefined && register < needed
    ? lacking({ indicator, reason: "fewRegistered", have: register, needed }, model)
    : undefined;
}

/** How far beyond its threshold a figure is, from `edgeGap` at it to 1: by the room a rank has, otherwise by the indicator's usual spread. */
function gapOf(
  { indicator, measure, test }: ThresholdCondition,
  value: number,
  threshold: number,
  model: JudgedModel,
): number {
  const { edgeGap } = model.settings;
  const distance = Math.abs(value - threshold);
  const spread = model.indicators.get(indicator)?.spread ?? 1;
  const room = test === "at least" || test === "above" ? 100 - threshold : threshold;
  const beyond = measure === "percentile" ? (room > 0 ? distance / room : 1) : distance / (distance + spread);
  return edgeGap + (1 - edgeGap) * beyond;
}

function peersOf({ value, peers }: Reading): ComparedFigure["peers"] {
  if (!peers) return undefined;
  if ("percentile" in peers) return peers;
  return { category: peers.category, ...percentileRank(value, peers.values) };
}

function origin(
  reading: Reading | undefined,
): Pick<ComparedFigure, "year" | "source" | "origin" | "bound" | "register" | "lower" | "upper" | "chance"> {
  if (!reading) return {};
  const { year, source, origin, bound, register, lower, upper, chance } = reading;
  return { year, source, origin, bound, register, lower, upper, chance };
}

function gapOfFact(met: boolean, role: Role, { settings }: JudgedModel): number | undefined {
  return met && role !== "setting" ? settings.factGap : undefined;
}

function lacking(missing: Omit<Missing, "where">, { indicators }: JudgedModel): Judgement {
  const where = indicators.get(missing.indicator)?.where ?? "";
  return { verdict: UNKNOWN, evidence: [], missing: [{ ...missing, where }] };
}
