import "./clusters.css";
import { useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

const LEAST = 2;
const MOST = 1000;

/** How many establishments make a cluster: a field with a button to either side. */
export function MinPtsSetting() {
  const w = useWords("clusters");
  const { query } = useQuery();
  const clusters = useClusters();
  const shown = () => query.minPts ?? clusters.delineation()?.settings.minPts ?? 5;
  const label = () => (query.method === "dbscan" ? w().minPtsLabel : w().minPtsHdbscan);
  const settle = (minPts: number) => clusters.settle({ minPts: Math.max(LEAST, Math.min(MOST, Math.round(minPts))) });
  return (
    <Setting label={w().minPts}>
      <div class="clusters-stepper" role="group" aria-label={label()}>
        <button
          type="button"
          class="icon-button"
          aria-label={w().fewer}
          disabled={shown() <= LEAST}
          onClick={() => settle(shown() - 1)}
        >
          <Icon name="minus" />
        </button>
        <input
          type="number"
          class="number-field"
          aria-label={label()}
          min={LEAST}
          max={MOST}
          step="1"
          inputmode="numeric"
          value={shown()}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isFinite(typed)) settle(typed);
            event.currentTarget.value = String(shown());
          }}
        />
        <button
          type="button"
          class="icon-button"
          aria-label={w().more}
          disabled={shown() >= MOST}
          onClick={() => settle(shown() + 1)}
        >
          <Icon name="plus" />
        </button>
        <span class="clusters-unit" aria-hidden="true">
          {w().minPtsUnit}
        </span>
      </div>
    </Setting>
  );
}
