import "#charts/frame/chart.css";
import "./timeLines.css";
import {
  line,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from "d3-shape";
import { For, createMemo } from "solid-js";
import { type LinePoint, lineRuns } from "#charts/lineRuns.ts";
import { ChartMark } from "#charts/frame/ChartMark.tsx";
import type { Roving } from "#charts/frame/createRoving.ts";
import { pointMark } from "./timeSeries.ts";

/** Courses differ in shape as well as in colour. */
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];

interface CourseProps {
  line: { mark: string; label: string; values: readonly number[]; place: number };
  years: readonly number[];
  x: (year: number) => number;
  y: (value: number) => number;
}

/** One course: a line along each known stretch, a mark at each known year. */
export function LineCourse(
  props: CourseProps & { roving: Roving; isQuiet: boolean; describe: (index: number) => string },
) {
  return (
    <g
      role="group"
      aria-label={props.line.label}
      data-place={props.line.place}
      data-quiet={props.isQuiet ? "" : undefined}
    >
      <CourseLine {...props} />
      <For each={lineRuns(props.line.values, props.years).flat()}>
        {(point) => (
          <ChartMark
            roving={props.roving}
            mark={pointMark(props.line.mark, point.index)}
            label={props.describe(point.index)}
            transform={`translate(${props.x(props.years[point.index])} ${props.y(point.value)})`}
          >
            <circle class="chart-hit" r="11" />
            <path class="time-lines-symbol" d={symbolPath(props.line.place)} />
            <circle class="chart-ring" r="8" />
          </ChartMark>
        )}
      </For>
    </g>
  );
}

/** The course that is told of, once more over all others: they keep their places, so that the focus does. */
export function LineOnTop(props: CourseProps) {
  return (
    <g aria-hidden="true" class="time-lines-top" data-place={props.line.place}>
      <CourseLine {...props} />
      <For each={lineRuns(props.line.values, props.years).flat()}>
        {(point) => (
          <path
            class="time-lines-symbol"
            d={symbolPath(props.line.place)}
            transform={`translate(${props.x(props.years[point.index])} ${props.y(point.value)})`}
          />
        )}
      </For>
    </g>
  );
}

function CourseLine(props: CourseProps) {
  const path = createMemo(() => {
    const [across, up, years] = [props.x, props.y, props.years];
    return line<LinePoint>(
      (point) => across(years[point.index]),
      (point) => up(point.value),
    );
  });
  return (
    <For each={lineRuns(props.line.values, props.years).filter((run) => run.length > 1)}>
      {(run) => <path class="time-lines-line" aria-hidden="true" d={path()(run) ?? ""} />}
    </For>
  );
}

function symbolPath(place: number): string {
  return symbol(SHAPES[place % SHAPES.length], place === 0 ? 50 : 38)() ?? "";
}
