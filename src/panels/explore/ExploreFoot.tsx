import "./explore.css";
import { Show, createEffect, createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import type { Query } from "#state/query/query.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";

type Filters = Pick<Query, "industries" | "economies" | "sources" | "sizes" | "years">;

/** How many establishments pass, and one button that clears every filter or takes that back. */
export function ExploreFoot() {
  const { t, number } = useI18n();
  const { query, ask, clearFilters, isUnfiltered } = useQuery();
  const establishments = useEstablishments();
  const [cleared, setCleared] = createSignal<Filters>();
  createEffect(() => !isUnfiltered() && setCleared(undefined));

  const clear = () => {
    const { industries, economies, sources, sizes, years } = query;
    const before: Filters = {
      industries: [...industries],
      economies: [...economies],
      sources: [...sources],
      sizes: [...sizes],
      years: years && [years[0], years[1]],
    };
    clearFilters();
    setCleared(before);
  };

  return (
    <footer class="explore-foot">
      <p aria-live="polite" aria-atomic="true" data-testid="match-count">
        <Show
          when={!establishments.fault() && establishments.answer()}
          fallback={
            <Show when={establishments.status() === "failed"} fallback={<Loading />}>
              {t().app.failed}
              <FaultSentence fault={establishments.fault()} />
            </Show>
          }
        >
          {(answer) => (
            <>
              <strong>{number(answer().matched)}</strong> <span>{t().explore.foot.of(number(answer().total))}</span>
            </>
          )}
        </Show>
      </p>
      <Show
        when={establishments.status() !== "failed"}
        fallback={
          <button class="button" type="button" onClick={() => establishments.retry()}>
            {t().app.retry}
          </button>
        }
      >
        <Show
          when={cleared()}
          fallback={
            <button class="button" type="button" disabled={isUnfiltered()} onClick={clear}>
              {t().explore.foot.clear}
            </button>
          }
        >
          {(before) => (
            <button class="button" type="button" onClick={() => ask(before())}>
              {t().explore.foot.undo}
            </button>
          )}
        </Show>
      </Show>
    </footer>
  );

  function Loading() {
    return (
      <>
        <span class="visually-hidden">{t().app.loading}</span>
        <span class="skeleton" aria-hidden="true" />
        <span
          class="explore-foot-progress"
          style={{ transform: `scaleX(${establishments.progress()})` }}
          aria-hidden="true"
        />
      </>
    );
  }
}
