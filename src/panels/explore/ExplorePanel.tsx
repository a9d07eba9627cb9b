import "./explore.css";
import { Show, Suspense } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { VIEWS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { ExploreFoot } from "./ExploreFoot.tsx";
import { FilterSections } from "./FilterSections.tsx";
import { IndustrySection } from "./industries/IndustrySection.tsx";
import { SearchBox } from "./search/SearchBox.tsx";
import { ViewSettings } from "./ViewSettings.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { useOffline } from "#state/offline/OfflineContext.tsx";

const ClusterList = lazyPart(
  async () => (await import("#panels/foundCluster/view/ClusterList.tsx")).ClusterList,
  "clusters",
);
const GuidelinesPanel = lazyPart(
  async () => (await import("#panels/model/GuidelinesPanel.tsx")).GuidelinesPanel,
  "guidelines",
);

/** Everything that asks: search, view, industries, filters; and at its foot how many establishments pass. Rules take the place of industries and filters. */
export function ExplorePanel(props: { onAbout: () => void }) {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  return (
    <div class="explore">
      <header class="explore-head">
        <div class="explore-wordmark">
          <div>
            <h1>{t().app.name}</h1>
            <p>{t().app.tagline}</p>
          </div>
          <button class="text-button" type="button" onClick={() => props.onAbout()}>
            {t().app.about}
          </button>
        </div>
        <SearchBox />
      </header>
      <div class="explore-middle">
        <div class="explore-view">
          <Segmented
            label={t().view.label}
            value={query.view}
            options={VIEWS.map((value) => ({ value, label: t().view[value] }))}
            onChange={(view) => ask({ view })}
          />
          <ViewSettings />
        </div>
        <Show when={query.view === "clusters"}>
          <Suspense>
            <ClusterList />
          </Suspense>
        </Show>
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
      </div>
      <CopyLine />
      <Show when={query.view !== "guidelines"}>
        <ExploreFoot />
      </Show>
    </div>
  );
}

/** While a copy for use without a connection is made: how far it is, and a way to do without. */
function CopyLine() {
  const { t } = useI18n();
  const { copy, skip } = useOffline();
  const saving = () => {
    const state = copy();
    return state.is === "saving" ? state : undefined;
  };
  return (
    <Show when={saving()}>
      {(at) => (
        <p class="explore-copy">
          <span>{t().offline.line(Math.floor((100 * at().bytes) / at().all), t().offline.megabytes(at().all))}</span>
          <button class="text-button" type="button" onClick={() => skip()}>
            {t().offline.skip}
          </button>
        </p>
      )}
    </Show>
  );
}
