import "./regionLegend.css";
import { For, Show } from "solid-js";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { useWords } from "#i18n/I18n.tsx";
import { LegendRow } from "./LegendRow.tsx";
import { PatternSwatch, type SwatchPattern } from "./PatternSwatch.tsx";
import type { RegionStatus } from "#regions/counts/industrySums.ts";

/** What the patterns of regions without a figure, or with a part of one, mean. */
export function MissingKey(props: { answer: MeasureAnswer }) {
  const words = useWords("regionLegend");
  const entries = (): { status: RegionStatus; pattern: SwatchPattern; label: string }[] => [
    { status: "partly withheld", pattern: "partly", label: words().partly },
    { status: "withheld", pattern: "withheld", label: words().withheld },
    { status: "not published", pattern: "notPublished", label: words().notPublished },
    { status: "no data", pattern: "noData", label: words().noData },
  ];
  return (
    <ul class="region-legend-rows">
      <For each={entries()}>
        {(entry) => (
          <Show when={props.answer.counts[entry.status] > 0}>
            <LegendRow
              mark={<PatternSwatch pattern={entry.pattern} />}
              label={entry.label}
              count={props.answer.counts[entry.status]}
            />
          </Show>
        )}
      </For>
    </ul>
  );
}
