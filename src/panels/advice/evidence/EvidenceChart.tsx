import "./evidenceRows.css";
import { Show, createMemo } from "solid-js";
import type { Evidence } from "#guidelines/evaluation/evidence.ts";
import type { Indicator } from "#guidelines/model/guidelineModel.ts";
import { evidenceScale } from "./evidenceScale.ts";

/**
 * A figure against its threshold on one line: the stretch in which it counts is hatched, the threshold is a stroke, the figure a dot,
 * a diamond where somebody entered it, hollow where it does not count. Silent: the row says all of it in words.
 */
export function EvidenceChart(props: { evidence: Evidence; indicator: Indicator | undefined }) {
  const scale = createMemo(() => evidenceScale(props.evidence, props.indicator));
  const at = (share: number) => `${(100 * share).toFixed(2)}%`;
  const width = ([from, to]: [number, number]) => ({ left: at(from), width: at(to - from) });
  return (
    <Show when={scale()}>
      {(found) => (
        <span
          class="evidence-rows-chart"
          aria-hidden="true"
          data-met={props.evidence.met ? "yes" : "no"}
          data-origin={props.evidence.origin}
        >
          <span class="evidence-rows-counts" style={width(found().counts)} />
          <Show when={found().zero !== undefined}>
            <span class="evidence-rows-zero" style={{ left: at(found().zero ?? 0) }} />
          </Show>
          <Show when={found().interval}>
            {(interval) => <span class="evidence-rows-interval" style={width(interval())} />}
          </Show>
          <span class="evidence-rows-threshold" style={{ left: at(found().threshold) }} />
          <span class="evidence-rows-point" style={{ left: at(found().value) }} />
        </span>
      )}
    </Show>
  );
}
