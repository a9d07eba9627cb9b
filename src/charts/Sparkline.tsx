import "./sparkline.css";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { For, Show, createMemo } from "solid-js";
import { type LinePoint, courseDomain, lineRuns } from "./lineRuns.ts";

const INSET = 3;

/** A course at the size of a word: a line with gaps where nothing is known, and a dot at its last known value. */
export function Sparkline(props: {
  years: readonly number[];
  values: readonly number[];
  label: string;
  width?: number;
  height?: number;
}) {
  const width = () => props.width ?? 64;
  const height = () => props.height ?? 18;
  const runs = createMemo(() => lineRuns(props.values, props.years));
  const last = () => runs().at(-1)?.at(-1);
  const x = createMemo(() =>
    scaleLinear([props.years[0] ?? 0, props.years[props.years.length - 1] ?? 1], [INSET, width() - INSET]),
  );
  const y = createMemo(() => scaleLinear(courseDomain(props.values), [height() - INSET, INSET]));
  const path = createMemo(() => {
    const [across, up, years] = [x(), y(), props.years];
    return line<LinePoint>(
      (point) => across(years[point.index]),
      (point) => up(point.value),
    );
  });
  return (
    <svg
      class="sparkline"
      width={width()}
      height={height()}
      viewBox={`0 0 ${width()} ${height()}`}
      role="img"
      aria-label={props.label}
    >
      <For each={runs()}>
        {(run) => (
          <Show
            when={run.length > 1}
            fallback={
              <circle class="sparkline-lone" cx={x()(props.years[run[0].index])} cy={y()(run[0].value)} r="1.25" />
            }
          >
            <path d={path()(run) ?? ""} />
          </Show>
        )}
      </For>
      <Show when={last()}>
        {(end) => <circle class="sparkline-end" cx={x()(props.years[end().index])} cy={y()(end().value)} r="2" />}
      </Show>
    </svg>
  );
}
