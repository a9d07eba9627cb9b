import "./clusters.css";
import { GREATEST_EXTENT } from "#clusters/found/clusterSpec.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

const LEAST = 1;
const MOST = 5000;

/** How far a cluster of HDBSCAN extends at most, in kilometres; what is wider is an area. */
export function ExtentSetting() {
  const w = useWords("clusters");
  const { query } = useQuery();
  const clusters = useClusters();
  const shown = () => query.maxKm ?? GREATEST_EXTENT;
  return (
    <Setting label={w().extent}>
      <div class="clusters-stepper" role="group" aria-label={w().extentLabel}>
        <input
          type="number"
          class="number-field"
          aria-label={w().extentLabel}
          min={LEAST}
          max={MOST}
          step="1"
          inputmode="numeric"
          value={shown()}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) clusters.settle({ maxKm: Math.max(LEAST, Math.min(MOST, Math.round(typed))) });
            event.currentTarget.value = String(shown());
          }}
        />
        <span class="clusters-unit" aria-hidden="true">
          {w().kilometres}
        </span>
      </div>
    </Setting>
  );
}
