import "#panels/frame/compactTable.css";
import "#panels/frame/profile.css";
import "./notebook.css";
import { For } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { csvText } from "#firms/formats/table/csvText.ts";
import { useWords } from "#i18n/I18n.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { saveText } from "#state/saveText.ts";

/** How a table of figures has to look, and one to fill in: a row for each figure that can be entered. */
export function TableHelp(props: { model: GuidelineModel; region: string; cluster: string }) {
  const w = useWords("recommendations");
  const words = () => w().notebook.table;
  const open = () => [...props.model.indicators.values()].filter(({ kind }) => kind !== "computed");
  const empty = () =>
    csvText([
      ["region", "cluster", "indicator", "value", "year", "source"],
      ...open().map(({ id, level }) => [props.region, level === "region" ? "" : props.cluster, id, "", "", ""]),
    ]);
  return (
    <Disclosure class="notebook-help" title={words().title}>
      <p>{words().text}</p>
      <button type="button" class="button" onClick={() => saveText(empty(), "agglomera-figures.csv", "text/csv")}>
        {words().save}
      </button>
      <table class="compact-table">
        <caption class="note">{words().caption}</caption>
        <tbody>
          <For each={open()}>
            {({ id, name, unit, level }) => (
              <tr>
                <th scope="row">{id}</th>
                <td>
                  {name}
                  <span class="note profile-block">
                    {[words().unit[unit], level === "region" && w().entry.wholeRegion].filter(Boolean).join("; ")}
                  </span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Disclosure>
  );
}
