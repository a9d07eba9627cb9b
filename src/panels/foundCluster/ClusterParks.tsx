import "#panels/frame/profile.css";
import "./clusterProfile.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";

/** Declared clusters that a found one overlaps, each a way to its profile. */
export function ClusterParks(props: { cluster: number }) {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { select } = useQuery();
  const { declared } = useClusters();
  const parks = createMemo(() =>
    (declared()?.clusters ?? [])
      .flatMap((park) => {
        const here = park.found.find(({ cluster }) => cluster === props.cluster);
        return here ? [{ ...park, here: here.establishments }] : [];
      })
      .sort((a, b) => b.here - a.here),
  );
  return (
    <section class="profile-section">
      <h3>{w().profile.parks}</h3>
      <Show when={parks().length > 0} fallback={<p class="note">{w().profile.parksNone}</p>}>
        <ul class="cluster-profile-facts">
          <For each={parks()}>
            {(park) => (
              <li>
                <span>
                  <button type="button" class="link" onClick={() => select({ kind: "park", id: park.id })}>
                    {park.name}
                  </button>
                  <Show when={park.place}>
                    <span class="note profile-block">{park.place}</span>
                  </Show>
                </span>
                <span>{w().profile.parkShare(number(park.here), number(park.matching))}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
