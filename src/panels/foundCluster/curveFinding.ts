import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";

/** What a curve says in a sentence. Distances in kilometres. */
export type CurveFinding = CurveStretch | { kind: "inside" | "unknown" };

/** `at`: where the curve is farthest outside the global band; `from` to `to`: the stretch around it that is outside. */
interface CurveStretch {
  kind: "above" | "below";
  at: number;
  value: number;
  from: number;
  to: number;
}

/**
 * Where a curve leaves its global band. Above comes first: an industry that concentrates at one distance is sparser at others.
 * "unknown": too few simulations for a band, or no distance where the measure is defined.
 */
export function curveFinding(
  curve: Pick<DistanceCurve, "distances" | "values" | "globalLow" | "globalHigh">,
): CurveFinding {
  const { distances, values, globalLow, globalHigh } = curve;
  const known = distances.map((_, i) => i).filter((i) => isKnown(values[i], globalLow[i], globalHigh[i]));
  if (known.length === 0) return { kind: "unknown" };
  return (
    stretch("above", (i) => values[i] - globalHigh[i]) ??
    stretch("below", (i) => globalLow[i] - values[i]) ?? { kind: "inside" }
  );

  function stretch(kind: "above" | "below", excess: (i: number) => number): CurveStretch | undefined {
    let most = -1;
    for (let k = 0; k < known.length; k++) if (excess(known[k]) > (most < 0 ? 0 : excess(known[most]))) most = k;
    if (most < 0) return undefined;
    let [from, to] = [most, most];
    while (from > 0 && excess(known[from - 1]) > 0) from--;
    while (to < known.length - 1 && excess(known[to + 1]) > 0) to++;
    const at = known[most];
    return { kind, at: distances[at], value: values[at], from: distances[known[from]], to: distances[known[to]] };
  }
}

function isKnown(...values: (number | undefined)[]): boolean {
  return values.every((value) => value !== undefined && Number.isFinite(value));
}
