import { figuresYear, ECONOMIES, LEADING } from "#economies/economies.ts";
import "./regionLegend.css";
import { createModelSpoken } from "#state/regions/modelSpoken.ts";
import { For, Show, createMemo } from "solid-js";
import type { RegionsAnswer } from "#engine/regions/regionsProtocol.ts";
import { ruleWords } from "#guidelines/model/ruleWords.ts";
import { thresholdsInForce } from "#guidelines/evaluation/thresholdsInForce.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { answerClasses } from "#measures/answerClasses.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { measureColours } from "#measures/measureColours.ts";
import { LegendRow } from "./LegendRow.tsx";
import { PatternSwatch } from "./PatternSwatch.tsx";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";

/** What the colours mean where the map shows how many clusters of each region a rule fires for. */
export function FiringKey(props: { answer: RegionsAnswer }) {
  const { t } = useI18n();
  const legend = useWords("regionLegend");
  const w = useWords("guidelines");
  const { theme } = useTheme();
  const model = createModelSpoken(() => true);
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
  /** The highest first; none above the highest there is. */
  const shownClasses = () => {
    const { counts } = classes();
    const highest = counts.findLastIndex((count) => count > 0);
    return [...counts.keys()].slice(0, highest + 1).toReversed();
  };
  const label = (position: number) => {
    const { breaks } = classes();
    return position === 0 ? words().none : words().class(breaks[position - 1], breaks[position]);
  };
  const sum = createMemo(() => {
    const { value, asked: cases } = props.answer;
    const total = { fired: 0, cases: 0, regions: 0, judged: 0, all: 0 };
    value.forEach((fired, row) => {
      if (cases?.[row]) total.cases += cases[row];
      if (REGION_STATUSES[props.answer.status[row]] !== "no data") total.all++;
      if (Number.isNaN(fired)) return;
      total.judged++;
      total.fired += fired;
      total.regions += Number(fired > 0);
    });
    return total;
  });

  return (
    <Show
      when={advice()}
      fallback={
        <>
          <h2>{words().title}</h2>
          <p class="note">{words().choose}</p>
        </>
      }
    >
      <h2>{title()}</h2>
      <p class="region-legend-subject">{words().clusters(asked().settings.level, figuresYear(LEADING))}</p>
      <ul class="region-legend-rows" aria-label={legend().classes}>
        <For each={shownClasses()}>
          {(position) => (
            <LegendRow
              mark={<span class="region-legend-kind" style={{ "background-color": colours()[position] }} />}
              label={label(position)}
              position={position}
              count={classes().counts[position]}
            />
          )}
        </For>
      </ul>
      <ul class="region-legend-rows">
        <Show when={props.answer.counts["not published"] > 0}>
          <LegendRow
            mark={<PatternSwatch pattern="notPublished" />}
            label={words().notEvaluated}
            title={words().notEvaluatedHint}
            count={props.answer.counts["not published"]}
          />
        </Show>
        <Show when={props.answer.counts["no data"] > 0}>
          <LegendRow
            mark={<PatternSwatch pattern="noData" />}
            label={words().covered}
            count={props.answer.counts["no data"]}
          />
        </Show>
      </ul>
      <div class="note">
        <Show when={props.answer.counts["not published"] > 0}>
          <p>{words().notEvaluatedHint}</p>
        </Show>
        <Show when={sum().judged > 0}>
          <p>{words().sum(sum().fired, sum().cases, sum().regions, sum().all, asked().settings.level)}</p>
        </Show>
        <Show when={advice()?.entered.thresholds.length}>{(changed) => <p>{words().thresholds(changed())}</p>}</Show>
        <For each={ECONOMIES.filter(({ hasClusters }) => !hasClusters)}>
          {({ id }) => <p>{words().oneByOne(t().economy[id])}</p>}
        </For>
        <p>{legend().sources[LEADING.id]}</p>
      </div>
    </Show>
  );
}
