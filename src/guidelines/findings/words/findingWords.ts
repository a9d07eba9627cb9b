import { AUDIENCES, type AudienceId, type Thresholds, type Unit } from "#guidelines/model/guidelineModel.ts";
import { type ClusterCase, readingOf } from "#guidelines/evaluation/clusterCase.ts";
import {
  type BannerReason,
  type ClusterKind,
  type Finding,
  type FindingModel,
  NAME_IDS,
  type NameId,
  type Said,
  type Stance,
} from "#guidelines/findings/model/findingModel.ts";
import type { CaseNames, Named } from "#guidelines/findings/names/named.ts";
import { filledTemplate } from "./template.ts";

/** A piece of a sentence: words, or a named thing with how the sentence calls it. */
export type SentencePart = string | { named: Named; text: string };

/** What a finding says of one case. */
export interface FindingWords {
  title: string;
  fact: SentencePart[];
  /** For the cluster's stage; undefined where it has none for it. */
  stage?: SentencePart[];
  advice: {
    audience: AudienceId;
    stance: Stance;
    text: SentencePart[];
    firstSteps: { action: SentencePart[]; who: string; months: number }[];
  }[];
  whatWouldChange: string;
}

/** What sentences are filled from. */
export interface SpokenCase {
  model: Pick<FindingModel, "indicators" | "kinds" | "phrases">;
  thresholds: Thresholds;
  subject: ClusterCase;
  kind: ClusterKind;
  names: CaseNames;
  /** BCP 47, for lists and numbers. */
  language: string;
}

/** The words of a finding for a case. Throws where a sentence needs what the case does not have: the model's check rules it out for findings that fired. */
export function findingWords(finding: Finding, spoken: SpokenCase): FindingWords {
  const { stage: now } = spoken.subject;
  const said = (text: Said) => sentence(saidFor(text, spoken.kind, sizeOf(spoken)), finding, spoken, "name");
  const stage = now && finding.stages[now];
  return {
    title: finding.title,
    fact: sentence(saidFor(finding.fact, spoken.kind, sizeOf(spoken)), finding, spoken, "detail"),
    stage: stage === undefined ? undefined : said(stage),
    advice: AUDIENCES.flatMap((audience) => {
      const advice = finding.for[audience];
      if (!advice) return [];
      const firstSteps = advice.firstSteps.map(({ action, who, months }) => ({ action: said(action), who, months }));
      return [{ audience, stance: advice.stance, text: said(advice.text), firstSteps }];
    }),
    whatWouldChange: plainText(said(finding.whatWouldChange)),
  };
}

/** The words of a reason why data are poor. */
export function bannerWords({ text, mend }: BannerReason, spoken: SpokenCase): { text: string; mend: string } {
  return { text: plainText(sentence(text, undefined, spoken, "name")), mend };
}

/** A sentence without what it points at. */
export function plainText(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** The variant of a sentence for a cluster: that for small ones goes before that of its kind. */
export function saidFor(said: Said, kind: ClusterKind, size: "small" | "large"): string {
  if (typeof said === "string") return said;
  return (size === "small" ? said.small : undefined) ?? said[kind] ?? said.otherwise;
}

/** By jobs, by establishments where jobs are not counted; what is not known is not called small. */
function sizeOf({ subject, model: { kinds } }: SpokenCase): "small" | "large" {
  const jobs = readingOf(subject, "EMP")?.value;
  const establishments = readingOf(subject, "EST")?.value ?? Infinity;
  const isSmall = jobs === undefined ? establishments < kinds.small.establishments : jobs < kinds.small.jobs;
  return isSmall ? "small" : "large";
}

/** [part of a place's key before the colon] */
export const FIRST = "first:";
export const KIND_WORD = "kind:";

/** @param told of named things: how far they are and what is near, as facts say it, or their names alone */
function sentence(
  text: string,
  finding: Finding | undefined,
  spoken: SpokenCase,
  told: "detail" | "name",
): SentencePart[] {
  const { model, thresholds, subject, kind } = spoken;
  const by = finding?.names.find(({ by: indicator }) => indicator !== undefined)?.by;
  const listOf = (name: string) => spoken.names.of(name as NameId, name === "peers" ? by : undefined);
  const filled = filledTemplate<SentencePart>(text, (key) => {
    if (key === "region") return [subject.region.name];
    if (key === "cluster") return [subject.subject.name];
    if (key.startsWith(KIND_WORD)) return wordOf(key.slice(KIND_WORD.length), kind, model);
    if (key.startsWith(FIRST)) {
      const [first] = listOf(key.slice(FIRST.length));
      return first && [{ named: first, text: first.name }];
    }
    if ((NAME_IDS as readonly string[]).includes(key)) {
      const names = listOf(key);
      return names.length > 0 ? listed(names, spoken, told) : undefined;
    }
    const threshold = thresholds.get(key);
    if (threshold !== undefined) return [numberText(threshold, undefined, spoken.language)];
    const reading = readingOf(subject, key);
    return reading && [numberText(reading.value, model.indicators.get(key)?.unit, spoken.language)];
  });
  return capital(filled);
}

function wordOf(word: string, kind: ClusterKind, { kinds }: Pick<FindingModel, "kinds">): string[] | undefined {
  const found = kinds.words[word]?.[kind];
  return found === undefined ? undefined : [found];
}

/** "A (4 km), B (9 km) and C (12 km)". */
function listed(names: readonly Named[], spoken: SpokenCase, told: "detail" | "name"): SentencePart[] {
  const texts = names.map((named) => (told === "name" ? named.name : nameText(named, spoken)));
  const parts = new Intl.ListFormat(spoken.language, { type: "conjunction" }).formatToParts(texts);
  let at = 0;
  return parts.map(({ type, value }) => (type === "element" ? { named: names[at++], text: value } : value));
}

function nameText(named: Named, { model: { phrases }, language }: SpokenCase): string {
  const fill = (phrase: string, values: Record<string, string>) =>
    filledTemplate<string>(phrase, (key) => (values[key] === undefined ? undefined : [values[key]])).join("");
  const { name, near, km, quotient, kind } = named;
  if (near && near.length > 0) {
    const regions = near.map((region) =>
      region.km === undefined
        ? region.name
        : fill(phrases.way, { name: region.name, km: numberText(region.km, "km", language) }),
    );
    return fill(phrases.near, { name, near: new Intl.ListFormat(language, { type: "unit" }).format(regions) });
  }
  if (km !== undefined) return fill(phrases.distance, { name, km: numberText(km, "km", language) });
  if (quotient !== undefined && kind === "trade")
    return fill(phrases.quotient, { name, quotient: numberText(quotient, "ratio", language) });
  return name;
}

/** A figure as sentences have it: two digits of a ratio, none after the point of what is counted. */
export function numberText(value: number, unit: Unit | undefined, language: string): string {
  return new Intl.NumberFormat(language, digitsOf(value, unit)).format(value).replace("-", "−");
}

function digitsOf(value: number, unit: Unit | undefined): Intl.NumberFormatOptions {
  if (unit === undefined) return { maximumFractionDigits: 2 };
  if (unit === "count" || unit === "people" || unit === "years" || Math.abs(value) >= 10)
    return { maximumFractionDigits: 0 };
  return { maximumFractionDigits: unit === "ratio" && Math.abs(value) < 2 ? 2 : 1 };
}

function capital(parts: (string | SentencePart)[]): SentencePart[] {
  const first = parts.findIndex((part) => (typeof part === "string" ? part.trim() !== "" : true));
  return parts.map((part, at) =>
    at === first && typeof part === "string"
      ? part.replace(/^\s*(\S)/, (_, letter: string) => letter.toUpperCase())
      : part,
  );
}
