import "./explore.css";
import { Show, Suspense } from "solid-js";
import { REGISTERED_IDS } from "#economies/economies.ts";
import { SIZE_BANDS } from "#firms/firmFilter.ts";
import { SOURCE_IDS } from "#firms/firmTable.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { FacetList } from "./FacetList.tsx";

const YearFilter = lazyPart(async () => (await import("./YearFilter.tsx")).YearFilter);

/** Economy, source, size and report years. Each count is under all the other filters. */
export function FilterSections() {
  const { t } = useI18n();
  const { query, ask, toggle } = useQuery();
  const { answer } = useEstablishments();
  const state = (chosen: readonly string[], all: readonly string[]) =>
    chosen.length ? t().filters.some(chosen.length, all.length) : t().filters.all;

  return (
    <section class="explore-filters" aria-label={t().filters.title}>
      <Show when={query.view === "regions"}>
        <p class="note">{t().filters.regionsNote}</p>
      </Show>
      <Disclosure
        title={t().filters.economy}
        state={state(query.economies, REGISTERED_IDS)}
        isActive={query.economies.length > 0}
      >
        <FacetList
          label={t().filters.economy}
          options={REGISTERED_IDS.map((value) => ({ value, label: t().economy[value] }))}
          chosen={query.economies}
          counts={answer()?.byEconomy}
          onToggle={(value) => toggle("economies", value)}
          onAll={() => ask({ economies: [] })}
        />
      </Disclosure>
      <Disclosure
        title={t().filters.source}
        state={state(query.sources, SOURCE_IDS)}
        isActive={query.sources.length > 0}
      >
        <FacetList
          label={t().filters.source}
          options={SOURCE_IDS.map((value) => ({ value, label: t().source[value] }))}
          chosen={query.sources}
          counts={answer()?.bySource}
          onToggle={(value) => toggle("sources", value)}
          onAll={() => ask({ sources: [] })}
        />
      </Disclosure>
      <Disclosure title={t().filters.size} state={state(query.sizes, SIZE_BANDS)} isActive={query.sizes.length > 0}>
        <FacetList
          label={t().filters.size}
          options={SIZE_BANDS.map((value) => ({ value, label: t().size[value] }))}
          chosen={query.sizes}
          counts={answer()?.bySize}
          note={t().filters.sizeNote}
          onToggle={(value) => toggle("sizes", value)}
          onAll={() => ask({ sizes: [] })}
        />
      </Disclosure>
      <Disclosure
        title={t().filters.years}
        state={query.years ? query.years.join("–") : t().filters.all}
        isActive={query.years !== undefined}
      >
        <Suspense fallback={<span class="skeleton" aria-hidden="true" />}>
          <YearFilter />
        </Suspense>
      </Disclosure>
    </section>
  );
}
