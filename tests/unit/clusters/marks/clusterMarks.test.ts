import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markSteps, mergedMarks } from "#clusters/marks/clusterMarks.ts";

const mark = (slot: number, region: number) => ({ slot, region });
const anyMarks = fc
  .uniqueArray(fc.record({ slot: fc.nat(6), region: fc.nat(30) }), {
    selector: ({ slot, region }) => `${slot} ${region}`,
    maxLength: 150,
  })
  .map((marks) => marks.map(({ slot, region }) => mark(slot, region)));
/** Regions stand in a row: each touches the one before and the one after. */
const inRow = (region: number) => [region - 1, region + 1];

describe("mergedMarks", () => {
  it("lets the one known more stand for those that touch it, and a chain fall apart", () => {
    // Of subject 0 the regions 3, 4, 5, 6 stand in a row, 4 first; of subject 1 region 3 by itself.
    const marks = [mark(0, 4), mark(1, 3), mark(0, 6), mark(0, 3), mark(0, 5)];
    expect([...mergedMarks(marks, inRow)]).toEqual([0, 1, 2, 0, 0]);
  });

  it("takes each mark once: into itself, or into one of the same subject before it that it touches", () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        mergedMarks(marks, inRow).forEach((leader, place) => {
          const [own, other] = [marks[place], marks[leader]];
          expect(other.slot).toBe(own.slot);
          if (leader === place) return;
          expect(leader).toBeLessThan(place);
          expect(Math.abs(other.region - own.region)).toBe(1);
        });
      }),
    );
  });

  it("leaves no two that stand for themselves beside each other, unless one was taken from between", () => {
    const marks = [mark(0, 1), mark(0, 2)];
    expect([...mergedMarks(marks, inRow)]).toEqual([0, 0]);
    expect([...mergedMarks(marks, () => [])]).toEqual([0, 1]);
  });
});

describe("markSteps", () => {
  it("shows at most two of a region and four of a subject at first, the first ranked first", () => {
    const ofRegion = [mark(0, 0), mark(1, 0), mark(2, 0)];
    expect([...markSteps(ofRegion, 10)]).toEqual([0, 0, 1]);
    const ofSubject = [0, 1, 2, 3, 4].map((region) => mark(0, region));
    expect([...markSteps(ofSubject, 10)]).toEqual([0, 0, 0, 0, 1]);
    expect([...markSteps(ofSubject, 2)], "no more than fit").toEqual([0, 0, 1, 1, 1]);
  });

  it("keeps to its room at every step, and shows all in the end", () => {
    fc.assert(
      fc.property(anyMarks, fc.integer({ min: 1, max: 40 }), (marks, atFirst) => {
        const steps = markSteps(marks, atFirst);
        expect(steps.length).toBe(marks.length);
        for (let step = 0; step < 5; step++) {
          const shown = marks.filter((_, place) => steps[place] <= step);
          const most = (key: "slot" | "region") =>
            Math.max(0, ...shown.map((one) => shown.filter((other) => other[key] === one[key]).length));
          expect(shown.length).toBeLessThanOrEqual(atFirst * 3 ** step);
          expect(most("region")).toBeLessThanOrEqual(2 * (step + 1));
          expect(most("slot")).toBeLessThanOrEqual(4 * 3 ** step);
        }
        expect(Math.max(0, ...steps)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
