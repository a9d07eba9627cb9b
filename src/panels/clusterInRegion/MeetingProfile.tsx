import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import "#panels/frame/profile.css";
import "./regional.css";
import { Match, Show, Suspense, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileSkeleton, ProfileMessage } from "#panels/frame/ProfileStates.tsx";
import { createUnfit } from "#panels/region/own/createUnfit.ts";
import { Banner } from "./parts/Banner.tsx";
import { createAdvisedParts } from "./parts/createAdvisedParts.ts";
import { createSubjectAnswer } from "./parts/createSubjectAnswer.ts";
import { createSubjectKicker } from "./parts/createSubjectKicker.ts";
import { ProfileParts } from "./parts/ProfileParts.tsx";
import { createPlaceAdvice } from "#panels/advice/createPlaceAdvice.ts";
import { MeetingChange } from "./MeetingChange.tsx";
import { MeetingOverview } from "./MeetingOverview.tsx";
import { MeetingPeers } from "./MeetingPeers.tsx";
import { MeetingRelated } from "./MeetingRelated.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { economyOf } from "#economies/economies.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { isOfClusters } from "#evidence/claimBasics.ts";

const Recommendations = lazyPart(
  async () => (await import("#panels/advice/Recommendations.tsx")).Recommendations,
  "profile",
  "recommendations",
);

const PARTS = ["overview", "change", "related", "peers"] as const;

/** A cluster or industry in one region: whether it is strong there and why, how it changes, what is related to it, who is like it. */
export function MeetingProfile(props: { subject: string; region: string; onEstablishments: () => void }) {
  const w = useWords("regionalProfile");
  const { t } = useI18n();
  const { select } = useQuery();
  const regional = useRegional();
  const { worker } = useRegions();
  const economy = () => regionParts(props.region).economy;
  const kicker = createSubjectKicker(() => props.subject);

  /** Regions of the level of this one are compared, whatever the map shows. */
  const settings = () => levelSettings(props.region, regional.settings());
  const answer = createSubjectAnswer(
    () => ({ subject: props.subject, region: props.region }),
    settings,
    (about, under) => worker.meeting(props.region, about.subject, under),
  );
  const { part, setPart, options, isAdviceWanted } = createAdvisedParts(
    PARTS,
    () => (answer.value() ? `${props.subject}@${props.region}` : undefined),
    Recommendations,
  );
  const advice = createPlaceAdvice(() => ({ subject: props.subject, region: props.region }), isAdviceWanted);
  const name = () => answer.value()?.figure.regionName;
  const title = () => {
    if (answer.isGone()) return w().gone;
    const [subject, region] = [regional.title(props.subject), name()];
    return subject && region ? w().inRegion(subject, region) : undefined;
  };

  return (
    <>
      <ProfileHeader
        kicker={answer.isGone() ? t().economy[economy()] : kicker()}
        title={title()}
        isPlain={answer.isGone()}
      >
        <Show when={name()}>
          {(region) => (
            <p class="regional-links">
              <button type="button" class="link" onClick={() => select({ kind: "region", id: props.region })}>
                {w().toRegion(region())}
              </button>
              <button type="button" class="link" onClick={() => select({ kind: "regional", subject: props.subject })}>
                {w().toAcross[economy()](regional.title(props.subject))}
              </button>
            </p>
          )}
        </Show>
      </ProfileHeader>
      <Show when={!answer.isGone()} fallback={<GoneMeeting subject={props.subject} region={props.region} />}>
        <Show when={!answer.hasFailed()} fallback={<ProfileFailed fault={answer.fault()} onRetry={answer.retry} />}>
          <ProfileParts label={w().tabs.label} value={part()} options={options()} onChange={setPart}>
            {(shown) => (
              <Show when={answer.value()} fallback={<ProfileSkeleton />}>
                {(meeting) => (
                  <div class="profile-body">
                    <Banner asked={props.subject} answered={meeting().figure.subject} isBusy={answer.isBusy()} />
                    <Switch>
                      <Match when={shown === "overview"}>
                        <MeetingOverview
                          meeting={meeting()}
                          settings={answer.settings()}
                          onEstablishments={() => props.onEstablishments()}
                        />
                      </Match>
                      <Match when={shown === "change"}>
                        <MeetingChange meeting={meeting()} settings={answer.settings()} />
                      </Match>
                      <Match when={shown === "related"}>
                        <MeetingRelated meeting={meeting()} settings={answer.settings()} />
                      </Match>
                      <Match when={shown === "recommendations"}>
                        <Suspense fallback={<ProfileSkeleton />}>
                          <Recommendations advice={advice} />
                        </Suspense>
                      </Match>
                      <Match when={shown === "peers"}>
                        <MeetingPeers meeting={meeting()} settings={answer.settings()} />
                      </Match>
                    </Switch>
                  </div>
                )}
              </Show>
            )}
          </ProfileParts>
        </Show>
      </Show>
    </>
  );
}

/** A region the atlas has no figures for, why, and the way to the region where there is one. */
function GoneMeeting(props: { subject: string; region: string }) {
  const w = useWords("regionalProfile");
  const { t } = useI18n();
  const { select } = useQuery();
  const regions = useRegions();
  const facts = createAnswer(
    () => props.region,
    (id) => regions.worker.facts(id),
  );
  const name = () => (facts.about() === props.region ? facts.value()?.name : undefined);
  const unfit = createUnfit(() => props.region);
  const hint = () => {
    const { economy } = regionParts(props.region);
    const isUntold = !economyOf(economy).hasClusters && isOfClusters(props.subject);
    return isUntold ? w().goneHint.noClusters(t().economy[economy]) : w().goneHint.region;
  };
  return (
    <ProfileMessage hint={unfit() ?? hint()}>
      <Show when={name()}>
        {(known) => (
          <button type="button" class="button" onClick={() => select({ kind: "region", id: props.region })}>
            {w().toRegion(known())}
          </button>
        )}
      </Show>
    </ProfileMessage>
  );
}
