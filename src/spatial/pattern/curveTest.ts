import { globalBand, type Band, type GlobalBand, localBand, type Side } from "./envelopes.ts";

/** Curves of one industry and of redrawn ones. */
export interface CurveSimulation {
  /** Metres, by which every curve is indexed. */
  distances: Float64Array;
  observed: Float64Array;
  /** The next simulated curve; a new array. */
  next: () => Float64Array;
}

export interface CurveTestOptions {
  permutations?: number;
  /** Share of simulations that leave the global band anywhere, and the local one at each distance and side. */
  alpha?: number;
  side?: Side;
}

export interface CurveTestResult {
  distances: Float64Array;
  observed: Float64Array;
  /** Simulations the result rests on. */
  permutations: number;
  alpha: number;
  local: Band;
  /** Undefined until there are enough simulations for `alpha`. */
  global: GlobalBand | undefined;
}

export interface CurveTest {
  /** One simulation; true once all are done, after which it does nothing. */
  step: () => boolean;
  /** Simulations done. */
  done: () => number;
  /** What the simulations so far say; an interim result until `step` gave true. */
  result: () => CurveTestResult;
}

/**
 * A curve with its bands, one simulation a step, so that a worker can tell its progress, show the interim result and stop between
 * two steps.
 */
export function curveTest(
  simulation: CurveSimulation,
  { permutations = 999, alpha = 0.05, side = "two-sided" }: CurveTestOptions = {},
): CurveTest {
  const curves: Float64Array[] = [];
  return {
    step: () => {
      if (curves.length < permutations) curves.push(simulation.next());
      return curves.length >= permutations;
    },
    done: () => curves.length,
    result: () => ({
      distances: simulation.distances,
      observed: simulation.observed,
      permutations: curves.length,
      alpha,
      local: localBand(curves, alpha, simulation.observed.length),
      global: alpha * (curves.length + 1) >= 1 ? globalBand(simulation.observed, curves, { alpha, side }) : undefined,
    }),
  };
}
