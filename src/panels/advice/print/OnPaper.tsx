import "#panels/clusterInRegion/regional.css";
import { type ParentProps, Show } from "solid-js";
import { createIdle } from "#panels/frame/createIdle.ts";
import "./onPaper.css";

/**
 * Recommendations that come on paper with a profile whose part at hand is another: printing does not wait for an answer, so they are
 * there, out of sight, as soon as the reader stays.
 */
export function OnPaper(props: ParentProps<{ title: string; about: string | undefined }>) {
  const isIdle = createIdle(() => props.about);
  return (
    <Show when={isIdle()}>
      <section class="regional-printed on-paper">
        <h3>{props.title}</h3>
        {props.children}
      </section>
    </Show>
  );
}
