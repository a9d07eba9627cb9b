import "#panels/frame/profile.css";
import { createSignal } from "solid-js";
import { TimeLine } from "#charts/TimeLine.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import type { RegionSummary } from "#regions/regionSummary.ts";

type Series = "employment" | "establishments" | "payrollThousandUsd";

/** Jobs, establishments or pay of a region over the years. */
export function Development(props: { profile: RegionSummary }) {
  const { number, compact } = useI18n();
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
  return (
    <section class="profile-section">
      <div class="profile-section-head">
        <h3>{words().development}</h3>
        <Segmented
          label={words().measureChoice}
          value={series()}
          options={[
            { value: "employment", label: words().jobs },
            { value: "establishments", label: words().establishmentsWord },
            { value: "payrollThousandUsd", label: words().payrollWord, title: words().payrollUnit },
          ]}
          onChange={setSeries}
        />
      </div>
      <TimeLine years={props.profile.years} values={values()} label={label()} short={compact} full={number} />
    </section>
  );
}
