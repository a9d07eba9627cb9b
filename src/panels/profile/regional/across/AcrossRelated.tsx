import { Show, createMemo } from "solid-js";
import { BarList } from "../../../../charts/BarList";
import { RankedBars } from "../../../../charts/dashboard/bars/RankedBars";
import type { ClusterAcross, RegionalSettings } from "../../../../clusters/portfolio/regionalAnswers";
import { useI18n } from "../../../../i18n/I18n";
import { useRegionalProfileWords } from "../../../../i18n/regionalProfileWords";
import { useQuery } from "../../../../state/QueryContext";
import { useRegional } from "../../../../state/RegionalContext";
import { isOfClusters } from "../../evidence/claimBasics";
import { Evidence } from "../../evidence/Evidence";

/** What a cluster consists of, and which clusters are related to it. */
export function AcrossRelated(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useRegionalProfileWords();
  const { number, percent } = useI18n();
  const { select } = useQuery();
  const { title } = useRegional();
  const words = () => w().related;
  const subject = () => props.across.subject;
  const open = (other: string) => select({ kind: "regional", subject: other });
  const parts = createMemo(() =>
    props.across.subclusters
      .toSorted((a, b) => (b.share || 0) - (a.share || 0))
      .map((part) => ({
        key: part.subject,
        label: title(part.subject),
        value: part.share || 0,
        text: Number.isFinite(part.share) ? percent(part.share) : w().unknown,
        action: words().open(title(part.subject)),
        onClick: () => open(part.subject),
      })),
  );
  const bars = createMemo(() =>
    props.across.related.map((other) => {
      const known = (["colocation", "inputOutput", "linkage"] as const)
        .filter((part) => Number.isFinite(other.parts[part]))
        .map((part) => `${words().part[part]} ${number(other.parts[part])}`);
      return {
        mark: other.subject,
        label: title(other.subject),
        value: other.percentile,
        low: Number.NaN,
        high: Number.NaN,
        text: number(Math.floor(other.percentile)),
        facts: words().parts(known),
        state: other.link === "strong" ? ("strong" as const) : ("other" as const),
      };
    }),
  );

  return (
    <>
      <Show when={parts().length > 0}>
        <section class="related-parts">
          <h3>{words().subclusters}</h3>
          <p class="note">{words().subclustersNote}</p>
          <BarList bars={parts()} label={words().subclustersLabel(title(subject()))} />
        </section>
      </Show>
      <section>
        <h3>{words().title}</h3>
        <Show
          when={bars().length > 0}
          fallback={<p>{isOfClusters(subject()) ? words().none : words().noneIndustry}</p>}
        >
          <p class="note">{words().rank}</p>
          <RankedBars
            label={words().labelAcross(title(subject()))}
            bars={bars()}
            write={number}
            words={{
              hint: words().rankHint,
              unknown: w().unknown,
              columns: {
                name: words().columns.name,
                value: words().columns.strength,
                low: words().low,
                high: words().high,
              },
            }}
            onSelect={open}
          />
          <p class="note">{words().approximate}</p>
          <Evidence
            claim={{ kind: "relatedness", subject: subject(), related: props.across.related, settings: props.settings }}
          />
        </Show>
      </section>
    </>
  );
}
