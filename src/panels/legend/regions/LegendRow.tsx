import "./regionLegend.css";
import type { JSX } from "solid-js";
import { createPointing } from "./createPointing.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";

/** One line of a legend: a mark, what it stands for, how many regions. */
export function LegendRow(props: {
  mark: JSX.Element;
  label: JSX.Element;
  count: number;
  title?: string;
  /** The class of the measure it is the key of. */
  position?: number;
}) {
  const pointing = createPointing();
  const { number } = useI18n();
  const legend = useWords("regionLegend");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- by keyboard too the regions of a class stand out
    <li
      title={props.title}
      tabindex={props.position === undefined ? undefined : 0}
      {...(props.position === undefined ? {} : pointing(props.position))}
    >
      {props.mark}
      <span>{props.label}</span>
      <span class="region-legend-count">
        <span aria-hidden="true">{number(props.count)}</span>
        <span class="visually-hidden">{legend().regions(props.count)}</span>
      </span>
    </li>
  );
}
