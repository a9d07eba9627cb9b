import "./regionLegend.css";
import { Show } from "solid-js";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { AnswerClasses } from "#measures/answerClasses.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** What a local statistic rests on: how many were tested, the false-discovery rate, neighbours, redraws, what was assumed. */
export function PatternKey(props: { answer: MeasureAnswer; classes: AnswerClasses }) {
  const w = useWords("regional");
  const { number, ratio, language } = useI18n();
  const { retry } = useRegions();
  const asked = () => props.answer.query.spatial;
  const standOut = () => props.classes.counts.reduce((sum, count) => sum + count, 0) - props.classes.counts[0];
  const neighbours = () => {
    const { weights, k, km } = asked();
    const names = w().neighbours.of;
    if (weights === "contiguity") return names.contiguity;
    return weights === "nearest" ? names.nearest(k) : names.distance(km);
  };
  const pText = (p: number) => p.toLocaleString(language(), { maximumSignificantDigits: 2, maximumFractionDigits: 5 });

  return (
    <Show when={props.answer.pattern}>
      {(pattern) => (
        <div class="note region-legend-pattern-key">
          <p>
            {w().legend.tested(
              standOut(),
              pattern().regions,
              asked().alpha.toLocaleString(language(), { style: "percent" }),
            )}
          </p>
          <p>
            <Show
              when={pattern().isCancelled}
              fallback={w().legend.settings(number(pattern().settings.permutations), asked().seed, neighbours())}
            >
              <strong>
                {w().legend.stopped(number(pattern().settings.permutations), number(asked().permutations))}
              </strong>{" "}
              <button type="button" class="text-button" onClick={() => retry()}>
                {w().legend.again}
              </button>
            </Show>
            <Show when={!pattern().isCancelled && pattern().settings.permutations > asked().permutations}>
              {" "}
              {w().legend.moreNeeded(number(asked().permutations))}
            </Show>
          </p>
          <Show when={!Number.isNaN(pattern().global.I)}>
            <p>{w().legend.global(ratio(pattern().global.I), pText(pattern().global.p))}</p>
          </Show>
          <Show when={pattern().islands > 0}>
            <p>{w().legend.islands(pattern().islands)}</p>
          </Show>
        </div>
      )}
    </Show>
  );
}
