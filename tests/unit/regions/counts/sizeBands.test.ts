import { describe, expect, it } from "vitest";
import { employing, shareBelow } from "#regions/counts/sizeBands.ts";

describe("shares of businesses by size", () => {
  const counts = { none: 1000, bands: [60, 30, 9, 1] };
  const from = [1, 5, 20, 200];

  it("leave out who employs nobody", () => {
    expect(employing(counts)).toBe(100);
  });

  it("are exact where a band ends at the limit, and lie between two bands where none does", () => {
    expect(shareBelow(counts, from, 200)).toEqual({ least: 0.99, most: 0.99 });
    expect(shareBelow(counts, from, 10)).toEqual({ least: 0.6, most: 0.9 });
    expect(shareBelow({ none: 0, bands: [75, 10, 15] }, [1, 20, 50], 10)).toEqual({ least: 0, most: 0.75 });
  });

  it("are not known where nobody employs anybody", () => {
    expect(shareBelow({ none: 5, bands: [0, 0] }, [1, 5], 5)).toEqual({ least: Number.NaN, most: Number.NaN });
  });
});
