import { For, Show } from "solid-js";

/** Text with the parts that were looked for marked, as text nodes. */
export function Marked(props: { parts: readonly { text: string; isMatch: boolean }[] }) {
  return (
    <For each={props.parts}>
      {(part) => (
        <Show when={part.isMatch} fallback={part.text}>
          <mark>{part.text}</mark>
        </Show>
      )}
    </For>
  );
}
