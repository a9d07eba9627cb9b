import { For, Show, createMemo, createSignal } from "solid-js";
import { BarList } from "../../../charts/BarList";
import { LqMark } from "../../../charts/LqMark";
import { TimeLine } from "../../../charts/TimeLine";
import type { RegionProfile } from "../../../engine/regions/regionsProtocol";
import { useI18n } from "../../../i18n/I18n";
import { useCamera } from "../../../state/CameraContext";
import { useIndustries } from "../../../state/IndustriesContext";
import { Segmented } from "../../../ui/Segmented";
import { type Basis, LEAST_ESTABLISHMENTS, concentrations, quotientOf } from "./tableRows";
import { SelectedIndustries } from "./SelectedIndustries";
import { SourceLine } from "../SourceLine";

const MOST_CONCENTRATIONS = 6;
const CITY_ZOOM = 9;

/** A region at a glance: the selected industries, the key figures, their course, and what concentrates here. */
export function RegionOverview(props: { profile: RegionProfile; economy: "US" | "MX"; basis: Basis }) {
  const { t, number, change, compact } = useI18n();
  const camera = useCamera();
  const last = () => props.profile.years.length - 1;
  const year = () => props.profile.years[last()];
  const first = () => props.profile.years[0];
  const totals = () => props.profile.totals;

  const figures = createMemo(() => {
    const { employment, establishments, payrollThousandUsd } = totals();
    const write = (value: number | null | undefined, as: (known: number) => string = number) =>
      value === null || value === undefined || Number.isNaN(value) ? undefined : as(value);
    const changeOf = (series: number[]) => (series[0] > 0 ? series[last()] / series[0] - 1 : Number.NaN);
    const isUS = props.economy === "US";
    return [
      { label: t().profile.population, value: write(props.profile.region.population) },
      isUS && { label: t().profile.employment(year()), value: write(employment[last()]) },
      { label: t().profile.establishments(year()), value: write(establishments[last()]) },
      isUS && {
        label: t().profile.payroll(year()),
        value: write(payrollThousandUsd[last()], (thousands) => t().profile.dollars(compact(thousands * 1000))),
      },
      isUS && { label: t().profile.jobsSince(first()), value: write(props.profile.change, change) },
      {
        label: t().profile.establishmentsSince(first()),
        value: write(isUS ? changeOf(establishments) : props.profile.change, change),
      },
    ].filter((figure) => figure !== false);
  });

  const canShow = () => props.profile.region.bounds !== undefined || props.profile.region.lon !== null;
  const show = () => {
    const { bounds, lon, lat } = props.profile.region;
    if (bounds) camera.go({ bounds });
    else if (lon !== null && lat !== null) camera.go({ lon, lat, zoom: CITY_ZOOM });
  };

  return (
    <div class="profile-body">
      <SelectedIndustries profile={props.profile} economy={props.economy} basis={props.basis} />
      <section>
        <h3 class="visually-hidden">{t().profile.figures}</h3>
        <dl class="profile-figures">
          <For each={figures()}>
            {(figure) => (
              <div>
                <dt>{figure.label}</dt>
                <dd data-unknown={figure.value === undefined}>{figure.value ?? t().profile.notKnown}</dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={canShow()}>
          <button type="button" class="button" onClick={show}>
            {t().profile.showOnMap}
          </button>
        </Show>
      </section>
      <Show when={props.profile.years.length > 0 && props.profile.industries.length > 0}>
        <Show when={props.economy === "US"} fallback={<Turnover profile={props.profile} />}>
          <Development profile={props.profile} />
        </Show>
      </Show>
      <Concentrations profile={props.profile} basis={props.basis} />
      <SourceLine economy={props.economy} years={props.profile.years} />
    </div>
  );
}

type Series = "employment" | "establishments" | "payrollThousandUsd";

function Development(props: { profile: RegionProfile }) {
  const { t, number, compact } = useI18n();
  const [series, setSeries] = createSignal<Series>("employment");
  const million = (value: number) => value / 1000;
  const isPayroll = () => series() === "payrollThousandUsd";
  const values = () => props.profile.totals[series()].map((value) => (isPayroll() ? million(value) : value));
  const label = () =>
    ({
      employment: t().profile.jobs,
      establishments: t().profile.establishmentsWord,
      payrollThousandUsd: t().profile.payrollUnit,
    })[series()];
  return (
    <section class="profile-section">
      <div class="profile-section-head">
        <h3>{t().profile.development}</h3>
        <Segmented
          label={t().profile.measureChoice}
          value={series()}
          options={[
            { value: "employment", label: t().profile.jobs },
            { value: "establishments", label: t().profile.establishmentsWord },
            { value: "payrollThousandUsd", label: t().profile.payrollWord, title: t().profile.payrollUnit },
          ]}
          onChange={setSeries}
        />
      </div>
      <TimeLine years={props.profile.years} values={values()} label={label()} short={compact} full={number} />
    </section>
  );
}

function Turnover(props: { profile: RegionProfile }) {
  const { t, number } = useI18n();
  const years = () => props.profile.years;
  const counts = () => props.profile.totals.establishments;
  const before = () => counts()[0];
  const now = () => counts()[counts().length - 1];
  const bars = () => {
    const { turnover } = props.profile;
    const flows = turnover
      ? [
          {
            key: "closed",
            label: t().profile.closed,
            value: turnover.closures,
            text: `−${number(turnover.closures)}`,
            colour: "var(--down)",
          },
          {
            key: "opened",
            label: t().profile.opened,
            value: turnover.openings,
            text: `+${number(turnover.openings)}`,
            colour: "var(--up)",
          },
        ]
      : [];
    const stock = (year: number, value: number) => ({
      key: year,
      label: t().profile.counted(year),
      value,
      text: number(value),
    });
    return [stock(years()[0], before()), ...flows, stock(years()[years().length - 1], now())].filter(
      ({ value }) => !Number.isNaN(value),
    );
  };
  const difference = () => {
    const { turnover } = props.profile;
    return turnover ? now() - before() + turnover.closures - turnover.openings : 0;
  };
  return (
    <section class="profile-section">
      <h3>{t().profile.development}</h3>
      <BarList bars={bars()} label={t().profile.turnover(years()[0], years()[years().length - 1])} />
      <Show when={difference() !== 0 && !Number.isNaN(difference())}>
        <p class="note">{t().profile.turnoverNote(number(difference()))}</p>
      </Show>
    </section>
  );
}

function Concentrations(props: { profile: RegionProfile; basis: Basis }) {
  const { t, ratio } = useI18n();
  const industries = useIndustries();
  const rows = createMemo(() => concentrations(props.profile.industries, props.basis, MOST_CONCENTRATIONS));
  return (
    <Show when={props.profile.industries.length > 0}>
      <section class="profile-section">
        <h3>{t().profile.concentrations}</h3>
        <p class="note">
          {props.basis === "employment"
            ? t().profile.concentrationsNote(LEAST_ESTABLISHMENTS)
            : t().profile.concentrationsNoteEstablishments(LEAST_ESTABLISHMENTS)}
        </p>
        <Show when={rows().length > 0} fallback={<p>{t().profile.noConcentration}</p>}>
          <ol class="profile-concentrations">
            <For each={rows()}>
              {(row) => (
                <li>
                  <button
                    type="button"
                    class="profile-industry"
                    title={t().profile.onlyThis(industries.title(row.industry))}
                    onClick={() => industries.only([row.industry])}
                  >
                    <span class="profile-list-name">{industries.title(row.industry)}</span>
                    <span class="profile-list-detail">
                      {props.basis === "employment" ? `${t().unit.jobs(row.employment)} · ` : ""}
                      {t().unit.establishments(row.establishments)}
                    </span>
                  </button>
                  <LqMark value={quotientOf(row, props.basis)} />
                  <span class="profile-quotient">{t().profile.times(ratio(quotientOf(row, props.basis)))}</span>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </section>
    </Show>
  );
}
