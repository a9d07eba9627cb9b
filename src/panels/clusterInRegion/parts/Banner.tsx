import "#panels/clusterInRegion/regional.css";
import { Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";

/** What is to be known before anything is read: that the figures are of a broader industry, or that new ones are on their way. */
export function Banner(props: { asked: string; answered: string; isBusy: boolean }) {
  const w = useWords("regionalProfile");
  const { title } = useRegional();
  return (
    <>
      <output class="regional-busy" data-busy={props.isBusy ? "" : undefined}>
        <Show when={props.isBusy}>{w().updating}</Show>
      </output>
      <Show when={props.asked !== props.answered}>
        <p class="regional-coarsened">{w().coarsened(title(props.asked), title(props.answered))}</p>
      </Show>
    </>
  );
}
