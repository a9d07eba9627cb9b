/** What a long computation asks and tells between its steps; the same for a worker, a command line and a test. */
export interface LongCall<Report> {
  /** Lets others have their turn: resolves after whatever else waits (messages to a worker) was done. */
  pause: () => Promise<void>;
  isCancelled: () => boolean;
  /** Called from inside its loops, as often as they turn: whoever runs it shows by that that it lives. */
  onBeat?: () => void;
  /** Called with what is known so far, at most every `REPORT_EVERY` milliseconds. */
  onProgress?: (report: Report) => void;
}

/** Milliseconds of work before a pause: short enough for a worker to answer, long enough to cost nothing. */
const WORK = 40;
/** Milliseconds between two reports. */
export const REPORT_EVERY = 200;

/**
 * Calls `step` until it says all is done or the call is cancelled, with pauses between. `report` is asked for what to tell
 * only when it is told. Resolves with whether it was cancelled before the end.
 */
export async function runInSteps<Report>(
  step: () => boolean,
  report: () => Report,
  { pause, isCancelled, onBeat, onProgress }: LongCall<Report>,
): Promise<{ isCancelled: boolean }> {
  let told = performance.now();
  for (let isDone = false; !isDone;) {
    const until = performance.now() + WORK;
    while (!isDone && performance.now() < until) {
      isDone = step();
      onBeat?.();
    }
    if (isDone) break;
    if (onProgress && performance.now() - told >= REPORT_EVERY) {
      onProgress(report());
      told = performance.now();
    }
    await pause();
    if (isCancelled()) return { isCancelled: true };
  }
  return { isCancelled: false };
}

/** A call on nobody's behalf: never cancelled, reports nothing, gives way to timers and messages. */
export const QUIET: Pick<LongCall<never>, "pause" | "isCancelled"> = {
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  isCancelled: () => false,
};
