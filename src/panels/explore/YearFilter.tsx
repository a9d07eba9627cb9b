import "./explore.css";
import { For, Show, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { RangeSlider } from "#ui/RangeSlider.tsx";

/** A move is asked for when the thumbs rest this long, in ms, so that Back undoes whole moves. */
const PAUSE = 200;
const CHART_HEIGHT = 40;

/** Report years: a histogram, a range over it, and two number fields that say the same. */
export function YearFilter() {
  const { t, number } = useI18n();
  const { query, ask } = useQuery();
  const establishments = useEstablishments();
  const [draft, setDraft] = createSignal<YearRange>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const extent = createMemo((): YearRange | undefined => {
    const register = establishments.extent();
    return register && register.firstYear > 0 ? [register.firstYear, register.lastYear] : undefined;
  });
  const range = (): YearRange => draft() ?? shownRange(query.years, extent() ?? [0, 0]);
  const byYear = () => establishments.answer()?.byYear;
  const peak = createMemo(() => Math.max(1, ...(byYear()?.counts ?? [])));
  const bars = createMemo(() => {
    const [first, last] = extent() ?? [0, -1];
    const answered = byYear();
    return Array.from({ length: last - first + 1 }, (_, i) => ({
      year: first + i,
      count: answered?.counts[first + i - answered.firstYear] ?? 0,
    }));
  });
  createEffect(
    on(
      () => query.years,
      () => setDraft(undefined),
      { defer: true },
    ),
  );

  const settle = () => {
    clearTimeout(timer);
    const whole = extent();
    const next = draft();
    if (!whole || !next) return;
    const years = yearRestriction(next, whole);
    if (years?.join() !== query.years?.join()) ask({ years });
    setDraft(undefined);
  };
  const move = (end: "from" | "to", year: number) => {
    const whole = extent();
    if (!whole) return;
    setDraft(movedRange(range(), end, year, whole));
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  };
  const pick = (from: number, to: number) => {
    setDraft([from, to]);
    settle();
  };
  const isKept = (year: number) => year >= range()[0] && year <= range()[1];

  return (
    <Show
      when={extent()}
      fallback={<p class="note">{establishments.status() === "ready" ? t().filters.yearsUnknown : t().app.loading}</p>}
    >
      {(whole) => (
        <div class="explore-years">
          <svg
            class="explore-years-chart"
            role="img"
            viewBox={`0 0 ${bars().length} ${CHART_HEIGHT}`}
            preserveAspectRatio="none"
            aria-label={t().filters.yearsChart(whole()[0], whole()[1], number(peak()))}
          >
            <For each={bars()}>
              {(bar, index) => (
                // A shortcut for the pointer; the fields below say the same to the keyboard.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
                <g data-kept={isKept(bar.year) ? "" : undefined} onClick={() => pick(bar.year, bar.year)}>
                  <title>{t().filters.yearCount(bar.year, number(bar.count))}</title>
                  <rect class="explore-years-hit" x={index()} y="0" width="1" height={CHART_HEIGHT} />
                  <rect
                    x={index() + 0.08}
                    width="0.84"
                    y={CHART_HEIGHT - barHeight(bar.count, peak())}
                    height={barHeight(bar.count, peak())}
                  />
                </g>
              )}
            </For>
          </svg>
          <div style={{ "margin-inline": `calc(${50 / bars().length}% - 0.75rem)` }}>
            <RangeSlider
              min={whole()[0]}
              max={whole()[1]}
              from={range()[0]}
              to={range()[1]}
              fromLabel={t().filters.yearsFromLabel}
              toLabel={t().filters.yearsToLabel}
              onMove={move}
            />
          </div>
          <div class="explore-years-fields">
            <YearField label={t().filters.yearsFrom} end="from" />
            <YearField label={t().filters.yearsTo} end="to" />
            <button class="text-button" type="button" disabled={!query.years} onClick={() => ask({ years: undefined })}>
              {t().filters.yearsWhole}
            </button>
          </div>
          <p class="note">{t().filters.yearsNote}</p>
        </div>
      )}
    </Show>
  );

  function YearField(props: { label: string; end: "from" | "to" }) {
    return (
      <label>
        {props.label}
        <input
          class="number-field"
          type="number"
          inputmode="numeric"
          min={extent()?.[0]}
          max={extent()?.[1]}
          value={range()[props.end === "from" ? 0 : 1]}
          onChange={(event) => {
            move(props.end, event.currentTarget.valueAsNumber);
            event.currentTarget.value = String(range()[props.end === "from" ? 0 : 1]);
          }}
        />
      </label>
    );
  }
}

/** At least a visible line for one establishment. */
function barHeight(count: number, peak: number): number {
  return count === 0 ? 0 : Math.max(1, (count / peak) * CHART_HEIGHT);
}

/** Inclusive. */
export type YearRange = readonly [from: number, to: number];

/** The range with one end moved; the other end gives way rather than being crossed, and both stay in the extent. */
export function movedRange(range: YearRange, end: "from" | "to", year: number, extent: YearRange): YearRange {
  const kept = Math.min(
    extent[1],
    Math.max(extent[0], Math.round(Number.isFinite(year) ? year : range[end === "from" ? 0 : 1])),
  );
  return end === "from" ? [kept, Math.max(kept, range[1])] : [Math.min(kept, range[0]), kept];
}

/** The range as a restriction: undefined when it leaves nothing of the extent out. */
export function yearRestriction(range: YearRange, extent: YearRange): [number, number] | undefined {
  return range[0] <= extent[0] && range[1] >= extent[1] ? undefined : [range[0], range[1]];
}

/** The part of a restriction that lies in the extent, or the whole extent when nothing is restricted. */
export function shownRange(years: YearRange | undefined, extent: YearRange): YearRange {
  if (!years) return extent;
  const clamp = (year: number) => Math.min(extent[1], Math.max(extent[0], year));
  return [clamp(years[0]), clamp(years[1])];
}
