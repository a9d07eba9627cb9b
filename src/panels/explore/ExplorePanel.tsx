import "./explore.css";
import { Show, Suspense, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useOffline } from "#state/offline/OfflineContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { DEFAULT_QUERY, type Query } from "#state/query/query.ts";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { ExploreFoot } from "./ExploreFoot.tsx";
import { ExploreStart } from "./ExploreStart.tsx";
import { SearchBox } from "./search/SearchBox.tsx";

const ExploreSettings = lazyPart(async () => (await import("./ExploreSettings.tsx")).ExploreSettings);
const FirstMarks = lazyPart(async () => (await import("#panels/marks/FirstMarks.tsx")).FirstMarks, "marks");

/** Everything that asks: search and the doors, or in their place view, industries and filters; and at its foot how many establishments pass. */
export function ExplorePanel(props: { onAbout: () => void; onTour: () => void }) {
  const { t } = useI18n();
  const { query, arrivals } = useQuery();
  const { draft } = useOwnDraft();
  const set = createMemo(() => countSet(query));
  const [isOpen, setIsOpen] = createSignal(untrack(set) > 0);
  // A link that sets something, or a region that is being put together, shows where.
  createEffect(on([arrivals, draft], ([, drafting]) => (drafting || set() > 0) && setIsOpen(true), { defer: true }));
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
        <Show
          when={isOpen()}
          fallback={
            <>
              <ExploreStart onTour={props.onTour} />
              <Suspense>
                <FirstMarks />
              </Suspense>
            </>
          }
        >
          <Suspense fallback={<span class="skeleton" aria-hidden="true" />}>
            <ExploreSettings />
          </Suspense>
        </Show>
      </div>
      <button class="explore-turn" type="button" onClick={() => setIsOpen(!isOpen())}>
        <Icon name={isOpen() ? "back" : "filter"} />
        {isOpen() ? t().explore.start.back : t().explore.start.settings(set())}
      </button>
      <CopyLine />
      <Show when={query.view !== "guidelines"}>
        <ExploreFoot />
      </Show>
    </div>
  );
}

/** How many things differ from how the atlas opens, beside what is selected and where the map is. */
function countSet(query: Query): number {
  const { selection, own, camera, recommendations, level } = query;
  const unset: Query = { ...DEFAULT_QUERY, selection, own, camera, recommendations, level };
  const keys = Object.keys(query) as (keyof Query)[];
  return keys.filter((key) => JSON.stringify(query[key]) !== JSON.stringify(unset[key])).length;
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
