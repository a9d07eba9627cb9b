import * as v from "valibot";
import { conditionProblems, type Located, thresholdsAsked } from "#guidelines/check/conditionProblems.ts";
import { issuePath, issueText } from "#guidelines/check/issueText.ts";
import { labelProblems } from "#guidelines/check/labelProblems.ts";
import type { ModelFile, ModelProblem } from "#guidelines/check/modelProblems.ts";
import { MODEL_SCHEMAS } from "#guidelines/check/modelSchema.ts";
import { CONFIDENCE_REASONS, type ThresholdSetting } from "#guidelines/model/guidelineModel.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { ANSWERS, FINDING_GATES, type Finding, type FindingModel } from "#guidelines/findings/model/findingModel.ts";
import { FINDING_SCHEMAS } from "./findingSchema.ts";
import { findingWordProblems, placesIn } from "./findingWordProblems.ts";

/** Thresholds that the evaluation itself asks for, beside those of findings and gates. */
const NEEDED = [
  "peers.minimum",
  "peers.size",
  "trend.years",
  "register.minimum",
  "confidence.imputed",
  "confidence.fewEstablishments",
  "confidence.fewPeers",
  "confidence.wideInterval",
  "confidence.high",
  "confidence.medium",
] as const;

/** The news release that labels of the APEC kinds rest on. */
const RELEASE = "APEC-2005";

/** Checks all files. Either the model of findings, or everything that is wrong with it. Throws nothing. */
export function findingProblems(files: readonly ModelFile[]): { model?: FindingModel; problems: ModelProblem[] } {
  const problems: ModelProblem[] = [];
  const tell = (file: string, at: (string | number)[], message: string) => problems.push({ file, at, message });
  const parsed = <T>(name: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const file = files.find((candidate) => candidate.file === name);
    if (!file) {
      tell(name, [], "expected this file in the model, got none");
      return undefined;
    }
    const { success, output, issues } = v.safeParse(schema, file.content);
    for (const issue of issues ?? []) tell(name, issuePath(issue), issueText(issue));
    return success ? output : undefined;
  };

  const audiences = parsed("audiences.json", MODEL_SCHEMAS["audiences.json"]);
  const themes = parsed("themes.json", MODEL_SCHEMAS["themes.json"]);
  const points = parsed("points.json", MODEL_SCHEMAS["points.json"]);
  const indicators = parsed("indicators.json", MODEL_SCHEMAS["indicators.json"]);
  const sources = parsed("sources.json", MODEL_SCHEMAS["sources.json"]);
  const evaluation = parsed("evaluation.json", FINDING_SCHEMAS["evaluation.json"]);
  const assessment = parsed("assessment.json", FINDING_SCHEMAS["assessment.json"]);
  const kinds = parsed("kinds.json", FINDING_SCHEMAS["kinds.json"]);
  const names = files.map(({ file }) => file).filter((file) => file.startsWith("findings/"));
  if (names.length === 0) tell("findings/", [], "expected at least one file of findings, got none");
  const placed = names.flatMap((file) =>
    (parsed(file, FINDING_SCHEMAS.findings) ?? []).map((finding, at) => ({ finding, file, at })),
  );
  if (!audiences || !themes || !points || !indicators || !sources || !evaluation || !assessment || !kinds)
    return { problems };

  const byId = <T extends { id: string }>(records: readonly { record: T; file: string; at: (string | number)[] }[]) => {
    const map = new Map<T["id"], T>();
    for (const { record, file, at } of records) {
      if (map.has(record.id)) tell(file, [...at, "id"], `"${record.id}" is there twice`);
      map.set(record.id, record);
    }
    return map;
  };
  const of = <T>(file: string, records: readonly T[], ...way: string[]) =>
    records.map((record, at) => ({ record, file, at: [...way, at] }));
  const thresholds: { record: ThresholdSetting; file: string; at: (string | number)[] }[] = [
    ...of("evaluation.json", evaluation.thresholds, "thresholds"),
    ...placed.flatMap(({ finding, file, at }) =>
      finding.thresholds.map((record, k) => ({ record, file, at: [at, "thresholds", k] })),
    ),
  ];
  const model: FindingModel = {
    settings: evaluation.settings,
    phrases: evaluation.phrases,
    audiences: byId(of("audiences.json", audiences)),
    themes: byId(of("themes.json", themes)),
    points: byId(of("points.json", points)),
    indicators: byId([
      ...of("indicators.json", indicators),
      ...of("assessment.json", assessment.indicators, "indicators"),
    ]),
    sources: byId(of("sources.json", sources)),
    thresholds: byId(thresholds),
    gates: byId(of("evaluation.json", evaluation.gates, "gates")),
    confidence: byId(of("evaluation.json", evaluation.confidence, "confidence")),
    banner: evaluation.banner,
    findings: byId(placed.map(({ finding, file, at }) => ({ record: finding, file, at: [at] }))),
    questions: byId(of("assessment.json", assessment.questions, "questions")),
    kinds,
  };

  const complete = (what: string, wanted: readonly string[], got: ReadonlyMap<string, unknown>) => {
    const missing = wanted.filter((id) => !got.has(id));
    if (missing.length > 0)
      tell("evaluation.json", [what], `expected ${wanted.join(", ")}; ${missing.join(", ")} is missing`);
  };
  complete("gates", FINDING_GATES, model.gates);
  complete("confidence", CONFIDENCE_REASONS, model.confidence);
  complete("thresholds", NEEDED, model.thresholds);
  if (problems.length > 0) return { problems };

  evaluation.gates.forEach((gate, at) => {
    for (const problem of conditionProblems(gate, gate.id, model))
      tell("evaluation.json", ["gates", at, ...problem.at], problem.message);
  });
  evaluation.banner.forEach((reason, at) => {
    for (const problem of conditionProblems(reason, "banner", model))
      tell("evaluation.json", ["banner", at, ...problem.at], problem.message);
    for (const problem of placesIn(reason.text, model)) tell("evaluation.json", ["banner", at, "text"], problem);
  });
  assessment.questions.forEach((question, at) => {
    const problem = (way: (string | number)[], message: string) =>
      tell("assessment.json", ["questions", at, ...way], message);
    if (!model.themes.has(question.area)) problem(["area"], `expected a theme of themes.json, got "${question.area}"`);
    citationProblems(question.citations, model).forEach((found) => problem(found.at, found.message));
    for (const answer of ANSWERS) {
      if (answer === "unknown") continue;
      question.gives[answer].forEach(({ indicator, value }, k) => {
        const known = model.indicators.get(indicator);
        if (!known) problem(["gives", answer, k, "indicator"], `expected an indicator, got "${indicator}"`);
        else if (value < (known.minimum ?? -Infinity) || value > (known.maximum ?? Infinity))
          problem(["gives", answer, k, "value"], `${indicator} cannot be ${value}`);
      });
    }
  });
  for (const { finding, file, at } of placed)
    for (const problem of problemsOf(finding, model)) tell(file, [at, ...problem.at], problem.message);

  const used = new Set<string>(NEEDED);
  for (const id of thresholdsAsked([
    ...placed.map(({ finding }) => finding.when),
    ...evaluation.gates.map(({ when }) => when),
    ...evaluation.banner.map(({ when }) => when),
  ]))
    used.add(id);
  for (const { record, file, at } of thresholds) {
    const { id, value, from, to, source } = record;
    if (!used.has(id)) tell(file, [...at, "id"], `nothing uses "${id}"`);
    if (!(from <= value && value <= to)) tell(file, [...at, "value"], `expected ${from} to ${to}, got ${value}`);
    if (source !== "own" && !model.sources.has(source))
      tell(file, [...at, "source"], `expected "own" or a source of sources.json, got "${source}"`);
  }
  return problems.length > 0 ? { problems } : { model, problems };
}

function problemsOf(finding: Finding, model: FindingModel): Located[] {
  const found: Located[] = [];
  const tell = (at: string | (string | number)[], message: string) => found.push({ at: [at].flat(), message });
  const theme = model.themes.get(finding.theme);
  if (!theme) tell("theme", `expected a theme of themes.json, got "${finding.theme}"`);
  if (!finding.id.startsWith(`${finding.theme}-`))
    tell("theme", `expected the theme that ${finding.id} begins with, got "${finding.theme}"`);
  found.push(...citationProblems(finding.citations, model));
  found.push(...labelProblems(finding, theme, { points: model.points, release: RELEASE }));
  finding.never.forEach((other, i) => {
    if (!model.findings.has(other) || other === finding.id)
      tell(["never", i], `expected another finding, got "${other}"`);
  });
  if (Object.keys(finding.for).length === 0) tell("for", "expected advice for one audience at least, got none");

  const leaves = conditionLeaves(finding.when);
  if (!leaves.some(({ leaf }) => leaf.as !== "setting"))
    tell("when", "expected at least one shortfall or opportunity, got settings only: nothing would call for it");
  if (finding.gate === "none" && finding.theme !== "GOV")
    tell("gate", `only restraint (theme GOV) may do without a gate, got ${finding.theme}`);
  if (finding.gate !== "none" && leaves.some(({ leaf }) => "gate" in leaf))
    tell("when", `a finding behind the gate "${finding.gate}" cannot ask for a failed gate`);
  found.push(...conditionProblems(finding, finding.id, model));
  finding.names.forEach(({ name, by }, i) => {
    if ((name === "peers") !== (by !== undefined))
      tell(["names", i, "by"], `peers, and only they, do better by an indicator, got ${name}`);
    else if (by !== undefined && (model.indicators.get(by)?.worse ?? "neither") === "neither")
      tell(["names", i, "by"], `expected an indicator with a worse direction, got "${by}"`);
  });
  const own = `${finding.id}.`;
  finding.thresholds.forEach(({ id }, i) => {
    if (!id.startsWith(own)) tell(["thresholds", i, "id"], `expected an id that begins with "${own}", got "${id}"`);
  });
  found.push(...findingWordProblems(finding, model, knownWhere(finding, model)));
  return found;
}

/** Indicators that are known wherever the finding fires: what stands in every way its condition and gates can hold. */
function knownWhere({ gate, when }: Finding, model: FindingModel): Set<string> {
  const known = (condition: Finding["when"]): Set<string> => {
    const branch = branchOf(condition);
    if (!branch) return new Set("indicator" in condition ? [condition.indicator] : []);
    const parts = branch.parts.map(known);
    if (branch.join === "all") return new Set(parts.flatMap((part) => [...part]));
    return new Set([...parts[0]].filter((id) => parts.every((part) => part.has(id))));
  };
  const gates = gate === "none" ? [] : FINDING_GATES.slice(0, FINDING_GATES.indexOf(gate) + 1);
  return new Set([when, ...gates.map((id) => model.gates.get(id)!.when)].flatMap((condition) => [...known(condition)]));
}

function citationProblems(citations: readonly string[], { sources }: Pick<FindingModel, "sources">): Located[] {
  return citations.flatMap((id, i) => [
    ...(sources.has(id) ? [] : [{ at: ["citations", i], message: `expected a source of sources.json, got "${id}"` }]),
    ...(citations.indexOf(id) === i ? [] : [{ at: ["citations", i], message: `cites "${id}" twice` }]),
  ]);
}
