import "#panels/model/guidelines.css";
import { Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";

/** How many thresholds are not the model's own, and the way back. */
export function ThresholdsChanged() {
  const w = useWords("guidelines");
  const { thresholds } = useModel();
  return (
    <Show when={thresholds.changed().length > 0}>
      <p class="guidelines-changed">
        {w().threshold.changed(thresholds.changed().length)}{" "}
        <button type="button" class="text-button" onClick={() => thresholds.resetAll()}>
          {w().threshold.resetAll}
        </button>
      </p>
    </Show>
  );
}
