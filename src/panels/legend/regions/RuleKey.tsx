import "./regionLegend.css";
import { For, Show } from "solid-js";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import type { RuleAnswer } from "#measures/reading/economyReading.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { thresholdText } from "#panels/acrossRegions/rule/thresholdText.ts";

/** The rule behind stars and strong clusters: its name, its thresholds in force by economy, and how sure it has to be. */
export function RuleKey(props: { answer: MeasureAnswer }) {
  const w = useWords("regional");
  const strongRules = useWords("strongRules");
  const { t, language, percent, ratio } = useI18n();
  const words = () => ({ w: w(), formats: { language, percent, ratio } });
  const settings = () => props.answer.query.settings;
  const rule = () => STRONG_RULES.find(({ id }) => id === settings().rule);
  const economies = () =>
    ECONOMY_IDS.flatMap((economy) => {
      const found = props.answer.byEconomy[economy].rule;
      return found ? [{ name: t().economy[economy], found }] : [];
    });
  const conditions = (found: RuleAnswer) =>
    found.conditions.map((condition) => ({
      text: w().condition(
        w().figure[condition.figure],
        w().sign[condition.comparison],
        thresholdText(condition, words()),
      ),
      isMoved: settings().moved[condition.id] !== undefined,
    }));

  return (
    <div class="region-legend-rule">
      <Show when={rule()}>{(found) => <h3>{strongRules()[found().id].name}</h3>}</Show>
      <Show when={settings().certainty === "strong"}>
        <p>{w().legend.strongOnly}</p>
      </Show>
      <Show when={economies().length === 0}>
        <p class="note">{w().legend.inEachCluster}</p>
      </Show>
      <For each={economies()}>
        {({ name, found }) => (
          <>
            <p>{w().legend.strongIn(name, found.strong, found.probably)}</p>
            <ul class="note" aria-label={w().legend.thresholds}>
              <For each={conditions(found)}>
                {(condition) => (
                  <li>
                    {condition.text}
                    <Show when={condition.isMoved}>
                      <span class="region-legend-moved">{w().legend.movedMark}</span>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </div>
  );
}
