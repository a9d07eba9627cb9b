import { type ParentProps, Show, createSignal } from "solid-js";
import { Icon } from "./Icon.tsx";

/** A section that opens and closes, with a word on its state that stays in sight. Its content exists only while it is open. */
export function Disclosure(
  props: ParentProps<{
    title: string;
    state?: string;
    isActive?: boolean;
    open?: boolean;
    /** The person opened or closed it, by the pointer or a key. */
    onChoose?: (open: boolean) => void;
    class?: string;
  }>,
) {
  // eslint-disable-next-line solid/reactivity -- only how it starts; the person decides from then on
  const [open, setOpen] = createSignal(props.open ?? false);
  return (
    <details
      class={`disclosure ${props.class ?? ""}`}
      open={open()}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary onClick={() => props.onChoose?.(!open())}>
        <Icon name="chevron" />
        <h3>{props.title}</h3>
        <Show when={props.state}>
          <span class="disclosure-state" data-active={props.isActive ? "" : undefined}>
            {props.state}
          </span>
        </Show>
      </summary>
      <Show when={open()}>
        <div class="disclosure-body">{props.children}</div>
      </Show>
    </details>
  );
}
