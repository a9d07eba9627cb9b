import { createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { Clusters } from "./Clusters.tsx";

/** The clusters found in the industries chosen. */
export function SpatialClusters() {
  const { t, ratio } = useI18n();
  const { select } = useQuery();
  const { delineation } = useClusters();
  const [hovered, setHovered] = createSignal<number>();
  const cluster = () => delineation()?.clusters[hovered() ?? -1];
  return (
    <>
      <Clusters onHover={setHovered} onCluster={(found) => select({ kind: "cluster", cluster: found })} />
      <Tooltip shown={cluster() !== undefined}>
        <strong>{cluster()?.name}</strong>
        <span>
          {t().unit.establishments(cluster()?.establishments ?? 0)} ·{" "}
          {t().map.timesExpected(ratio(cluster()?.localQuotient.value ?? 0))}
        </span>
      </Tooltip>
    </>
  );
}
