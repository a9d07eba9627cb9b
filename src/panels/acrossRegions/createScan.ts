import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { type Fault, faultOf } from "#engine/fault.ts";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import type { RegionalScan } from "#clusters/answers/regionalScan.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** A scan of a subject that is asked for, runs for a while, and can be stopped; it begins anew when what it is about changes. */
export function createScan(subject: () => string) {
  const regional = useRegional();
  const { worker, cancel } = useRegions();
  const [state, setState] = createSignal<"idle" | "running" | "failed">("idle");
  const [fault, setFault] = createSignal<Fault>();
  const [share, setShare] = createSignal(0);
  const [result, setResult] = createSignal<RegionalScan>();
  const key = () => JSON.stringify([subject(), regional.settings(), regional.spatial()]);
  let newest = 0;

  const stop = () => {
    newest++;
    if (state() === "running") cancel();
  };
  createEffect(
    on(
      key,
      () => {
        stop();
        setState("idle");
        setResult();
      },
      { defer: true },
    ),
  );
  onCleanup(stop);

  const run = async () => {
    const call = ++newest;
    setShare(0);
    setState("running");
    try {
      const found = await worker.scan(subject(), regional.settings(), regional.spatial(), (done) => {
        if (call === newest) setShare(done);
      });
      if (call !== newest) return;
      setResult(found);
      setState("idle");
    } catch (reason) {
      if (call !== newest) return;
      setFault(faultOf(reason));
      setState("failed");
    }
  };
  return { state, fault, share, result, run, cancel };
}
