import { Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { METHODS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { DistanceSetting } from "./DistanceSetting.tsx";
import { ExtentSetting } from "./ExtentSetting.tsx";
import { MinPtsSetting } from "./MinPtsSetting.tsx";
import { TestControls } from "./TestControls.tsx";
import "./clusters.css";

/** How clusters are looked for in the view *Clusters*, and their test. */
export function ClusterSettings() {
  const w = useWords("clusters");
  const { query, ask } = useQuery();
  const clusters = useClusters();
  return (
    <Show when={!clusters.isUnasked()}>
      <Setting label={w().method}>
        <Segmented
          label={w().methodHint}
          value={query.method}
          options={METHODS.map((value) => ({ value, label: w().methods[value], title: w().methodHints[value] }))}
          onChange={(method) => ask({ method })}
        />
      </Setting>
      <Show when={query.method === "dbscan"}>
        <DistanceSetting />
      </Show>
      <MinPtsSetting />
      <Show when={query.method === "hdbscan"}>
        <ExtentSetting />
      </Show>
      <Show when={(clusters.delineation()?.clusters.length ?? 0) > 0}>
        <div class="clusters-test-settings">
          <TestControls />
        </div>
      </Show>
    </Show>
  );
}
