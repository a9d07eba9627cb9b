import "./clusterProfile.css";
import { Show, createMemo } from "solid-js";
import { BandChart, type ChartBand } from "#charts/BandChart.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { CURVE_SIMULATIONS, useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { pFigure, roundFigure } from "./view/clusterFigures.ts";
import { JobProgress } from "./view/JobProgress.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { curveFinding } from "./curveFinding.ts";
import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";

/** M or K-density of the selected industry: computed on request, drawn with its bands, said in a sentence. */
export function ClusterCurve(props: { kind: "M" | "K" }) {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { query } = useQuery();
  const { jobs, run, cancel } = useClusters();
  const words = () => w().evidence;
  const curve = () => jobs.curve(props.kind);
  const isRunning = () => jobs.running() === props.kind;
  const of = () => curve()?.settings.permutations ?? query.permutations ?? CURVE_SIMULATIONS;
  return (
    <div class="cluster-profile-curve">
      <h4>{words().curveTitle[props.kind]}</h4>
      <p class="note">{words().curveHelp[props.kind]}</p>
      <Show when={(curve()?.distances.length ?? 0) > 0 && curve()}>{(drawn) => <Drawn curve={drawn()} />}</Show>
      <Show when={curve() && !isRunning() && curve()?.distances.length === 0}>
        <p>{words().finding[props.kind].unknown}</p>
      </Show>
      <Show when={jobs.failed() === props.kind}>
        <p role="alert">
          {words().curveFailed}
          <FaultSentence fault={jobs.fault()} />
        </p>
      </Show>
      <Show
        when={!isRunning()}
        fallback={
          <JobProgress
            done={curve()?.done ?? 0}
            of={of()}
            label={words().curveTitle[props.kind]}
            write={words().progress}
            onCancel={cancel}
          />
        }
      >
        <Show when={curve()?.isCancelled && curve()}>
          {(stopped) => <p class="note">{words().cancelled(number(stopped().done), number(of()))}</p>}
        </Show>
        <button
          type="button"
          class="button"
          disabled={jobs.running() !== undefined}
          title={jobs.running() ? w().test.waiting : undefined}
          onClick={() => run(props.kind)}
        >
          {curve() ? words().again : words().run[props.kind]}
        </button>
      </Show>
    </div>
  );
}

function Drawn(props: { curve: DistanceCurve }) {
  const w = useWords("clusters");
  const { number, ratio, language } = useI18n();
  const words = () => w().evidence;
  const km = (value: number) => roundFigure(value, language());
  const write = (value: number) =>
    props.curve.kind === "M" ? ratio(value) : value.toLocaleString(language(), { maximumSignificantDigits: 2 });
  const sentence = createMemo(() => {
    const { kind } = props.curve;
    const found = curveFinding(props.curve);
    if (!("at" in found)) return words().finding[kind][found.kind];
    return kind === "M"
      ? words().finding.M[found.kind](km(found.at), ratio(found.value), km(found.to))
      : words().finding.K[found.kind](km(found.from), km(found.to));
  });
  const bands = (): ChartBand[] => {
    const { globalLow, globalHigh, localLow, localHigh } = props.curve;
    const all: ChartBand[] = [
      { label: words().chart.global, low: globalLow, high: globalHigh, kind: "global" },
      { label: words().chart.local, low: localLow, high: localHigh, kind: "local" },
    ];
    return all.filter(({ low }) => low.length > 0);
  };
  return (
    <>
      <p class="cluster-profile-curve-finding">{sentence()}</p>
      <BandChart
        label={`${words().curveTitle[props.curve.kind]}. ${sentence()}`}
        x={props.curve.distances}
        xLabel={words().chart.distance}
        writeX={km}
        writeY={write}
        writeStep={(value) => value.toLocaleString(language(), { maximumSignificantDigits: 2 })}
        scale={props.curve.kind === "M" ? "log" : "linear"}
        lines={[{ label: words().chart.observed, values: props.curve.values, kind: "main" }]}
        bands={bands()}
        reference={props.curve.kind === "M" ? { value: 1, label: words().chart.reference } : undefined}
      />
      <Show when={Number.isFinite(props.curve.p)}>
        <p class="note">
          {words().curveP(
            pFigure(props.curve.p, language()),
            props.curve.establishments,
            number(props.curve.done),
            props.curve.settings.seed,
          )}
        </p>
      </Show>
    </>
  );
}
