import "#panels/frame/profile.css";
import { For, Match, Show, Switch, createMemo, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import { createPlaceAdvice } from "./createPlaceAdvice.ts";
import { NoFigures } from "./NoFigures.tsx";
import { createRegionPlans } from "./plan/createRegionPlans.ts";
import "./recommendations.css";
import { Recommendations, Waiting } from "./Recommendations.tsx";
import { Restraint } from "./Restraint.tsx";
import type { Recommendation } from "#guidelines/cases/caseRecommendations.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import type { RegionCase } from "#engine/regions/guidelinesEngine.ts";

/** The recommendations of a region: for the cluster that is chosen, its strongest first; without a cluster case, restraint. */
export function RegionRecommendations(props: { region: string }) {
  const w = useWords("recommendations");
  const { title } = useRegional();
  const regional = useRegional();
  const { worker } = useRegions();
  const { entered, status } = useNotebook();
  const [chosen, setChosen] = createSignal<{ region: string; subject: string }>();

  const asked = createMemo(() =>
    status() === "loading"
      ? undefined
      : { region: props.region, settings: levelSettings(props.region, regional.settings()), entered: entered() },
  );
  const answer = createAnswer(
    () => asked(),
    async ({ region, settings, entered: figures }) => {
      const cases = await worker.regionCases(region, settings, figures);
      if (!cases) return undefined;
      if (cases.some(({ isStrong }) => isStrong)) return { cases: regionCasesShown(cases, new Set()), isCase: true };
      // Nothing is strong: which of them there is a cluster case for, only the rules say.
      const all = await Promise.all(cases.map(({ subject }) => worker.recommend(region, subject, settings, figures)));
      const open = new Set(all.flatMap((found) => (found && hasCase(found) ? [found.subject.subject.id] : [])));
      return { cases: regionCasesShown(cases, open), isCase: open.size > 0 };
    },
  );
  const found = () => (answer.about()?.region === props.region ? answer.value() : undefined);
  const subject = createMemo(() => {
    const [own, known] = [chosen(), found()];
    if (!known) return undefined;
    return own?.region === props.region ? own.subject : known.cases[0]?.subject;
  });
  const advice = createPlaceAdvice(
    () => {
      const about = subject();
      return about === undefined ? undefined : { region: props.region, subject: about };
    },
    () => true,
  );
  const plans = createRegionPlans(() => props.region, advice.answer);

  return (
    <div class="profile-body">
      <Show
        when={answer.status() !== "failed"}
        fallback={<ProfileFailed fault={answer.fault()} onRetry={answer.retry} />}
      >
        <Switch fallback={<Waiting />}>
          <Match when={found() && found()!.cases.length > 0 && found()}>
            {(known) => (
              <>
                <Show when={!known().isCase}>
                  <Restraint model={advice.model()} isPublished />
                </Show>
                <label class="recommendations-case">
                  <span class="note">{w().region.choose}</span>
                  <select
                    class="select"
                    value={subject()}
                    onChange={(event) => setChosen({ region: props.region, subject: event.currentTarget.value })}
                  >
                    <For each={known().cases}>
                      {(item) => (
                        <option value={item.subject} selected={item.subject === subject()}>
                          {w().region.option(title(item.subject), item.cards, item.isStrong ? "strong" : "other")}
                        </option>
                      )}
                    </For>
                  </select>
                </label>
                <Recommendations advice={advice} plans={plans()} />
              </>
            )}
          </Match>
          <Match when={found()}>
            <Restraint model={advice.model()} isPublished={false} />
          </Match>
          <Match when={answer.status() === "ready"}>
            <NoFigures region={props.region} />
          </Match>
        </Switch>
      </Show>
    </div>
  );
}

/** Whether there is a cluster case: restraint does not speak. */
function hasCase({ evaluation }: Recommendation): boolean {
  return evaluation.results.some(({ rule, status }) => rule === "GOV-G1" && status === "notFired");
}

/** The clusters of a region to choose from: strong ones, then those with a cluster case, then the rest; the largest of each first. */
export function regionCasesShown(cases: readonly RegionCase[], isCase: ReadonlySet<string>): RegionCase[] {
  const rank = ({ isStrong, subject }: RegionCase) => (isStrong ? 2 : isCase.has(subject) ? 1 : 0);
  return cases.toSorted((a, b) => rank(b) - rank(a) || (b.size || 0) - (a.size || 0));
}
