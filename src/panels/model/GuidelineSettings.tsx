import { useI18n, useWords } from "#i18n/I18n.tsx";
import { LEVELS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { WindowSetting } from "#panels/acrossRegions/rule/WindowSetting.tsx";

/** Over which years changes count and at which level the rules are asked. */
export function GuidelineSettings() {
  const { t } = useI18n();
  const w = useWords("guidelines");
  const { query, ask } = useQuery();
  return (
    <>
      <WindowSetting />
      <Setting label={w().level}>
        <Segmented
          label={w().level}
          value={query.level}
          options={LEVELS.map((value) => ({ value, label: t().explore.settings.levels[value] }))}
          onChange={(level) => ask({ level })}
        />
      </Setting>
    </>
  );
}
