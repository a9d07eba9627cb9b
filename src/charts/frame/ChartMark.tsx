import "./chart.css";
import type { JSX, ParentProps } from "solid-js";
import type { Roving } from "./createRoving.ts";

/** A mark that can be reached, read and picked; an option of the listbox it is drawn in. */
export function ChartMark(
  props: ParentProps<{
    roving: Roving;
    mark: string;
    /** Everything the mark says, for those who hear it. */
    label: string;
    class?: string;
    state?: string;
    transform?: string;
    /** What is written beside it; its name has that already, so it is not read a second time. */
    words?: JSX.Element;
  }>,
) {
  return (
    <>
      <g
        class={`chart-mark ${props.class ?? ""}`}
        role="option"
        aria-label={props.label}
        aria-selected={props.roving.isSelected(props.mark)}
        tabindex={props.roving.isTabStop(props.mark) ? 0 : -1}
        data-mark={props.mark}
        data-state={props.state}
        data-active={props.roving.active() === props.mark ? "" : undefined}
        transform={props.transform}
        onFocus={() => props.roving.focusIn(props.mark)}
        onBlur={() => props.roving.focusOut()}
        onKeyDown={(event) => props.roving.press(event, props.mark)}
        onPointerEnter={(event) => event.pointerType === "mouse" && props.roving.hover(props.mark)}
        onPointerLeave={() => props.roving.hover(undefined)}
        onClick={() => props.roving.select(props.mark)}
      >
        {props.children}
      </g>
      <g class="chart-words" aria-hidden="true" data-state={props.state}>
        {props.words}
      </g>
    </>
  );
}
