import "#panels/frame/profile.css";
import { Show, createMemo } from "solid-js";
import { TimeLines } from "#charts/lines/TimeLines.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createTraded } from "./createTraded.ts";
import { portfolioRows } from "./portfolioRows.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

const LINES = 6;

/** The course of the region's strong clusters, or of its largest where none is strong. */
export function ClusterTimes(props: { portfolio: RegionPortfolio }) {
  const w = useWords("regionDashboard");
  const profile = useWords("regionalProfile");
  const { number, compact } = useI18n();
  const { title } = useRegional();
  const isTraded = createTraded();
  const strong = createMemo(() => portfolioRows(props.portfolio, "strong", isTraded));
  const lines = createMemo(() =>
    (strong().length > 0 ? strong() : portfolioRows(props.portfolio, "traded", isTraded))
      .slice(0, LINES)
      .map(({ subject, series }) => ({ mark: subject, label: title(subject), values: series })),
  );
  const change = () => profile().change;
  return (
    <Show when={lines().length > 0 && props.portfolio.years.length > 2}>
      <section class="profile-section">
        <h3>{strong().length > 0 ? w().time.title : w().time.titleLargest}</h3>
        <TimeLines
          label={w().time.label(props.portfolio.regionName)}
          years={props.portfolio.years}
          series={lines()}
          unit="index"
          write={number}
          writeStep={compact}
          words={{
            hint: change().seriesHint,
            axis: change().index(props.portfolio.years[0]),
            year: change().year,
            unknown: profile().unknown,
            point: (year, value, index) =>
              change().point(year, profile().basis[props.portfolio.basis].jobs(number(value)), number(index)),
            notDrawn: change().notDrawn,
          }}
        />
      </section>
    </Show>
  );
}
