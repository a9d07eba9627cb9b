import { type EconomyId, economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { EstablishmentList } from "#panels/establishment/EstablishmentList.tsx";
import { registeredRegions } from "#regions/registeredRegions.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { createRegionIndustries } from "./createRegionIndustries.ts";
import type { RegionSummary } from "#regions/regionSummary.ts";

/** The establishments of the atlas in a region, under the current filter. */
export function RegionEstablishments(props: { profile: RegionSummary; economy: EconomyId }) {
  const { t, number } = useI18n();
  const words = useWords("profile");
  const { query, select, isUnfiltered, clearFilters } = useQuery();
  const industries = useIndustries();
  const read = createRegionIndustries(() => (industries.roots().length > 0 ? props.profile.region.id : undefined));
  /** Establishments the source counts here of what is selected; undefined where it counts by coarser industries or the filter asks for more. */
  const counted = () => {
    if (isUnfiltered()) return props.profile.totals.establishments;
    const rows = read.rows();
    const [selected, tree] = [industries.mask(), industries.tree()];
    const { economies, sources, sizes, years } = query;
    if (!rows || !selected || !tree || years || economies.length + sources.length + sizes.length > 0) return undefined;
    const deepest = rows.reduce((depth, { industry }) => Math.max(depth, tree.depth[industry]), 0);
    if (industries.roots().some((node) => tree.depth[node] > deepest)) return undefined;
    return rows.reduce((sum, row) => sum + (selected[row.industry] === 1 ? row.establishments || 0 : 0), 0);
  };
  const { answer, extent } = useEstablishments();
  const summary = (here: number) => (
    <div class="profile-summary">
      <Show when={here > 0} fallback={<p>{isUnfiltered() ? words().locatedNoneAtAll : words().locatedNone}</p>}>
        <p>{isUnfiltered() ? words().locatedHere(here) : words().locatedFiltered(here)}</p>
        <Show when={(counted() ?? 0) > here && counted()}>
          {(all) => <p>{words().locatedCounted(number(here), number(Math.round(all())))}</p>}
        </Show>
      </Show>
      <p class="note">
        {isUnfiltered()
          ? words().locatedTotal(number(extent()?.total ?? 0))
          : words().locatedOf(number(answer()?.matched ?? 0), number(extent()?.total ?? 0))}{" "}
        <Show when={!isUnfiltered()}>
          <button type="button" class="link" onClick={clearFilters}>
            {words().clearFilters}
          </button>
        </Show>
      </p>
    </div>
  );
  const registered = () => registeredRegions(props.profile.region);
  const registers = () => economyOf(props.economy).registers;
  return (
    <div class="profile-body">
      <Show when={registers().length > 0} fallback={<p>{words().locatedNoRegister(t().economy[props.economy])}</p>}>
        <Show
          when={registered() ? undefined : (props.profile.region.parent ?? props.profile.region.states[0])}
          fallback={
            <>
              <h3>{words().located}</h3>
              <EstablishmentList selection={{ kind: "region", regions: registered() ?? [] }} summary={summary} />
              <p class="note profile-source">{words().sourceLine(words().sources[props.economy].registers)}</p>
            </>
          }
        >
          {(state) => (
            <>
              <p>{words().locatedByState(t().economy[props.economy])}</p>
              <p class="profile-actions">
                <button type="button" class="button" onClick={() => select({ kind: "region", id: state().id })}>
                  {words().locatedInState(state().name)}
                </button>
              </p>
            </>
          )}
        </Show>
      </Show>
    </div>
  );
}
