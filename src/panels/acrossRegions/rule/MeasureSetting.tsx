import "./rule.css";
import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { MEASURE_GROUPS } from "#measures/mapMeasure.ts";
import { CHOSEN_MEASURES, MEASURES, measureOf } from "#measures/measures.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

/** The measure, and in a sentence what it is. */
export function MeasureSetting() {
  const w = useWords("regional");
  const { query, ask } = useQuery();
  const words = () => w().measures[query.measure];
  const choose = (text: string) => {
    const measure = CHOSEN_MEASURES.find((name) => name === text);
    if (measure) ask({ measure });
  };
  const isOfAll = () => query.industries.length === 0;
  const about = () => (isOfAll() ? words().aboutAll : undefined) ?? words().about;
  return (
    <>
      <Setting label={w().measure}>
        <select class="select" aria-label={w().measure} onChange={(event) => choose(event.currentTarget.value)}>
          <For each={MEASURE_GROUPS}>
            {(group) => (
              <optgroup label={w().groups[group]}>
                <For each={MEASURES.filter((measure) => "group" in measure && measure.group === group)}>
                  {({ id }) => (
                    <option value={id} selected={id === query.measure}>
                      {w().measures[id].name}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </Setting>
      <p class="note rule-measure-about">{about()}</p>
      <Show when={isOfAll() && measureOf(query.measure).withoutIndustry}>
        <p class="note rule-measure-ask">{w().needsIndustry(words().name)}</p>
      </Show>
    </>
  );
}
