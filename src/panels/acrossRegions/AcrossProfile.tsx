import "#panels/frame/profile.css";
import { useWords } from "#i18n/I18n.tsx";
import { Match, Show, Suspense, Switch, createEffect, createSignal, onCleanup } from "solid-js";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { Banner } from "#panels/clusterInRegion/parts/Banner.tsx";
import { createAcrossAdvice } from "#panels/advice/places/createAcrossAdvice.ts";
import { createAdvisedParts } from "#panels/clusterInRegion/parts/createAdvisedParts.ts";
import { createSubjectAnswer } from "#panels/clusterInRegion/parts/createSubjectAnswer.ts";
import { createSubjectKicker } from "#panels/clusterInRegion/parts/createSubjectKicker.ts";
import { ProfileParts } from "#panels/clusterInRegion/parts/ProfileParts.tsx";
import { AcrossConcentration } from "./AcrossConcentration.tsx";
import { AcrossOverview } from "./AcrossOverview.tsx";
import { AcrossRelated } from "./AcrossRelated.tsx";
import { AcrossTable } from "./table/AcrossTable.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

const AcrossRecommendations = lazyPart(
  async () => (await import("#panels/advice/places/AcrossRecommendations.tsx")).AcrossRecommendations,
  "profile",
  "recommendations",
);

const PARTS = ["overview", "regions", "concentration", "related"] as const;

/** A cluster or industry over all regions: where it is strong, how concentrated, what it consists of and what is related to it. */
export function AcrossProfile(props: { subject: string; onWide: (wide: boolean) => void }) {
  const w = useWords("regionalProfile");
  const regional = useRegional();
  const { worker } = useRegions();
  const [allColumns, setAllColumns] = createSignal(false);
  const kicker = createSubjectKicker(() => props.subject);

  const answer = createSubjectAnswer(
    () => ({ subject: props.subject }),
    regional.settings,
    (about, settings) => worker.across(about.subject, settings),
  );
  const { part, setPart, options, isAdviceWanted } = createAdvisedParts(
    PARTS,
    () => (answer.value() ? props.subject : undefined),
    AcrossRecommendations,
  );
  const advice = createAcrossAdvice(answer.value, answer.settings, isAdviceWanted);
  createEffect(() => props.onWide(allColumns() && part() === "regions"));
  onCleanup(() => props.onWide(false));

  return (
    <>
      <ProfileHeader
        kicker={answer.isGone() ? "\u2013" : kicker()}
        title={answer.isGone() ? w().gone : regional.title(props.subject)}
        isPlain={answer.isGone()}
      />
      <Show when={!answer.isGone()} fallback={<ProfileMessage title={props.subject} hint={w().goneHint.subject} />}>
        <Show when={!answer.hasFailed()} fallback={<ProfileFailed fault={answer.fault()} onRetry={answer.retry} />}>
          <ProfileParts label={w().tabs.label} value={part()} options={options()} onChange={setPart}>
            {(shown) => (
              <Show when={answer.value()} fallback={<ProfileSkeleton />}>
                {(across) => (
                  <Show
                    when={shown !== "regions"}
                    fallback={
                      <AcrossTable
                        across={across()}
                        settings={answer.settings()}
                        allColumns={allColumns()}
                        onAllColumns={setAllColumns}
                      />
                    }
                  >
                    <div class="profile-body">
                      <Banner asked={props.subject} answered={across().subject} isBusy={answer.isBusy()} />
                      <Switch>
                        <Match when={shown === "overview"}>
                          <AcrossOverview across={across()} settings={answer.settings()} />
                        </Match>
                        <Match when={shown === "recommendations"}>
                          <Suspense fallback={<ProfileSkeleton />}>
                            <AcrossRecommendations across={across()} advice={advice} />
                          </Suspense>
                        </Match>
                        <Match when={shown === "concentration"}>
                          <AcrossConcentration across={across()} settings={answer.settings()} />
                        </Match>
                        <Match when={shown === "related"}>
                          <AcrossRelated across={across()} settings={answer.settings()} />
                        </Match>
                      </Switch>
                    </div>
                  </Show>
                )}
              </Show>
            )}
          </ProfileParts>
        </Show>
      </Show>
    </>
  );
}
