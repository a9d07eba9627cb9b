import { expect, test } from "vitest";
import { measureColours } from "../../../src/ui/measureColours";

const lightness = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test.each(["light", "dark"] as const)("as many hex colours as classes, none twice (%s)", (theme) => {
  for (const classes of [1, 2, 3, 4, 5, 6, 7]) {
    const colours = measureColours("sequential", classes, theme);
    expect(new Set(colours).size).toBe(classes);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  }
  for (const classes of [1, 3, 5, 7]) expect(new Set(measureColours("diverging", classes, theme)).size).toBe(classes);
});

test("more is darker on paper and brighter on a dark ground", () => {
  const light = measureColours("sequential", 7, "light").map(lightness);
  expect(light).toEqual(light.toSorted((a, b) => b - a));
  const dark = measureColours("sequential", 7, "dark").map(lightness);
  expect(dark).toEqual(dark.toSorted((a, b) => a - b));
});

test("diverging colours leave the middle in one direction of lightness on both sides", () => {
  const light = measureColours("diverging", 7, "light").map(lightness);
  expect(light.slice(0, 4)).toEqual(light.slice(0, 4).toSorted((a, b) => a - b));
  expect(light.slice(3)).toEqual(light.slice(3).toSorted((a, b) => b - a));
  const dark = measureColours("diverging", 7, "dark").map(lightness);
  expect(dark.slice(0, 4)).toEqual(dark.slice(0, 4).toSorted((a, b) => b - a));
  expect(dark.slice(3)).toEqual(dark.slice(3).toSorted((a, b) => a - b));
});

test("an even number of diverging classes has no middle", () => {
  expect(() => measureColours("diverging", 4, "light")).toThrow(/got 4/);
  expect(() => measureColours("diverging", 9, "light")).toThrow(/got 9/);
});
