import "#charts/frame/chart.css";
import "./threshold.css";
import { nextThreshold } from "./thresholdKeys.ts";

/** The threshold as a slider: dragged anywhere on the plot, or moved by keys. */
export function ThresholdHandle(props: {
  area: { left: number; right: number; top: number; bottom: number };
  /** Where the threshold is, and how high the curve is there, in pixels. */
  at: number;
  level: number;
  label: string;
  text: string;
  /** What holds there, for those who hear it. */
  sentence: string;
  threshold: number;
  range: readonly [number, number];
  step: number;
  fromPixels: (pixels: number) => number;
  onThreshold: (threshold: number) => void;
}) {
  let handle!: SVGGElement;
  const move = (to: number | undefined) => {
    if (to !== undefined && to !== props.threshold) props.onThreshold(to);
  };
  const toPointer = (event: PointerEvent & { currentTarget: SVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    move(props.fromPixels(props.area.left + across * (props.area.right - props.area.left)));
  };
  const labelAt = () => Math.max(props.area.left + 14, Math.min(props.area.right - 14, props.at));
  return (
    <>
      <rect
        class="threshold-pad"
        aria-hidden="true"
        x={props.area.left}
        width={props.area.right - props.area.left}
        y={props.area.top - 24}
        height={props.area.bottom - props.area.top + 38}
        onPointerDown={(event) => {
          event.preventDefault(); // else the press would take the focus away again
          event.currentTarget.setPointerCapture(event.pointerId);
          handle.focus();
          toPointer(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && toPointer(event)}
      />
      <g
        ref={handle}
        class="threshold-handle"
        role="slider"
        tabindex="0"
        aria-label={props.label}
        aria-valuemin={props.range[0]}
        aria-valuemax={props.range[1]}
        aria-valuenow={props.threshold}
        aria-valuetext={props.sentence}
        onKeyDown={(event) => {
          const to = nextThreshold(props.threshold, event.key, { range: props.range, step: props.step });
          if (to === undefined) return;
          event.preventDefault();
          move(to);
        }}
      >
        <line x1={props.at} x2={props.at} y1={props.area.top - 4} y2={props.area.bottom} />
        <text x={labelAt()} y={props.area.top - 9} text-anchor="middle">
          {props.text}
        </text>
        <circle class="threshold-point" cx={props.at} cy={props.level} r="4" />
        <circle class="threshold-knob" cx={props.at} cy={props.area.bottom} r="8" />
        <path class="threshold-grip" d={`M${props.at - 2} ${props.area.bottom - 3}v6m4 -6v6`} />
        <circle class="chart-ring" cx={props.at} cy={props.area.bottom} r="11.5" />
      </g>
    </>
  );
}
