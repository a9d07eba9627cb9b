import { economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { Evidence } from "#panels/frame/Evidence.tsx";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/** The regions most alike, each a way to its profile. */
export function RegionPeers(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const profile = useWords("regionalProfile");
  const { ratio, percent } = useI18n();
  const { select } = useQuery();
  const { title } = useRegional();
  const words = () => w().peers;
  const peers = () => props.portfolio.peers;
  return (
    <section class="profile-section">
      <h3>{words().title}</h3>
      <Show when={peers().length > 0} fallback={<p>{words().none}</p>}>
        <p class="note">{economyOf(props.portfolio.economy).hasClusters ? words().note : words().noteIndustries}</p>
        <ul class="profile-links">
          <For each={peers()}>
            {(peer) => (
              <li>
                <button type="button" class="link" onClick={() => select({ kind: "region", id: peer.region })}>
                  {peer.regionName}
                </button>
                <span class="note">
                  {profile().peers.size(ratio(peer.sizeRatio))}; {words().distance(percent(peer.distance))}
                  <Show when={peer.differs.length > 0}>; {profile().peers.differs(peer.differs.map(title))}</Show>
                </span>
              </li>
            )}
          </For>
        </ul>
        <Evidence
          claim={{
            kind: "peers",
            region: props.portfolio.region,
            regionName: props.portfolio.regionName,
            peers: peers(),
            settings: props.settings,
          }}
        />
      </Show>
    </section>
  );
}
