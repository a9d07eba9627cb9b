import "./model.css";
import { For } from "solid-js";
import { AUDIENCES, type AudienceId, type Theme } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { THEME_KINDS } from "#panels/model/list/themeKinds.ts";
import { useModel } from "#panels/model/ModelContext.tsx";

/** The areas by how the release of 2005 names them, and how many rules each audience has in each; who the audiences are. */
export function AreasTable() {
  const w = useWords("modelPage");
  const g = useWords("guidelines");
  const { model } = useModel();
  const words = () => w().areas;
  const themesOf = (kind: Theme["apec"]) => [...model.themes.values()].filter(({ apec }) => apec === kind);
  const count = (theme: string | undefined, audience: AudienceId | undefined) =>
    [...model.rules.values()].filter(
      (rule) => (theme === undefined || rule.theme === theme) && (audience === undefined || rule.audience === audience),
    ).length;
  return (
    <>
      <table class="model-table" data-figures>
        <thead>
          <tr>
            <th scope="col">{words().area}</th>
            <For each={AUDIENCES}>
              {(id) => (
                <th scope="col" class="model-count">
                  {g().audience[id]}
                </th>
              )}
            </For>
            <th scope="col">{words().rules}</th>
          </tr>
        </thead>
        <For each={THEME_KINDS}>
          {(kind) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={AUDIENCES.length + 2} class="model-group">
                  {g().kind[kind]} <span class="note">{g().kindNote[kind]}</span>
                </th>
              </tr>
              <For each={themesOf(kind)}>
                {(theme) => (
                  <tr>
                    <th scope="row">
                      {theme.name}
                      <span class="note model-definition">{theme.description}</span>
                    </th>
                    <For each={AUDIENCES}>{(audience) => <td class="model-count">{count(theme.id, audience)}</td>}</For>
                    <td>{count(theme.id, undefined)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
        <tfoot>
          <tr>
            <th scope="row">{words().sum}</th>
            <For each={AUDIENCES}>{(audience) => <td class="model-count">{count(undefined, audience)}</td>}</For>
            <td>{model.rules.size}</td>
          </tr>
        </tfoot>
      </table>
      <dl class="model-terms">
        <For each={[...model.audiences.values()]}>
          {(audience) => (
            <div>
              <dt>{audience.name}</dt>
              <dd>{audience.description}</dd>
            </div>
          )}
        </For>
      </dl>
    </>
  );
}
