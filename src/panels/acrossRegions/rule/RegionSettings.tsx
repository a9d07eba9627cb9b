import { Match, Switch } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { MeasureNeed } from "#measures/mapMeasure.ts";
import { measureOf } from "#measures/measures.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { LevelSetting } from "./LevelSetting.tsx";
import { MeasureSetting } from "./MeasureSetting.tsx";
import { NeighbourSettings } from "./NeighbourSettings.tsx";
import { RuleSettings } from "./RuleSettings.tsx";
import { WindowSetting } from "./WindowSetting.tsx";

/** What the view *Regions* measures, changes over which years, at which level; and under it what the measure is settled by. */
export function RegionSettings() {
  const { query } = useQuery();
  const words = useWords("regional");
  const needs = (need: MeasureNeed) => measureOf(query.measure).needs.includes(need);
  return (
    <>
      <MeasureSetting />
      <WindowSetting />
      <LevelSetting label={words().level} />
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
