import fc from "fast-check";
import { expect, test } from "vitest";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { mostFired } from "#panels/model/rule/AdvisedRegions.tsx";

const answer = (rows: readonly (readonly [feature: number, fired: number, asked: number])[]) =>
  ({
    feature: Int32Array.from(rows, ([feature]) => feature),
    value: Float64Array.from(rows, ([, fired]) => fired),
    asked: Uint16Array.from(rows, ([, , asked]) => asked),
  }) as unknown as MeasureAnswer;

test("the regions with the most come first, ties by the fewer asked, those with none not at all", () => {
  const found = mostFired(
    answer([
      [48_201, 3, 40],
      [6_037, 5, 60],
      [919, Number.NaN, 0],
      [26_163, 3, 21],
      [1_001, 0, 5],
    ]),
    3,
  );
  expect(found).toEqual([
    { region: "US-06037", fired: 5, asked: 60 },
    { region: "US-26163", fired: 3, asked: 21 },
    { region: "US-48201", fired: 3, asked: 40 },
  ]);
});

test("never more than asked for, never one that is passed over by a smaller", () => {
  const row = fc.tuple(fc.integer({ min: 1000, max: 57_000 }), fc.nat(30), fc.nat(60));
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: ([feature]) => feature }),
      fc.integer({ min: 1, max: 10 }),
      (rows, n) => {
        const fired = mostFired(answer(rows), n).map((region) => region.fired);
        const all = rows.map(([, count]) => count).filter((count) => count > 0);
        expect(fired).toEqual(all.toSorted((a, b) => b - a).slice(0, n));
      },
    ),
  );
});
