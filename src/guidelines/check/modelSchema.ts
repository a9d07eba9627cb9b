import * as v from "valibot";
import { conditionSchema as condition } from "./conditionSchema.ts";
import {
  AUDIENCES,
  type Audience,
  CONFIDENCE_REASONS,
  type ConfidenceReason,
  GATES,
  type Gate,
  type Indicator,
  type ModelSettings,
  type Point,
  type Rule,
  type Source,
  STAGES,
  type Theme,
  type ThresholdSetting,
  UNITS,
} from "#guidelines/model/guidelineModel.ts";

/** Parts that findings have as well. */
export const modelId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/));
export const sentence = v.pipe(v.string(), v.minLength(3), v.maxLength(400), v.regex(/\S$/));
export const finite = v.pipe(v.number(), v.finite());
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const label = v.variant("kind", [
  v.strictObject({ kind: v.literal("apec-area"), area: modelId }),
  v.strictObject({ kind: v.literal("apec-purpose"), area: modelId }),
  v.strictObject({ kind: v.literal("apec-point"), point: modelId }),
  v.strictObject({ kind: v.literal("other-source") }),
  v.strictObject({ kind: v.literal("own") }),
]);

export const stages = v.strictObject(
  {
    emerging: v.optional(sentence),
    growing: v.optional(sentence),
    mature: v.optional(sentence),
    declining: v.optional(sentence),
  },
  ({ received }) => `expected wording for a stage (${STAGES.join(", ")}), got ${received}`,
);

export const firstSteps = v.pipe(
  v.array(
    v.strictObject({
      action: sentence,
      who: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
      months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    }),
  ),
  v.minLength(2),
  v.maxLength(3),
);

const rule: v.GenericSchema<unknown, Rule> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]{3}-[A-Z][1-9]\d*$/)),
  title: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
  theme: modelId,
  audience: v.picklist(AUDIENCES),
  label,
  clause: v.string(),
  gate: v.picklist(["none", ...GATES]),
  when: condition,
  advice: sentence,
  reason: sentence,
  stages,
  firstSteps,
  whatWouldChange: sentence,
  citations: v.array(modelId),
  affordability: v.picklist(["cheap", "moderate", "costly"]),
  weight: v.pipe(v.number(), v.minValue(0.1), v.maxValue(3)),
  isAboutEvidence: v.optional(v.boolean()),
});

const settings: v.GenericSchema<unknown, ModelSettings> = v.strictObject({
  title: sentence,
  version: v.string(),
  release: modelId,
  gapRule: modelId,
  affordability: v.strictObject({ cheap: share, moderate: share, costly: share }),
  edgeGap: share,
  factGap: share,
  limits: v.array(sentence),
});

const audience: v.GenericSchema<unknown, Audience> = v.strictObject({
  id: v.picklist(AUDIENCES),
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  name: sentence,
  description: sentence,
});

const theme: v.GenericSchema<unknown, Theme> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  name: sentence,
  description: sentence,
  apec: v.picklist(["area", "purpose", "none"]),
});

const point: v.GenericSchema<unknown, Point> = v.strictObject({
  id: modelId,
  text: sentence,
  themes: v.array(modelId),
});

export const indicator: v.GenericSchema<unknown, Indicator> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]*$/)),
  name: sentence,
  definition: sentence,
  unit: v.picklist(UNITS),
  worse: v.picklist(["higher", "lower", "neither"]),
  kind: v.picklist(["computed", "entered", "either"]),
  level: v.picklist(["region", "cluster"]),
  spread: v.pipe(finite, v.gtValue(0)),
  minimum: v.optional(finite),
  maximum: v.optional(finite),
  where: sentence,
});

const source: v.GenericSchema<unknown, Source> = v.strictObject({
  id: modelId,
  title: sentence,
  publisher: sentence,
  date: sentence,
  place: sentence,
  read: v.picklist(["full", "part", "title"]),
  use: sentence,
});

export const threshold: v.GenericSchema<unknown, ThresholdSetting> = v.strictObject({
  id: modelId,
  value: finite,
  from: finite,
  to: finite,
  source: modelId,
  note: sentence,
});

const gate: v.GenericSchema<unknown, Gate> = v.strictObject({
  id: v.picklist(GATES),
  name: sentence,
  meaning: sentence,
  when: condition,
});

const reason: v.GenericSchema<unknown, ConfidenceReason> = v.strictObject({
  id: v.picklist(CONFIDENCE_REASONS),
  factor: v.pipe(share, v.gtValue(0)),
  text: sentence,
});

/** What each file of the model must look like; `rules` stands for every file in the folder of rules. */
export const MODEL_SCHEMAS = {
  "settings.json": settings,
  "audiences.json": v.array(audience),
  "themes.json": v.array(theme),
  "points.json": v.array(point),
  "indicators.json": v.array(indicator),
  "sources.json": v.array(source),
  "thresholds.json": v.array(threshold),
  "gates.json": v.array(gate),
  "confidence.json": v.array(reason),
  rules: v.array(rule),
};
