import "#panels/explore/explore.css";
import { Match, Switch } from "solid-js";
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
import { WindowSetting } from "./WindowSetting.tsx";

/** What the view *Regions* measures, changes over which years, at which level; and under it what the measure is settled by. */
export function RegionSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  const words = useWords("regional");
  const needs = (need: MeasureNeed) => measureOf(query.measure).needs.includes(need);
  return (
    <>
      <MeasureSetting />
      <WindowSetting />
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
