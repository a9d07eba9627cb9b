import "./explore.css";
import { Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useOffline } from "#state/offline/OfflineContext.tsx";

/** While a copy for use without a connection is made: how far it is, and a way to do without. */
export function CopyLine() {
  const { t } = useI18n();
  const { copy, skip } = useOffline();
  const saving = () => {
    const state = copy();
    return state.is === "saving" ? state : undefined;
  };
  return (
    <Show when={saving()}>
      {(at) => (
        <p class="explore-copy">
          <span>{t().offline.line(Math.floor((100 * at().bytes) / at().all), t().offline.megabytes(at().all))}</span>
          <button class="text-button" type="button" onClick={() => skip()}>
            {t().offline.skip}
          </button>
        </p>
      )}
    </Show>
  );
}
