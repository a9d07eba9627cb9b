import "./intervalMark.css";
import { Show, createUniqueId } from "solid-js";
import { type QuotientAxis, axisPosition, isBeyondAxis } from "#charts/quotientMark.ts";

const HEIGHT = 16;
const INSET = 5;

/**
 * A quotient with its interval for a cell of a table: a point and a whisker on a log axis, from an eighth to eightfold where no other is
 * given, with a line at 1. Filled above 1, barred below, hollow where it cannot be told from 1; the band that a withheld figure leaves is hatched.
 */
export function IntervalMark(props: {
  /** NaN: not known. */
  value: number;
  low: number;
  high: number;
  /** What a withheld figure allows at least and at most. */
  bandLow?: number;
  bandHigh?: number;
  /** What the mark says; without it the mark is silent, for a cell that says it in words. */
  label?: string;
  width?: number;
  /** The axis it shares with its list. */
  axis?: QuotientAxis;
}) {
  const hatch = createUniqueId();
  const width = () => props.width ?? 96;
  const x = (value: number) => INSET + axisPosition(value, props.axis) * (width() - 2 * INSET);
  const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);
  const isBeyond = (value: number) => isBeyondAxis(value, props.axis);
  const middle = HEIGHT / 2;
  /** The end of the whisker with its cap; an arrow where the interval goes on beyond the axis. */
  const end = (value: number, side: -1 | 1) => {
    const at = x(value);
    if (isBeyond(value)) return `${at} ${middle}m${-3 * side} -3l${3 * side} 3l${-3 * side} 3m${3 * side} -3`;
    return `${at} ${middle}m0 -3.5v7m0 -3.5`;
  };
  return (
    <svg
      class="interval-mark"
      width={width()}
      height={HEIGHT}
      viewBox={`0 0 ${width()} ${HEIGHT}`}
      data-state={intervalState(props.low, props.high)}
      role={props.label === undefined ? undefined : "img"}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? "true" : undefined}
    >
      <line class="interval-mark-axis" x1={INSET} x2={width() - INSET} y1={middle} y2={middle} />
      <Show when={isKnown(props.bandLow) && isKnown(props.bandHigh)}>
        <defs>
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="interval-mark-hatch" y2="4" />
          </pattern>
        </defs>
        <rect
          class="interval-mark-band"
          fill={`url(#${hatch})`}
          x={x(props.bandLow ?? 1)}
          y={middle - 5}
          width={Math.max(1, x(props.bandHigh ?? 1) - x(props.bandLow ?? 1))}
          height="10"
        />
      </Show>
      <line class="interval-mark-one" x1={x(1)} x2={x(1)} y1="0.5" y2={HEIGHT - 0.5} />
      <Show when={isKnown(props.low) && isKnown(props.high)}>
        <path class="interval-mark-whisker" d={`M${end(props.low, -1)}L${end(props.high, 1)}`} />
      </Show>
      <Show when={isKnown(props.value)}>
        <Show
          when={isBeyond(props.value)}
          fallback={<circle class="interval-mark-point" cx={x(props.value)} cy={middle} r="3.25" />}
        >
          <path class="interval-mark-point" d={`M${x(props.value)} ${middle - 4}v8l${props.value > 1 ? 5 : -5} -4Z`} />
        </Show>
      </Show>
    </svg>
  );
}

/** What an interval says of a quotient: above 1, below 1, that it cannot be told from 1, or nothing. */
export type IntervalState = "above" | "below" | "uncertain" | "unknown";

/** The state of an interval against 1; one that touches 1 cannot be told from it. NaN ends: nothing is said. */
export function intervalState(low: number, high: number): IntervalState {
  if (Number.isNaN(low) || Number.isNaN(high)) return "unknown";
  if (low > 1) return "above";
  return high < 1 ? "below" : "uncertain";
}
