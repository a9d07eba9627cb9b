import { economyOf, LEADING, yearsOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { Match, Show, Suspense, Switch, createEffect, createMemo, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { OnPaper } from "#panels/advice/print/OnPaper.tsx";
import { IndustryTable } from "./IndustryTable.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { RegionCoverage } from "./RegionCoverage.tsx";
import { RegionEstablishments } from "./RegionEstablishments.tsx";
import { createUnfit } from "./own/createUnfit.ts";
import { RegionNames } from "./overview/RegionBelonging.tsx";
import { WithIndustries } from "./WithIndustries.tsx";
import { RegionOverview } from "./overview/RegionOverview.tsx";
import { TabStrip } from "#ui/TabStrip.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const RegionClusters = lazyPart(
  async () => (await import("./dashboard/RegionClusters.tsx")).RegionClusters,
  "chart",
  "profile",
  "regionDashboard",
  "regionalProfile",
  "strongRules",
);
const RegionRecommendations = lazyPart(
  async () => (await import("#panels/advice/RegionRecommendations.tsx")).RegionRecommendations,
  "profile",
  "recommendations",
);

const TABS = ["overview", "clusters", "recommendations", "industries", "establishments", "coverage"] as const;
export type RegionTab = (typeof TABS)[number];

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
  createEffect(() => props.onWide(allColumns() && props.tab === "industries"));

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
      <ProfileHeader kicker={kicker()} title={isGone() ? goneTitle() : profile()?.region.name} isPlain={isGone()} />
      <Show when={!isGone()} fallback={<ProfileMessage title={props.id} hint={unfit() ?? words().goneHint} />}>
        <Tabs value={props.tab} onChange={(tab) => props.onTab(tab)}>
          <TabStrip label={words().tabs.label} chosen={props.tab} values={TABS} tab={(value) => words().tabs[value]} />
          <TabPanel class="profile-part">
            <Show
              when={answer.status() !== "failed"}
              fallback={<ProfileFailed fault={answer.fault()} onRetry={answer.retry} />}
            >
              <Show when={profile()} fallback={<ProfileSkeleton />}>
                {(found) => (
                  <Switch>
                    <Match when={props.tab === "overview"}>
                      <RegionOverview
                        profile={found()}
                        economy={economy()}
                        basis={basis()}
                        onClusters={() => props.onTab("clusters")}
                      />
                    </Match>
                    <Match when={props.tab === "clusters"}>
                      <Suspense fallback={<ProfileSkeleton />}>
                        <RegionClusters region={props.id} />
                      </Suspense>
                    </Match>
                    <Match when={props.tab === "recommendations"}>
                      <Suspense fallback={<ProfileSkeleton />}>
                        <RegionRecommendations region={props.id} />
                      </Suspense>
                    </Match>
                    <Match when={props.tab === "industries"}>
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
                    </Match>
                    <Match when={props.tab === "establishments"}>
                      <RegionEstablishments profile={found()} economy={economy()} />
                    </Match>
                    <Match when={props.tab === "coverage"}>
                      <RegionCoverage profile={found()} economy={economy()} />
                    </Match>
                  </Switch>
                )}
              </Show>
            </Show>
            <Show when={props.tab !== "recommendations"}>
              <OnPaper title={words().tabs.recommendations} about={profile() && props.id}>
                <Suspense>
                  <RegionRecommendations region={props.id} />
                </Suspense>
              </OnPaper>
            </Show>
          </TabPanel>
        </Tabs>
      </Show>
    </>
  );
}
