import "./model.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

/** The figures rules look at: what each is, who gives it, where it can be had. */
export function FiguresTable() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const words = () => w().indicators;
  return (
    <>
      <p>{words().lead}</p>
      <table class="model-table" data-stacked>
        <thead>
          <tr>
            <th scope="col">{words().figure}</th>
            <th scope="col">{words().kind}</th>
            <th scope="col">{words().where}</th>
          </tr>
        </thead>
        <tbody>
          <For each={[...model.indicators.values()]}>
            {(indicator) => (
              <tr>
                <th scope="row">
                  {indicator.name} <span class="code">{indicator.id}</span>
                  <span class="note model-definition">{indicator.definition}</span>
                </th>
                <td>{words().kinds[indicator.kind]}</td>
                <td>{indicator.where}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
