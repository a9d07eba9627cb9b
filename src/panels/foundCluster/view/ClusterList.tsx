import { For, Show, createMemo, createSignal, createUniqueId } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { pFigure, roundFigure } from "./clusterFigures.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { ClusterMark } from "./ClusterMark.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import "./clusters.css";
import type { SpatialCluster, WideArea } from "#clusters/found/delineate.ts";

export const RANKS = ["size", "excess", "p"] as const;
export type ClusterRank = (typeof RANKS)[number];

type Ranked = Pick<SpatialCluster, "cluster" | "establishments" | "excess" | "llr">;

/** The clusters in an order. By p those without one come last; equals by how strong they are, which p's are too coarse to tell. */
export function rankClusters<T extends Ranked>(
  clusters: readonly T[],
  rank: ClusterRank,
  p: readonly number[] | undefined,
): T[] {
  const known = (cluster: T) => p?.[cluster.cluster] ?? Number.POSITIVE_INFINITY;
  return clusters.toSorted((a, b) => {
    if (rank === "size") return b.establishments - a.establishments || a.cluster - b.cluster;
    if (rank === "excess") return b.excess - a.excess || a.cluster - b.cluster;
    const [first, second] = [known(a), known(b)];
    if (first !== second) return first - second;
    return b.llr - a.llr || a.cluster - b.cluster;
  });
}

const SKELETONS = [70, 55, 64, 48];

/** What is wider than a cluster may be, told apart; one chosen is shown whole on the map. */
function WideAreas(props: { areas: readonly WideArea[]; maxKm: number }) {
  const w = useWords("clusters");
  const { t, number, language } = useI18n();
  const camera = useCamera();
  const round = (km: number) => roundFigure(km, language());
  return (
    <>
      <h3>{w().areas.title(number(props.areas.length))}</h3>
      <p class="note">{w().areas.note(round(props.maxKm))}</p>
      <ul class="clusters-areas">
        <For each={props.areas}>
          {(area) => (
            <li>
              <button type="button" class="link" onClick={() => camera.go({ bounds: area.bounds })}>
                {area.name}
              </button>{" "}
              <span class="note">
                {w().areas.extent(t().unit.establishments(area.establishments), round(area.spanKm))}
              </span>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

/** The clusters on the map in an order; one under the pointer lights up there, a click opens its profile. */
export function ClusterList() {
  const w = useWords("clusters");
  const { t, number, ratio, language } = useI18n();
  const { select } = useQuery();
  const camera = useCamera();
  const clusters = useClusters();
  const [rank, setRank] = createSignal<ClusterRank>("size");
  const heading = createUniqueId();
  const found = () => clusters.delineation();
  const rows = createMemo(() => rankClusters(found()?.clusters ?? [], rank(), clusters.jobs.test()?.p));

  return (
    <Show when={!clusters.isUnasked()}>
      <section class="clusters-list" aria-labelledby={heading} aria-busy={clusters.busy()}>
        <h2 id={heading}>{found() ? w().list.titleCount(number(rows().length)) : w().list.title}</h2>
        <Show
          when={found()}
          fallback={
            <Show
              when={clusters.status() !== "failed"}
              fallback={
                <p>
                  {w().failed}
                  <FaultSentence fault={clusters.fault()} />{" "}
                  <button type="button" class="text-button" onClick={() => clusters.retry()}>
                    {t().app.retry}
                  </button>
                </p>
              }
            >
              <output class="clusters-skeleton" aria-label={w().looking}>
                <For each={SKELETONS}>{(width) => <span class="skeleton" style={{ width: `${width}%` }} />}</For>
              </output>
            </Show>
          }
        >
          {(delineation) => (
            <>
              <p class="note" role="status">
                {rows().length === 0
                  ? `${w().list.none} ${w().list.noneHint}`
                  : w().list.summary(
                      number(rows().reduce((sum, { establishments }) => sum + establishments, 0)),
                      number(delineation().selected),
                    )}
              </p>
              <Show when={rows().length > 1}>
                <Segmented
                  label={w().list.rank}
                  value={rank()}
                  options={RANKS.map((value) => ({
                    value,
                    label: w().list.ranks[value],
                    title: w().list.rankHints[value],
                  }))}
                  onChange={setRank}
                />
              </Show>
              <ul class="clusters-rows" onMouseLeave={() => clusters.hover(undefined)}>
                <For each={rows()}>
                  {(row) => (
                    <li>
                      <button
                        type="button"
                        aria-pressed={clusters.selected() === row.cluster}
                        data-hovered={clusters.hovered() === row.cluster ? "" : undefined}
                        onMouseEnter={() => clusters.hover(row.cluster)}
                        onFocus={() => clusters.hover(row.cluster)}
                        onBlur={() => clusters.hover(undefined)}
                        onClick={() => {
                          select({ kind: "cluster", cluster: row.cluster });
                          camera.go("selection");
                        }}
                      >
                        <ClusterMark verdict={clusters.verdict(row.cluster)} />
                        <span class="clusters-row-name">{row.name}</span>
                        <span class="clusters-row-count">
                          {number(row.establishments)}
                          <span class="visually-hidden">
                            {" "}
                            {t().map.bubble(row.establishments).replace(/^\S+ /, "")}
                          </span>
                        </span>
                        <span class="clusters-row-detail">
                          {w().list.interval(
                            ratio(row.localQuotient.value),
                            ratio(row.localQuotient.low),
                            ratio(row.localQuotient.high),
                          )}
                        </span>
                        <span class="clusters-row-p">
                          {clusters.verdict(row.cluster) === "untested"
                            ? w().list.notTested
                            : w().list.p(pFigure(clusters.jobs.test()?.p[row.cluster] ?? 1, language()))}
                          <span class="visually-hidden">, {w().verdict[clusters.verdict(row.cluster)]}</span>
                        </span>
                      </button>
                    </li>
                  )}
                </For>
              </ul>
              <Show when={delineation().areas.length > 0}>
                <WideAreas areas={delineation().areas} maxKm={delineation().settings.maxKm} />
              </Show>
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}
