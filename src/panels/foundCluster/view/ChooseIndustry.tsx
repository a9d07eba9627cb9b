import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import "./clusters.css";

/** Motor vehicle parts, plastics, oil and gas extraction. */
const EXAMPLES = ["3363", "326", "211"];

/** In place of clusters while no industry is selected: what to do, and three ways to begin. */
export function ChooseIndustry() {
  const w = useWords("clusters");
  const industries = useIndustries();
  const examples = () => EXAMPLES.map((id) => industries.tree()?.index.get(id)).filter((node) => node !== undefined);
  return (
    <div class="clusters-choose">
      <p class="clusters-choose-title">{w().choose}</p>
      <p class="note">{w().chooseHint}</p>
      <Show when={examples().length > 0}>
        <ul>
          <For each={examples()}>
            {(node) => (
              <li>
                <button type="button" class="button" onClick={() => industries.only([node])}>
                  {industries.title(node)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
