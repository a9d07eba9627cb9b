import "./model.css";
import { For, Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { CitedSource } from "#panels/model/words/CitedSource.tsx";

/** What of the guidelines of 2005 was available, what was not, and what the release about them says, in our words. */
export function ReleaseOf2005() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const words = () => w().release;
  const release = () => model.sources.get(model.settings.release);
  const attached = () => [...model.rules.values()].filter(({ clause }) => clause !== "").length;
  return (
    <>
      <p>{words().has}</p>
      <Show when={release()}>
        {(source) => (
          <p class="model-cited">
            <CitedSource source={source()} />
          </p>
        )}
      </Show>
      <p>{words().lacks}</p>
      <p>{words().clauses(attached(), model.rules.size)}</p>
      <table class="model-table">
        <caption>{words().points}</caption>
        <tbody>
          <For each={[...model.points.values()]}>
            {(point) => (
              <tr>
                <th scope="row" class="code">
                  {point.id}
                </th>
                <td>
                  {point.text}
                  <Show when={point.themes.length > 0}>
                    <span class="note">
                      {" "}
                      {point.themes.map((theme) => model.themes.get(theme)?.name ?? theme).join("; ")}
                    </span>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
