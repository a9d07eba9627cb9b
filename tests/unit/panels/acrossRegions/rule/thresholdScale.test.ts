import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { nearestStop, thresholdNumber, thresholdScale, withMoved } from "#panels/acrossRegions/rule/thresholdScale.ts";

const CONDITIONS = STRONG_RULES.flatMap((rule) =>
  rule.conditions.map((condition) => [`${rule.id} ${condition.id}`, condition] as const),
);

describe("the stops of a threshold's slider", () => {
  test.each(CONDITIONS)("of %s rise and hold the rule's own", (_, condition) => {
    const { stops, own, most } = thresholdScale(condition);
    expect(own).toBe(thresholdNumber(condition.threshold));
    expect(stops).toContain(own);
    expect(stops).toEqual([...new Set(stops)].sort((a, b) => a - b));
    expect(stops[0]).toBe(0);
    expect(stops[stops.length - 1]).toBeLessThanOrEqual(most);
    expect(stops[nearestStop(stops, own)]).toBe(own);
  });
  test("hold a threshold that lies between the usual ones", () => {
    expect(thresholdScale({ figure: "quotient", threshold: { quantile: 0.825 } }).stops).toContain(0.825);
    expect(thresholdScale({ figure: "employment", threshold: { value: 213 } }).stops).toContain(213);
  });
  test("are whole percentiles for a quantile", () => {
    const { stops, unit } = thresholdScale({ figure: "quotient", threshold: { quantile: 0.75 } });
    expect(unit).toBe("percent");
    expect(stops.map((stop) => stop * 100).filter((percent) => Math.abs(percent - Math.round(percent)) > 1e-9)).toEqual(
      [],
    );
    expect(stops).toHaveLength(100);
  });
});

test("the nearest stop is no farther than any other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 }),
      fc.double({ min: -10, max: 2000, noNaN: true }),
      (stops, threshold) => {
        const distance = Math.abs(stops[nearestStop(stops, threshold)] - threshold);
        expect(stops.filter((stop) => Math.abs(stop - threshold) < distance)).toEqual([]);
      },
    ),
  );
});

test("a threshold set to the rule's own is not moved any more, others stay", () => {
  expect(withMoved({}, "size", 0.5, 0.25)).toEqual({ size: 0.5 });
  expect(withMoved({ size: 0.5, floor: 2 }, "size", 0.25, 0.25)).toEqual({ floor: 2 });
  expect(withMoved({ size: 0.5, floor: 2 }, "floor", 3, 1)).toEqual({ size: 0.5, floor: 3 });
});
