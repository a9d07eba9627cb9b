import { For } from "solid-js";
import { AUDIENCES, type AudienceId } from "../../../guidelines/model/guidelineModel";
import { useModelPageWords } from "../../../i18n/modelPageWords";
import { useModel } from "../ModelContext";

/** The areas, how the release of 2005 names each, and how many rules each audience has in it; who the audiences are. */
export function AreasTable() {
  const w = useModelPageWords();
  const { model } = useModel();
  const words = () => w().areas;
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
            <th scope="col">{words().named}</th>
            <For each={AUDIENCES}>{(id) => <th scope="col">{model.audiences.get(id)?.name}</th>}</For>
            <th scope="col">{words().rules}</th>
          </tr>
        </thead>
        <tbody>
          <For each={[...model.themes.values()]}>
            {(theme) => (
              <tr>
                <th scope="row">
                  {theme.name}
                  <span class="note"> {theme.description}</span>
                </th>
                <td>{words().kind[theme.apec]}</td>
                <For each={AUDIENCES}>{(audience) => <td>{count(theme.id, audience)}</td>}</For>
                <td>{count(theme.id, undefined)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="2">
              {words().sum}
            </th>
            <For each={AUDIENCES}>{(audience) => <td>{count(undefined, audience)}</td>}</For>
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
