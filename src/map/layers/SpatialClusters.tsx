import { createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { Clusters } from "./Clusters.tsx";
import { Establishments } from "./Establishments.tsx";

/** The clusters found in the industries chosen, over the establishments they are of. */
export function SpatialClusters(props: { hasBubbles: boolean }) {
  const { t, ratio } = useI18n();
  const { select } = useQuery();
  const { delineation } = useClusters();
  const [hovered, setHovered] = createSignal<number>();
  const [isOverDot, setOverDot] = createSignal(false);
  const cluster = () => delineation()?.clusters[hovered() ?? -1];
  return (
    <>
      <Establishments isGround={!props.hasBubbles} onHover={setOverDot} />
      <Clusters onHover={setHovered} onCluster={(found) => select({ kind: "cluster", cluster: found })} />
      <Tooltip shown={cluster() !== undefined && !isOverDot()}>
        <strong>{cluster()?.name}</strong>
        <span>
          {t().unit.establishments(cluster()?.establishments ?? 0)} ·{" "}
          {t().map.timesExpected(ratio(cluster()?.localQuotient.value ?? 0))}
        </span>
      </Tooltip>
    </>
  );
}
