import { describe, expect, test } from "vitest";
import { movedRange, shownRange, yearRestriction } from "#panels/explore/YearFilter.tsx";

const extent = [2004, 2023] as const;

describe("movedRange", () => {
  test("moves one end", () => {
    expect(movedRange([2004, 2023], "from", 2010, extent)).toEqual([2010, 2023]);
    expect(movedRange([2004, 2023], "to", 2010, extent)).toEqual([2004, 2010]);
  });
  test("pushes the other end instead of crossing it", () => {
    expect(movedRange([2006, 2010], "from", 2015, extent)).toEqual([2015, 2015]);
    expect(movedRange([2006, 2010], "to", 2005, extent)).toEqual([2005, 2005]);
  });
  test("stays in the extent and keeps the end when nothing readable is typed", () => {
    expect(movedRange([2006, 2010], "from", 1900, extent)).toEqual([2004, 2010]);
    expect(movedRange([2006, 2010], "to", 3000, extent)).toEqual([2006, 2023]);
    expect(movedRange([2006, 2010], "to", Number.NaN, extent)).toEqual([2006, 2010]);
  });
});

test("a range that leaves nothing out restricts nothing", () => {
  expect(yearRestriction([2004, 2023], extent)).toBeUndefined();
  expect(yearRestriction([2004, 2022], extent)).toEqual([2004, 2022]);
});

test("a restriction from a link is shown within the extent", () => {
  expect(shownRange(undefined, extent)).toEqual([2004, 2023]);
  expect(shownRange([1999, 2010], extent)).toEqual([2004, 2010]);
  expect(shownRange([1990, 1995], extent)).toEqual([2004, 2004]);
});
