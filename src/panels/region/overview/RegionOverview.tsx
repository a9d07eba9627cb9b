import type { Basis } from "#economies/economy.ts";
import { CommandLine } from "#panels/frame/CommandLine.tsx";
import { type EconomyId, economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, Show, Suspense, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import { WithIndustries } from "#panels/region/WithIndustries.tsx";
import { SelectedInRegion } from "#panels/region/SelectedInRegion.tsx";
import { Concentrations } from "./Concentrations.tsx";
import { Development } from "./Development.tsx";
import { RegionBelonging } from "./RegionBelonging.tsx";
import { StrongWaiting } from "./StrongWaiting.tsx";
import { TurnoverSection } from "./TurnoverSection.tsx";
import { createIdle } from "#panels/frame/createIdle.ts";
import { createMembers } from "#panels/region/place/createMembers.ts";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import type { RegionSummary } from "#regions/regionSummary.ts";

const StrongClusters = lazyPart(
  async () => (await import("./StrongClusters.tsx")).StrongClusters,
  "profile",
  "regionDashboard",
  "regionalProfile",
  "strongRules",
);

const PlaceMap = lazyPart(async () => (await import("#panels/region/place/PlaceMap.tsx")).PlaceMap, "profile");

const SizeSection = lazyPart(async () => (await import("./SizeSection.tsx")).SizeSection, "chart", "profile");

const OwnRegionWays = lazyPart(
  async () => (await import("#panels/region/own/OwnRegionWays.tsx")).OwnRegionWays,
  "ownRegion",
  "profile",
);

const CITY_ZOOM = 9;

/** A region at a glance: the selected industries, the key figures, its strong clusters, and the course of the figures. */
export function RegionOverview(props: {
  profile: RegionSummary;
  economy: EconomyId;
  basis: Basis;
  /** Opens all clusters of the region. */
  onClusters: () => void;
}) {
  const { number, change, compact } = useI18n();
  const words = useWords("profile");
  const camera = useCamera();
  const year = () => props.profile.year;
  const ends = (): [number, number] => [props.profile.years[0], props.profile.years[props.profile.years.length - 1]];

  /** Whether more than one year is counted. */
  const hasWindow = () => ends()[0] !== ends()[1];

  const isCounted = () => !props.profile.notes.some(({ kind }) => kind === "notInSource");
  const hasJobs = () => economyOf(props.economy).basis === "employment";

  const figures = createMemo(() => {
    const { totals, courses } = props.profile;
    const { employment, establishments, payrollThousandUsd } = totals;
    const write = (value: number | null | undefined, as: (known: number) => string = number) =>
      value === null || value === undefined || Number.isNaN(value) ? undefined : as(value);
    const isOfJobs = hasJobs();
    const { hasEstablishments, hasPayroll } = economyOf(props.economy);
    // Rounded to thousands: 0 is a few hundred.
    const people = (persons: number) => (persons === 0 ? words().populationFew : number(persons));
    return [
      { label: words().population, value: write(props.profile.region.population, people) },
      isOfJobs && { label: words().employment(year()), value: write(employment) },
      hasEstablishments && { label: words().establishments(year()), value: write(establishments) },
      hasPayroll && {
        label: words().payroll(year()),
        value: write(payrollThousandUsd, (thousands) => words().dollars(compact(thousands * 1000))),
      },
      isOfJobs &&
        hasWindow() && { label: words().jobsChange(...ends()), value: write(courses.employment.change, change) },
      hasEstablishments &&
        hasWindow() && {
          label: words().establishmentsChange(...ends()),
          value: write(courses.establishments.change, change),
        },
    ].filter((figure) => figure !== false);
  });

  const isSettled = createIdle(() => props.profile.region.id);
  const members = createMembers(
    () => props.profile.region.id,
    () => undefined,
    isSettled,
  );
  const isOwn = () => props.profile.region.level === "own";
  const canShow = () => props.profile.region.bounds !== undefined || props.profile.region.lon !== null;
  const show = () => {
    const { bounds, lon, lat } = props.profile.region;
    if (bounds) camera.go({ bounds });
    else if (lon !== null && lat !== null) camera.go({ lon, lat, zoom: CITY_ZOOM });
  };

  return (
    <div class="profile-body">
      <SelectedInRegion profile={props.profile} economy={props.economy} basis={props.basis} />
      <Suspense fallback={<StrongWaiting />}>
        <StrongClusters
          region={props.profile.region.id}
          onClusters={() => props.onClusters()}
          fallback={
            <WithIndustries region={props.profile.region.id}>
              {(rows) => <Concentrations rows={rows()} basis={props.basis} />}
            </WithIndustries>
          }
        />
      </Suspense>
      <section class="profile-section">
        <h3 class="visually-hidden">{words().figures}</h3>
        <dl class="profile-figures">
          <For each={figures()}>
            {(figure) => (
              <div>
                <dt>{figure.label}</dt>
                <dd data-unknown={figure.value === undefined}>{figure.value ?? words().notKnown}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={canShow()}>
          <button type="button" class="button" onClick={show}>
            {words().showOnMap}
          </button>
        </Show>
      </section>
      <Show when={isOwn()}>
        <Suspense>
          <OwnRegionWays region={props.profile.region} />
        </Suspense>
      </Show>
      <Suspense>
        <PlaceMap
          region={props.profile.region.id}
          name={props.profile.region.name}
          members={members}
          counted={props.profile.totals.establishments}
        />
      </Suspense>
      <RegionBelonging region={props.profile.region} economy={props.economy} />
      <Show when={!isOwn()}>
        <Suspense>
          <OwnRegionWays region={props.profile.region} />
        </Suspense>
      </Show>
      <Show when={props.profile.years.length > 0 && isCounted()}>
        <Show when={hasWindow()} fallback={<p class="note">{words().oneYear(year())}</p>}>
          <Show when={hasJobs()} fallback={<TurnoverSection profile={props.profile} />}>
            <Development profile={props.profile} economy={props.economy} />
          </Show>
        </Show>
      </Show>
      <Suspense>
        <SizeSection region={props.profile.region.id} />
      </Suspense>
      <SourceLine economy={props.economy} years={props.profile.years} />
      <Show when={isCounted()}>
        <CommandLine region={props.profile.region.id} />
      </Show>
    </div>
  );
}
