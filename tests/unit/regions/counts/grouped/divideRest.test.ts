import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideRest, type DividedCell, type ShareBounds } from "#regions/counts/grouped/divideRest.ts";

const GROUPS = 3;
const MOST = 2;

function divided(cell: DividedCell): ShareBounds {
  const into = {
    low: new Float64Array(GROUPS),
    share: new Float64Array(GROUPS),
    high: new Float64Array(GROUPS),
  };
  divideRest(into, 0, GROUPS, cell);
  return into;
}

/** Every way unpublished classes of at most two establishments can make up the rest: least and most of each group. */
function byEnumeration({ total, known, place }: DividedCell): { low: number[]; high: number[] } {
  const low = Array.from({ length: GROUPS }, () => Infinity);
  const high = Array.from({ length: GROUPS }, () => -Infinity);
  const visit = (i: number, left: number, sums: number[]): void => {
    if (left < 0) return;
    if (i === known.length) {
      if (left > 0) return;
      sums.forEach((sum, g) => {
        low[g] = Math.min(low[g], sum);
        high[g] = Math.max(high[g], sum);
      });
      return;
    }
    const choices = Number.isNaN(known[i]) ? [0, 1, 2] : [known[i]];
    for (const choice of choices)
      visit(
        i + 1,
        left - choice,
        sums.map((sum, g) => (g === place[i] ? sum + choice : sum)),
      );
  };
  visit(0, total, [0, 0, 0]);
  return { low, high };
}

/** A cell that some true division explains. */
const anyCell = fc
  .array(
    fc.record({
      establishments: fc.nat(9),
      place: fc.nat(GROUPS - 1),
      weight: fc.nat(50),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .filter((classes) => classes.some(({ establishments }) => establishments > 0))
  .map((classes): DividedCell => ({
    total: classes.reduce((sum, { establishments }) => sum + establishments, 0),
    known: classes.map(({ establishments }) => (establishments > MOST ? establishments : Number.NaN)),
    place: classes.map(({ place }) => place),
    weight: classes.map(({ weight }) => weight),
    most: MOST,
  }));

describe("divideRest", () => {
  it("keeps what is published and divides the rest by weight", () => {
    const cell = {
      total: 20,
      known: [10, Number.NaN, Number.NaN, 6],
      place: [0, 0, 1, 2],
      weight: [9, 3, 1, 9],
      most: Infinity,
    };
    expect(divided(cell)).toEqual({
      low: Float64Array.of(0.5, 0, 0.3),
      share: Float64Array.of(0.65, 0.05, 0.3),
      high: Float64Array.of(0.7, 0.2, 0.3),
    });
  });

  it("is certain where only one group has unpublished classes", () => {
    const { low, share, high } = divided({
      total: 10,
      known: [4, Number.NaN, 3],
      place: [0, 1, 2],
      weight: [1, 0, 1],
      most: 9,
    });
    expect([...low]).toEqual([0.4, 0.3, 0.3]);
    expect(share).toEqual(low);
    expect(high).toEqual(low);
  });

  it("bounds establishments as every possible division does", () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const { low, high } = divided(cell);
        const truth = byEnumeration(cell);
        for (let g = 0; g < GROUPS; g++) {
          expect(low[g] * cell.total).toBeCloseTo(truth.low[g], 9);
          expect(high[g] * cell.total).toBeCloseTo(truth.high[g], 9);
        }
      }),
    );
  });

  it("gives shares of 1 within their bounds", () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(MOST, Infinity), (cell, most) => {
        const { low, share, high } = divided({ ...cell, most });
        expect(share.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
        for (let g = 0; g < GROUPS; g++) {
          expect(share[g]).toBeGreaterThanOrEqual(low[g] - 1e-12);
          expect(share[g]).toBeLessThanOrEqual(high[g] + 1e-12);
        }
      }),
    );
  });

  it("gives any group all of a rest that no class can have", () => {
    const { low, share, high } = divided({ total: 10, known: [4, 4], place: [0, 1], weight: [4, 4], most: 2 });
    expect([...low]).toEqual([0.4, 0.4, 0]);
    expect(share.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
    high.forEach((most, g) => expect(most).toBeCloseTo(low[g] + 0.2, 12));
  });

  it("refuses published parts above the whole", () => {
    expect(() => divided({ total: 5, known: [6], place: [0], weight: [1], most: 2 })).toThrow("within 5, got -1 left");
  });
});
