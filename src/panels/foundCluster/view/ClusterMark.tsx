import "./clusterMark.css";
import type { ClusterVerdict } from "#state/clusters/clusterVerdict.ts";
import { DECLARED } from "#state/mapLayers.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { createPrinting } from "#ui/createPrinting.ts";

/** The outline of a cluster as the map draws it: filled and solid, light and dashed, or hollow and dotted. */
export function ClusterMark(props: { verdict: ClusterVerdict }) {
  return (
    <svg
      class="cluster-mark"
      data-verdict={props.verdict}
      width="16"
      height="16"
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      <path d="M5 21L14 5L36 8L43 26L31 43L12 40Z" />
    </svg>
  );
}

/** A declared cluster as the map draws it. */
export function ParkMark() {
  const { theme } = useTheme();
  const isPrinting = createPrinting();
  // Paper is white.
  const colour = () => DECLARED.colour[isPrinting() ? "light" : theme()];
  return (
    <svg class="cluster-mark-park" width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
      <path d="M9 1.5L14.5 7L9 12.5L3.5 7Z" fill={colour()} stroke={colour()} />
    </svg>
  );
}
