import "#panels/frame/profile.css";
import type { EconomyId } from "#economies/economies.ts";
import { For, Show, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { NamedRegion, RegionFacts } from "#regions/regionSummary.ts";
import { useQuery } from "#state/query/QueryContext.tsx";

/** Counties named at once; an economic area has up to eighty. */
const AT_ONCE = 12;

/** Which areas a county is part of, or which counties an area consists of, each a way there. */
export function RegionBelonging(props: { region: RegionFacts; economy: EconomyId }) {
  const words = useWords("profile");
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.region.parts : props.region.parts.slice(0, AT_ONCE));
  return (
    <Show when={props.region.partOf.length + props.region.parts.length > 0}>
      <section class="profile-section">
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
            <RegionNames regions={shown()} />
            <Show when={shown().length < props.region.parts.length}>
              {" "}
              <button type="button" class="link" onClick={() => setAll(true)}>
                {words().belonging.more(props.region.parts.length - shown().length)}
              </button>
            </Show>
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** Names as links, with commas between; each opens its region, where nothing else is said. */
export function RegionNames(props: { regions: readonly NamedRegion[]; onOpen?: (region: string) => void }) {
  const { select } = useQuery();
  const open = (id: string) => (props.onOpen ? props.onOpen(id) : select({ kind: "region", id }));
  return (
    <For each={props.regions}>
      {(region, at) => (
        <>
          <Show when={at() > 0}>, </Show>
          <button type="button" class="link" onClick={() => open(region.id)}>
            {region.name}
          </button>
        </>
      )}
    </For>
  );
}
