import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NetworkNode, labelBox, networkLayout } from "#charts/network/networkLayout.ts";
import { overlaps } from "#charts/labels/placeLabels.ts";

const node = (mark: string, figures: Partial<NetworkNode> = {}): NetworkNode => ({
  mark,
  label: mark,
  state: "present",
  size: 100,
  facts: "",
  ...figures,
});
const around = (count: number) => Array.from({ length: count }, (_, i) => node(`Cluster ${i}`));

describe("a network around a cluster", () => {
  test("has it in the middle and the others clockwise from the top", () => {
    const { placed, height } = networkLayout(node("Centre"), around(6), 400);
    expect(placed[0]).toMatchObject({ x: 200, y: height / 2, anchor: "middle" });
    expect(placed.slice(1).map(({ anchor }) => anchor)).toEqual(["start", "start", "start", "end", "end", "end"]);
    const [a, b, c, d, e, f] = placed.slice(1).map(({ y }) => y);
    expect([a, b, c]).toEqual([a, b, c].toSorted((p, q) => p - q));
    expect([d, e, f]).toEqual([d, e, f].toSorted((p, q) => q - p));
  });
  test("is symmetric for equal names, and the same every time", () => {
    const { placed } = networkLayout(undefined, around(8), 400);
    expect(placed.slice(0, 4).map(({ x }) => x - 200)).toEqual(
      placed
        .slice(4)
        .reverse()
        .map(({ x }) => 200 - x),
    );
    expect(networkLayout(undefined, around(8), 400).placed).toEqual(placed);
  });
  test("gives areas in proportion, and the smallest to what is missing", () => {
    const sizes = [400, 100, 0, Number.NaN].map((size, i) => node(String(i), { size }));
    const [largest, quarter, none, unknown] = networkLayout(undefined, sizes, 400).placed.map(({ radius }) => radius);
    expect(quarter - none).toBeCloseTo((largest - none) / 2);
    expect(unknown).toBe(none);
  });
  test("never overlaps and never leaves the drawing, whatever the names", () => {
    const name = fc.array(fc.stringMatching(/^[A-Za-z]{1,15}$/), { minLength: 1, maxLength: 7 });
    const nodes = fc.array(
      fc.record({
        label: name.map((words) => words.join(" ")),
        size: fc.integer({ min: 0, max: 1000 }),
        state: fc.constantFrom("strong" as const, "present" as const, "missing" as const),
      }),
      { minLength: 1, maxLength: 16 },
    );
    fc.assert(
      fc.property(nodes, name, fc.integer({ min: 300, max: 704 }), (nodes, words, width) => {
        const centre = node("Centre", { label: words.join(" ") });
        const ring = nodes.map((figures, i) => node(String(i), figures));
        const { placed, height } = networkLayout(centre, ring, width);
        expect(placed.map(({ node }) => node)).toEqual([centre, ...ring]);
        const boxes = placed.slice(1).map((place) => {
          const label = labelBox(place);
          const disc = {
            left: place.x - place.radius,
            top: place.y - place.radius,
            width: 2 * place.radius,
            height: 2 * place.radius,
          };
          return [label, disc];
        });
        for (const [i, own] of boxes.entries()) {
          for (const box of own) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.left + box.width).toBeLessThanOrEqual(width);
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.top + box.height).toBeLessThanOrEqual(height);
            for (const other of boxes.slice(i + 1).flat()) expect(overlaps(box, other)).toBe(false);
          }
          const middle = labelBox(placed[0]);
          for (const box of own) expect(overlaps(box, middle)).toBe(false);
        }
      }),
    );
  });
});
