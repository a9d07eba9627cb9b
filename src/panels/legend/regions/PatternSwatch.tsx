import "./regionLegend.css";
import { Show, createUniqueId } from "solid-js";
import { useTheme } from "#state/ThemeContext.tsx";
import { MISSING_COLOURS } from "#measures/measureColours.ts";

export type SwatchPattern = "partly" | "withheld" | "notPublished" | "noData" | "open";

/**
 * The patterns of the map: hatched where withheld, dotted where there is little or nothing, plain where not covered, a class in
 * stripes where the claim is open.
 */
export function PatternSwatch(props: { pattern: SwatchPattern; colour?: string }) {
  const { theme } = useTheme();
  const id = createUniqueId();
  const colours = () => MISSING_COLOURS[theme()];
  return (
    <svg class="region-legend-pattern" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          <Show when={props.pattern === "withheld" || props.pattern === "partly"}>
            <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke={colours().mark} stroke-width="1.25" />
          </Show>
          <Show when={props.pattern === "notPublished"}>
            <circle cx="1.5" cy="1.5" r="0.9" fill={colours().mark} />
            <circle cx="4.5" cy="4.5" r="0.9" fill={colours().mark} />
          </Show>
          <Show when={props.pattern === "open"}>
            <path d="M-1 5L1 7M0 0L6 6M5 -1L7 1" stroke={colours().ground} stroke-width="2.4" />
          </Show>
        </pattern>
      </defs>
      <rect
        x="0.5"
        y="0.5"
        width="23"
        height="13"
        fill={props.colour ?? colours().ground}
        stroke={props.colour ?? colours().edge}
      />
      <rect x="0.5" y="0.5" width={props.pattern === "partly" ? 11.5 : 23} height="13" fill={`url(#${id})`} />
    </svg>
  );
}
