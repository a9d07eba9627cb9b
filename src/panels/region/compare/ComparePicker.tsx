import "./compare.css";
import { For, Show, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { SearchBox } from "#panels/explore/search/SearchBox.tsx";
import type { createCompared } from "./createCompared.ts";

const REGIONS_ONLY = ["region"] as const;

/** Finds a region to compare with by its name or code, or takes one of those most alike. */
export function ComparePicker(props: {
  compared: ReturnType<typeof createCompared>;
  /** Regions most like this one that are not compared yet. */
  alike: readonly { id: string; name: string }[];
}) {
  const w = useWords("regionDashboard");
  const [refused, setRefused] = createSignal<string>();
  return (
    <div class="compare-picker">
      <Show when={!props.compared.isFull()} fallback={<p class="note">{w().compare.full}</p>}>
        <SearchBox
          only={REGIONS_ONLY}
          label={w().compare.find}
          placeholder={w().compare.find}
          onHit={(hit) => {
            if (hit.kind !== "region") return;
            setRefused(props.compared.isAlike(hit.id) ? undefined : w().compare.unlike(hit.name));
            props.compared.add(hit.id);
          }}
        />
        <Show when={refused()}>
          <p class="note" role="alert">
            {refused()}
          </p>
        </Show>
        <Show when={props.alike.length > 0}>
          <p class="note">
            {w().compare.alike}{" "}
            <For each={props.alike}>
              {({ id, name }, at) => (
                <>
                  <Show when={at() > 0}>, </Show>
                  <button type="button" class="link" onClick={() => props.compared.add(id)}>
                    {name}
                  </button>
                </>
              )}
            </For>
          </p>
        </Show>
      </Show>
    </div>
  );
}
