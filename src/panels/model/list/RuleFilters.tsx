import "#panels/model/guidelines.css";
import { For, Show } from "solid-js";
import { AUDIENCES, type AudienceId, type Theme } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { ALL_THEMES, type RuleFilter } from "./ruleSearch.ts";
import { THEME_KINDS } from "./themeKinds.ts";

/** What narrows the list of rules: words, audience, area. */
export function RuleFilters(props: { filter: RuleFilter; onChange: (change: Partial<RuleFilter>) => void }) {
  const w = useWords("guidelines");
  const { model } = useModel();
  const audiences: readonly (AudienceId | "all")[] = ["all", ...AUDIENCES];
  const chooseAudience = (text: string) => {
    const audience = audiences.find((value) => value === text);
    if (audience) props.onChange({ audience });
  };
  const themesOf = (kind: Theme["apec"]) => [...model.themes.values()].filter(({ apec }) => apec === kind);
  return (
    <div class="guidelines-filters">
      <div class="field" data-size="small">
        <Icon name="search" />
        <input
          type="search"
          aria-label={w().search.label}
          placeholder={w().search.placeholder}
          autocomplete="off"
          value={props.filter.text}
          onInput={(event) => props.onChange({ text: event.currentTarget.value })}
        />
        <Show when={props.filter.text !== ""}>
          <button
            type="button"
            class="icon-button"
            aria-label={w().search.clear}
            onClick={() => props.onChange({ text: "" })}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <Setting label={w().audience.short}>
        <select
          class="select"
          aria-label={w().audience.label}
          onChange={(event) => chooseAudience(event.currentTarget.value)}
        >
          <For each={audiences}>
            {(value) => (
              <option value={value} selected={value === props.filter.audience}>
                {w().audience[value]}
              </option>
            )}
          </For>
        </select>
      </Setting>
      <Setting label={w().area.label}>
        <select
          class="select"
          aria-label={w().area.label}
          onChange={(event) => props.onChange({ theme: event.currentTarget.value })}
        >
          <option value={ALL_THEMES} selected={props.filter.theme === ALL_THEMES}>
            {w().area.all}
          </option>
          <For each={THEME_KINDS}>
            {(kind) => (
              <optgroup label={w().kind[kind]}>
                <For each={themesOf(kind)}>
                  {(theme) => (
                    <option value={theme.id} selected={theme.id === props.filter.theme}>
                      {theme.name}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </Setting>
    </div>
  );
}
