import "./clusterProfile.css";
import { Show, createMemo } from "solid-js";
import { type CurveId, curveOf } from "#clusters/found/curves.ts";
import { BandChart, type ChartBand } from "#charts/BandChart.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { CURVE_SIMULATIONS, useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { pFigure, roundFigure } from "./view/clusterFigures.ts";
import { JobProgress } from "./view/JobProgress.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { curveFinding } from "./curveFinding.ts";
import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";

/** A curve of the selected industry: computed on request, drawn with its bands, said in a sentence. */
export function ClusterCurve(props: { curve: CurveId }) {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { query } = useQuery();
  const { jobs, run, cancel } = useClusters();
  const words = () => w().evidence;
  const own = () => w().curves[props.curve];
  const curve = () => jobs.curve(props.curve);
  const isRunning = () => jobs.running() === props.curve;
  const of = () => curve()?.settings.permutations ?? query.permutations ?? CURVE_SIMULATIONS;
  return (
    <div class="cluster-profile-curve">
      <h4>{own().title}</h4>
      <p class="note">{own().help}</p>
      <Show when={(curve()?.distances.length ?? 0) > 0 && curve()}>{(drawn) => <Drawn curve={drawn()} />}</Show>
      <Show when={curve() && !isRunning() && curve()?.distances.length === 0}>
        <p>{own().finding.unknown}</p>
      </Show>
      <Show when={jobs.failed() === props.curve}>
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
            label={own().title}
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
          onClick={() => run(props.curve)}
        >
          {curve() ? words().again : own().run}
        </button>
      </Show>
    </div>
  );
}

function Drawn(props: { curve: DistanceCurve }) {
  const w = useWords("clusters");
  const { number, ratio, language } = useI18n();
  const words = () => w().evidence;
  const own = () => w().curves[props.curve.curve];
  const drawn = () => curveOf(props.curve.curve);
  const km = (value: number) => roundFigure(value, language());
  const write = (value: number) =>
    drawn().unit === "times" ? ratio(value) : value.toLocaleString(language(), { maximumSignificantDigits: 2 });
  const sentence = createMemo(() => {
    const found = curveFinding(props.curve);
    if (!("at" in found)) return own().finding[found.kind];
    const { kind, at, value, from, to } = found;
    return own().finding[kind]({ at: km(at), value: write(value), from: km(from), to: km(to) });
  });
  const bands = (): ChartBand[] => {
    const { globalLow, globalHigh, localLow, localHigh } = props.curve;
    const all: ChartBand[] = [
      { label: words().chart.global, low: globalLow, high: globalHigh, kind: "global" },
      { label: words().chart.local, low: localLow, high: localHigh, kind: "local" },
    ];
    return all.filter(({ low }) => low.length > 0);
  };
  const reference = () => {
    const value = drawn().reference;
    return value === undefined ? undefined : { value, label: words().chart.reference };
  };
  return (
    <>
      <p class="cluster-profile-curve-finding">{sentence()}</p>
      <BandChart
        label={`${own().title}. ${sentence()}`}
        x={props.curve.distances}
        xLabel={words().chart.distance}
        writeX={km}
        writeY={write}
        writeStep={(value) => value.toLocaleString(language(), { maximumSignificantDigits: 2 })}
        scale={drawn().scale}
        lines={[{ label: words().chart.observed, values: props.curve.values, kind: "main" }]}
        bands={bands()}
        reference={reference()}
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
