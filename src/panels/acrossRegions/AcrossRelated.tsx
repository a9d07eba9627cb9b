import "#panels/frame/compactTable.css";
import "#panels/clusterInRegion/regional.css";
import { For, Show, createMemo } from "solid-js";
import { BarList } from "#charts/BarList.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { isOfClusters } from "#evidence/claimBasics.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** What a cluster consists of, and which clusters are related to it. */
export function AcrossRelated(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { percent } = useI18n();
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
  const parted = ["colocation", "inputOutput", "linkage"] as const;

  return (
    <>
      <Show when={parts().length > 0}>
        <section class="regional-related-parts">
          <h3>{words().subclusters}</h3>
          <p class="note">{words().subclustersNote}</p>
          <BarList bars={parts()} label={words().subclustersLabel(title(subject()))} />
        </section>
      </Show>
      <section>
        <h3>{words().title}</h3>
        <Show
          when={props.across.related.length > 0}
          fallback={<p>{isOfClusters(subject()) ? words().none : words().noneIndustry}</p>}
        >
          <p class="note">{words().rank}</p>
          <table class="compact-table regional-related-table">
            <caption class="visually-hidden">{words().labelAcross(title(subject()))}</caption>
            <thead>
              <tr>
                <th scope="col">{words().columns.name}</th>
                <th scope="col">{words().together}</th>
                <For each={parted}>{(part) => <th scope="col">{words().columnsShort[part]}</th>}</For>
                <th scope="col" title={words().coagglomerationHelp}>
                  γᶜ
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.across.related}>
                {(other) => (
                  <tr data-link={other.link}>
                    <th scope="row">
                      <button type="button" class="link" onClick={() => open(other.subject)}>
                        {title(other.subject)}
                      </button>
                    </th>
                    <Percentile value={other.percentile} />
                    <For each={parted}>{(part) => <Percentile value={other.parts[part]} />}</For>
                    <td>{Number.isFinite(other.coagglomeration) ? small(other.coagglomeration) : "\u2013"}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <p class="note">{words().coagglomerationHelp}</p>
          <p class="note">{words().approximate}</p>
          <Evidence
            claim={{ kind: "relatedness", subject: subject(), related: props.across.related, settings: props.settings }}
          />
        </Show>
      </section>
    </>
  );
}

/** Three digits after the point, where a thousandth counts. */
function small(value: number): string {
  return value.toFixed(3).replace("-", "\u2212");
}

/** A percentile with a bar that is as long; a dash where the pair is not known. */
function Percentile(props: { value: number }) {
  const { number } = useI18n();
  const isKnown = () => Number.isFinite(props.value);
  return (
    <td>
      {isKnown() ? number(Math.floor(props.value)) : "\u2013"}
      <span class="regional-percentile" aria-hidden="true">
        <Show when={isKnown()}>
          <span style={{ width: `${props.value}%` }} />
        </Show>
      </span>
    </td>
  );
}
