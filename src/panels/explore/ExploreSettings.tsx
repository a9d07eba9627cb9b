import "./explore.css";
import { Show, Suspense } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { VIEWS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { FilterSections } from "./FilterSections.tsx";
import { IndustrySection } from "./industries/IndustrySection.tsx";
import { ViewSettings } from "./ViewSettings.tsx";

const ClusterList = lazyPart(
  async () => (await import("#panels/foundCluster/view/ClusterList.tsx")).ClusterList,
  "clusters",
);
const FirstMarks = lazyPart(async () => (await import("#panels/marks/FirstMarks.tsx")).FirstMarks, "marks");
const GuidelinesPanel = lazyPart(
  async () => (await import("#panels/model/GuidelinesPanel.tsx")).GuidelinesPanel,
  "guidelines",
);

/** View, industries and filters. Rules take the place of industries and filters. */
export function ExploreSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  return (
    <>
      <div class="explore-view">
        <Segmented
          label={t().view.label}
          value={query.view}
          options={VIEWS.map((value) => ({ value, label: t().view[value] }))}
          onChange={(view) => ask({ view })}
        />
        <ViewSettings />
      </div>
      <Suspense>
        <Show when={isLayerOn(query, "found") && query.industries.length > 0}>
          <ClusterList />
        </Show>
        <Show when={query.view === "clusters" && query.industries.length === 0 && isLayerOn(query, "marks")}>
          <FirstMarks />
        </Show>
      </Suspense>
      <Show
        when={query.view === "guidelines"}
        fallback={
          <>
            <IndustrySection />
            <FilterSections />
          </>
        }
      >
        <Suspense>
          <GuidelinesPanel />
        </Suspense>
      </Show>
    </>
  );
}
