import { Show, For } from "solid-js";
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
import { useIndustries } from "#state/IndustriesContext.tsx";

/** Motor vehicle parts, plastics, oil and gas extraction. */
const EXAMPLES = ["3363", "326", "211"];

/** In place of clusters while no industry is selected: what to do, and three ways to begin. */
function ChooseIndustry() {
  const w = useWords("clusters");
  const industries = useIndustries();
  const examples = () => EXAMPLES.map((id) => industries.tree()?.index.get(id)).filter((node) => node !== undefined);
  return (
    <div class="clusters-choose">
      <p class="clusters-choose-title">{w().choose}</p>
      <p class="note">{w().chooseHint}</p>
      <Show when={examples().length > 0}>
        <ul>
          <For each={examples()}>
            {(node) => (
              <li>
                <button type="button" class="button" onClick={() => industries.only([node])}>
                  {industries.title(node)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

/** How clusters are looked for in the view *Clusters*, and their test. */
export function ClusterSettings() {
  const w = useWords("clusters");
  const { query, ask } = useQuery();
  const clusters = useClusters();
  return (
    <Show when={!clusters.isUnasked()} fallback={<ChooseIndustry />}>
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
