import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlaps, placeLabels } from "#charts/labels/placeLabels.ts";
import { spreadLabels } from "#charts/labels/spreadLabels.ts";
import { textWidth } from "#charts/labels/textWidth.ts";
import { wrapText } from "#charts/labels/wrapText.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const word = fc.stringMatching(/^[A-Za-z&,.]{1,14}$/);
const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));

describe("the width of a text", () => {
  test("is the sum of the font's advances", () => {
    expect(textWidth("", 12)).toBe(0);
    expect(textWidth("Il", 100)).toBe(26 + 25);
    expect(textWidth("10,000", 12)).toBeCloseTo(12 * (0.5 * 5 + 0.25));
    expect(textWidth("日本", 10)).toBe(20);
  });
  test("grows with the size and with the weight", () => {
    expect(textWidth("Automotive", 24)).toBeCloseTo(2 * textWidth("Automotive", 12));
    expect(textWidth("Automotive", 12, "bold")).toBeGreaterThan(textWidth("Automotive", 12));
  });
});

describe("a name on a few lines", () => {
  const options = { width: 110, size: 12, lines: 3 };
  test("stays on one where it fits", () => expect(wrapText("Plastics", options)).toEqual(["Plastics"]));
  test("has lines of about equal length", () => {
    expect(wrapText("Oil and Gas Production and Transportation", { ...options, width: 160 })).toEqual([
      "Oil and Gas Production",
      "and Transportation",
    ]);
    expect(wrapText("Upstream Chemical Products", { ...options, width: 145 })).toEqual([
      "Upstream",
      "Chemical Products",
    ]);
  });
  test("breaks after a dash", () => {
    expect(wrapText("Detroit–Warren–Dearborn", { ...options, width: 90 })).toEqual(["Detroit–Warren–", "Dearborn"]);
  });
  test("ends in an ellipsis where it is too long", () => {
    expect(wrapText("Oil and Gas Production and Transportation", { ...options, width: 80, lines: 2 })).toEqual([
      "Oil and Gas",
      "Production a…",
    ]);
    expect(wrapText("Pneumonoultramicroscopic", { ...options, width: 60 })).toEqual(["Pneumo…"]);
  });
  test("never runs wider or longer than asked, and loses nothing but what the ellipsis tells", () => {
    fc.assert(
      fc.property(title, number(40, 300), fc.integer({ min: 1, max: 4 }), (text, width, lines) => {
        const wrapped = wrapText(text, { width, size: 12, lines });
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        if (!wrapped.some((line) => line.endsWith("…"))) expect(wrapped.join(" ")).toBe(text);
      }),
    );
  });
});

describe("labels of points", () => {
  const bounds = { left: 0, top: 0, width: 400, height: 300 };
  const size = { width: 60, height: 13 };

  test("stand to the right where there is room", () => {
    const disc = { x: 100, y: 100, radius: 5 };
    expect(placeLabels([{ disc, ...size }], [disc], bounds)).toEqual([
      { left: 108, top: 93.5, width: 60, height: 13, anchor: "start" },
    ]);
  });
  test("go to the left at the right edge", () => {
    const disc = { x: 390, y: 100, radius: 5 };
    expect(placeLabels([{ disc, ...size }], [disc], bounds)[0]).toMatchObject({ left: 322, anchor: "end" });
  });
  test("are left out where every place is taken, unless they may be tied from farther out", () => {
    const disc = { x: 200, y: 150, radius: 3 };
    const wall = Array.from({ length: 12 }, (_, i) => {
      const angle = (i * Math.PI) / 6;
      return { x: 200 + 12 * Math.cos(angle), y: 150 + 12 * Math.sin(angle), radius: 1.5 };
    });
    const discs = [disc, ...wall];
    expect(placeLabels([{ disc, ...size }], discs, bounds)).toEqual([undefined]);
    const [tied] = placeLabels([{ disc, ...size, isTied: true }], [disc, ...wall.slice(1)], bounds);
    expect(tied?.tie).toMatchObject({ x1: 203, y1: 150 });
  });
  test("keep off what is blocked", () => {
    const disc = { x: 100, y: 100, radius: 5 };
    const [place] = placeLabels([{ disc, ...size }], [disc], bounds, [{ left: 105, top: 80, width: 300, height: 40 }]);
    expect(place?.anchor).toBe("end");
  });
  test("never overlap, leave the plot or cover the middle of another point", () => {
    const discs = fc.array(fc.record({ x: number(0, 400), y: number(0, 300), radius: number(2, 30) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(discs, fc.boolean(), (discs, isTied) => {
        const places = placeLabels(
          discs.map((disc) => ({ disc, ...size, isTied })),
          discs,
          bounds,
        );
        const placed = places.flatMap((place, i) => (place ? [{ place, disc: discs[i] }] : []));
        for (const [i, { place, disc }] of placed.entries()) {
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + place.width).toBeLessThanOrEqual(400);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + place.height).toBeLessThanOrEqual(300);
          expect(placed.slice(i + 1).some((other) => overlaps(place, other.place))).toBe(false);
          const isUnder = ({ x, y }: { x: number; y: number }) =>
            x > place.left && x < place.left + place.width && y > place.top && y < place.top + place.height;
          expect(discs.filter((other) => other !== disc && isUnder(other))).toEqual([]);
        }
      }),
    );
  });
});

describe("labels along an axis", () => {
  test("stay where they are wanted while they do not touch", () => {
    expect(spreadLabels([10, 50, 90], [10, 10, 10], [0, 100])).toEqual([10, 50, 90]);
  });
  test("part evenly around a common place", () => {
    expect(spreadLabels([50, 50], [10, 20], [0, 100])).toEqual([42.5, 57.5]);
  });
  test("stay within the room", () => expect(spreadLabels([0, 2], [10, 10], [0, 100])).toEqual([5, 15]));
  test("share a room that is too short", () => expect(spreadLabels([5, 5], [10, 10], [0, 10])).toEqual([2.5, 7.5]));
  test("solve the least squares: the min-max formula of isotonic regression is the oracle", () => {
    const labels = fc.array(
      fc.record({ wanted: fc.integer({ min: 0, max: 100 }), size: fc.integer({ min: 5, max: 40 }) }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(labels, (labels) => {
        const sorted = labels.toSorted((a, b) => a.wanted - b.wanted);
        const before = sorted.map((_, i) => sorted.slice(0, i).reduce((sum, { size }) => sum + size, 0));
        const offsets = sorted.map(({ size }, i) => before[i] + size / 2);
        const total = before[before.length - 1] + sorted[sorted.length - 1].size;
        const free = sorted.map(({ wanted }, i) => wanted - offsets[i]);
        const mean = (from: number, to: number) =>
          free.slice(from, to + 1).reduce((sum, value) => sum + value, 0) / (to - from + 1);
        const expected = sorted.map((_, i) => {
          const lowest = (j: number) => Math.min(...sorted.slice(i).map((_, k) => mean(j, i + k)));
          const iso = Math.max(...Array.from({ length: i + 1 }, (_, j) => lowest(j)));
          return offsets[i] + Math.max(-1000, Math.min(1500 - total, iso));
        });
        const actual = spreadLabels(
          sorted.map(({ wanted }) => wanted),
          sorted.map(({ size }) => size),
          [-1000, 1500],
        );
        for (const [i, centre] of actual.entries()) expect(centre).toBeCloseTo(expected[i], 6);
      }),
    );
  });
});
