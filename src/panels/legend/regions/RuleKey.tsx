import "./regionLegend.css";
import { For, Show } from "solid-js";
import { conditionGroups, STRONG_RULES } from "#clusters/strength/strongRules.ts";
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
  const lines = (found: RuleAnswer) => {
    const chosen = rule();
    const { ways, others } = chosen
      ? conditionGroups(chosen, found.conditions)
      : { ways: [], others: found.conditions };
    const { either, or, always } = w().legend;
    return [
      ...ways.map((way, at) => ({ lead: at === 0 ? either : or, conditions: inWords(way) })),
      ...(ways.length > 0 && others.length > 0
        ? [{ lead: always, conditions: inWords(others) }]
        : others.map((condition) => ({ lead: "", conditions: inWords([condition]) }))),
    ];
  };
  const inWords = (conditions: RuleAnswer["conditions"]) =>
    conditions.map((condition) => ({
      text: w().condition(
        w().figure[condition.figure],
        w().sign[condition.comparison],
        thresholdText(condition, words()),
      ),
      isMoved: settings().moved[condition.id] !== undefined,
    }));

  return (
    <div class="region-legend-rule">
      <Show when={rule()}>
        {(found) => (
          <>
            <h3>{strongRules()[found().id].name}</h3>
            <Show when={strongRules()[found().id].writtenFor}>
              {(regions) => <p class="note">{w().rule.publishedNote(regions())}</p>}
            </Show>
          </>
        )}
      </Show>
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
              <For each={lines(found)}>
                {(line) => (
                  <li>
                    {line.lead}
                    <For each={line.conditions}>
                      {(condition, at) => (
                        <>
                          {at() > 0 ? w().legend.and : line.lead && " "}
                          {line.lead ? lowered(condition.text) : condition.text}
                          <Show when={condition.isMoved}>
                            <span class="region-legend-moved">{w().legend.movedMark}</span>
                          </Show>
                        </>
                      )}
                    </For>
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

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
