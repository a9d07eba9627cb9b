import fc from "fast-check";
import { expect, test } from "vitest";
import { histogramBins } from "#charts/Histogram.tsx";

test("bins between round numbers reach over values and marks", () => {
  expect(histogramBins([0, 1, 1.5, 3, 4], [7.5], 4)).toEqual([
    { from: 0, to: 2, count: 3 },
    { from: 2, to: 4, count: 1 },
    { from: 4, to: 6, count: 1 },
    { from: 6, to: 8, count: 0 },
  ]);
  expect(histogramBins([], [3])).toEqual([]);
  expect(histogramBins([-5e-324, 100], [])[0].from).toBeLessThan(0);
  expect(histogramBins([-5e-324, 5e-324], []).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(histogramBins([5, 5, 5], []).reduce((sum, { count }) => sum + count, 0)).toBe(3);
});

test("every value is in one bin, bins follow each other, marks are inside", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), fc.array(value), (values, marks) => {
      const bins = histogramBins(values, marks);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      for (let i = 1; i < bins.length; i++) expect(bins[i].from).toBe(bins[i - 1].to);
      for (const mark of marks) {
        expect(bins[0].from).toBeLessThanOrEqual(mark);
        expect(bins[bins.length - 1].to).toBeGreaterThanOrEqual(mark);
      }
    }),
  );
});
