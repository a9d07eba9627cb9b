import { expect, it } from "vitest";
import { axisPosition, isBeyondAxis, quotientAxis } from "#charts/quotientMark.ts";

const interval = (lower: number, value: number, upper: number) => ({ lower, value, upper });

it("is an eighth to eightfold where no interval goes further", () => {
  expect(quotientAxis([interval(0.9, 1.2, 1.5), interval(2, 3, 7.9)])).toEqual({ low: 1 / 8, high: 8 });
});

it("reaches as far as the furthest end of a list, so that every interval is drawn to its end", () => {
  const list = [interval(18.3, 21.1, 24), interval(0.05, 0.2, 0.6)];
  const axis = quotientAxis(list);
  expect(axis).toEqual({ low: 0.05, high: 24 });
  expect(list.flatMap(({ lower, value, upper }) => [lower, value, upper]).some((end) => isBeyondAxis(end, axis))).toBe(
    false,
  );
});

it("leaves beyond it what has no end: zero, no upper end, more than a thousandfold, what is not known", () => {
  const axis = quotientAxis([
    interval(0, 2, Infinity),
    interval(Number.NaN, Number.NaN, Number.NaN),
    interval(1, 5, 4000),
  ]);
  expect(axis).toEqual({ low: 1 / 8, high: 8 });
  expect([0, Infinity, 4000].every((end) => isBeyondAxis(end, axis))).toBe(true);
  expect(axisPosition(Number.NaN, axis)).toBeNaN();
});

it("is a log scale: 1 stands where it divides the doublings below from those above", () => {
  expect(axisPosition(1, { low: 1 / 8, high: 8 })).toBeCloseTo(0.5, 12);
  expect(axisPosition(1, { low: 1 / 4, high: 16 })).toBeCloseTo(1 / 3, 12);
  expect(axisPosition(0, { low: 1 / 4, high: 16 })).toBe(0);
  expect(axisPosition(99, { low: 1 / 4, high: 16 })).toBe(1);
});
