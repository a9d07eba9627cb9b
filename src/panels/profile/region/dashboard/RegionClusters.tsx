import { Show, createMemo } from "solid-js";
import type { RegionalSettings } from "../../../../clusters/portfolio/regionalAnswers";
import { useRegionDashboardWords } from "../../../../i18n/regionDashboardWords";
import { useRegional } from "../../../../state/RegionalContext";
import { createAnswer } from "../../../../state/createAnswer";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "../../ProfileStates";
import { SourceLine } from "../../SourceLine";
import "../../regional/regional.css";
import { ClusterScatter } from "./ClusterScatter";
import { ClusterTimes } from "./ClusterTimes";
import "./dashboard.css";
import { PortfolioList } from "./PortfolioList";
import { RegionPeers } from "./RegionPeers";
import { RegionRelated } from "./RegionRelated";
import { RegionShift } from "./RegionShift";
import { RegionStructure } from "./RegionStructure";

/** The clusters of a region and what they add up to: which are strong, how large, how they grew, what is related, who is alike. */
export function RegionClusters(props: { region: string }) {
  const w = useRegionDashboardWords();
  const regional = useRegional();
  const asked = createMemo(() => JSON.stringify([props.region, regional.settings()]));
  const answer = createAnswer(
    () => asked(),
    (about) => {
      const [region, settings] = JSON.parse(about) as [string, RegionalSettings];
      return regional.portfolio(region, settings);
    },
  );
  // The last answer stays while only a setting changes, but never stands for another region.
  const portfolio = () => (answer.value()?.region === props.region ? answer.value() : undefined);
  const settings = regional.settings;

  return (
    <Show when={answer.status() !== "failed"} fallback={<ProfileFailed onRetry={answer.retry} />}>
      <Show
        when={portfolio()}
        fallback={
          <Show when={answer.status() === "ready"} fallback={<Waiting />}>
            <ProfileMessage hint={w().portfolio.empty} />
          </Show>
        }
      >
        {(found) => (
          <div class="profile-body region-clusters" data-busy={answer.status() === "loading" ? "" : undefined}>
            <PortfolioList portfolio={found()} settings={settings()} />
            <ClusterScatter portfolio={found()} settings={settings()} />
            <RegionShift portfolio={found()} settings={settings()} />
            <Show when={found().related}>
              <RegionRelated portfolio={found()} settings={settings()} />
            </Show>
            <ClusterTimes portfolio={found()} />
            <RegionStructure portfolio={found()} settings={settings()} />
            <RegionPeers portfolio={found()} settings={settings()} />
            <SourceLine economy={found().economy} years={found().years} />
          </div>
        )}
      </Show>
    </Show>
  );
}

function Waiting() {
  const w = useRegionDashboardWords();
  return (
    <>
      <p class="profile-body note region-clusters-waiting" aria-live="polite">
        {w().computing}
      </p>
      <ProfileSkeleton />
    </>
  );
}
