import "./evidence.css";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import type { Formula } from "#evidence/formula.ts";

/** A formula on a line, fractions over each other; read aloud in the same order. */
export function FormulaLine(props: { formula: Formula }) {
  return (
    <p class="evidence-formula">
      <Parts formula={props.formula} />
    </p>
  );
}

function Parts(props: { formula: Formula }) {
  const w = useWords("regionalProfile");
  return (
    <For each={props.formula}>
      {(part) =>
        typeof part === "string" ? (
          <span>{part}</span>
        ) : (
          <span class="evidence-fraction">
            <span>
              <Parts formula={part.over} />
            </span>
            <span class="visually-hidden">{w().evidence.dividedBy}</span>
            <span>
              <Parts formula={part.under} />
            </span>
          </span>
        )
      }
    </For>
  );
}
