import "#charts/frame/chart.css";
import "./scatter.css";
import { Key } from "@solid-primitives/keyed";
import { For, Show, createMemo } from "solid-js";
import { ChartMark } from "#charts/frame/ChartMark.tsx";
import { type Roving, focusMark } from "#charts/frame/createRoving.ts";
import { TextLines } from "#charts/labels/TextLines.tsx";
import { LABEL_LEADING, scatterLabels, withNameOf } from "./scatterLabels.ts";
import type { PlotArea, ScatterMark } from "./scatterMarks.ts";

/** With so few marks every interval is drawn, else only that of the mark at hand. */
const FEW = 8;
const SLACK = { mouse: 8, touch: 20 };

/** The bubbles, their intervals and names; the nearest one answers the pointer. */
export function ScatterBubbles(props: {
  label: string;
  marks: readonly ScatterMark[];
  area: PlotArea;
  x: (value: number) => number;
  roving: Roving;
  selected?: string;
  offScale: string;
  /** Most names. */
  labels: number;
}) {
  const at = () => props.roving.active();
  const chosen = () => props.marks.find(({ point }) => point.mark === at());
  const fixed = createMemo(() =>
    scatterLabels(props.marks, { area: props.area, most: props.labels, selected: props.selected }),
  );
  const labels = () => {
    const mark = chosen();
    return mark ? withNameOf(mark, fixed(), props.marks, props.area) : fixed();
  };
  const within = (value: number) => Math.max(props.area.left, Math.min(props.area.right, props.x(value)));
  const hasInterval = ({ point }: ScatterMark) => !Number.isNaN(point.low) && !Number.isNaN(point.high);
  const whisker = (mark: ScatterMark) =>
    `M${within(mark.point.low)} ${mark.y - 4}v8m0 -4H${within(mark.point.high)}m0 -4v8`;
  const sentence = ({ point, offX, offY }: ScatterMark) =>
    [point.label, point.facts, ...(offX !== 0 || offY !== 0 ? [props.offScale] : [])].join(". ");
  const meant = (event: MouseEvent & { currentTarget: SVGElement }, slack: number) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = (props.area.right - props.area.left) / box.width;
    const x = props.area.left + (event.clientX - box.left) * scale;
    const y = props.area.top + (event.clientY - box.top) * scale;
    return nearestMark(props.marks, x, y, slack)?.point.mark;
  };
  const pick = (event: MouseEvent & { currentTarget: SVGElement }) => {
    const mark = meant(event, SLACK.touch);
    if (mark === undefined) return;
    focusMark(event.currentTarget, mark);
    props.roving.select(mark);
  };

  return (
    <>
      <rect
        class="chart-hit"
        aria-hidden="true"
        x={props.area.left}
        y={props.area.top}
        width={props.area.right - props.area.left}
        height={props.area.bottom - props.area.top}
        onPointerMove={(event) => event.pointerType === "mouse" && props.roving.hover(meant(event, SLACK.mouse))}
        onPointerLeave={() => props.roving.hover(undefined)}
        onClick={pick}
      />
      <g role="listbox" aria-label={props.label} class="scatter-marks">
        <Key each={props.marks} by={({ point }) => point.mark}>
          {(mark) => (
            <ChartMark
              roving={props.roving}
              mark={mark().point.mark}
              label={sentence(mark())}
              state={mark().point.state}
              transform={`translate(${mark().x} ${mark().y})`}
            >
              <circle class="scatter-dot" data-state={mark().point.state} r={mark().radius} />
              <circle class="chart-ring" r={mark().radius + 3.5} />
              <Show when={mark().offX !== 0}>
                <path
                  class="chart-off"
                  d={`M${mark().offX * (mark().radius + 3)} -4l${mark().offX * 4} 4l${-mark().offX * 4} 4`}
                />
              </Show>
              <Show when={mark().offY !== 0}>
                <path
                  class="chart-off"
                  d={`M-4 ${mark().offY * (mark().radius + 3)}l4 ${mark().offY * 4}l4 ${-mark().offY * 4}`}
                />
              </Show>
            </ChartMark>
          )}
        </Key>
      </g>
      <g aria-hidden="true" class="scatter-over">
        <For each={props.marks.filter((mark) => hasInterval(mark) && (props.marks.length <= FEW || mark === chosen()))}>
          {(mark) => (
            <>
              <path class="chart-whisker-halo" d={whisker(mark)} />
              <path class="chart-whisker" data-faint={mark === chosen() ? undefined : ""} d={whisker(mark)} />
            </>
          )}
        </For>
        <Show when={chosen()}>
          {(mark) => <circle class="scatter-chosen" cx={mark().x} cy={mark().y} r={mark().radius + 1} />}
        </Show>
        <For each={labels()}>
          {({ mark, lines, place }) => (
            <>
              <Show when={mark === chosen()}>
                <rect
                  class="scatter-paper"
                  x={place.left - 2}
                  y={place.top - 1}
                  width={place.width + 4}
                  height={place.height + 2}
                  rx="3"
                />
              </Show>
              <Show when={place.tie}>{(tie) => <line class="scatter-tie" {...tie()} />}</Show>
              <TextLines
                class={
                  mark.point.mark === at()
                    ? "scatter-label scatter-label-chosen chart-halo"
                    : "scatter-label chart-halo"
                }
                lines={lines}
                x={
                  place.anchor === "start" ? place.left : place.left + (place.anchor === "end" ? 1 : 0.5) * place.width
                }
                y={place.top + place.height / 2}
                leading={LABEL_LEADING}
                anchor={place.anchor}
              />
            </>
          )}
        </For>
      </g>
    </>
  );
}

/**
 * The mark that is meant by a place: the smallest of those it is within, or the nearest by its rim. A small mark in or beside a
 * large one can be picked so.
 *
 * @param slack how far beyond a rim still counts, in pixels
 */
export function nearestMark<T extends { x: number; y: number; radius: number }>(
  marks: readonly T[],
  x: number,
  y: number,
  slack: number,
): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const rim = Math.hypot(mark.x - x, mark.y - y) - mark.radius;
    const score = rim <= 0 ? mark.radius - 1e6 : rim;
    if (rim <= slack && score < least) [best, least] = [mark, score];
  }
  return best;
}
