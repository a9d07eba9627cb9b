import { type Accessor, batch, createEffect, createSignal, on } from "solid-js";
import { type Fault, faultOf } from "#engine/fault.ts";
import { type Asked, toldElsewhere } from "#engine/asked.ts";
import type { ClusterSpec } from "#clusters/found/clusterSpec.ts";
import type { ClusterTest, TestSettings } from "#clusters/found/testClusters.ts";
import type { CurveId } from "#clusters/found/curves.ts";
import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";
import type { Sensitivity } from "#clusters/found/sensitivity.ts";
import type { StatisticsApi } from "#engine/statistics/statisticsEngine.ts";

/** Computations that take a while. The worker runs one at a time. */
export type ClusterJob = "test" | "sensitivity" | CurveId;

/** Long computations about one delineation, their progress and results. */
export interface ClusterJobs {
  running: Accessor<ClusterJob | undefined>;
  test: Accessor<ClusterTest | undefined>;
  curve: (curve: CurveId) => DistanceCurve | undefined;
  sensitivity: Accessor<Sensitivity | undefined>;
  /** The job that was lost with its worker or failed; running it again forgets that. */
  failed: Accessor<ClusterJob | undefined>;
  /** Why it did. */
  fault: Accessor<Fault | undefined>;
  /** Starts a job; one that runs is cancelled first. Without a delineation nothing happens. */
  run: (job: ClusterJob, settings: TestSettings) => void;
  /** Stops what runs; what was done so far stays as its result. */
  cancel: () => void;
}

/** Jobs about the delineation of `about`; all they found is forgotten when it changes. */
export function createClusterJobs(about: Accessor<ClusterSpec | undefined>, worker: Asked<StatisticsApi>): ClusterJobs {
  const [running, setRunning] = createSignal<ClusterJob>();
  const [failed, setFailed] = createSignal<ClusterJob>();
  const [fault, setFault] = createSignal<Fault>();
  const [test, setTest] = createSignal<ClusterTest>();
  const [curves, setCurves] = createSignal<Partial<Record<CurveId, DistanceCurve>>>({});
  const [sensitivity, setSensitivity] = createSignal<Sensitivity>();
  let newest = 0;

  const cancel = () => {
    if (running()) worker.cancel().catch(toldElsewhere);
  };
  const forget = () => {
    cancel();
    newest++;
    batch(() => {
      setRunning(undefined);
      setFailed(undefined);
      setTest(undefined);
      setCurves({});
      setSensitivity(undefined);
    });
  };
  createEffect(on(about, forget, { defer: true }));

  async function run(job: ClusterJob, settings: TestSettings) {
    const spec = about();
    if (!spec) return;
    const call = ++newest;
    let isSettled = false; // a report has a channel of its own and can arrive after the result
    const keep = <T>(put: (value: T) => unknown) => ({
      report: (value: T) => void (call === newest && !isSettled && put(value)),
      result: (value: T) => {
        isSettled = true;
        if (call === newest) put(value);
      },
    });
    const keepTest = keep(setTest);
    const keepCurve = keep((found: DistanceCurve) => setCurves((all) => ({ ...all, [found.curve]: found })));
    batch(() => {
      setFailed(undefined);
      setRunning(job);
      if (job === "test") setTest(undefined);
    });
    try {
      if (job === "test") keepTest.result(await worker.test(spec, settings, keepTest.report));
      else if (job === "sensitivity") keep(setSensitivity).result(await worker.sensitivity(spec));
      else keepCurve.result(await worker.curve(spec, job, settings, keepCurve.report));
    } catch (reason) {
      if (call === newest) {
        batch(() => {
          setFault(faultOf(reason));
          setFailed(job);
        });
      }
    }
    if (call === newest) setRunning(undefined);
  }

  return {
    running,
    failed,
    fault,
    test,
    curve: (curve) => curves()[curve],
    sensitivity,
    run: (job, settings) => void run(job, settings),
    cancel,
  };
}
