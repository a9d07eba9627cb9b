import "./economyChips.css";
import { For } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { ECONOMY_VIEWS, type EconomyView } from "#state/economyViews.ts";

/** The economies as buttons over the map: each turns it there. */
export function EconomyChips() {
  const { t } = useI18n();
  const camera = useCamera();
  const name = ({ id }: EconomyView) =>
    id === "north-america" || id === "apec" ? t().map.economies[id] : t().economy[id];
  return (
    <div class="economy-chips" role="group" aria-label={t().map.economies.label}>
      <For each={ECONOMY_VIEWS}>
        {(view) => (
          <button type="button" class="button" onClick={() => camera.go({ bounds: view.bounds })}>
            {name(view)}
          </button>
        )}
      </For>
    </div>
  );
}
