import { expect, test } from "vitest";
import { DISTANCE_STOPS, nearestDistanceStop } from "#panels/foundCluster/view/DistanceSetting.tsx";

test("stops grow from 500 m to 200 km in steps of 5 to 20 percent", () => {
  expect(DISTANCE_STOPS[0]).toBe(0.5);
  expect(DISTANCE_STOPS.at(-1)).toBe(200);
  for (let i = 1; i < DISTANCE_STOPS.length; i++) {
    const ratio = DISTANCE_STOPS[i] / DISTANCE_STOPS[i - 1];
    expect(ratio).toBeGreaterThan(1.05);
    expect(ratio).toBeLessThan(1.2);
  }
});

test("every stop is its own nearest, so that a key always moves the thumb", () => {
  DISTANCE_STOPS.forEach((km, stop) => expect(nearestDistanceStop(km)).toBe(stop));
  expect(nearestDistanceStop(0.05)).toBe(0);
  expect(nearestDistanceStop(500)).toBe(DISTANCE_STOPS.length - 1);
  expect(DISTANCE_STOPS[nearestDistanceStop(1.0495)]).toBe(1.1); // nearer to it in ratio, not in difference
  expect(DISTANCE_STOPS[nearestDistanceStop(7.57)]).toBe(7.5);
});
