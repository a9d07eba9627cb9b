import { For } from "solid-js";

/** Parts of one thing, one shown at a time; arrow keys, Home and End move between them. */
export function Tabs<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  /** Id of the element that holds the shown part. */
  controls: string;
  onChange: (value: T) => void;
}) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const last = props.options.length - 1;
    const now = props.options.findIndex(({ value }) => value === props.value);
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    props.onChange(props.options[next].value);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class="profile-tabs" role="tablist" tabindex="-1" aria-label={props.label} onKeyDown={move}>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            role="tab"
            id={`${props.controls}-${option.value}`}
            aria-selected={option.value === props.value}
            aria-controls={props.controls}
            tabindex={option.value === props.value ? 0 : -1}
            onClick={() => props.onChange(option.value)}
          >
            {option.label}
          </button>
        )}
      </For>
    </div>
  );
}
