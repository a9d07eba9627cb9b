import "./regionLegend.css";
import { For, Show } from "solid-js";
import { ECONOMY_IDS } from "#economies/economies.ts";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import type { PatternTest } from "#measures/reading/economyReading.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** What a local statistic rests on: how many were tested, the false-discovery rate, neighbours, redraws, what was assumed. */
export function PatternKey(props: { answer: MeasureAnswer }) {
  const { t } = useI18n();
  const tested = () =>
    ECONOMY_IDS.flatMap((economy) => {
      const { test } = props.answer.byEconomy[economy];
      return test ? [{ name: t().economy[economy], ...test }] : [];
    });

  return (
    <For each={tested()}>
      {(test) => <TestKey test={test} of={tested().length > 1 ? test.name : undefined} answer={props.answer} />}
    </For>
  );
}

/** The test of one economy, which is named where there are several. */
function TestKey(props: { test: PatternTest; of?: string; answer: MeasureAnswer }) {
  const w = useWords("regional");
  const { number, ratio, language } = useI18n();
  const { retry } = useRegions();
  const asked = () => props.answer.query.spatial;
  const neighbours = () => {
    const { weights, k, km } = asked();
    const names = w().neighbours.of;
    if (weights === "contiguity") return names.contiguity;
    return weights === "nearest" ? names.nearest(k) : names.distance(km);
  };
  const pText = (p: number) => p.toLocaleString(language(), { maximumSignificantDigits: 2, maximumFractionDigits: 5 });

  return (
    <div class="note region-legend-pattern-key">
      <Show when={props.of}>
        <h3>{props.of}</h3>
      </Show>
      <p>
        {w().legend.tested(
          props.test.standOut,
          props.test.regions,
          asked().alpha.toLocaleString(language(), { style: "percent" }),
        )}
      </p>
      <p>
        <Show
          when={props.test.isCancelled}
          fallback={w().legend.settings(number(props.test.settings.permutations), asked().seed, neighbours())}
        >
          <strong>{w().legend.stopped(number(props.test.settings.permutations), number(asked().permutations))}</strong>{" "}
          <button type="button" class="text-button" onClick={() => retry()}>
            {w().legend.again}
          </button>
        </Show>
        <Show when={!props.test.isCancelled && props.test.settings.permutations > asked().permutations}>
          {" "}
          {w().legend.moreNeeded(number(asked().permutations))}
        </Show>
      </p>
      <Show when={!Number.isNaN(props.test.global.I)}>
        <p>{w().legend.global(ratio(props.test.global.I), pText(props.test.global.p))}</p>
      </Show>
      <Show when={props.test.islands > 0}>
        <p>{w().legend.islands(props.test.islands)}</p>
      </Show>
    </div>
  );
}
