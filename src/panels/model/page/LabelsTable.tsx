import "./model.css";
import { For } from "solid-js";
import type { Label } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { OriginTag } from "#panels/model/OriginTag.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

const LABELS: readonly Label[] = [
  { kind: "apec-area", area: "" },
  { kind: "apec-purpose", area: "" },
  { kind: "apec-point", point: "" },
  { kind: "other-source" },
  { kind: "own" },
];

/** The five labels, what each says and how many rules bear it. */
export function LabelsTable() {
  const w = useWords("modelPage");
  const g = useWords("guidelines");
  const { model } = useModel();
  const count = (kind: Label["kind"]) => [...model.rules.values()].filter(({ label }) => label.kind === kind).length;
  return (
    <>
      <p>{w().labels.lead}</p>
      <table class="model-table" data-figures>
        <thead>
          <tr>
            <th scope="col">{w().labels.label}</th>
            <th scope="col">{w().labels.says}</th>
            <th scope="col">{w().labels.rules}</th>
          </tr>
        </thead>
        <tbody>
          <For each={LABELS}>
            {(label) => (
              <tr>
                <th scope="row">
                  <OriginTag label={label} />
                </th>
                <td>{g().label.hint[label.kind]}</td>
                <td>{count(label.kind)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
