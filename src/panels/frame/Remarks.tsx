import { For } from "solid-js";

/** Sentences that belong to the figures above them. */
export function Remarks(props: { of: readonly string[] }) {
  return <For each={props.of}>{(sentence) => <p class="note">{sentence}</p>}</For>;
}
