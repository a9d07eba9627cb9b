import { economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import "./regionClusters.css";
import { Show, Suspense } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import { createPortfolio } from "#panels/region/createPortfolio.ts";
import { ClusterScatter } from "./ClusterScatter.tsx";
import { ClusterTimes } from "./ClusterTimes.tsx";
import { PortfolioList } from "./PortfolioList.tsx";
import { hasFigures } from "./portfolioRows.ts";
import { RegionPeers } from "./RegionPeers.tsx";
import { RegionRelated } from "./RegionRelated.tsx";
import { RegionStructure } from "./RegionStructure.tsx";
import { RegionShift } from "./RegionShift.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const RegionStatistics = lazyPart(
  async () => (await import("./RegionStatisticsFold.tsx")).RegionStatisticsFold,
  "statistics",
);

/** The clusters of a region and what they add up to: which are strong, how large, how they grew, what is related, who is alike. */
export function RegionClusters(props: { region: string }) {
  const w = useWords("regionDashboard");
  const { settings } = useRegional();
  const { portfolio, status, fault, retry } = createPortfolio(() => props.region);
  const published = () => {
    const found = portfolio();
    return found && hasFigures(found) ? found : undefined;
  };
  const isWaiting = () => status() === "loading" && !portfolio();

  return (
    <Show when={status() !== "failed"} fallback={<ProfileFailed fault={fault()} onRetry={retry} />}>
      <Show
        when={published()}
        fallback={
          <Show when={!isWaiting()} fallback={<Waiting />}>
            <ProfileMessage
              hint={
                economyOf(regionParts(props.region).economy).hasClusters
                  ? w().portfolio.nothing
                  : w().portfolio.nothingIndustries
              }
            />
          </Show>
        }
      >
        {(found) => (
          <div class="profile-body region-clusters" data-busy={status() === "loading" ? "" : undefined}>
            <output class="region-clusters-busy">{status() === "loading" ? w().computingAgain : ""}</output>
            <PortfolioList portfolio={found()} settings={settings()} />
            <ClusterScatter portfolio={found()} settings={settings()} />
            <RegionShift portfolio={found()} settings={settings()} />
            <Show when={found().related}>
              <RegionRelated portfolio={found()} settings={settings()} />
            </Show>
            <ClusterTimes portfolio={found()} />
            <RegionStructure portfolio={found()} settings={settings()} />
            <Suspense>
              <RegionStatistics region={found().region} settings={settings()} />
            </Suspense>
            <RegionPeers portfolio={found()} settings={settings()} />
            <SourceLine economy={found().economy} years={found().years} />
          </div>
        )}
      </Show>
    </Show>
  );
}

function Waiting() {
  const w = useWords("regionDashboard");
  return (
    <>
      <p class="profile-body note region-clusters-waiting" aria-live="polite">
        {w().computing}
      </p>
      <ProfileSkeleton />
    </>
  );
}
