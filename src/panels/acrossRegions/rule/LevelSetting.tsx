import { DEFAULT_LEVEL } from "#economies/economies.ts";
import { For } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { LEVELS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

/** The usual one, then the others from the largest; by zoom, as older links have it, last. */
const OFFERED = [DEFAULT_LEVEL, ...LEVELS.filter((level) => level !== DEFAULT_LEVEL)];

/** Which regions are compared. */
export function LevelSetting(props: { label: string }) {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  return (
    <Setting label={props.label}>
      <select
        class="select"
        aria-label={props.label}
        onChange={(event) => ask({ level: OFFERED[event.currentTarget.selectedIndex] })}
      >
        <For each={OFFERED}>
          {(level) => <option selected={level === query.level}>{t().explore.settings.levels[level]}</option>}
        </For>
      </select>
    </Setting>
  );
}
