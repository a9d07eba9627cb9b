import { createModelSpoken } from "#state/regions/modelSpoken.ts";
import { type Accessor, createMemo } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { type Fault } from "#engine/fault.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RuleTally } from "#engine/regions/ruleTally.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** How each rule comes out in the regions where a cluster is strong. */
export interface AcrossAdvice {
  /** Undefined until it is there. */
  value: Accessor<{ model: GuidelineModel; tally: RuleTally[]; places: number } | undefined>;
  hasFailed: Accessor<boolean>;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
}

/** Asks all of those regions once `isWanted` says so. Only under the providers it uses. */
export function createAcrossAdvice(
  across: () => ClusterAcross | undefined,
  settings: () => RegionalSettings,
  isWanted: () => boolean,
): AcrossAdvice {
  const { worker } = useRegions();
  const { entered, status } = useNotebook();
  const wasWanted = createMemo((wanted: boolean) => wanted || isWanted(), false);
  const loaded = createModelSpoken(() => wasWanted());
  const asked = createMemo(() => {
    const found = across();
    if (!found || !wasWanted() || status() === "loading") return undefined;
    const regions = largestStrong(found).map(({ region }) => region);
    return { subject: found.subject, regions, settings: settings(), entered: entered() };
  });
  const answer = createAnswer(
    () => asked(),
    (about) => worker.tally(about.subject, about.regions, about.settings, about.entered),
  );
  const value = createMemo(() => {
    const [model, found] = [loaded.value(), answer.value()];
    if (!model || !found || answer.about()?.subject !== across()?.subject) return undefined;
    return { model, tally: found.rules, places: found.places };
  });
  return {
    value,
    hasFailed: () => answer.status() === "failed" || loaded.status() === "failed",
    fault: () => answer.fault() ?? loaded.fault(),
    retry: () => {
      if (loaded.status() === "failed") loaded.retry();
      if (answer.status() === "failed") answer.retry();
    },
  };
}

/** The regions in which it is strong, the largest first. */
export function largestStrong({ figures, basis }: ClusterAcross): RegionalFigure[] {
  const size = ({ employment, establishments }: RegionalFigure) =>
    (basis === "employment" ? employment.value : establishments) || 0;
  return figures.filter(({ verdict }) => verdict.strong === "yes").toSorted((a, b) => size(b) - size(a));
}
