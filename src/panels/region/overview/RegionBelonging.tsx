import type { EconomyId } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { NamedRegion, RegionFacts } from "#regions/regionSummary.ts";
import { useQuery } from "#state/query/QueryContext.tsx";

/** Which areas a county is part of, or which counties an area consists of, each a way there. */
export function RegionBelonging(props: { region: RegionFacts; economy: EconomyId }) {
  const words = useWords("profile");
  return (
    <Show when={props.region.partOf.length + props.region.parts.length > 0}>
      <section>
        <h3>{props.region.parts.length > 0 ? words().belonging.consistsOf : words().belonging.partOf}</h3>
        <For each={props.region.partOf}>
          {(whole) => (
            <p>
              {words().level[props.economy][whole.level]}: <RegionNames regions={[whole]} />
            </p>
          )}
        </For>
        <Show when={props.region.parts.length > 0}>
          <p>
            <RegionNames regions={props.region.parts} />
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** Names as links, with commas between. */
export function RegionNames(props: { regions: readonly NamedRegion[] }) {
  const { select } = useQuery();
  return (
    <For each={props.regions}>
      {(region, at) => (
        <>
          <Show when={at() > 0}>, </Show>
          <button type="button" class="link" onClick={() => select({ kind: "region", id: region.id })}>
            {region.name}
          </button>
        </>
      )}
    </For>
  );
}
