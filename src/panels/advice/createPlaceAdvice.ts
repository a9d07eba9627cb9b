import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import { createModelSpoken } from "#state/regions/modelSpoken.ts";
import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import type { Query } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { type Fault } from "#engine/fault.ts";
import { type EntryEffect, entryEffect } from "./missing/entryEffect.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { Entered, Recommendation } from "#guidelines/cases/caseRecommendations.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

export type RecommendationPage = NonNullable<Query["recommendations"]>;

/** What the model is asked about. */
interface Asked {
  region: string;
  subject: string;
  settings: RegionalSettings;
  entered: Entered;
}

/** The recommendations of a cluster in a region, with the model whose words they are; it outlives the parts that show them. */
export interface PlaceAdvice {
  region: Accessor<string>;
  /** The subject asked about; the answer may be of a broader one. */
  asked: Accessor<string>;
  model: Accessor<GuidelineModel | undefined>;
  answer: Accessor<Recommendation | undefined>;
  /** What the last entry changed; undefined until its answer is there, and once it was taken back. */
  effect: Accessor<EntryEffect | undefined>;
  /** To be called before a figure of this place is entered, changed or deleted. */
  enter: () => void;
  isBusy: Accessor<boolean>;
  isGone: Accessor<boolean>;
  hasFailed: Accessor<boolean>;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
  page: Accessor<RecommendationPage>;
  show: (page: RecommendationPage) => void;
  /** The card somebody asked to see. */
  wanted: Accessor<string | undefined>;
  showCard: (rule: string | undefined) => void;
}

/** Asks once `isWanted` says so, and again whenever the place, a setting or an entry changes. Only under the providers it uses. */
export function createPlaceAdvice(
  place: () => { region: string; subject: string } | undefined,
  isWanted: () => boolean,
): PlaceAdvice {
  const { worker } = useRegions();
  const regional = useRegional();
  const { entered, status } = useNotebook();
  const { query, ask } = useQuery();
  const show = (page: RecommendationPage) => query.recommendations !== page && ask({ recommendations: page });
  const [wanted, setWanted] = createSignal<string>();
  const [base, setBase] = createSignal<{ answer: Recommendation; values: Entered["values"] }>();
  const wasWanted = createMemo((wanted: boolean) => wanted || isWanted(), false);

  const loaded = createModelSpoken(() => wasWanted());
  const key = createMemo(() => {
    const at = place();
    return at && JSON.stringify([at.region, at.subject]);
  });
  const asked = createMemo((): Asked | undefined => {
    const at = key();
    if (at === undefined || !wasWanted() || status() === "loading") return undefined;
    const [region, subject] = JSON.parse(at) as [string, string];
    return { region, subject, settings: levelSettings(region, regional.settings()), entered: entered() };
  });
  const answered = createAnswer(
    () => asked(),
    (about) => worker.recommend(about.region, about.subject, about.settings, about.entered),
  );
  const isHere = () => {
    const about = answered.about();
    return about !== undefined && JSON.stringify([about.region, about.subject]) === key();
  };
  const answer = createMemo(() => (isHere() ? answered.value() : undefined));
  const effect = createMemo(() => {
    const [from, now] = [base(), answer()];
    const isTakenBack = from !== undefined && entered().values === from.values;
    return from && now && now !== from.answer && !isTakenBack ? entryEffect(from.answer, now) : undefined;
  });
  createEffect(
    on(
      key,
      () => {
        setBase();
        setWanted();
      },
      { defer: true },
    ),
  );

  return {
    region: () => place()?.region ?? "",
    asked: () => place()?.subject ?? "",
    model: loaded.value,
    answer,
    effect,
    enter: () => {
      const now = untrack(answer);
      setBase(now && { answer: now, values: untrack(entered).values });
    },
    isBusy: () => answered.status() === "loading" && answer() !== undefined,
    isGone: () => answered.status() === "ready" && isHere() && answer() === undefined,
    hasFailed: () => answered.status() === "failed" || loaded.status() === "failed",
    fault: () => answered.fault() ?? loaded.fault(),
    retry: () => {
      if (loaded.status() === "failed") loaded.retry();
      if (answered.status() === "failed") answered.retry();
    },
    page: () => query.recommendations ?? "advice",
    show,
    wanted,
    showCard: (rule) => {
      show("advice");
      setWanted(rule);
    },
  };
}
