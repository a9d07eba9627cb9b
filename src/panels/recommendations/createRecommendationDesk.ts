import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import type { RegionalSettings } from "../../clusters/portfolio/regionalAnswers";
import type { Entered, Recommendation } from "../../engine/regions/guidelinesProtocol";
import type { GuidelineModel } from "../../guidelines/model/guidelineModel";
import { regionParts } from "../../regions/regionId";
import { createAnswer } from "../../state/createAnswer";
import { useGuidelines } from "../../state/GuidelinesContext";
import { useNotebook } from "../../state/NotebookContext";
import { useRegional } from "../../state/RegionalContext";

export type RecommendationPage = "cards" | "plan" | "notebook";

/** What the model is asked about. */
interface Asked {
  region: string;
  subject: string;
  settings: RegionalSettings;
  entered: Entered;
}

/** The recommendations of a cluster in a region, with the model whose words they are; it outlives the parts that show them. */
export interface RecommendationDesk {
  region: Accessor<string>;
  /** The subject asked about; the answer may be of a broader one. */
  asked: Accessor<string>;
  model: Accessor<GuidelineModel | undefined>;
  answer: Accessor<Recommendation | undefined>;
  /** What was entered when the answer before this one was given, for the same place. */
  before: Accessor<Recommendation | undefined>;
  isBusy: Accessor<boolean>;
  isGone: Accessor<boolean>;
  hasFailed: Accessor<boolean>;
  retry: () => void;
  page: Accessor<RecommendationPage>;
  show: (page: RecommendationPage) => void;
}

/** Asks once `isWanted` says so, and again whenever the place, a setting or an entry changes. Only under the providers it uses. */
export function createRecommendationDesk(
  place: () => { region: string; subject: string } | undefined,
  isWanted: () => boolean,
): RecommendationDesk {
  const guidelines = useGuidelines();
  const regional = useRegional();
  const { entered, status } = useNotebook();
  const [page, setPage] = createSignal<RecommendationPage>("cards");
  const [before, setBefore] = createSignal<Recommendation>();
  const wasWanted = createMemo((wanted: boolean) => wanted || isWanted(), false);

  const loaded = createAnswer(
    () => wasWanted() || undefined,
    () => guidelines.model(),
  );
  const key = createMemo(() => {
    const at = place();
    return at && JSON.stringify([at.region, at.subject]);
  });
  const asked = createMemo((): Asked | undefined => {
    const at = key();
    if (at === undefined || !wasWanted() || status() === "loading") return undefined;
    const [region, subject] = JSON.parse(at) as [string, string];
    // Regions of the level of this one are compared, whatever the map shows.
    const { level } = regionParts(region);
    const settings = level === "municipality" ? regional.settings() : { ...regional.settings(), level };
    return { region, subject, settings, entered: entered() };
  });
  const answered = createAnswer(
    () => asked(),
    (about) => guidelines.recommend(about.region, about.subject, about.settings, about.entered),
  );
  const isHere = () => {
    const about = answered.about();
    return about !== undefined && JSON.stringify([about.region, about.subject]) === key();
  };
  const answer = createMemo(() => (isHere() ? answered.value() : undefined));
  createEffect(
    on(answer, (_, last) => {
      setBefore(last);
    }),
  );
  createEffect(on(key, () => setPage("cards"), { defer: true }));

  return {
    region: () => place()?.region ?? "",
    asked: () => place()?.subject ?? "",
    model: loaded.value,
    answer,
    before,
    isBusy: () => answered.status() === "loading" && answer() !== undefined,
    isGone: () => answered.status() === "ready" && isHere() && answer() === undefined,
    hasFailed: () => answered.status() === "failed" || loaded.status() === "failed",
    retry: () => {
      if (loaded.status() === "failed") loaded.retry();
      if (answered.status() === "failed") answered.retry();
    },
    page,
    show: setPage,
  };
}
