import "./model.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

const COSTS = ["cheap", "moderate", "costly"] as const;

/** What lowers confidence, and what cards are ranked by. */
export function Ranking() {
  const w = useWords("modelPage");
  const { model, thresholds } = useModel();
  const words = () => w().ranking;
  const limit = (id: string) => thresholds.write(thresholds.inForce().get(id)!);
  const rules = () => [...model.rules.values()];
  return (
    <>
      <p>{words().confidence(limit("confidence.high"), limit("confidence.medium"))}</p>
      <table class="model-table" data-figures>
        <thead>
          <tr>
            <th scope="col">{words().reason}</th>
            <th scope="col">{words().factor}</th>
          </tr>
        </thead>
        <tbody>
          <For each={[...model.confidence.values()]}>
            {(reason) => (
              <tr>
                <th scope="row">{reason.text}</th>
                <td>{thresholds.write(reason.factor)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{words().severity}</p>
      <ul class="model-list">
        <li>{words().gap(thresholds.write(model.settings.edgeGap), thresholds.write(model.settings.factGap))}</li>
        <li>
          {words().ease}{" "}
          {COSTS.map(
            (cost) =>
              `${words().cost[cost]} ${thresholds.write(model.settings.affordability[cost])} (${words().rules(rules().filter(({ affordability }) => affordability === cost).length)})`,
          ).join(", ")}
        </li>
        <li>{words().weight(rules().filter(({ weight }) => weight === 1).length, model.rules.size)}</li>
      </ul>
    </>
  );
}
