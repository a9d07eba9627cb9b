import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import "./regionClusters.css";
import { For, Show } from "solid-js";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import type { SubjectShift } from "./shiftExtremes.ts";

/** Clusters with what they gained or lost on the nation, each a way into the region's cluster. Nothing where there is none. */
export function ShiftList(props: {
  label: string;
  rows: readonly SubjectShift[];
  region: string;
  write: (value: number) => string;
}) {
  const { select } = useQuery();
  const { title } = useRegional();
  return (
    <Show when={props.rows.length > 0}>
      <div>
        <h4 class="regional-subhead">{props.label}</h4>
        <ul class="profile-links">
          <For each={props.rows}>
            {({ subject, parts }) => (
              <li>
                <button
                  type="button"
                  class="link"
                  onClick={() => select({ kind: "regional", subject, region: props.region })}
                >
                  {title(subject)}
                </button>
                <span class="region-clusters-shift-value">{props.write(parts.regional)}</span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
