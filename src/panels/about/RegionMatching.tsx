import { useWords } from "#i18n/I18n.tsx";
import { For, Show } from "solid-js";
import type { RegionReport } from "#firms/atlasReport.ts";

/** How many regions have both figures and an outline, and by name those that have only one. */
export function RegionMatching(props: { regions: RegionReport }) {
  const aboutWords = useWords("about");
  const words = () => aboutWords();
  const groups = () => {
    const whys = [...new Set(props.regions.unmatched.map(({ why }) => why))];
    return whys.map((why) => ({
      why,
      regions: props.regions.unmatched
        .filter((region) => region.why === why)
        .toSorted((a, b) => a.id.localeCompare(b.id, "en")),
    }));
  };
  return (
    <>
      <p>
        {words().matched(props.regions.matched)}{" "}
        <Show when={props.regions.unmatched.length > 0}>{words().unmatched(props.regions.unmatched.length)}</Show>
      </p>
      <For each={groups()}>
        {(group) => (
          <details class="disclosure">
            <summary>
              {words().why[group.why] ?? group.why}: {group.regions.length}
            </summary>
            <p class="note">{group.regions.map(({ id, name }) => `${name} (${id})`).join(", ")}</p>
          </details>
        )}
      </For>
    </>
  );
}
