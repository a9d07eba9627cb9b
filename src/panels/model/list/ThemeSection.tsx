import "#panels/model/guidelines.css";
import { For, Show, createUniqueId } from "solid-js";
import type { Rule, Theme } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { Icon } from "#ui/Icon.tsx";
import { RuleRow } from "./RuleRow.tsx";

/** An area with what it is, and under it its rules. */
export function ThemeSection(props: {
  theme: Theme;
  rules: readonly Rule[];
  text: string;
  open: boolean;
  onToggle: () => void;
}) {
  const w = useWords("guidelines");
  const id = createUniqueId();
  return (
    <section class="guidelines-theme" data-open={props.open ? "" : undefined}>
      <h4>
        <button
          type="button"
          class="guidelines-theme-button"
          aria-expanded={props.open}
          aria-controls={props.open ? id : undefined}
          onClick={() => props.onToggle()}
        >
          <Icon name="chevron" />
          <span class="guidelines-theme-name">{props.theme.name}</span>
          <span class="guidelines-theme-count">{w().rules(props.rules.length)}</span>
          <span class="guidelines-theme-about">{props.theme.description}</span>
        </button>
      </h4>
      <Show when={props.open}>
        <ul id={id}>
          <For each={props.rules}>{(rule) => <RuleRow rule={rule} text={props.text} />}</For>
        </ul>
      </Show>
    </section>
  );
}
