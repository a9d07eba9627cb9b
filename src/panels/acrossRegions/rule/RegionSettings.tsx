import { LEADING } from "#economies/economies.ts";
import "#panels/explore/explore.css";
import { For, Match, Show, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { MeasureNeed } from "#measures/mapMeasure.ts";
import { measureOf } from "#measures/measures.ts";
import { LEVELS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { MeasureSetting } from "./MeasureSetting.tsx";
import { NeighbourSettings } from "./NeighbourSettings.tsx";
import { RuleSettings } from "./RuleSettings.tsx";
import { yearsFor } from "./yearsFor.ts";

/** What the view *Regions* measures, of when, at which level; and under it what the measure is settled by. */
export function RegionSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  const words = useWords("regional");
  const needs = (need: MeasureNeed) => measureOf(query.measure).needs.includes(need);
  return (
    <>
      <MeasureSetting />
      <Setting label={words().year}>
        <div class="explore-settings-years">
          <YearSelect
            label={words().year}
            value={query.year}
            years={LEADING.years}
            onChange={(year) => ask(yearsFor(year, query.baseYear))}
          />
          <Show when={needs("baseYear")}>
            <span aria-hidden="true">{words().since}</span>
            <YearSelect
              label={words().since}
              value={query.baseYear}
              years={LEADING.years.filter((base) => base < query.year)}
              onChange={(baseYear) => ask({ baseYear })}
            />
          </Show>
        </div>
      </Setting>
      <Setting label={words().level}>
        <Segmented
          label={words().level}
          value={query.level}
          options={LEVELS.map((value) => ({ value, label: t().explore.settings.levels[value] }))}
          onChange={(level) => ask({ level })}
        />
      </Setting>
      <Switch>
        <Match when={needs("strongRule")}>
          <RuleSettings />
        </Match>
        <Match when={needs("neighbours")}>
          <NeighbourSettings />
        </Match>
      </Switch>
    </>
  );
}

function YearSelect(props: {
  label: string;
  value: number;
  years: readonly number[];
  onChange: (year: number) => void;
}) {
  const change = (text: string) => {
    const chosen = LEADING.years.find((year) => String(year) === text);
    if (chosen) props.onChange(chosen);
  };
  return (
    <select class="select" aria-label={props.label} onChange={(event) => change(event.currentTarget.value)}>
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
