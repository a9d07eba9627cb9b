import "./regionLegend.css";
import { For, Show } from "solid-js";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { AnswerClasses } from "#measures/answerClasses.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { measureColours } from "#measures/measureColours.ts";
import { LegendRow } from "./LegendRow.tsx";
import { createPointing } from "./createPointing.ts";
import { PatternSwatch } from "./PatternSwatch.tsx";

const WIDTH = 288;
const BARS = 28;
const SWATCH = 12;

/** The classes side by side, above each a bar as high as it has regions, its top hollow as far as they are open, below each boundary its number. */
export function RegionRamp(props: { answer: MeasureAnswer; classes: AnswerClasses }) {
  const { number, ratio, change, percent, compact } = useI18n();
  const words = useWords("regionLegend");
  const w = useWords("regional");
  const { theme } = useTheme();
  const scale = () => props.classes.scale;
  const breaks = () => props.classes.breaks;
  const counts = () => props.classes.counts;
  const colours = () => measureColours(props.classes.scale, counts().length, theme());
  const most = () => Math.max(1, ...counts());
  const step = () => WIDTH / colours().length;
  const open = () => props.classes.openCounts.reduce((sum, count) => sum + count, 0);
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1, (BARS - 4) * (count / most())));

  const pointing = createPointing();
  const exact = (value: number): string => {
    if (scale() === "quotient") return ratio(value);
    if (scale() === "change") return change(value);
    return scale() === "share" ? percent(value) : number(value);
  };
  const short = (value: number): string => {
    if (scale() === "count") return value < 10_000 ? number(value) : compact(value);
    if (scale() === "quotient") return String(value);
    return exact(value).replace(/[.,]0(?=\D*$)/, "");
  };
  const range = (index: number): string => {
    const [from, to] = [breaks()[index - 1], breaks()[index]];
    if (from === undefined)
      return to === undefined ? words().all(exact(props.answer.quantiles[0])) : words().below(exact(to));
    return to === undefined ? words().from(exact(from)) : words().between(exact(from), exact(to));
  };
  const said = (index: number): string =>
    open() > 0
      ? w().legend.openIn(range(index), counts()[index], props.classes.openCounts[index])
      : `${range(index)}: ${words().regions(counts()[index])}`;
  const zero = () => {
    if (scale() === "quotient") return `${words().equal}. `;
    if (scale() !== "change") return "";
    return `${w().measures[props.answer.query.measure].zero ?? words().zero}. `;
  };

  return (
    <Show when={counts().some((count) => count > 0)} fallback={<p>{words().empty}</p>}>
      <div class="region-legend-classes">
        <svg class="region-legend-ramp" viewBox={`0 0 ${WIDTH} ${BARS + SWATCH + 18}`} aria-hidden="true">
          <For each={colours()}>
            {(colour, i) => {
              const height = () => heightOf(counts()[i()]);
              const openHeight = () => height() * (props.classes.openCounts[i()] / Math.max(1, counts()[i()]));
              return (
                <g>
                  <rect
                    class="region-legend-bar"
                    x={i() * step() + 1}
                    y={BARS - height() + openHeight()}
                    width={step() - 2}
                    height={height() - openHeight()}
                  />
                  <rect
                    class="region-legend-bar-open"
                    x={i() * step() + 1.5}
                    y={BARS - height() + 0.5}
                    width={step() - 3}
                    height={openHeight()}
                  />
                  <rect
                    class="region-legend-swatch"
                    x={i() * step()}
                    y={BARS}
                    width={step()}
                    height={SWATCH}
                    fill={colour}
                  />
                </g>
              );
            }}
          </For>
          <For each={breaks()}>
            {(at, i) => (
              <text x={(i() + 1) * step()} y={BARS + SWATCH + 13}>
                {short(at)}
              </text>
            )}
          </For>
          <Show when={breaks().length === 0}>
            <text x={WIDTH / 2} y={BARS + SWATCH + 13}>
              {range(0)}
            </text>
          </Show>
        </svg>
        <ul aria-label={words().classes}>
          <For each={counts()}>
            {(_, i) => (
              <li>
                <button type="button" title={said(i())} {...pointing(i())}>
                  <span class="visually-hidden">{said(i())}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
      <p class="note">
        {zero()}
        {words().barHelp}
      </p>
      <Show when={open() > 0}>
        <ul class="region-legend-rows">
          <LegendRow
            mark={<PatternSwatch pattern="open" colour={colours().at(-2)} />}
            label={w().legend.open}
            title={w().legend.openHint}
            count={open()}
          />
        </ul>
      </Show>
    </Show>
  );
}
