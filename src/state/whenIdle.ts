/** How long to wait where the browser does not tell when it is idle, in ms. */
const QUIET = 3000;

/** Runs what nobody waits for once the browser has nothing else to do, after 12 s at the latest. */
export function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(run, { timeout: 4 * QUIET });
  else setTimeout(run, QUIET);
}
