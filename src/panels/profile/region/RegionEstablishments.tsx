import { Show } from "solid-js";
import type { RegionFacts } from "../../../engine/regions/regionsProtocol";
import { useI18n } from "../../../i18n/I18n";
import { useEstablishments } from "../../../state/EstablishmentsContext";
import { useQuery } from "../../../state/query/QueryContext";
import { EstablishmentList } from "../EstablishmentList";

/** The establishments of the atlas in a region, under the current filter. */
export function RegionEstablishments(props: { region: RegionFacts; economy: "US" | "MX" }) {
  const { t, number } = useI18n();
  const { select, isUnfiltered, clearFilters } = useQuery();
  const { answer, extent } = useEstablishments();
  const summary = (here: number) => (
    <div class="profile-summary">
      <Show when={here > 0} fallback={<p>{isUnfiltered() ? t().profile.locatedNoneAtAll : t().profile.locatedNone}</p>}>
        <p>{isUnfiltered() ? t().profile.locatedHere(here) : t().profile.locatedFiltered(here)}</p>
      </Show>
      <p class="note">
        {isUnfiltered()
          ? t().profile.locatedTotal(number(extent()?.total ?? 0))
          : t().profile.locatedOf(number(answer()?.matched ?? 0), number(extent()?.total ?? 0))}{" "}
        <Show when={!isUnfiltered()}>
          <button type="button" class="link" onClick={clearFilters}>
            {t().profile.clearFilters}
          </button>
        </Show>
      </p>
    </div>
  );
  return (
    <div class="profile-body">
      <Show
        when={props.region.level === "municipality" && props.region.parent}
        fallback={
          <>
            <h3>{t().profile.located}</h3>
            <EstablishmentList selection={{ kind: "region", region: props.region.id }} summary={summary} />
            <p class="note profile-source">
              {t().profile.sourceLine(props.economy === "US" ? t().profile.registersUS : t().profile.registersMX)}
            </p>
          </>
        }
      >
        {(state) => (
          <>
            <p>{t().profile.locatedByState}</p>
            <p class="profile-actions">
              <button type="button" class="button" onClick={() => select({ kind: "region", id: state().id })}>
                {t().profile.locatedInState(state().name)}
              </button>
            </p>
          </>
        )}
      </Show>
    </div>
  );
}
