import { economyOf, LEADING, yearsOf } from "#economies/economies.ts";
import { type JSX, Show, Suspense, createEffect, createMemo, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { IndustryTable } from "./IndustryTable.tsx";
import { CompareTool, ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { RegionCoverage } from "./RegionCoverage.tsx";
import { RegionEstablishments } from "./RegionEstablishments.tsx";
import { createUnfit } from "./own/createUnfit.ts";
import { RegionNames } from "./overview/RegionBelonging.tsx";
import { WithIndustries } from "./WithIndustries.tsx";
import { RegionOverview } from "./overview/RegionOverview.tsx";
import type { RegionSummary } from "#regions/regionSummary.ts";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const RegionClusters = lazyPart(
  async () => (await import("./dashboard/RegionClusters.tsx")).RegionClusters,
  "chart",
  "profile",
  "regionDashboard",
  "regionalProfile",
  "strongRules",
);
const SaveRegion = lazyPart(async () => (await import("./SaveRegion.tsx")).SaveRegion, "profile", "regionalProfile");
const RegionCompare = lazyPart(
  async () => (await import("./compare/RegionCompare.tsx")).RegionCompare,
  "profile",
  "regionDashboard",
  "regionalProfile",
);
const RegionRecommendations = lazyPart(
  async () => (await import("#panels/advice/RegionRecommendations.tsx")).RegionRecommendations,
  "profile",
  "recommendations",
);

export type RegionTab =
  | "overview"
  | "clusters"
  | "recommendations"
  | "compare"
  | "industries"
  | "establishments"
  | "coverage";

/** A county, municipality or state: its figures, its industries, who we locate there, and what the sources leave out. */
export function RegionProfile(props: {
  id: string;
  tab: RegionTab;
  onTab: (tab: RegionTab) => void;
  onWide: (wide: boolean) => void;
}) {
  const { t } = useI18n();
  const words = useWords("profile");
  const { query, select } = useQuery();
  const regions = useRegions();
  const [allColumns, setAllColumns] = createSignal(false);
  createEffect(() => props.onWide(allColumns()));

  const answer = createAnswer(
    () => ({ id: props.id, window: yearsOf(LEADING, query) }),
    ({ id, window }) => regions.worker.profile(id, window),
  );
  const profile = () => (answer.about()?.id === props.id ? answer.value() : undefined);
  const isGone = () => answer.status() === "ready" && answer.about()?.id === props.id && !answer.value();
  const isOwn = () => isOwnRegion(props.id);
  const unfit = createUnfit(() => props.id);
  const goneTitle = () => (isOwn() ? (query.own?.name ?? words().goneOwn) : words().gone);
  const economy = createMemo(() => regionParts(props.id).economy);
  const basis = () => economyOf(economy()).basis;
  const about = (content: (found: () => RegionSummary) => JSX.Element) => () => (
    <Show when={profile()}>{(found) => content(found)}</Show>
  );
  const sections: readonly ProfileSection<RegionTab>[] = [
    {
      id: "overview",
      title: () => words().tabs.overview,
      content: about((found) => (
        <RegionOverview
          profile={found()}
          economy={economy()}
          basis={basis()}
          onClusters={() => props.onTab("clusters")}
        />
      )),
    },
    {
      id: "clusters",
      title: () => words().tabs.clusters,
      content: () => <RegionClusters region={props.id} />,
    },
    {
      id: "recommendations",
      title: () => words().tabs.recommendations,
      content: () => <RegionRecommendations region={props.id} />,
    },
    {
      id: "compare",
      title: () => words().tabs.compare,
      content: () => <RegionCompare region={props.id} />,
    },
    {
      id: "industries",
      title: () => words().tabs.industries,
      content: about((found) => (
        <WithIndustries region={props.id}>
          {(rows) => (
            <IndustryTable
              profile={found()}
              rows={rows()}
              basis={basis()}
              economy={economy()}
              allColumns={allColumns()}
              onAllColumns={setAllColumns}
            />
          )}
        </WithIndustries>
      )),
    },
    {
      id: "establishments",
      title: () => words().tabs.establishments,
      content: about((found) => <RegionEstablishments profile={found()} economy={economy()} />),
    },
    {
      id: "coverage",
      title: () => words().tabs.coverage,
      content: about((found) => <RegionCoverage profile={found()} economy={economy()} />),
    },
  ];
  const kicker = () => {
    const region = profile()?.region;
    if (!region) return isGone() ? t().economy[economy()] : undefined;
    return (
      <>
        {words().level[economy()][region.level]} ·{" "}
        <Show when={region.states.length > 0}>
          <RegionNames regions={region.states} />,{" "}
        </Show>
        <Show when={region.parent}>
          {(parent) => (
            <>
              <button type="button" class="link" onClick={() => select({ kind: "region", id: parent().id })}>
                {parent().name}
              </button>
              ,{" "}
            </>
          )}
        </Show>
        {t().economy[economy()]}
      </>
    );
  };

  return (
    <>
      <ProfileHeader
        kicker={kicker()}
        title={isGone() ? goneTitle() : profile()?.region.name}
        isPlain={isGone()}
        tools={
          <Show when={profile()}>
            <CompareTool onCompare={() => props.onTab("compare")} />
            <Suspense>
              <SaveRegion region={props.id} />
            </Suspense>
          </Show>
        }
      />
      <Show when={!isGone()} fallback={<ProfileMessage title={props.id} hint={unfit() ?? words().goneHint} />}>
        <ProfileScroll
          label={words().tabs.label}
          about={props.id}
          sections={sections}
          part={props.tab}
          onPart={(part) => props.onTab(part)}
          instead={
            answer.status() === "failed" ? (
              <ProfileFailed fault={answer.fault()} onRetry={answer.retry} />
            ) : profile() ? undefined : (
              <ProfileSkeleton />
            )
          }
        />
      </Show>
    </>
  );
}
