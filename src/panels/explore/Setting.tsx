import "./explore.css";
import type { JSX } from "solid-js";

/** A control with its name before it; the control carries its own name for a screen reader. */
export function Setting(props: { label: string; children: JSX.Element }) {
  return (
    <div class="explore-setting">
      <span class="explore-setting-label" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
