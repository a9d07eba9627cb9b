import "#panels/explore/explore.css";
import { For, Show, createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { Icon } from "#ui/Icon.tsx";

const SHOWN = 3;

/** What is selected, each part with a way to take it out; nothing while all industries are shown. */
export function SelectedIndustries() {
  const { t } = useI18n();
  const industries = useIndustries();
  const [isLong, setLong] = createSignal(false);
  const hidden = () => Math.max(0, industries.roots().length - SHOWN);
  const shown = () => (isLong() ? industries.roots() : industries.roots().slice(0, SHOWN));
  return (
    <Show when={industries.roots().length > 0}>
      <ul class="explore-chips" data-long={isLong() ? "" : undefined} aria-label={t().explore.industries.selectedList}>
        <For each={shown()}>
          {(node) => (
            <li>
              <button
                class="explore-chip"
                type="button"
                title={`${industries.code(node)} ${industries.title(node)}`}
                aria-label={t().explore.industries.remove(`${industries.code(node)} ${industries.title(node)}`)}
                onClick={() => industries.toggle([node])}
              >
                <span class="code">{industries.code(node)}</span>{" "}
                <span class="explore-chip-title">{industries.title(node)}</span>
                <Icon name="close" />
              </button>
            </li>
          )}
        </For>
        <Show when={hidden() > 0}>
          <li>
            <button class="text-button" type="button" aria-expanded={isLong()} onClick={() => setLong(!isLong())}>
              {isLong() ? t().explore.industries.fewer : t().explore.industries.more(hidden())}
            </button>
          </li>
        </Show>
      </ul>
    </Show>
  );
}
