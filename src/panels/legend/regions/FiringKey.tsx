import { For, Show, createMemo } from "solid-js";
import type { MeasureAnswer } from "../../../engine/regions/regionsProtocol";
import { ruleWords } from "../../../guidelines/model/ruleWords";
import { thresholdsInForce } from "../../../guidelines/evaluation/thresholdsInForce";
import { useGuidelineWords } from "../../../i18n/guidelineWords";
import { useI18n } from "../../../i18n/I18n";
import { answerClasses } from "../../../state/answerClasses";
import { createAnswer } from "../../../state/createAnswer";
import { useGuidelines } from "../../../state/GuidelinesContext";
import { useTheme } from "../../../state/ThemeContext";
import { measureColours } from "../../../ui/measureColours";
import { LegendRow } from "./LegendRow";
import { MissingKey } from "./MissingKey";

/** What the colours mean where the map shows how many clusters of each region a rule fires for. */
export function FiringKey(props: { answer: MeasureAnswer }) {
  const { t } = useI18n();
  const w = useGuidelineWords();
  const { theme } = useTheme();
  const guidelines = useGuidelines();
  const model = createAnswer(
    () => "model",
    () => guidelines.model(),
  );
  const words = () => w().legend;
  const asked = () => props.answer.query;
  const advice = () => asked().advice;
  const rule = () => model.value()?.rules.get(advice()?.rule ?? "");
  const title = () => {
    const [loaded, found] = [model.value(), rule()];
    return loaded && found ? ruleWords(found, thresholdsInForce(loaded)).title : (advice()?.rule ?? "");
  };
  const classes = createMemo(() => answerClasses(props.answer));
  const colours = () => measureColours("firing", classes().counts.length, theme());
  const label = (position: number) => {
    const { breaks } = classes();
    return position === 0 ? words().none : words().class(breaks[position - 1], breaks[position]);
  };
  const sum = createMemo(() => {
    const { value, asked: cases } = props.answer;
    const total = { fired: 0, cases: 0, regions: 0, all: 0 };
    value.forEach((fired, row) => {
      if (Number.isNaN(fired)) return;
      total.fired += fired;
      total.cases += cases?.[row] ?? 0;
      total.regions += Number(fired > 0);
      total.all++;
    });
    return total;
  });

  return (
    <Show
      when={advice()}
      fallback={
        <>
          <h2>{words().title}</h2>
          <p class="region-legend-ask">{words().choose}</p>
        </>
      }
    >
      <h2>{title()}</h2>
      <p class="region-legend-subject">{words().clusters(asked().level, asked().year)}</p>
      <ul class="region-legend-rows">
        <For each={[...classes().counts.keys()].toReversed()}>
          {(position) => (
            <LegendRow
              mark={<span class="region-legend-kind" style={{ "background-color": colours()[position] }} />}
              label={label(position)}
              count={classes().counts[position]}
            />
          )}
        </For>
      </ul>
      <MissingKey answer={props.answer} />
      <div class="note">
        <p>{words().sum(sum().fired, sum().cases, sum().regions, sum().all, asked().level)}</p>
        <Show when={advice()?.entered.thresholds.length}>{(changed) => <p>{words().thresholds(changed())}</p>}</Show>
        <p>{words().mexico}</p>
        <p>{t().regionLegend.sourceUS}</p>
      </div>
    </Show>
  );
}
