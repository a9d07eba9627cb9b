import "./regionLegend.css";
import type { JSX } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";

/** One line of a legend: a mark, what it stands for, how many regions. */
export function LegendRow(props: { mark: JSX.Element; label: JSX.Element; count: number; title?: string }) {
  const { number } = useI18n();
  const legend = useWords("regionLegend");
  return (
    <li title={props.title}>
      {props.mark}
      <span>{props.label}</span>
      <span class="region-legend-count">
        <span aria-hidden="true">{number(props.count)}</span>
        <span class="visually-hidden">{legend().regions(props.count)}</span>
      </span>
    </li>
  );
}
