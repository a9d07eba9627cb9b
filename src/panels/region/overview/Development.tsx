import "#panels/frame/profile.css";
import { createSignal, Show } from "solid-js";
import { type EconomyId, economyOf } from "#economies/economies.ts";
import { TimeLine } from "#charts/TimeLine.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Remarks } from "#panels/frame/Remarks.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import type { RegionSummary } from "#regions/regionSummary.ts";

type Series = "employment" | "establishments" | "payrollThousandUsd";

/** Jobs, establishments or pay of a region over the years of the window, in the cells that are known in each. */
export function Development(props: { profile: RegionSummary; economy: EconomyId }) {
  const { number, percent, compact } = useI18n();
  const words = useWords("profile");
  const [series, setSeries] = createSignal<Series>("employment");
  const million = (value: number) => value / 1000;
  const isPayroll = () => series() === "payrollThousandUsd";
  const values = () => props.profile.courses[series()].values.map((value) => (isPayroll() ? million(value) : value));
  const label = () =>
    ({
      employment: words().jobs,
      establishments: words().establishmentsWord,
      payrollThousandUsd: words().payrollUnit,
    })[series()];
  const options = () => {
    const { hasEstablishments, hasPayroll } = economyOf(props.economy);
    const all = [
      { value: "employment" as const, label: words().jobs },
      hasEstablishments && { value: "establishments" as const, label: words().establishmentsWord },
      hasPayroll && {
        value: "payrollThousandUsd" as const,
        label: words().payrollWord,
        title: words().payrollUnit,
      },
    ];
    return all.filter((option) => option !== false);
  };
  const finest = () => {
    const { levels } = economyOf(props.economy);
    return words().level[props.economy][levels.findLast(({ id }) => id !== "own")!.id];
  };
  const remarks = () => {
    const { year, years, totals, courses } = props.profile;
    const course = courses[series()];
    const [first, last] = [years[0], years[years.length - 1]];
    const share = last === year ? course.values[course.values.length - 1] / totals[series()] : course.held;
    return [
      ...(Number.isFinite(share) ? [words().held(percent(share), label(), first, last, finest())] : []),
      ...course.broken.map((broken) => words().broken(broken.year, broken.cells)),
    ];
  };
  return (
    <section class="profile-section">
      <div class="profile-section-head">
        <h3>{words().development}</h3>
        <Show when={options().length > 1}>
          <Segmented label={words().measureChoice} value={series()} options={options()} onChange={setSeries} />
        </Show>
      </div>
      <TimeLine years={props.profile.years} values={values()} label={label()} short={compact} full={number} />
      <Remarks of={remarks()} />
    </section>
  );
}
