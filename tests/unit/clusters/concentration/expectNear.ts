import { expect } from "vitest";

/** Equal up to rounding: the difference is at most `relative` of 1 or of the numbers, whichever is more. */
export function expectNear(actual: number, expected: number, relative = 1e-9): void {
  const slack = relative * Math.max(1, Math.abs(expected));
  expect(actual).toBeGreaterThanOrEqual(expected - slack);
  expect(actual).toBeLessThanOrEqual(expected + slack);
}
