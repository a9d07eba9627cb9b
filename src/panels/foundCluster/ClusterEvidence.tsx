import "#panels/frame/profile.css";
import "./clusterProfile.css";
import { For, Show, createMemo } from "solid-js";
import { CURVES } from "#clusters/found/curves.ts";
import { HeatTable } from "#charts/HeatTable.tsx";
import { Histogram } from "#charts/Histogram.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { SIGNIFICANCE } from "#clusters/found/clusterSpec.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { pFigure, roundFigure } from "./view/clusterFigures.ts";
import { TestControls } from "./view/TestControls.tsx";
import { ClusterCurve } from "./ClusterCurve.tsx";
import { criticalValue } from "#clusters/found/criticalValue.ts";
import type { SpatialCluster } from "#clusters/found/delineate.ts";

/** How sure a cluster is: the test, the measures of the whole industry, what other settings find, and how all that is computed. */
export function ClusterEvidence(props: { cluster: SpatialCluster }) {
  const w = useWords("clusters");
  const { language } = useI18n();
  const { delineation } = useClusters();
  const settings = () => {
    const found = delineation();
    if (!found) return "";
    const { eps, minPts, isAutomatic } = found.settings;
    if (found.spec.method === "hdbscan")
      return w().evidence.settingsHdbscan(minPts, roundFigure(found.settings.maxKm, language()));
    const words = w().evidence.settings(w().methods.dbscan, roundFigure(eps / 1000, language()), minPts);
    return isAutomatic ? `${words}; ${w().evidence.automatic}` : words;
  };
  return (
    <div class="profile-body">
      <section>
        <h3>{w().evidence.test}</h3>
        <p class="note">
          {settings()}. {w().test.why}
        </p>
        <TestControls />
        <Maxima cluster={props.cluster} />
      </section>
      <section class="profile-section">
        <h3>{w().evidence.curves}</h3>
        <For each={CURVES}>{({ id }) => <ClusterCurve curve={id} />}</For>
      </section>
      <SensitivitySection />
      <section class="profile-section">
        <Disclosure title={w().evidence.words}>
          <ul class="cluster-profile-words">
            <For each={[...w().evidence.wordsText, ...CURVES.map(({ id }) => w().curves[id].method)]}>
              {(text) => <li>{text}</li>}
            </For>
          </ul>
        </Disclosure>
      </section>
    </div>
  );
}

/** The strongest cluster of each simulated map, and where this one stands among them. */
function Maxima(props: { cluster: SpatialCluster }) {
  const w = useWords("clusters");
  const { number, language } = useI18n();
  const { jobs } = useClusters();
  const write = (value: number) => roundFigure(value, language());
  const marks = createMemo(() => {
    const maxima = jobs.test()?.maxima ?? [];
    return [
      { value: props.cluster.llr, label: w().evidence.thisCluster, kind: "main" as const },
      { value: criticalValue(maxima, SIGNIFICANCE), label: w().evidence.threshold, kind: "quiet" as const },
    ];
  });
  return (
    <Show when={(jobs.test()?.maxima.length ?? 0) > 1 && jobs.test()}>
      {(test) => (
        <Histogram
          label={w().evidence.histogram(
            number(test().done),
            write(props.cluster.llr),
            pFigure(test().p[props.cluster.cluster] ?? 1, language()),
          )}
          values={test().maxima}
          marks={marks()}
          axisLabel={w().evidence.histogramAxis}
          write={write}
          columns={{
            from: w().evidence.histogramColumns.from,
            to: w().evidence.histogramColumns.to,
            count: w().evidence.histogramColumns.maps,
          }}
        />
      )}
    </Show>
  );
}

function SensitivitySection() {
  const w = useWords("clusters");
  const { number, percent, language } = useI18n();
  const { jobs, run, delineation } = useClusters();
  const words = () => w().evidence;
  const marked = () => {
    const found = jobs.sensitivity();
    const settings = delineation()?.settings;
    if (!found || !settings) return undefined;
    const column = found.eps.reduce(
      (best, eps, i) => (Math.abs(eps - settings.eps) < Math.abs(found.eps[best] - settings.eps) ? i : best),
      0,
    );
    return { row: found.minPts.indexOf(settings.minPts), column, label: words().chosen };
  };
  return (
    <section class="profile-section">
      <h3>{words().sensitivity}</h3>
      <p class="note">{words().sensitivityHelp}</p>
      <Show
        when={jobs.sensitivity()}
        fallback={
          <button
            type="button"
            class="button"
            disabled={jobs.running() !== undefined}
            title={jobs.running() ? w().test.waiting : undefined}
            onClick={() => run("sensitivity")}
          >
            <Show when={jobs.running() === "sensitivity"}>
              <span class="spinner" aria-hidden="true" />
            </Show>
            {words().sensitivityRun}
          </button>
        }
      >
        {(found) => (
          <HeatTable
            caption={words().sensitivityLabel}
            rowLabel={words().sensitivityRow}
            columnLabel={words().sensitivityColumn}
            rows={found().minPts.map(number)}
            columns={found().eps.map((eps) => w().km(roundFigure(eps / 1000, language())))}
            cells={found().clusters.map((row, r) =>
              row.map((clusters, c) => ({
                text: Number.isNaN(clusters) ? "–" : number(clusters),
                title: Number.isNaN(clusters)
                  ? "–"
                  : words().sensitivityCell(clusters, percent(found().clustered[r][c])),
                share: found().clustered[r][c],
              })),
            )}
            marked={marked()}
          />
        )}
      </Show>
    </section>
  );
}
