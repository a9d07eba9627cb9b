import type { CurveSimulation } from "#spatial/pattern/curveTest.ts";
import { createKDensitySimulation } from "#spatial/pattern/distance/kDensitySimulation.ts";
import { createMSimulation } from "#spatial/pattern/distance/mFunction.ts";
import { createRipleySimulation, ripleyK, ripleyL } from "#spatial/pattern/distance/ripleyK.ts";
import type { Random } from "#spatial/random.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";

/** What a curve is simulated with. */
export interface CurveOptions {
  /** Metres, ascending. */
  distances: Float64Array;
  /** Metres: of the observed distances, for a curve that smooths. */
  bandwidth: number;
  random: Random;
  onBeat?: () => void;
}

/** Units a curve is said in, and what one of metres is worth in it: a number of times, a density per km, km, square km. */
export const CURVE_UNITS = { times: 1, perKm: 1000, km: 0.001, squareKm: 0.000_001 } as const;

/** A statistic of a whole industry over distance: all the program knows of it but its words and its kernel. */
export interface Curve {
  id: string;
  unit: keyof typeof CURVE_UNITS;
  /** Kilometres at which it is taken, given the median distance between the establishments. */
  distances: (medianKm: number) => number[];
  /** Of the axis of distance. */
  scale: "linear" | "log";
  /** What it is where the industry is as everywhere, drawn as a line. */
  reference?: number;
  /** The curve of `selected` among `sites`, and of labels redrawn among them. */
  simulate: (sites: SitePositions, selected: Uint32Array, options: CurveOptions) => CurveSimulation;
}

/** The farthest a curve looks, in kilometres. */
const FARTHEST = 200;
/** Kilometres within which M is taken. */
const M_STEPS = [1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200];
/** Kilometres between even steps: the smallest of these that needs at most `STEPS`. */
const INTERVALS = [0.1, 0.2, 0.5, 1, 2, 5];
const STEPS = 50;

/** Readable even steps up to the median distance between the establishments (as Duranton and Overman do), at most 200 km. */
function evenSteps(medianKm: number): number[] {
  const farthest = Math.min(FARTHEST, medianKm);
  const interval = INTERVALS.find((km) => farthest / km <= STEPS) ?? INTERVALS.at(-1)!;
  const count = Math.max(1, Math.floor(farthest / interval));
  return Array.from({ length: count + 1 }, (_, k) => Math.round(k * interval * 10) / 10);
}

/** The curves, in the order they are shown. */
export const CURVES = [
  {
    id: "M",
    unit: "times",
    distances: (medianKm) => M_STEPS.filter((km) => km <= Math.max(5, Math.min(FARTHEST, medianKm))),
    scale: "log",
    reference: 1,
    simulate: createMSimulation,
  },
  {
    id: "kDensity",
    unit: "perKm",
    distances: evenSteps,
    scale: "linear",
    simulate: createKDensitySimulation,
  },
  {
    id: "ripleyK",
    unit: "squareKm",
    distances: evenSteps,
    scale: "linear",
    simulate: (...of) => createRipleySimulation(ripleyK, ...of),
  },
  {
    id: "ripleyL",
    unit: "km",
    distances: evenSteps,
    scale: "linear",
    simulate: (...of) => createRipleySimulation(ripleyL, ...of),
  },
] as const satisfies readonly Curve[];

export type CurveId = (typeof CURVES)[number]["id"];

/** A curve by its id. Throws where there is none. */
export function curveOf(id: CurveId): Curve {
  const found = CURVES.find((curve) => curve.id === id);
  if (!found) throw new Error(`expected a curve over distance, got ${JSON.stringify(id)}`);
  return found;
}
