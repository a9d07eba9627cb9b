import "#panels/frame/profile.css";
import { createMemo } from "solid-js";
import { BubbleScatter } from "#charts/scatter/BubbleScatter.tsx";
import type { ScatterPoint } from "#charts/scatter/scatterMarks.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { yearsHere } from "#evidence/claimBasics.ts";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { barState } from "#panels/clusterInRegion/parts/barState.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import { createTraded } from "./createTraded.ts";
import { portfolioRows } from "./portfolioRows.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/** Beyond these a bubble stands at the edge. */
const QUOTIENTS = [0.1, 30] as const;

/** Traded clusters by size, specialisation and growth; one opens on a click. */
export function ClusterScatter(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const profile = useWords("regionalProfile");
  const { number, ratio, change } = useI18n();
  const { select } = useQuery();
  const { title } = useRegional();
  const isTraded = createTraded();
  const told = createFigureText();
  const words = () => w().scatter;
  const unit = () => profile().basis[props.portfolio.basis];
  const years = () => yearsHere(props.portfolio.region, props.settings);
  const written = (value: number, write: (value: number) => string) =>
    Number.isFinite(value) ? write(value) : profile().unknown;
  const points = createMemo(() =>
    portfolioRows(props.portfolio, "traded", isTraded).map((figure): ScatterPoint => {
      const size = sizeOf(figure, props.portfolio.basis);
      const { value, lower, upper } = figure.quotient;
      const isKnown = Number.isFinite(size) && Number.isFinite(value);
      return {
        mark: figure.subject,
        label: title(figure.subject),
        x: value,
        low: lower,
        high: upper,
        y: figure.growth.value,
        size,
        state: barState(figure),
        facts: words().facts(
          unit().jobs(told.size(figure, props.portfolio.basis).text),
          told.times(figure.quotient) ?? profile().unknown,
          written(figure.growth.value, change),
        ),
        reason: isKnown
          ? Number.isFinite(figure.growth.value)
            ? undefined
            : words().reasons.growth
          : words().reasons.figure,
      };
    }),
  );
  return (
    <section class="profile-section">
      <h3>{words().title}</h3>
      <BubbleScatter
        label={words().label[props.portfolio.basis](props.portfolio.regionName)}
        points={points()}
        x={{
          label: words().x,
          write: ratio,
          writeStep: String,
          reference: { value: 1, label: words().nation },
          limits: QUOTIENTS,
        }}
        y={{
          label: words().y(years().baseYear, years().year),
          write: change,
          reference: { value: 0 },
          writeStep: (value) => `${Math.round(100 * value)}%`.replace("-", "\u2212"),
        }}
        writeSize={number}
        words={{
          hint: words().hint[props.portfolio.basis],
          states: words().states,
          size: words().size[props.portfolio.basis],
          offScale: words().offScale,
          notDrawn: words().notDrawn,
          reason: words().reason,
          unknown: profile().unknown,
          columns: { name: words().name[props.portfolio.basis], ...words().columns },
        }}
        onSelect={(subject) => select({ kind: "regional", subject, region: props.portfolio.region })}
      />
    </section>
  );
}
