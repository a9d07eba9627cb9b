/** Ten points in a plane with their kind and weight, of which M and K-density are known to ten digits. */
export const P10 = {
  x: Float64Array.of(0, 1, 2, 0, 1, 5, 6, 5, 9, 9),
  y: Float64Array.of(0, 0, 0, 1, 1, 5, 5, 6, 9, 0),
  weight: Float64Array.of(10, 20, 5, 8, 12, 30, 3, 7, 15, 25),
  a: Uint32Array.of(0, 1, 3, 7, 9),
  b: Uint32Array.of(2, 4, 5, 6, 8),
};

/** Great-circle metres by the haversine formula. */
export function haversine(lonA: number, latA: number, lonB: number, latB: number): number {
  const radian = Math.PI / 180;
  const squared =
    Math.sin(((latB - latA) * radian) / 2) ** 2 +
    Math.cos(latA * radian) * Math.cos(latB * radian) * Math.sin(((lonB - lonA) * radian) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(squared)));
}
