import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { robustDomain } from "#charts/scatter/robustDomain.ts";
import { scatterLabels, withNameOf } from "#charts/scatter/scatterLabels.ts";
import { type ScatterPoint, notDrawn, scatterMarks } from "#charts/scatter/scatterMarks.ts";
import { scatterTable } from "#charts/scatter/scatterWords.ts";
import { sizeSteps } from "#charts/scatter/ScatterKey.tsx";

const NOT_KNOWN = Number.NaN;
const point = (mark: string, figures: Partial<ScatterPoint> = {}): ScatterPoint => ({
  mark,
  label: mark,
  x: 1,
  low: 0.8,
  high: 1.2,
  y: 0,
  size: 100,
  state: "other",
  facts: "",
  ...figures,
});
const area = { left: 0, right: 100, top: 0, bottom: 100 };
const scale = {
  x: (value: number) => 50 * value,
  y: (value: number) => 50 - 50 * value,
  radius: (size: number) => size,
};

describe("an axis", () => {
  test("reaches over all values, the reference and a little room", () => {
    const [low, high] = robustDomain([10, 20], "linear", 0);
    expect([low, high]).toEqual([-1.2, 21.2]);
  });
  test("is not stretched by values far out", () => {
    const growth = [-0.1, -0.05, -0.02, 0, 0.01, 0.03, 0.04, 0.08, 0.1, 2.9];
    const [low, high] = robustDomain(growth, "linear", 0);
    expect(low).toBeLessThan(-0.1);
    expect(high).toBeLessThan(0.2);
  });
  test("is geometric on a log scale, where zero has no place", () => {
    const [low, high] = robustDomain([0, 0.25, 4], "log", 1);
    expect(low * high).toBeCloseTo(1);
    expect(low).toBeLessThan(0.25);
    expect(low).toBeGreaterThan(0.15);
  });
  test("keeps within its limits and has ends without values", () => {
    expect(robustDomain([0.01, 4], "log", 1, [0.1, 3])).toEqual([0.1, 3]);
    expect(robustDomain([NOT_KNOWN], "log")).toEqual([0.5, 2]);
    expect(robustDomain([], "linear")).toEqual([-1, 1]);
  });
  test("is never empty and holds half of the values", () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, (values) => {
        const [low, high] = robustDomain(values, "linear");
        expect(high).toBeGreaterThan(low);
        const inside = values.filter((value) => value >= low && value <= high);
        expect(2 * inside.length).toBeGreaterThanOrEqual(values.length);
      }),
    );
  });
});

describe("the marks", () => {
  test("are the points whose figures are known, the largest first", () => {
    const points = [point("small", { size: 5 }), point("large", { size: 9 }), point("none", { y: NOT_KNOWN })];
    expect(scatterMarks(points, scale, area).map(({ point }) => point.mark)).toEqual(["large", "small"]);
  });
  test("stand at the edge where they are beyond it, and say on which side", () => {
    const [mark] = scatterMarks([point("far", { x: 9, y: 4, size: 3 })], scale, area);
    expect(mark).toMatchObject({ x: 100, y: 0, offX: 1, offY: -1, radius: 3 });
    expect(scatterMarks([point("in", { size: 3 })], scale, area)[0]).toMatchObject({ x: 50, y: 50, offX: 0, offY: 0 });
    expect(scatterMarks([point("none", { x: 0, size: 3 })], { ...scale, x: () => -Infinity }, area)[0]).toMatchObject({
      x: 0,
      offX: -1,
    });
  });
  test("never shrink out of sight", () => {
    expect(scatterMarks([point("tiny", { size: 0 })], scale, area)[0].radius).toBe(2.5);
  });
  test("that have no place are counted by reason", () => {
    const points = [
      point("c", { y: NOT_KNOWN }),
      point("a", { x: NOT_KNOWN, reason: "withheld" }),
      point("b"),
      point("d", { size: NOT_KNOWN, reason: "withheld" }),
    ];
    const groups = notDrawn(points, "not known").map(({ reason, points }) => [reason, points.map(({ mark }) => mark)]);
    expect(groups).toEqual([
      ["withheld", ["a", "d"]],
      ["not known", ["c"]],
    ]);
  });
});

describe("names in the plot", () => {
  const wide = { left: 0, right: 400, top: 0, bottom: 300 };
  const at = { x: (value: number) => 100 * value, y: (value: number) => 150 - value, radius: () => 6 };
  const marks = scatterMarks(
    [
      point("Other", { x: 0.5, size: 900 }),
      point("Strong", { x: 1.5, size: 10, state: "strong" }),
      point("Chosen", { x: 2.5, size: 1 }),
    ],
    at,
    wide,
  );
  test("go to the selected one, then to strong ones, then to large ones", () => {
    const named = (most: number) =>
      scatterLabels(marks, { area: wide, most, selected: "Chosen" }).map(({ mark }) => mark.point.mark);
    expect(named(1)).toEqual(["Chosen"]);
    expect(named(2)).toEqual(["Chosen", "Strong"]);
    expect(named(9)).toEqual(["Chosen", "Strong", "Other"]);
  });
  test("make room for the one at hand", () => {
    const twins = scatterMarks([point("One", { state: "strong" }), point("Two", { x: 1.01, size: 1 })], at, wide);
    const labels = scatterLabels(twins, { area: wide, most: 1 });
    expect(labels.map(({ mark }) => mark.point.mark)).toEqual(["One"]);
    const names = withNameOf(twins[1], labels, twins, wide).map(({ mark }) => mark.point.mark);
    expect(names).toContain("Two");
  });
});

test("the table has every point, drawn or not, the largest first", () => {
  const table = scatterTable(
    [point("none", { size: NOT_KNOWN, x: NOT_KNOWN }), point("some"), point("most", { size: 200 })],
    {
      caption: "Clusters",
      x: { label: "LQ, log scale", write: (value) => value.toFixed(2) },
      y: { label: "Growth", write: (value) => `${value}%` },
      writeSize: String,
      words: {
        hint: "",
        states: { strong: "strong", other: "not strong", uncertain: "uncertain" },
        size: "Jobs",
        offScale: "",
        notDrawn: String,
        reason: String,
        unknown: "not known",
        columns: { name: "Cluster", x: "LQ", low: "from", high: "to", y: "Growth", state: "Claim" },
      },
    },
  );
  expect(table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)))).toEqual([
    ["most", "200", "1.00", "0.80", "1.20", "0%", "not strong"],
    ["some", "100", "1.00", "0.80", "1.20", "0%", "not strong"],
    ["none", "not known", "not known", "0.80", "1.20", "0%", "not known"],
  ]);
});

test("the key shows round sizes that are drawn", () => {
  expect(sizeSteps(61_400)).toEqual([5000, 50_000]);
  expect(sizeSteps(1000)).toEqual([100, 1000]);
  expect(sizeSteps(29)).toEqual([2, 20]);
  expect(sizeSteps(0)).toEqual([]);
});
