import "./own.css";
import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { ownRegionId } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";
import { selectedRegion } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { createOwnRegions } from "./createOwnRegions.ts";
import { OwnEditor } from "./OwnEditor.tsx";

/** In the view *Regions*: those that this browser keeps, and a way to put one together, which then takes their place. */
export function OwnRegions() {
  const w = useWords("ownRegion");
  const { query } = useQuery();
  const { draft } = useOwnDraft();
  const { kept, show, remove, begin } = createOwnRegions();
  let make: HTMLButtonElement | undefined;
  return (
    <Show when={!draft()} fallback={<OwnEditor onCancel={() => queueMicrotask(() => make?.focus())} />}>
      <section class="own-regions" aria-label={w().title}>
        <div class="own-head">
          <h3>{w().title}</h3>
          <button ref={(element) => (make = element)} type="button" class="text-button" onClick={() => begin([])}>
            <Icon name="plus" />
            {w().make}
          </button>
        </div>
        <Show when={kept().length > 0} fallback={<p class="note">{w().hint}</p>}>
          <ul class="own-list" aria-label={w().list}>
            <For each={kept()}>
              {(own) => (
                <li>
                  <button
                    type="button"
                    class="own-open"
                    aria-current={selectedRegion(query.selection) === ownRegionId(own) ? "true" : undefined}
                    onClick={() => show(own)}
                  >
                    <span class="own-name">{own.name}</span>
                    <span class="note">{w().consists(own.regions.length, regionParts(own.regions[0]).level)}</span>
                  </button>
                  <button
                    type="button"
                    class="text-button"
                    aria-label={w().changeNamed(own.name)}
                    onClick={() => begin([], own)}
                  >
                    {w().change}
                  </button>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={w().deleteNamed(own.name)}
                    title={w().delete}
                    onClick={() => remove(own)}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
}
