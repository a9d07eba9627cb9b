import * as v from "valibot";
import { conditionSchema as condition } from "#guidelines/check/conditionSchema.ts";
import {
  finite,
  firstSteps,
  indicator,
  label,
  modelId as id,
  sentence,
  share,
  stages,
  threshold,
} from "#guidelines/check/modelSchema.ts";
import {
  CLUSTER_KINDS,
  FINDING_GATES,
  type Finding,
  type FindingPhrases,
  type FindingSettings,
  type KindTable,
  NAME_IDS,
  type Question,
  STANCES,
} from "#guidelines/findings/model/findingModel.ts";
import { AUDIENCES, CONFIDENCE_REASONS } from "#guidelines/model/guidelineModel.ts";

const findingId = v.pipe(v.string(), v.regex(/^[A-Z]{3}-[a-z][A-Za-z]*$/));
const said = v.pipe(v.string(), v.minLength(3), v.maxLength(600), v.regex(/\S$/));
const kind = v.picklist(CLUSTER_KINDS);
const byKind = v.union([
  said,
  v.strictObject({
    otherwise: said,
    small: v.optional(said),
    makers: v.optional(said),
    services: v.optional(said),
    resources: v.optional(said),
    visitors: v.optional(said),
  }),
]);
const advice = v.optional(v.strictObject({ stance: v.picklist(STANCES), text: byKind, firstSteps }));

const finding: v.GenericSchema<unknown, Finding> = v.strictObject({
  id: findingId,
  title: v.pipe(v.string(), v.minLength(3), v.maxLength(60)),
  theme: id,
  label,
  clause: v.string(),
  gate: v.picklist(["none", ...FINDING_GATES]),
  kinds: v.optional(v.pipe(v.array(kind), v.minLength(1))),
  when: condition,
  fact: byKind,
  names: v.pipe(
    v.array(v.strictObject({ name: v.picklist(NAME_IDS), by: v.optional(id) })),
    v.minLength(1, "expected at least one named thing: a finding without a name is none"),
  ),
  for: v.strictObject(
    Object.fromEntries(AUDIENCES.map((audience) => [audience, advice])) as Record<
      (typeof AUDIENCES)[number],
      typeof advice
    >,
  ),
  stages,
  whatWouldChange: sentence,
  citations: v.array(id),
  affordability: v.picklist(["cheap", "moderate", "costly"]),
  weight: v.pipe(v.number(), v.minValue(0.1), v.maxValue(3)),
  never: v.array(findingId),
  thresholds: v.array(threshold),
});

const settings: v.GenericSchema<unknown, FindingSettings> = v.strictObject({
  reference: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2200)),
  affordability: v.strictObject({ cheap: share, moderate: share, costly: share }),
  edgeGap: share,
  factGap: share,
  most: v.strictObject({
    cluster: v.pipe(v.number(), v.integer(), v.minValue(1)),
    region: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  limits: v.array(sentence),
});

const phrases: v.GenericSchema<unknown, FindingPhrases> = v.strictObject({
  near: v.string(),
  way: v.string(),
  distance: v.string(),
  quotient: v.string(),
});

const factor = v.pipe(share, v.gtValue(0));

const evaluation = v.strictObject({
  settings,
  phrases,
  gates: v.array(v.strictObject({ id: v.picklist(FINDING_GATES), name: sentence, meaning: sentence, when: condition })),
  thresholds: v.array(threshold),
  confidence: v.array(
    v.strictObject({
      id: v.picklist(CONFIDENCE_REASONS),
      factor,
      steps: v.optional(v.array(v.strictObject({ years: finite, factor }))),
      text: sentence,
    }),
  ),
  banner: v.array(v.strictObject({ id, when: condition, text: said, mend: sentence })),
});

const gives = v.array(
  v.strictObject({ indicator: id, value: finite, bound: v.optional(v.picklist(["least", "most"])) }),
);

const question: v.GenericSchema<unknown, Question> = v.strictObject({
  id: findingId,
  area: id,
  audience: v.picklist(AUDIENCES),
  text: v.pipe(sentence, v.regex(/\?$/, "expected a question")),
  partly: sentence,
  gives: v.strictObject({ yes: gives, partly: gives, no: gives }),
  citations: v.array(id),
});

const assessment = v.strictObject({
  indicators: v.array(indicator),
  questions: v.array(question),
});

const words = v.array(v.pipe(v.string(), v.nonEmpty()));
const ofKinds = <T extends v.GenericSchema>(each: T) =>
  v.strictObject({ makers: each, services: each, resources: each, visitors: each });
const subject = v.pipe(v.string(), v.regex(/^(cluster|industry)\/./));

const kinds: v.GenericSchema<unknown, KindTable> = v.strictObject({
  words: v.record(v.string(), ofKinds(v.pipe(v.string(), v.nonEmpty()))),
  clusters: v.record(v.string(), kind),
  industries: v.record(v.string(), kind),
  small: v.strictObject({ jobs: finite, establishments: finite }),
  fields: v.array(v.strictObject({ subjects: v.array(subject), words })),
  unfit: ofKinds(words),
  general: ofKinds(words),
  plants: v.array(v.strictObject({ subjects: v.array(subject), kind: v.string(), products: v.optional(words) })),
});

/** What each file of findings must look like; `findings` stands for every file in their folder. */
export const FINDING_SCHEMAS = {
  "evaluation.json": evaluation,
  "assessment.json": assessment,
  "kinds.json": kinds,
  findings: v.array(finding),
};
