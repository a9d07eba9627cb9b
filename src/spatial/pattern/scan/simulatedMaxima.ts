import { poissonLlr } from "#spatial/pattern/scanStatistic.ts";
import type { GrowingWindows } from "./growingWindows.ts";

/** Maps evaluated in full before a bar is set, and how far below the least of their maxima it lies. */
const FULL = 10;
const BELOW = 0.8;
const NEVER = 0xffffffff;

/**
 * Largest Poisson scan statistic of a map of `total` cases over all windows, called with the cases by site of one map after
 * another. Most windows of most maps are far from the largest: after a few maps each window is given the least number of
 * cases whose statistic passes a bar that nearly every map's largest passes. From then on a window costs an addition and a comparison, and
 * logarithms only above; a map with nothing above is evaluated in full. So the results are exact.
 */
export function createMaxima(
  { start, rows, people, isEnd }: GrowingWindows,
  total: number,
  rate: number,
  onBeat?: () => void,
): (cases: Int32Array) => number {
  /** [place] fewest cases worth a look; none where no window ends. */
  const least = fewest(isEnd);
  let maps = 0;
  let lowest = Infinity;
  let bar = 0;

  const largest = (cases: Int32Array, from: Uint32Array) => {
    let best = 0;
    for (let i = 0; i + 1 < start.length; i++) {
      onBeat?.();
      const end = start[i + 1];
      let inside = 0;
      for (let k = start[i]; k < end; k++) {
        inside += cases[rows[k]];
        if (inside < from[k]) continue;
        const llr = poissonLlr(inside, people[k] * rate, total);
        if (llr > best) best = llr;
      }
    }
    return best;
  };

  const raiseBar = () => {
    bar = BELOW * lowest;
    for (let i = 0; i + 1 < start.length; i++) {
      onBeat?.();
      let cases = 0;
      for (let k = start[i]; k < start[i + 1]; k++) {
        if (isEnd[k] === 0) continue;
        cases = casesAt(bar, people[k] * rate, total, cases);
        least[k] = Math.max(1, Math.floor(Math.min(cases, total + 1)));
      }
    }
  };

  return (cases) => {
    if (maps === FULL && lowest > 0) raiseBar();
    maps++;
    const found = largest(cases, least);
    if (maps <= FULL) lowest = Math.min(lowest, found);
    if (found > bar || bar === 0) return found;
    return largest(cases, fewest(isEnd));
  };
}

/** [place] 1 case where a window ends, none elsewhere. By a loop, ten times as fast as mapping millions of places. */
function fewest(isEnd: Uint8Array): Uint32Array {
  const least = new Uint32Array(isEnd.length);
  for (let k = 0; k < least.length; k++) least[k] = isEnd[k] === 1 ? 1 : NEVER;
  return least;
}

/**
 * Cases, not whole, at which the statistic of a window is `llr`, or up to a thousandth of a case more; over `total` where none
 * reach it. By Newton's method, which comes from above since the statistic bends upwards; begun at `guess`.
 */
export function casesAt(llr: number, expected: number, total: number, guess: number): number {
  if (!(poissonLlr(total, expected, total) > llr)) return total + 1;
  let cases = Math.min(Math.max(guess, expected + Math.sqrt(2 * llr * expected)), total * (1 - 1e-9));
  for (let turn = 0; turn < 60; turn++) {
    const slope = Math.log((cases * (total - expected)) / (expected * (total - cases)));
    const step = (poissonLlr(cases, expected, total) - llr) / slope;
    cases = Math.min(cases - step, total * (1 - 1e-9));
    if (step >= 0 && step < 1e-3) return cases;
  }
  return expected;
}
