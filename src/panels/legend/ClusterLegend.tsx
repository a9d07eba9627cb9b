import "./legend.css";
import { For, type JSX, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { ClusterVerdict } from "#state/clusters/clusterVerdict.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { legendIsOpen, openLegend } from "./legendRoom.ts";
import { Disclosure } from "#ui/Disclosure.tsx";
import { ClusterMark, ParkMark } from "#panels/foundCluster/view/ClusterMark.tsx";

const VERDICTS: readonly ClusterVerdict[] = ["significant", "general", "untested"];

/** What the outlines of found clusters, dots and diamonds mean, with how many of each there are. */
export function ClusterLegend() {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { query } = useQuery();
  const { answer } = useEstablishments();
  const clusters = useClusters();
  const counts = () => {
    const all = { significant: 0, general: 0, untested: 0 };
    for (const { cluster } of clusters.delineation()?.clusters ?? []) all[clusters.verdict(cluster)]++;
    return all;
  };
  const parks = () => clusters.declared()?.clusters.filter(({ matching }) => matching > 0).length;

  return (
    <div class="legend">
      <Disclosure title={w().legend.title} open={legendIsOpen()} onChoose={openLegend}>
        <Show when={!clusters.isUnasked()}>
          <ul>
            <For each={VERDICTS}>
              {(verdict) => (
                <Show when={counts()[verdict] > 0}>
                  <Row
                    mark={<ClusterMark verdict={verdict} />}
                    title={w().verdict[verdict]}
                    count={counts()[verdict]}
                  />
                </Show>
              )}
            </For>
            <Row
              mark={<span class="legend-swatch legend-dot" />}
              title={w().legend.establishment}
              count={answer()?.matched}
            />
            <Show when={isLayerOn(query, "declared")}>
              <Row mark={<ParkMark />} title={w().legend.declared} count={parks()} />
            </Show>
          </ul>
        </Show>
        <Show when={isLayerOn(query, "declared")}>
          <p class="note">{w().legend.declaredNote}</p>
        </Show>
      </Disclosure>
    </div>
  );

  function Row(props: { mark: JSX.Element; title: string; count: number | undefined }) {
    return (
      <li class="legend-row">
        <span class="legend-mark">{props.mark}</span>
        <span class="legend-title">{props.title}</span>
        <span class="legend-count">{props.count === undefined ? "" : number(props.count)}</span>
      </li>
    );
  }
}
