import { expect, test } from "vitest";
import { measureColours } from "#measures/measureColours.ts";

const channels = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const lightness = (hex: string) => {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

test.each(["light", "dark"] as const)("as many hex colours as classes, none twice (%s)", (theme) => {
  for (const classes of [1, 2, 3, 4, 5, 6, 7]) {
    const colours = measureColours("count", classes, theme);
    expect(new Set(colours).size).toBe(classes);
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  }
  for (const classes of [1, 3, 5, 7]) expect(new Set(measureColours("quotient", classes, theme)).size).toBe(classes);
  expect(["strong", "stars", "quadrant", "spot"].map((of) => measureColours(of as "spot", 0, theme).length)).toEqual([
    2, 4, 5, 3,
  ]);
});

test("more is darker on paper and brighter on a dark ground", () => {
  for (const of of ["count", "share", "firing", "stars"] as const) {
    const light = measureColours(of, 7, "light").map(lightness);
    expect(light).toEqual(light.toSorted((a, b) => b - a));
    const dark = measureColours(of, 7, "dark").map(lightness);
    expect(dark).toEqual(dark.toSorted((a, b) => a - b));
  }
});

test("diverging colours leave the middle in one direction of lightness on both sides", () => {
  const light = measureColours("change", 7, "light").map(lightness);
  expect(light.slice(0, 4)).toEqual(light.slice(0, 4).toSorted((a, b) => a - b));
  expect(light.slice(3)).toEqual(light.slice(3).toSorted((a, b) => b - a));
  const dark = measureColours("change", 7, "dark").map(lightness);
  expect(dark.slice(0, 4)).toEqual(dark.slice(0, 4).toSorted((a, b) => b - a));
  expect(dark.slice(3)).toEqual(dark.slice(3).toSorted((a, b) => a - b));
});

test("an even number of diverging classes has no middle", () => {
  expect(() => measureColours("quotient", 4, "light")).toThrow(/got 4/);
  expect(() => measureColours("quotient", 9, "light")).toThrow(/got 9/);
});

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const DEFICIENCIES = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIELAB of a colour as a person with the deficiency sees it. */
function lab(hex: string, deficiency: keyof typeof DEFICIENCIES): number[] {
  const rgb = channels(hex);
  const [r, g, b] = DEFICIENCIES[deficiency].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, i) => sum + weight * rgb[i], 0),
      ),
    ),
  );
  const [x, y, z] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Distances in CIELAB; stars are an order too, which helps. */
const LEAST = { quadrant: 20, spot: 20, strong: 20, stars: 15 };

test.each(["light", "dark"] as const)("kinds are told apart with every common colour blindness (%s)", (theme) => {
  const tooNear = Object.keys(DEFICIENCIES).flatMap((deficiency) =>
    Object.entries(LEAST).flatMap(([of, least]) => {
      const seen = measureColours(of as keyof typeof LEAST, 0, theme).map((hex) =>
        lab(hex, deficiency as keyof typeof DEFICIENCIES),
      );
      return seen
        .flatMap((a, i) => seen.slice(i + 1).map((b, j) => ({ a, b, pair: [i, i + 1 + j] })))
        .filter(({ a, b }) => Math.hypot(...a.map((value, k) => value - b[k])) < least)
        .map(({ pair }) => `${deficiency} ${of} ${pair.join("-")}`);
    }),
  );
  expect(tooNear).toEqual([]);
});
