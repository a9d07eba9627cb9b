import { useWords } from "#i18n/I18n.tsx";
import { Show } from "solid-js";
import { Icon } from "#ui/Icon.tsx";

/** Finds rows of the table below it; Escape or the cross brings all of them back. */
export function TableSearch(props: { label: string; text: string; onText: (text: string) => void }) {
  const words = useWords("profile");
  let input!: HTMLInputElement;
  const clear = () => {
    props.onText("");
    input.focus();
  };
  return (
    <div class="field" data-size="small">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        placeholder={props.label}
        aria-label={props.label}
        value={props.text}
        onInput={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || props.text === "") return;
          event.preventDefault();
          props.onText("");
        }}
      />
      <Show when={props.text}>
        <button type="button" class="icon-button" aria-label={words().clearFilter} onClick={clear}>
          <Icon name="close" />
        </button>
      </Show>
    </div>
  );
}
