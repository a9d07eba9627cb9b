import "./regionLegend.css";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** A permutation test that runs, with a way to stop it. It shows only once it takes long enough to be seen. */
export function TestProgress() {
  const w = useWords("regional");
  const { language } = useI18n();
  const { progress, cancel } = useRegions();
  const share = () => progress() ?? 0;
  return (
    <div class="region-legend-progress">
      <progress max="1" value={share()} aria-label={w().legend.computing} />
      <span class="note">
        {w().legend.computing}
        <span aria-hidden="true"> {share().toLocaleString(language(), { style: "percent" })}</span>
      </span>
      <button type="button" class="button" onClick={() => cancel()}>
        {w().legend.cancel}
      </button>
    </div>
  );
}
