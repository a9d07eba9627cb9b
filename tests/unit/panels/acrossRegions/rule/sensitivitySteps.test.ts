import fc from "fast-check";
import { expect, test } from "vitest";
import { flipsBetween, nextStep, stepAt } from "#panels/acrossRegions/rule/SensitivityCurve.tsx";

const named = (regions: number[]) => regions.map((i) => ({ region: `US-${i}`, name: `Region ${i}` }));

/** Steps as the worker answers them: each tells who passes against the threshold chosen. */
function stepsOf(values: readonly number[], thresholds: readonly number[], chosen: number) {
  const those = (holds: (value: number) => boolean) => [...values.keys()].filter((i) => holds(values[i]));
  return thresholds.map((threshold) => ({
    threshold,
    resolved: threshold,
    passing: those((value) => value >= threshold).length,
    gained: named(those((value) => value >= threshold && value < chosen)),
    lost: named(those((value) => value >= chosen && value < threshold)),
  }));
}

test("between any two steps exactly those flip that pass one of them, whichever was chosen", () => {
  const threshold = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }),
      threshold,
      threshold,
      threshold,
      (values, chosen, base, now) => {
        const [from, to] = stepsOf(values, [base, now], chosen);
        const { gained, lost } = flipsBetween(from, to);
        const expected = (passes: (value: number) => boolean) =>
          values.flatMap((value, i) => (passes(value) ? [`US-${i}`] : []));
        expect(gained.map(({ region }) => region).sort()).toEqual(expected((v) => v >= now && v < base).sort());
        expect(lost.map(({ region }) => region).sort()).toEqual(expected((v) => v >= base && v < now).sort());
      },
    ),
  );
});

test("a move goes on to the next step in its direction, and no farther than the last", () => {
  const steps = stepsOf([], [0.5, 1, 2, 5], 1);
  expect(nextStep(steps, 1, 1.1)).toBe(2);
  expect(nextStep(steps, 2, 1.9)).toBe(1);
  expect(nextStep(steps, 1, 7)).toBe(5);
  expect(nextStep(steps, 1, 0)).toBe(0.5);
  expect(nextStep(steps, 1, 1)).toBe(1);
  expect(nextStep([], 1, 3)).toBe(1);
});

test("a step is found in spite of the dust of binary fractions", () => {
  const steps = stepsOf([], [0.1, 0.3], 0.1);
  expect(stepAt(steps, 0.1 + 0.2)?.threshold).toBe(0.3);
  expect(stepAt(steps, 0.2)).toBeUndefined();
});
