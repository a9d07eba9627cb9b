const MANTISSAS = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.3, 3.6, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 9,
];

/** Kilometres a slider stops at, round and in nearly equal ratios: from 500 m to 200 km. */
export const DISTANCE_STOPS: readonly number[] = [0.1, 1, 10, 100]
  .flatMap((decade) => MANTISSAS.map((mantissa) => Number((decade * mantissa).toPrecision(2))))
  .filter((km) => km >= 0.5 && km <= 200);

/** Position of the stop nearest in ratio to a distance in kilometres. */
export function nearestStop(km: number): number {
  let nearest = 0;
  const away = (stop: number) => Math.abs(Math.log(DISTANCE_STOPS[stop] / km));
  for (let stop = 1; stop < DISTANCE_STOPS.length; stop++) if (away(stop) < away(nearest)) nearest = stop;
  return nearest;
}
