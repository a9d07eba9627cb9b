import "./model.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { SourceLine } from "#panels/model/words/SourceLine.tsx";

const READ = ["full", "part", "title"] as const;

/** The sources by how much of each was read, with what it is used for. */
export function SourcesList() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const sourcesOf = (read: (typeof READ)[number]) =>
    [...model.sources.values()].filter((source) => source.read === read);
  return (
    <>
      <p>{w().sources.lead}</p>
      <For each={READ}>
        {(read) => (
          <>
            <h4>{w().sources.groups[read]}</h4>
            <ul class="model-list">
              <For each={sourcesOf(read)}>
                {(source) => (
                  <li>
                    <SourceLine source={source} />
                    <span class="note model-definition">{source.use}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </>
  );
}
