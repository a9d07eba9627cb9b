import "./scatter.css";
import { scaleLinear, scaleLog, scaleSqrt } from "d3-scale";
import { createMemo, For, Show } from "solid-js";
import { axisSteps } from "#charts/axisSteps.ts";
import { ChartFrame } from "#charts/frame/ChartFrame.tsx";
import type { TableAction } from "#charts/frame/chartTable.ts";
import { createRoving } from "#charts/frame/createRoving.ts";
import { createWidth } from "#charts/frame/createWidth.ts";
import { robustDomain } from "./robustDomain.ts";
import { ScatterAxes } from "./ScatterAxes.tsx";
import { ScatterBubbles } from "./ScatterBubbles.tsx";
import { ScatterKey } from "./ScatterKey.tsx";
import { type PlotArea, isDrawn, scatterMarks, type ScatterPoint, notDrawn } from "./scatterMarks.ts";
import { type ScatterAxis, type ScatterWords, scatterTable } from "./scatterWords.ts";

/** Pixels between the ends of the axes and the edges of the plot, and between these and what is drawn at the edge. */
const EDGE = 17;
const OFF = 9;

export interface BubbleScatterProps {
  /** What the picture says, in a sentence. */
  label: string;
  points: readonly ScatterPoint[];
  /** A log scale. */
  x: ScatterAxis;
  /** A linear scale. */
  y: ScatterAxis;
  writeSize: (size: number) => string;
  words: ScatterWords;
  selected?: string;
  onSelect?: (mark: string) => void;
  tableActions?: readonly TableAction[];
}

/** Size against specialisation against growth: bubbles over a log and a linear axis, the most important ones named. */
export function BubbleScatter(props: BubbleScatterProps) {
  const drawn = createMemo(() => props.points.filter(isDrawn));
  const largest = createMemo(() => drawn().reduce((most, { size }) => Math.max(most, size), 0));
  const xDomain = createMemo(() =>
    robustDomain(
      drawn().map(({ x }) => x),
      "log",
      props.x.reference?.value,
      props.x.limits,
    ),
  );
  const yDomain = createMemo(() =>
    robustDomain(
      drawn().map(({ y }) => y),
      "linear",
      props.y.reference?.value,
      props.y.limits,
    ),
  );
  const [width, measure] = createWidth();
  const height = () => Math.round(Math.min(440, Math.max(290, width() * 0.74)));
  const area = createMemo(() => ({ left: 46, right: width() - 8, top: 36, bottom: height() - 38 }));
  const radius = createMemo(() => scaleSqrt([0, largest() || 1], [0, width() < 400 ? 20 : Math.min(30, width() / 17)]));
  const x = createMemo(() => scaleLog(xDomain(), [area().left + EDGE, area().right - EDGE]));
  const y = createMemo(() => scaleLinear(yDomain(), [area().bottom - EDGE, area().top + EDGE]));
  const marks = createMemo(() => scatterMarks(props.points, { x: x(), y: y(), radius: radius() }, inset(area(), OFF)));
  const roving = createRoving({
    marks: () => drawn().map(({ mark }) => mark),
    selected: () => props.selected,
    onSelect: (mark) => props.onSelect?.(mark),
    next: (from, key) =>
      nextInPlane(
        marks().map(({ point, x, y }) => ({ mark: point.mark, x, y: -y })),
        from,
        key,
      ),
  });
  const told = () => {
    const mark = roving.active() ?? props.selected;
    const point = props.points.find((point) => point.mark === mark);
    return point && { title: point.label, facts: point.facts };
  };

  return (
    <ChartFrame
      class="scatter"
      measure={measure}
      readout={{ of: told(), hint: props.words.hint }}
      key={
        <ScatterKey
          states={props.words.states}
          size={props.words.size}
          largest={largest()}
          radius={radius()}
          writeSize={props.writeSize}
        />
      }
      below={<NotDrawn points={props.points} words={props.words} onSelect={props.onSelect} />}
      table={scatterTable(props.points, {
        caption: props.label,
        x: props.x,
        y: props.y,
        writeSize: props.writeSize,
        words: props.words,
      })}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${height()}`} role="group" aria-label={props.label}>
        <ScatterAxes
          area={area()}
          x={{ ...props.x, at: x(), steps: axisSteps(xDomain(), "log", width() / 90) }}
          y={{ ...props.y, at: y(), steps: y().ticks(height() / 60) }}
        />
        <ScatterBubbles
          label={props.label}
          marks={marks()}
          area={area()}
          x={x()}
          roving={roving}
          selected={props.selected}
          offScale={props.words.offScale}
          labels={width() < 400 ? 8 : Math.round(width() / 36)}
        />
      </svg>
    </ChartFrame>
  );
}

function inset({ left, right, top, bottom }: PlotArea, by: number): PlotArea {
  return { left: left + by, right: right - by, top: top + by, bottom: bottom - by };
}

export interface PlaneMark {
  mark: string;
  x: number;
  /** Upwards. */
  y: number;
}

/**
 * The mark an arrow key leads to among points of a plane: right and left along their order across, up and down along their order
 * in height, so that each of them reaches every mark; Home and End lead to the leftmost and the rightmost. Undefined for other keys.
 */
export function nextInPlane(marks: readonly PlaneMark[], from: string, key: string): string | undefined {
  const isVertical = key === "ArrowUp" || key === "ArrowDown";
  const order = [...marks].sort((a, b) => (isVertical ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y));
  const at = order.findIndex(({ mark }) => mark === from);
  const to: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    Home: 0,
    End: order.length - 1,
  };
  const index = to[key];
  return index === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, index))]?.mark;
}

/** The points that have no place in the plot, why, and which; each can be picked. */
function NotDrawn(props: { points: readonly ScatterPoint[]; words: ScatterWords; onSelect?: (mark: string) => void }) {
  const groups = () => notDrawn(props.points, props.words.unknown);
  const count = () => groups().reduce((sum, { points }) => sum + points.length, 0);
  const reasons = () =>
    groups()
      .map(({ reason, points }) => props.words.reason(reason, points.length))
      .join(", ");
  return (
    <Show when={count() > 0}>
      <details class="scatter-missing">
        <summary>
          {props.words.notDrawn(count())} ({reasons()})
        </summary>
        <ul>
          <For each={groups().flatMap(({ points }) => points)}>
            {(point) => (
              <li>
                <button type="button" onClick={() => props.onSelect?.(point.mark)}>
                  {point.label}
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
