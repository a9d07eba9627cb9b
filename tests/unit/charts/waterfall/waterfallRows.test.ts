import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrowPath, waterfallDomain, waterfallRows } from "#charts/waterfall/waterfallRows.ts";

const step = (mark: string, change: number) => ({ mark, label: mark, change });
const start = { label: "2017", value: 180 };
const end = { label: "2021", value: 205 };
/** Farhauer and Kroell's region: national growth 27, industry mix 1, competitive effect -3. */
const parts = [step("national", 27), step("mix", 1), step("regional", -3)];

describe("the rows of a waterfall", () => {
  test("step from the start to the end", () => {
    const rows = waterfallRows(start, parts, end);
    expect(rows.map(({ mark, kind, from, to }) => [mark, kind, from, to])).toEqual([
      ["start", "total", 0, 180],
      ["national", "step", 180, 207],
      ["mix", "step", 207, 208],
      ["regional", "step", 208, 205],
      ["end", "total", 0, 205],
    ]);
  });
  test("name what the steps leave open, if it is more than rounding", () => {
    const rest = (value: number) => waterfallRows(start, parts, { label: "2021", value }, "withheld").at(-2);
    expect(rest(215)).toMatchObject({ mark: "rest", label: "withheld", from: 205, to: 215 });
    expect(rest(205.4)).toMatchObject({ mark: "regional" });
  });
  test("do not guess beyond a step that is not known", () => {
    const rows = waterfallRows(start, [step("national", Number.NaN), step("mix", 1)], end, "withheld");
    expect(rows.map(({ to }) => to)).toEqual([180, Number.NaN, Number.NaN, 205]);
  });
  test("add up: each begins where the one before ends", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 12 }), (changes) => {
        const steps = changes.map((change, i) => step(String(i), change));
        const sum = changes.reduce((total, change) => total + change, 0);
        const rows = waterfallRows(start, steps, { label: "end", value: 180 + sum }, "rest");
        expect(rows.length).toBe(changes.length + 2);
        for (let i = 1; i < rows.length - 1; i++) expect(rows[i].from).toBe(rows[i - 1].to);
        expect(rows[rows.length - 2].to).toBe(rows[rows.length - 1].to);
      }),
    );
  });
});

describe("the axis of a waterfall", () => {
  test("begins at zero where the steps can be seen so", () => {
    const rows = waterfallRows({ label: "", value: 100 }, [step("up", 200)], { label: "", value: 300 });
    expect(waterfallDomain(rows)).toEqual({ domain: [0, 300], isCut: false });
  });
  test("is cut where they would be slivers", () => {
    const { domain, isCut } = waterfallDomain(waterfallRows(start, parts, end));
    expect(isCut).toBe(true);
    expect(domain[0]).toBeCloseTo(180 - 0.45 * 28);
    expect(domain[1]).toBe(208);
  });
  test("reaches below zero, and stands without figures", () => {
    const rows = waterfallRows({ label: "", value: 10 }, [step("down", -30)], { label: "", value: -20 });
    expect(waterfallDomain(rows)).toEqual({ domain: [-20, 10], isCut: false });
    const nothing = { label: "", value: Number.NaN };
    expect(waterfallDomain(waterfallRows(nothing, [], nothing))).toEqual({ domain: [0, 1], isCut: false });
  });
  test("holds every level and is never empty", () => {
    const level = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(level, fc.array(level, { maxLength: 6 }), (from, changes) => {
        const to = changes.reduce((sum, change) => sum + change, from);
        const rows = waterfallRows(
          { label: "", value: from },
          changes.map((change, i) => step(String(i), change)),
          { label: "", value: to },
        );
        const [low, high] = waterfallDomain(rows).domain;
        expect(high).toBeGreaterThan(low);
        for (const row of rows) {
          expect(row.to).toBeGreaterThanOrEqual(low);
          expect(row.to).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});

test("a step points where it goes, and a short one is all point", () => {
  expect(arrowPath(10, 50, 0, 16)).toBe("M10 0H44L50 8L44 16H10Z");
  expect(arrowPath(50, 10, 0, 16)).toBe("M50 0H16L10 8L16 16H50Z");
  expect(arrowPath(10, 12, 0, 16)).toBe("M10 0H10L12 8L10 16H10Z");
});
