import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextThreshold, onStep } from "#charts/threshold/thresholdKeys.ts";
import { countAt, stepPath, type ThresholdStep } from "#charts/threshold/thresholdSteps.ts";

const NOT_KNOWN = Number.NaN;
const quotient = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }));
const quotients = fc.array(fc.oneof({ weight: 9, arbitrary: quotient }, fc.constant(NOT_KNOWN)), { maxLength: 40 });

/** How many values reach a threshold, for every threshold: one step a distinct value, thresholds ascending. NaN never passes. */
function thresholdSteps(values: readonly number[]): ThresholdStep[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const steps: ThresholdStep[] = [];
  for (let i = 0; i < known.length; i++)
    if (i === 0 || known[i] !== known[i - 1]) steps.push({ at: known[i], count: known.length - i });
  return steps;
}

describe("how many pass", () => {
  test("is a stair down, a step for each distinct value", () => {
    expect(thresholdSteps([2, 1, NOT_KNOWN, 2, 3])).toEqual([
      { at: 1, count: 4 },
      { at: 2, count: 3 },
      { at: 3, count: 1 },
    ]);
    expect(thresholdSteps([])).toEqual([]);
  });
  test("is those that reach the threshold", () => {
    fc.assert(
      fc.property(quotients, quotient, (values, threshold) => {
        expect(countAt(thresholdSteps(values), threshold)).toBe(values.filter((value) => value >= threshold).length);
      }),
    );
  });
});

describe("the path of the stair", () => {
  const same = (value: number) => value;
  test("runs level to each value and drops behind it", () => {
    expect(stepPath(thresholdSteps([1, 2, 2]), [0, 5], same, same)).toBe("M0 3H1V2H2V0H5");
  });
  test("begins within, where values lie before it", () => {
    expect(stepPath(thresholdSteps([1, 2, 2]), [1.5, 1.8], same, same)).toBe("M1.5 2H1.8");
  });
  test("runs through the corners of many steps, at most one every two pixels", () => {
    const path = stepPath(thresholdSteps(Array.from({ length: 1000 }, (_, i) => i / 10)), [0, 100], same, same);
    expect(path.match(/L/g)?.length).toBeLessThanOrEqual(51);
    expect(path.startsWith("M0 1000L2 980L4 960")).toBe(true);
    expect(path.endsWith("L100 0")).toBe(true);
  });
});

describe("the threshold by keys", () => {
  const rule = { range: [0.5, 4] as const, step: 0.05 };
  test("moves by steps, tens of steps and to the ends", () => {
    expect(nextThreshold(1.25, "ArrowRight", rule)).toBe(1.3);
    expect(nextThreshold(1.25, "ArrowDown", rule)).toBe(1.2);
    expect(nextThreshold(1.25, "PageUp", rule)).toBe(1.75);
    expect(nextThreshold(1.25, "Home", rule)).toBe(0.5);
    expect(nextThreshold(1.25, "End", rule)).toBe(4);
    expect(nextThreshold(3.98, "ArrowUp", rule)).toBe(4);
    expect(nextThreshold(1.25, "a", rule)).toBeUndefined();
  });
  test("stays on round numbers", () => {
    expect(onStep(1.2345, rule)).toBe(1.25);
    expect(onStep(0.1 + 0.2, { range: [0, 1], step: 0.1 })).toBe(0.3);
    expect(onStep(1234, { range: [0, 5000], step: 50 })).toBe(1250);
  });
});
