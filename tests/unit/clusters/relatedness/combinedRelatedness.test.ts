import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combinedRelatedness, missingParts, type RelatednessPart } from "#clusters/relatedness/combinedRelatedness.ts";
import { linksOf } from "#clusters/relatedness/drawnLinks.ts";
import { percentileRanks } from "#clusters/relatedness/valuePositions.ts";
import { expectClose } from "./expectClose.ts";

const NONE = Number.NaN;

/** A symmetric matrix from its pairs (0,1), (0,2), ..., (1,2), ... */
function pairs(size: number, upper: readonly number[]): Float64Array {
  const links = new Float64Array(size * size).fill(NONE);
  let pair = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) links[i * size + j] = links[j * size + i] = upper[pair++];
  return links;
}

/** Pairs in the same order, of a symmetric matrix. */
function upper(size: number, matrix: Float64Array): number[] {
  const values: number[] = [];
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) values.push(matrix[i * size + j]);
  return values;
}

describe("percentileRanks", () => {
  it("goes from 0 to 100, equal values sharing a rank, unknown ones none", () => {
    expectClose(percentileRanks([3, 1, NONE, 2, 2, 9]), [75, 0, NONE, 37.5, 37.5, 100], 12);
    expectClose(percentileRanks([4]), [50], 12);
    expectClose(percentileRanks([7, 7, 7]), [50, 50, 50], 12);
  });

  it("counts those below and half of those equal", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NONE))), (values) => {
        const known = values.filter((value) => !Number.isNaN(value));
        if (known.length === 1) return;
        const expected = values.map((value) => {
          const below = known.filter((other) => other < value).length;
          const equal = known.filter((other) => other === value).length;
          return Number.isNaN(value) ? NONE : (100 * (below + (equal - 1) / 2)) / (known.length - 1);
        });
        expectClose(percentileRanks(values), expected, 9);
      }),
    );
  });
});

describe("combinedRelatedness", () => {
  it("averages the parts' ranks and ranks the mean", () => {
    const relatedness = combinedRelatedness(3, [
      { name: "colocation", links: pairs(3, [0.9, 0.1, 0.5]) },
      { name: "inputOutput", links: pairs(3, [0.01, 0.02, 0.3]) },
    ]);
    expect(upper(3, relatedness.parts[0].percentile)).toEqual([100, 0, 50]);
    expect(upper(3, relatedness.parts[1].percentile)).toEqual([0, 50, 100]);
    expect(upper(3, relatedness.percentile)).toEqual([50, 0, 100]);
    expect(relatedness.percentile[0]).toBeNaN();
  });

  it("counts a part that does not know the pair as 50, and names it", () => {
    const relatedness = combinedRelatedness(4, [
      { name: "colocation", links: pairs(4, [6, 5, 4, 3, 2, 1]) },
      { name: "inputOutput", links: pairs(4, [6, 5, 4, 3, 2, 1]) },
      { name: "published", links: pairs(4, [NONE, 2, 0, NONE, 0, NONE]) },
    ]);
    // Means of 100 100 (50), 80 80 100, 60 60 25, 40 40 (50), 20 20 25, 0 0 (50).
    expectClose(upper(4, relatedness.percentile), [80, 100, 60, 40, 20, 0], 12);
    expect(missingParts(relatedness, 0, 1)).toEqual(["published"]);
    expect(missingParts(relatedness, 0, 2)).toEqual([]);
  });

  it("does not rank a pair that fewer than two parts know, however much the one says", () => {
    const relatedness = combinedRelatedness(3, [
      { name: "colocation", links: pairs(3, [0.9, 0.1, 0.5]) },
      { name: "published", links: pairs(3, [NONE, NONE, 3]) },
      { name: "inputOutput", links: pairs(3, [NONE, 1, 2]) },
    ]);
    expect(missingParts(relatedness, 0, 1)).toEqual(["published", "inputOutput"]);
    expectClose(upper(3, relatedness.percentile), [NONE, 0, 100], 12);
    const alone = combinedRelatedness(3, [{ name: "published", links: pairs(3, [1, NONE, 2]) }]);
    expectClose(upper(3, alone.percentile), [NONE, NONE, NONE], 12);
  });

  it("never falls when a part of the pair rises, and does not depend on a part's unit", () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(values, values, fc.nat(9), fc.integer({ min: 1, max: 5 }), (one, other, pair, rise) => {
        const combine = (links: number[]) => {
          const parts: RelatednessPart[] = [
            { name: "colocation", links: pairs(5, links) },
            { name: "inputOutput", links: pairs(5, other) },
          ];
          return upper(5, combinedRelatedness(5, parts).percentile);
        };
        const raised = one.map((value, i) => (i === pair ? value + rise : value));
        expect(combine(raised)[pair]).toBeGreaterThanOrEqual(combine(one)[pair]);
        expect(combine(one.map((value) => Math.exp(value)))).toEqual(combine(one));
      }),
    );
  });

  it("refuses links that are not symmetric", () => {
    const links = Float64Array.of(NONE, 1, 2, NONE);
    expect(() => combinedRelatedness(2, [{ name: "published", links }])).toThrow(
      "published: expected the same at (1, 0) and (0, 1), got 2 and 1",
    );
    expect(() => combinedRelatedness(3, [{ name: "published", links }])).toThrow("expected 3 x 3 = 9 values, got 4");
  });
});

describe("linksOf", () => {
  // Pairs of 0..6 in order; 20 steps of 5 percentiles.
  const SIZE = 7;
  const ranks = Array.from({ length: 21 }, (_, pair) => pair);
  const relatedness = combinedRelatedness(SIZE, [
    { name: "colocation", links: pairs(SIZE, ranks) },
    { name: "inputOutput", links: pairs(SIZE, ranks) },
  ]);

  it("draws from the 90th percentile on, solid from the 95th", () => {
    expect(linksOf(relatedness, 6)).toEqual([
      { from: 6, to: 5, percentile: 100, strength: "very strong" },
      { from: 6, to: 4, percentile: 95, strength: "very strong" },
    ]);
    expect(linksOf(relatedness, 4).map(({ to, strength }) => [to, strength])).toEqual([
      [6, "very strong"],
      [5, "strong"],
    ]);
  });

  it("draws the two highest above 50 where there is none, or fewer", () => {
    expect(linksOf(relatedness, 3).map(({ to, percentile, strength }) => [to, percentile, strength])).toEqual([
      [6, 85, "nearest"],
      [5, 80, "nearest"],
    ]);
    expect(linksOf(relatedness, 1).map(({ to, percentile }) => [to, percentile])).toEqual([]);
    expect(linksOf(relatedness, 2).map(({ to, percentile }) => [to, percentile])).toEqual([
      [6, 70],
      [5, 65],
    ]);
  });
});
