import { LEADING } from "#economies/economies.ts";
import { For } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { LEVELS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { yearsFor } from "#panels/acrossRegions/rule/yearsFor.ts";

/** Of which year and at which level the rules are asked. */
export function GuidelineSettings() {
  const { t } = useI18n();
  const w = useWords("guidelines");
  const { query, ask } = useQuery();
  /** The first year has none before it to measure growth from; it is there only for a link that has it. */
  const years = () => LEADING.years.filter((year) => year > LEADING.years[0] || year === query.year);
  const choose = (text: string) => {
    const year = LEADING.years.find((candidate) => String(candidate) === text);
    if (year) ask(yearsFor(year, query.baseYear));
  };
  return (
    <>
      <Setting label={w().year}>
        <select class="select" aria-label={w().year} onChange={(event) => choose(event.currentTarget.value)}>
          <For each={years()}>
            {(year) => (
              <option value={year} selected={year === query.year}>
                {year}
              </option>
            )}
          </For>
        </select>
      </Setting>
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
