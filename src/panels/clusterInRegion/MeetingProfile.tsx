import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import "#panels/frame/profile.css";
import "./regional.css";
import { type JSX, Show, createMemo, createSignal, onCleanup } from "solid-js";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { CompareTool, ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileSkeleton, ProfileMessage } from "#panels/frame/ProfileStates.tsx";
import { createUnfit } from "#panels/region/own/createUnfit.ts";
import { Banner } from "./parts/Banner.tsx";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { createSubjectAnswer } from "./parts/createSubjectAnswer.ts";
import { createSubjectKicker } from "./parts/createSubjectKicker.ts";
import { createLinkedPart } from "#panels/advice/createLinkedPart.ts";
import { createPlaceAdvice } from "#panels/advice/createPlaceAdvice.ts";
import { MeetingChange } from "./MeetingChange.tsx";
import { createIdle } from "#panels/frame/createIdle.ts";
import { createMembers } from "#panels/region/place/createMembers.ts";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { type FigureColumn, figureColumns } from "./parts/figureColumns.ts";
import { MeetingMembers } from "./MeetingMembers.tsx";
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

type MeetingPart = "overview" | "change" | "related" | "peers" | "members";

/** A cluster or industry in one region: whether it is strong there and why, how it changes, what is related to it, who is like it. */
export function MeetingProfile(props: { subject: string; region: string }) {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  const { t } = useI18n();
  const { select } = useQuery();
  const regional = useRegional();
  const { subjectMask } = regional;
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
  const [part, setPart] = createLinkedPart<MeetingPart>("overview");
  const [isAdviceWanted, setIsAdviceWanted] = createSignal(false);
  const advice = createPlaceAdvice(() => ({ subject: props.subject, region: props.region }), isAdviceWanted);
  const [areMembersWanted, setMembersWanted] = createSignal(false);
  const isSettled = createIdle(() => answer.value() && `${props.subject}@${props.region}`);
  /** Of the subject that is answered, which may be broader than the one asked for. */
  const industries = createMemo(() => subjectMask(answer.value()?.figure.subject ?? props.subject));
  const members = createMembers(
    () => props.region,
    () => industries(),
    () => industries() !== undefined && (areMembersWanted() || isSettled()),
  );
  /** That the figures are of a broader industry is said once, where the scroll begins. */
  const about = (part: MeetingPart, content: (meeting: () => RegionalMeeting) => JSX.Element) => () => (
    <Show when={answer.value()}>
      {(meeting) => (
        <div class="profile-body">
          <Banner
            asked={part === "overview" ? props.subject : meeting().figure.subject}
            answered={meeting().figure.subject}
            isBusy={answer.isBusy()}
          />
          {content(meeting)}
        </div>
      )}
    </Show>
  );
  const sections: readonly ProfileSection<MeetingPart | "recommendations">[] = [
    {
      id: "overview",
      title: () => w().tabs.overview,
      content: about("overview", (meeting) => (
        <MeetingOverview meeting={meeting()} settings={answer.settings()} members={members} />
      )),
    },
    {
      id: "change",
      title: () => w().tabs.change,
      content: about("change", (meeting) => <MeetingChange meeting={meeting()} settings={answer.settings()} />),
    },
    {
      id: "related",
      title: () => w().tabs.related,
      content: about("related", (meeting) => <MeetingRelated meeting={meeting()} settings={answer.settings()} />),
    },
    {
      id: "members",
      title: () => w().tabs.members,
      content: about("members", () => {
        setMembersWanted(true);
        return <MeetingMembers region={props.region} members={members} />;
      }),
    },
    {
      id: "recommendations",
      title: () => words().tabs.recommendations,
      content: () => {
        setIsAdviceWanted(true);
        onCleanup(() => setIsAdviceWanted(false));
        return (
          <div class="profile-body">
            <Recommendations advice={advice} />
          </div>
        );
      },
    },
    {
      id: "peers",
      title: () => w().tabs.peers,
      content: about("peers", (meeting) => <MeetingPeers meeting={meeting()} settings={answer.settings()} />),
    },
  ];
  /** Its figures here, of its parts, and in the regions like this one. */
  const saved = () => {
    const meeting = answer.value();
    if (!meeting) return undefined;
    const { csv } = w().across;
    const columns: FigureColumn[] = [
      { title: csv.id, cell: ({ region }) => region },
      { title: csv.region, cell: ({ regionName }) => regionName },
      { title: words().fileColumns.id, cell: ({ subject }) => subject },
      { title: words().fileColumns.name, cell: ({ subject }) => regional.title(subject) },
      ...figureColumns(meeting.inputs.basis, w()),
    ];
    const figures = [meeting.figure, ...meeting.subclusters, ...meeting.peers.flatMap(({ figure }) => figure ?? [])];
    return () => [columns.map(({ title: head }) => head), ...figures.map((of) => columns.map(({ cell }) => cell(of)))];
  };
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
        tools={
          <Show when={answer.value()}>
            <CompareTool onCompare={() => setPart("peers")} />
            <SaveTool name={`${props.region}-${props.subject.replaceAll("/", "-")}`} rows={saved()} />
          </Show>
        }
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
          <ProfileScroll
            label={w().tabs.label}
            about={`${props.subject}@${props.region}`}
            sections={sections}
            part={part()}
            onPart={setPart}
            instead={answer.value() ? undefined : <ProfileSkeleton />}
          />
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
