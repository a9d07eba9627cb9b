import "#panels/frame/profile.css";
import { Show, createMemo, createSignal } from "solid-js";
import { RankedBars } from "#charts/bars/RankedBars.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { ruleOf } from "#evidence/claimBasics.ts";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { barState } from "#panels/clusterInRegion/parts/barState.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

const MOST = 10;

/** The regions with most of it, or the strong ones with the largest quotients, each a way to it. */
export function TopRegions(props: { across: ClusterAcross }) {
  const w = useWords("regionalProfile");
  const { number, ratio } = useI18n();
  const { select } = useQuery();
  const { title } = useRegional();
  const [by, setBy] = createSignal<TopBy>("size");
  const words = () => w().across;
  const unit = () => w().basis[props.across.basis];
  const top = createMemo(() => largestRegions(props.across, by(), MOST));
  const told = createFigureText();
  const stars = (figure: RegionalFigure) => {
    const needs = ruleOf(figure.verdict.rule)?.needs;
    return needs && needs !== "all" ? ` ${"\u2605".repeat(figure.verdict.stars)}` : "";
  };
  const bars = createMemo(() =>
    top().map((figure) => {
      const { quotient, regionName, region } = figure;
      const size = sizeOf(figure, props.across.basis);
      const isSize = by() === "size";
      return {
        mark: region,
        label: regionName,
        value: isSize ? size : quotient.value,
        low: isSize ? Number.NaN : quotient.lower,
        high: isSize ? Number.NaN : quotient.upper,
        text: `${isSize ? told.size(figure, props.across.basis).text : told.quotient(quotient)}${stars(figure)}`,
        facts: words().bar(
          unit().jobs(told.size(figure, props.across.basis).text),
          told.times(quotient) ?? w().unknown,
        ),
        state: barState(figure),
      };
    }),
  );
  return (
    <section class="profile-section">
      <div class="profile-section-head">
        <h3>{words().top}</h3>
        <Segmented
          label={words().topBy.label}
          value={by()}
          options={[
            { value: "size", label: words().topBy.size },
            { value: "quotient", label: words().topBy.quotient },
          ]}
          onChange={setBy}
        />
      </div>
      <Show when={top().length > 0} fallback={<p>{words().noneStrong}</p>}>
        <p class="note">{words().topNote[by()]}</p>
        <RankedBars
          label={words().topLabel[by()](title(props.across.subject))}
          bars={bars()}
          reference={by() === "quotient" ? { value: 1, label: w().peers.reference } : undefined}
          write={by() === "quotient" ? ratio : number}
          words={{
            hint: words().topHint,
            unknown: w().unknown,
            columns: {
              name: words().columns.region,
              value: by() === "quotient" ? words().columns.quotient : unit().word,
              low: w().peers.columns.low,
              high: w().peers.columns.high,
            },
          }}
          onSelect={(region) => select({ kind: "regional", subject: props.across.subject, region })}
        />
      </Show>
    </section>
  );
}

export type TopBy = "size" | "quotient";

/**
 * The largest regions, or the strong ones with the largest quotients: among all regions those would be small ones with one plant.
 * What is not known is left out.
 */
export function largestRegions(
  { figures, basis }: Pick<ClusterAcross, "figures" | "basis">,
  by: TopBy,
  most: number,
): RegionalFigure[] {
  const key = (figure: RegionalFigure) => (by === "size" ? sizeOf(figure, basis) : figure.quotient.value);
  return figures
    .filter((figure) => Number.isFinite(key(figure)) && (by === "size" || figure.verdict.strong === "yes"))
    .toSorted((a, b) => key(b) - key(a))
    .slice(0, most);
}
