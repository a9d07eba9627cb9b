import { type Accessor, type JSX, Show } from "solid-js";
import { ProfileFailed, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import { createRegionIndustries } from "./createRegionIndustries.ts";

/** What shows the industries of a region, once they are read. */
export function WithIndustries(props: {
  region: string;
  children: (rows: Accessor<readonly RegionIndustry[]>) => JSX.Element;
}) {
  const { status, fault, retry, rows } = createRegionIndustries(() => props.region);
  return (
    <Show when={status() !== "failed"} fallback={<ProfileFailed fault={fault()} onRetry={retry} />}>
      <Show when={rows()} fallback={<ProfileSkeleton />}>
        {(found) => props.children(found)}
      </Show>
    </Show>
  );
}
