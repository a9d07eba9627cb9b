import type {
  Audience,
  ConfidenceReason,
  Gate,
  GuidelineModel,
  Indicator,
  ModelSettings,
  Point,
  Rule,
  Source,
  Step,
  Theme,
  ThresholdSetting,
} from "./guidelineModel.ts";

type Texts<Item, Field extends keyof Item> = Readonly<Record<string, Pick<Item, Field>>>;

type RuleTexts = Pick<Rule, "title" | "advice" | "reason" | "stages" | "whatWouldChange"> & {
  firstSteps: Pick<Step, "action" | "who">[];
};

/** Everything the model says in words, by the ids of what says it. The files of the model hold it in English; another language gives its own. */
export interface ModelTexts {
  settings: Pick<ModelSettings, "title" | "limits">;
  audiences: Texts<Audience, "name" | "description">;
  themes: Texts<Theme, "name" | "description">;
  points: Texts<Point, "text">;
  indicators: Texts<Indicator, "name" | "definition" | "where">;
  sources: Texts<Source, "date" | "use">;
  thresholds: Texts<ThresholdSetting, "note">;
  gates: Texts<Gate, "name" | "meaning">;
  confidence: Texts<ConfidenceReason, "text">;
  rules: Readonly<Record<string, RuleTexts>>;
}

/** The texts of a model as its files say them. */
export function modelTexts(model: GuidelineModel): ModelTexts {
  const { title, limits } = model.settings;
  return {
    settings: { title, limits },
    audiences: eachOf(model.audiences, ({ name, description }) => ({ name, description })),
    themes: eachOf(model.themes, ({ name, description }) => ({ name, description })),
    points: eachOf(model.points, ({ text }) => ({ text })),
    indicators: eachOf(model.indicators, ({ name, definition, where }) => ({ name, definition, where })),
    sources: eachOf(model.sources, ({ date, use }) => ({ date, use })),
    thresholds: eachOf(model.thresholds, ({ note }) => ({ note })),
    gates: eachOf(model.gates, ({ name, meaning }) => ({ name, meaning })),
    confidence: eachOf(model.confidence, ({ text }) => ({ text })),
    rules: eachOf(model.rules, ({ title, advice, reason, stages, whatWouldChange, firstSteps }) => ({
      title,
      advice,
      reason,
      stages,
      whatWouldChange,
      firstSteps: firstSteps.map(({ action, who }) => ({ action, who })),
    })),
  };
}

/** The same model saying these texts. Throws where they lack one, with the first id. */
export function modelSaying(model: GuidelineModel, texts: ModelTexts): GuidelineModel {
  return {
    settings: { ...model.settings, ...texts.settings },
    audiences: saying(model.audiences, texts.audiences),
    themes: saying(model.themes, texts.themes),
    points: saying(model.points, texts.points),
    indicators: saying(model.indicators, texts.indicators),
    sources: saying(model.sources, texts.sources),
    thresholds: saying(model.thresholds, texts.thresholds),
    gates: saying(model.gates, texts.gates),
    confidence: saying(model.confidence, texts.confidence),
    rules: new Map(
      [...model.rules].map(([id, rule]) => {
        const { firstSteps, ...said } = textsOf(texts.rules, id);
        if (firstSteps.length !== rule.firstSteps.length)
          throw new Error(`${id}: expected ${rule.firstSteps.length} first steps in words, got ${firstSteps.length}.`);
        return [
          id,
          { ...rule, ...said, firstSteps: rule.firstSteps.map((step, i) => ({ ...step, ...firstSteps[i] })) },
        ];
      }),
    ),
  };
}

function eachOf<Id extends string, Item, Said>(items: ReadonlyMap<Id, Item>, said: (item: Item) => Said) {
  return Object.fromEntries([...items].map(([id, item]) => [id, said(item)]));
}

function saying<Id extends string, Item>(items: ReadonlyMap<Id, Item>, texts: Readonly<Record<string, Partial<Item>>>) {
  return new Map([...items].map(([id, item]) => [id, { ...item, ...textsOf(texts, id) }] as const));
}

function textsOf<Said>(texts: Readonly<Record<string, Said>>, id: string): Said {
  if (!Object.hasOwn(texts, id)) throw new Error(`expected texts of the recommendation model for "${id}", got none.`);
  return texts[id];
}
