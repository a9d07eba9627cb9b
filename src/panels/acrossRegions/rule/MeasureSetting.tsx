import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { MEASURES } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { MEASURE_GROUPS } from "./measureGroups.ts";
import { yearsFor } from "./yearsFor.ts";

const OF_AN_INDUSTRY: readonly string[] = ["lq-employment", "lq-establishments", "moran", "gi"];

/** The measure, and in a sentence what it is. */
export function MeasureSetting() {
  const { t } = useI18n();
  const w = useWords("regional");
  const { query, ask } = useQuery();
  const names = () => t().explore.settings.measures;
  const choose = (text: string) => {
    const measure = MEASURES.find((name) => name === text);
    if (measure) ask({ measure, ...yearsFor(query.year, query.baseYear) });
  };
  const isOfAll = () => query.industries.length === 0;
  const about = () => (!isOfAll() ? undefined : w().aboutAll[query.measure]) ?? w().about[query.measure];
  return (
    <>
      <Setting label={t().explore.settings.measure}>
        <select
          class="select"
          aria-label={t().explore.settings.measure}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <For each={MEASURE_GROUPS}>
            {({ group, measures }) => (
              <optgroup label={w().groups[group]}>
                <For each={measures}>
                  {(name) => (
                    <option value={name} selected={name === query.measure}>
                      {names()[name]}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </Setting>
      <p class="note measure-about">{about()}</p>
      <Show when={isOfAll() && OF_AN_INDUSTRY.includes(query.measure)}>
        <p class="note measure-ask">{w().needsIndustry(names()[query.measure])}</p>
      </Show>
    </>
  );
}
