import "./explore.css";
import { For, Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";

/** Checkboxes with counts, of which none means all. */
export function FacetList<T extends string>(props: {
  label: string;
  options: readonly { value: T; label: string; detail?: string }[];
  chosen: readonly T[];
  counts: Record<T, number> | undefined;
  note?: string;
  onToggle: (value: T) => void;
  onAll: () => void;
}) {
  const { t, number } = useI18n();
  return (
    <div class="explore-facets" role="group" aria-label={props.label}>
      <label class="check">
        <input
          type="checkbox"
          checked={props.chosen.length === 0}
          disabled={props.chosen.length === 0}
          onChange={() => props.onAll()}
        />
        <span>{t().filters.all}</span>
      </label>
      <For each={props.options}>
        {(option) => (
          <label class="check" data-empty={props.counts?.[option.value] === 0 ? "" : undefined}>
            <input
              type="checkbox"
              checked={props.chosen.includes(option.value)}
              onChange={() => props.onToggle(option.value)}
            />
            <span>
              {option.label}
              <Show when={option.detail}>
                <span> {option.detail}</span>
              </Show>
            </span>
            <span class="check-count">
              <Show when={props.counts} fallback={<span class="skeleton" />}>
                {number(props.counts?.[option.value] ?? 0)}
              </Show>
            </span>
          </label>
        )}
      </For>
      <Show when={props.note}>
        <p class="note">{props.note}</p>
      </Show>
    </div>
  );
}
