import "#panels/frame/profile.css";
import { useWords, useI18n } from "#i18n/I18n.tsx";
import { type JSX, Show } from "solid-js";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { createLinkedPart } from "#panels/advice/createLinkedPart.ts";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { ClusterEvidence } from "./ClusterEvidence.tsx";
import { ClusterIndustries } from "./ClusterIndustries.tsx";
import { ClusterOverview } from "./ClusterOverview.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { createEstablishmentRows } from "#panels/establishment/createEstablishmentRows.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { RowList } from "#panels/establishment/RowList.tsx";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";

const PlaceRecommendations = lazyPart(
  async () => (await import("#panels/advice/places/PlaceRecommendations.tsx")).PlaceRecommendations,
  "profile",
  "recommendations",
);

type FoundPart = "overview" | "industries" | "establishments" | "evidence";
const TITLES = 2;

/** A spatial cluster: how much more than expected stands there, what, who, and how sure that is. */
export function FoundClusterProfile() {
  const w = useWords("clusters");
  const words = useWords("profile");
  const industries = useIndustries();
  const clusters = useClusters();
  const [part, setPart] = createLinkedPart<FoundPart>("overview");

  const found = () => clusters.delineation()?.clusters[clusters.selected() ?? -1];
  const isGone = () =>
    clusters.isUnasked() || (clusters.delineation() !== undefined && !clusters.busy() && found() === undefined);
  const answer = createAnswer(
    () => (clusters.busy() ? undefined : found()),
    (cluster) => clusters.profile(cluster.cluster),
  );
  const profile = () => (answer.about() === found() ? answer.value() : undefined);
  const kicker = () => {
    const titles = industries.roots().slice(0, TITLES).map(industries.title).join("; ");
    const more = industries.roots().length - TITLES;
    return w().profile.kickerOf(more > 0 ? `${titles} ${w().profile.andMore(more)}` : titles, found()?.near ?? "");
  };
  const hasFailed = () => clusters.status() === "failed" || answer.status() === "failed";
  const fault = () => clusters.fault() ?? answer.fault();
  const retry = () => (clusters.status() === "failed" ? clusters.retry() : answer.retry());
  const { worker } = useEstablishments();
  const rowsOf = createEstablishmentRows();
  /** Its members, largest first. */
  const saved = () => {
    const answered = profile();
    if (!answered) return undefined;
    return async () => {
      const members = await Promise.all(Array.from(answered.rows, (row) => worker.establishment(row)));
      return rowsOf(members.filter((member) => member !== undefined));
    };
  };
  const known = (content: (profile: () => ClusterProfile) => JSX.Element) => () => (
    <Show when={profile()} fallback={<ProfileSkeleton />}>
      {(answered) => content(answered)}
    </Show>
  );
  const sections: readonly ProfileSection<FoundPart | "recommendations">[] = [
    {
      id: "overview",
      title: () => w().tabs.overview,
      content: () => (
        <Show when={found()}>
          {(cluster) => (
            <ClusterOverview cluster={cluster()} profile={profile()} onEvidence={() => setPart("evidence")} />
          )}
        </Show>
      ),
    },
    {
      id: "industries",
      title: () => w().tabs.industries,
      content: known((answered) => <ClusterIndustries profile={answered()} />),
    },
    {
      id: "establishments",
      title: () => w().tabs.establishments,
      content: known((answered) => <ClusterEstablishments profile={answered()} />),
    },
    {
      id: "evidence",
      title: () => w().tabs.evidence,
      content: () => <Show when={found()}>{(cluster) => <ClusterEvidence cluster={cluster()} />}</Show>,
    },
    {
      id: "recommendations",
      title: () => words().tabs.recommendations,
      content: () => (
        <Show when={found()}>
          {(cluster) => (
            <div class="profile-body">
              <PlaceRecommendations kind="cluster" industries={industries.roots()} region={cluster().regions[0]?.id} />
            </div>
          )}
        </Show>
      ),
    },
  ];

  return (
    <>
      <ProfileHeader
        kicker={isGone() ? w().profile.kicker : kicker()}
        title={isGone() ? w().profile.gone : found()?.name}
        isPlain={isGone()}
        tools={<SaveTool name={`found-cluster-${found()?.cluster ?? ""}`} rows={saved()} />}
      />
      <Show when={!isGone()} fallback={<ProfileMessage hint={w().profile.goneHint} />}>
        <ProfileScroll
          label={w().tabs.label}
          about={`${found()?.cluster ?? ""}`}
          sections={sections}
          part={part()}
          onPart={setPart}
          instead={
            hasFailed() ? <ProfileFailed fault={fault()} onRetry={retry} /> : found() ? undefined : <ProfileSkeleton />
          }
        />
      </Show>
    </>
  );
}

/** Who belongs to a cluster, largest first, and how far one of them dominates. */
function ClusterEstablishments(props: { profile: ClusterProfile }) {
  const w = useWords("clusters");
  const { number, percent, language } = useI18n();
  const words = () => w().profile;
  const cluster = () => props.profile.cluster;
  return (
    <div class="profile-body">
      <p>{words().rowsNote(props.profile.rows.length)}</p>
      <Show when={cluster().employmentKnown > 0}>
        <p>
          {words().jobsKnown(
            number(cluster().employment),
            number(cluster().employmentKnown),
            number(cluster().establishments),
          )}{" "}
          <Show when={props.profile.largestShare}>{(share) => words().largest(percent(share()))}</Show>{" "}
          <Show when={props.profile.effectivePlants}>
            {(plants) => words().effective(plants().toLocaleString(language(), { maximumFractionDigits: 1 }))}
          </Show>
        </p>
      </Show>
      <Show when={props.profile.largestShare === undefined}>
        <p class="note">{words().tooLittleKnown}</p>
      </Show>
      <RowList rows={props.profile.rows} />
      <p class="note profile-source">{words().sources}</p>
    </div>
  );
}
