import { For, Match, Show, Suspense, Switch, lazy } from "solid-js";
import { useI18n } from "../../i18n/I18n";
import { CENSUS_YEARS, COLOURINGS, LEVELS, MEASURES, WEIGHTS } from "../../state/query";
import { useQuery } from "../../state/QueryContext";
import { Segmented } from "../../ui/Segmented";
import { Setting } from "./Setting";

const ClusterSettings = lazy(async () => ({ default: (await import("../clusters/ClusterSettings")).ClusterSettings }));

type CensusYear = (typeof CENSUS_YEARS)[number];

/** What the marks of the view stand for. */
export function ViewSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  const measure = (text: string) => {
    const chosen = MEASURES.find((name) => name === text);
    if (chosen) ask({ measure: chosen, ...yearsFor(query.year, query.baseYear) });
  };
  const year = (chosen: CensusYear | undefined) => chosen && ask(yearsFor(chosen, query.baseYear));

  return (
    <div class="settings">
      <Switch>
        <Match when={query.view === "establishments"}>
          <Setting label={t().explore.settings.size}>
            <Segmented
              label={t().explore.settings.sizeHint}
              value={query.weight}
              options={WEIGHTS.map((value) => ({ value, label: t().explore.settings[value] }))}
              onChange={(weight) => ask({ weight })}
            />
          </Setting>
          <Setting label={t().explore.settings.colour}>
            <Segmented
              label={t().explore.settings.colourHint}
              value={query.colouring}
              options={COLOURINGS.map((value) => ({ value, label: t().explore.settings[value] }))}
              onChange={(colouring) => ask({ colouring })}
            />
          </Setting>
        </Match>
        <Match when={query.view === "clusters"}>
          <Suspense>
            <ClusterSettings />
          </Suspense>
        </Match>
        <Match when={query.view === "regions"}>
          <Setting label={t().explore.settings.measure}>
            <select
              class="select"
              aria-label={t().explore.settings.measure}
              value={query.measure}
              onChange={(event) => measure(event.currentTarget.value)}
            >
              <For each={MEASURES}>
                {(name) => (
                  <option value={name} selected={name === query.measure}>
                    {t().explore.settings.measures[name]}
                  </option>
                )}
              </For>
            </select>
          </Setting>
          <Setting label={t().explore.settings.year}>
            <div class="settings-years">
              <YearSelect label={t().explore.settings.year} value={query.year} years={CENSUS_YEARS} onChange={year} />
              <Show when={query.measure === "change"}>
                <span aria-hidden="true">{t().explore.settings.since}</span>
                <YearSelect
                  label={t().explore.settings.since}
                  value={query.baseYear}
                  years={CENSUS_YEARS.filter((base) => base < query.year)}
                  onChange={(baseYear) => baseYear && ask({ baseYear })}
                />
              </Show>
            </div>
          </Setting>
          <Setting label={t().explore.settings.level}>
            <Segmented
              label={t().explore.settings.level}
              value={query.level}
              options={LEVELS.map((value) => ({ value, label: t().explore.settings.levels[value] }))}
              onChange={(level) => ask({ level })}
            />
          </Setting>
        </Match>
      </Switch>
    </div>
  );
}

/** A year with a base year before it: the first there is, if the one asked for is not. */
function yearsFor(year: CensusYear, baseYear: CensusYear): { year: CensusYear; baseYear: CensusYear } {
  const end = year === CENSUS_YEARS[0] ? CENSUS_YEARS[1] : year;
  return { year: baseYear < year ? year : end, baseYear: baseYear < end ? baseYear : CENSUS_YEARS[0] };
}

function YearSelect(props: {
  label: string;
  value: CensusYear;
  years: readonly CensusYear[];
  onChange: (year: CensusYear | undefined) => void;
}) {
  return (
    <select
      class="select"
      aria-label={props.label}
      onChange={(event) => props.onChange(CENSUS_YEARS.find((year) => String(year) === event.currentTarget.value))}
    >
      <For each={props.years}>
        {(year) => (
          <option value={year} selected={year === props.value}>
            {year}
          </option>
        )}
      </For>
    </select>
  );
}
