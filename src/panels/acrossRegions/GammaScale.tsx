import "#panels/clusterInRegion/regional.css";
import { scaleLinear } from "d3-scale";
import { For, Show, createMemo } from "solid-js";
import { GAMMA_CONVENTION } from "#clusters/concentration/ellisonGlaeser.ts";
import type { Banded } from "#clusters/tables/regionalFigures.ts";

const WIDTH = 380;
const INSET = 8;
const { low: LOW, high: HIGH } = GAMMA_CONVENTION;

/** Where a gamma lies between low and high, with the bounds it is known within. */
export function GammaScale(props: {
  index: Banded;
  label: string;
  grades: { low: string; intermediate: string; high: string };
  write: (value: number) => string;
}) {
  const x = createMemo(() => {
    const most = Number.isFinite(props.index.high) ? props.index.high : props.index.value;
    const least = Number.isFinite(props.index.low) ? props.index.low : props.index.value;
    const domain = [Math.min(-0.01, (least || 0) * 1.1), Math.max(0.08, (most || 0) * 1.1)];
    return scaleLinear(domain, [INSET, WIDTH - INSET]).clamp(true);
  });
  const zones = () => {
    const [from, to] = x().domain();
    return [
      { name: "low" as const, from, to: LOW },
      { name: "intermediate" as const, from: LOW, to: HIGH },
      { name: "high" as const, from: HIGH, to },
    ];
  };
  const width = (zone: { from: number; to: number }) => x()(zone.to) - x()(zone.from);
  return (
    <svg class="regional-gamma" viewBox={`0 0 ${WIDTH} 44`} role="img" aria-label={props.label}>
      <For each={zones()}>
        {(zone) => (
          <g data-zone={zone.name}>
            <rect x={x()(zone.from)} y="12" width={width(zone)} height="10" />
            <Show when={width(zone) > 7 * props.grades[zone.name].length}>
              <text x={(x()(zone.from) + x()(zone.to)) / 2} y="40" text-anchor="middle">
                {props.grades[zone.name]}
              </text>
            </Show>
          </g>
        )}
      </For>
      <For each={[LOW, HIGH]}>
        {(limit) => (
          <text x={x()(limit)} y="8" text-anchor="middle">
            {props.write(limit)}
          </text>
        )}
      </For>
      <Show when={Number.isFinite(props.index.low) && Number.isFinite(props.index.high)}>
        <line class="regional-gamma-band" x1={x()(props.index.low)} x2={x()(props.index.high)} y1="17" y2="17" />
      </Show>
      <Show when={Number.isFinite(props.index.value)}>
        <circle cx={x()(props.index.value)} cy="17" r="4.5" />
      </Show>
    </svg>
  );
}
