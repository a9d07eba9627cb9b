import { describe, expect, test } from "vitest";
import { barsEnd } from "#charts/bars/RankedBars.tsx";
import { numberCell } from "#charts/frame/chartTable.ts";
import { intervalState } from "#charts/interval/IntervalMark.tsx";
import { indexedSeries } from "#charts/lines/TimeLines.tsx";

const NOT_KNOWN = Number.NaN;

test("a number that is not known says so in a table", () => {
  const jobs = (value: number) => numberCell(value, (n) => n.toLocaleString("en"), "not known");
  expect(jobs(61_400)).toEqual({ text: "61,400", value: 61_400 });
  expect(jobs(NOT_KNOWN)).toEqual({ text: "not known", value: NOT_KNOWN });
});

test("an interval is above 1, below 1 or not to be told from it", () => {
  expect(intervalState(1.2, 3)).toBe("above");
  expect(intervalState(0.2, 0.9)).toBe("below");
  expect(intervalState(0.9, 1.1)).toBe("uncertain");
  expect(intervalState(1, 1.1)).toBe("uncertain");
  expect(intervalState(NOT_KNOWN, 1.1)).toBe("unknown");
});

describe("a course as an index", () => {
  test("is 100 in its base year and keeps its gaps", () => {
    expect(indexedSeries([50, NOT_KNOWN, 60], 0)).toEqual([100, NOT_KNOWN, 120]);
    expect(indexedSeries([50, 25], 1)).toEqual([200, 100]);
  });
  test("is nothing without a base", () => {
    expect(indexedSeries([NOT_KNOWN, 5], 0)).toEqual([NOT_KNOWN, NOT_KNOWN]);
    expect(indexedSeries([0, 5], 0)).toEqual([NOT_KNOWN, NOT_KNOWN]);
  });
});

test("the axis of bars is not squeezed by one wide interval", () => {
  const bar = (value: number, high: number) => ({ mark: "", label: "", value, low: 0, high, text: "" });
  expect(barsEnd([bar(4, 5), bar(2, 3)])).toBe(5);
  expect(barsEnd([bar(4, 40), bar(2, 3)])).toBe(6);
  expect(barsEnd([bar(0.5, 0.6)], 1)).toBe(1);
  expect(barsEnd([bar(NOT_KNOWN, NOT_KNOWN)])).toBe(1);
});
