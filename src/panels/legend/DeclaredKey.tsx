import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { ParkMark } from "#panels/foundCluster/view/ClusterMark.tsx";
import "./legend.css";

/** What the diamonds mean, and how many parks hold establishments of the selection. */
export function DeclaredKey() {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { declared } = useClusters();
  const count = () => declared()?.clusters.filter(({ matching }) => matching > 0).length;
  return (
    <p class="legend-row legend-declared">
      <span class="legend-mark">
        <ParkMark />
      </span>
      <span class="legend-title">{w().legend.declared}</span>
      <span class="legend-count">{number(count() ?? 0)}</span>
    </p>
  );
}
