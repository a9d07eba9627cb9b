import * as v from "valibot";
import { conditionProblems, thresholdsAsked } from "./conditionProblems.ts";
import {
  AUDIENCES,
  CONFIDENCE_REASONS,
  GATES,
  type GuidelineModel,
  type Rule,
} from "#guidelines/model/guidelineModel.ts";
import { issuePath, issueText } from "./issueText.ts";
import { MODEL_SCHEMAS } from "./modelSchema.ts";
import { ruleProblems } from "./ruleProblems.ts";
import { ruleTexts } from "./wordingProblems.ts";

/** Thresholds that the evaluation itself asks for, beside those of rules and gates. */
const NEEDED_THRESHOLDS = [
  "peers.minimum",
  "trend.years",
  "register.minimum",
  "cards.shown",
  "confidence.imputed",
  "confidence.old",
  "confidence.fewEstablishments",
  "confidence.fewPeers",
  "confidence.wideInterval",
  "confidence.high",
  "confidence.medium",
] as const;

/** A file of the model as parsed JSON, named from the model's folder: "rules/innovation.json". */
export interface ModelFile {
  file: string;
  content: unknown;
}

export interface ModelProblem {
  file: string;
  /** The way from the file's root to what is wrong. */
  at: (string | number)[];
  message: string;
}

type Name = Exclude<keyof typeof MODEL_SCHEMAS, "rules">;

/** Checks all files. Either the model, or everything that is wrong with it. Throws nothing. */
export function modelProblems(files: readonly ModelFile[]): { model?: GuidelineModel; problems: ModelProblem[] } {
  const problems: ModelProblem[] = [];
  const checked = <T>(
    file: ModelFile | undefined,
    name: string,
    schema: v.GenericSchema<unknown, T>,
  ): T | undefined => {
    if (!file) {
      problems.push({ file: name, at: [], message: "expected this file in the model, got none" });
      return undefined;
    }
    const { success, output, issues } = v.safeParse(schema, file.content);
    for (const issue of issues ?? [])
      problems.push({ file: file.file, at: issuePath(issue), message: issueText(issue) });
    return success ? output : undefined;
  };
  const one = <N extends Name>(name: N) =>
    checked(
      files.find(({ file }) => file === name),
      name,
      MODEL_SCHEMAS[name] as v.GenericSchema<unknown, v.InferOutput<(typeof MODEL_SCHEMAS)[N]>>,
    );

  const settings = one("settings.json");
  const audiences = one("audiences.json");
  const themes = one("themes.json");
  const points = one("points.json");
  const indicators = one("indicators.json");
  const sources = one("sources.json");
  const thresholds = one("thresholds.json");
  const gates = one("gates.json");
  const confidence = one("confidence.json");
  const ruleFiles = files.filter(({ file }) => file.startsWith("rules/"));
  if (ruleFiles.length === 0)
    problems.push({ file: "rules/", at: [], message: "expected at least one file of rules, got none" });
  const placed: { rule: Rule; file: string; at: (string | number)[] }[] = [];
  for (const file of ruleFiles)
    checked(file, file.file, MODEL_SCHEMAS.rules)?.forEach((rule, i) =>
      placed.push({ rule, file: file.file, at: [i] }),
    );
  if (!settings || !audiences || !themes || !points || !indicators || !sources || !thresholds || !gates || !confidence)
    return { problems };

  const byId = <T extends { id: string }>(name: string, records: readonly T[]) => {
    const map = new Map<T["id"], T>();
    records.forEach((record, i) => {
      if (map.has(record.id)) problems.push({ file: name, at: [i, "id"], message: `"${record.id}" is there twice` });
      map.set(record.id, record);
    });
    return map;
  };
  const model: GuidelineModel = {
    settings,
    audiences: byId("audiences.json", audiences),
    themes: byId("themes.json", themes),
    points: byId("points.json", points),
    indicators: byId("indicators.json", indicators),
    sources: byId("sources.json", sources),
    thresholds: byId("thresholds.json", thresholds),
    gates: byId("gates.json", gates),
    confidence: byId("confidence.json", confidence),
    rules: new Map(placed.map(({ rule }) => [rule.id, rule])),
  };

  const tell = (file: string, at: (string | number)[], message: string) => problems.push({ file, at, message });
  const complete = (file: string, wanted: readonly string[], got: ReadonlyMap<string, unknown>) => {
    const missing = wanted.filter((id) => !got.has(id));
    if (missing.length > 0) tell(file, [], `expected ${wanted.join(", ")}; ${missing.join(", ")} is missing`);
  };
  complete("audiences.json", AUDIENCES, model.audiences);
  complete("gates.json", GATES, model.gates);
  complete("confidence.json", CONFIDENCE_REASONS, model.confidence);
  if (!model.sources.has(settings.release))
    tell("settings.json", ["release"], `expected a source of sources.json, got "${settings.release}"`);
  if (!model.rules.has(settings.gapRule))
    tell("settings.json", ["gapRule"], `expected a rule, got "${settings.gapRule}"`);
  points.forEach(({ themes: of }, i) =>
    of.forEach((id, j) => {
      if (!model.themes.has(id)) tell("points.json", [i, "themes", j], `expected a theme of themes.json, got "${id}"`);
    }),
  );

  const terms = { ...model, gapRule: settings.gapRule, release: settings.release };
  gates.forEach((gate, i) => {
    for (const { at, message } of conditionProblems(gate, `gate.${gate.id}`, terms))
      tell("gates.json", [i, ...at], message);
  });
  const seen = new Set<string>();
  for (const { rule, file, at } of placed) {
    if (seen.has(rule.id)) tell(file, [...at, "id"], `"${rule.id}" is there twice`);
    seen.add(rule.id);
    for (const problem of ruleProblems(rule, terms)) tell(file, [...at, ...problem.at], problem.message);
  }

  const used = thresholdsAsked([...placed.map(({ rule }) => rule.when), ...gates.map(({ when }) => when)]);
  for (const { rule } of placed)
    for (const { text } of ruleTexts(rule)) for (const [, id] of text.matchAll(/\{([^}]*)\}/g)) used.add(id);
  for (const id of NEEDED_THRESHOLDS) {
    used.add(id);
    if (!model.thresholds.has(id))
      tell("thresholds.json", [], `expected the threshold "${id}", which the evaluation needs`);
  }
  thresholds.forEach(({ id, value, from, to, source }, i) => {
    if (!used.has(id)) tell("thresholds.json", [i, "id"], `no rule and no gate uses "${id}"`);
    if (!(from <= value && value <= to))
      tell("thresholds.json", [i, "value"], `expected ${from} to ${to}, got ${value}`);
    if (source !== "own" && !model.sources.has(source))
      tell("thresholds.json", [i, "source"], `expected "own" or a source of sources.json, got "${source}"`);
  });
  return problems.length > 0 ? { problems } : { model, problems };
}
