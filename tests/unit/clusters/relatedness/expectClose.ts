import { expect } from "vitest";

/** Expects the same numbers to so many digits after the point, and NaN exactly where it is expected. */
export function expectClose(got: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(got.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(got[i], `place ${i}`).toBeNaN();
    else expect(got[i], `place ${i}`).toBeCloseTo(value, digits);
  });
}
