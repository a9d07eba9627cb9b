import { describe, expect, it } from "vitest";
import { SHEETS } from "#map/palette.ts";
import * as colours from "#ui/dataColours.ts";

type Rgb = [red: number, green: number, blue: number];

/** Linear light of "#rrggbb". */
const light = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

const through = (matrix: number[][], rgb: Rgb): Rgb =>
  matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, weight, at) => sum + weight * rgb[at], 0),
      ),
    ),
  ) as Rgb;

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** WCAG 2.2. */
function contrast(a: Rgb, b: Rgb): number {
  const [more, less] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (more + 0.05) / (less + 0.05);
}

/** What shows of a colour of this opacity over another, as browsers blend: in encoded values. */
function over(top: string, opacity: number, ground: string): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const blended = [1, 3, 5].map((at) => Math.round(part(top, at) * opacity + part(ground, at) * (1 - opacity)));
  return `#${blended.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Machado, Oliveira and Fernandes 2009 (IEEE TVCG 15), severity 1. */
const VISIONS: [name: string, see: (rgb: Rgb) => Rgb][] = [
  ["all colours", (rgb) => rgb],
  [
    "no green (deuteranopia)",
    (rgb) =>
      through(
        [
          [0.367322, 0.860646, -0.227968],
          [0.280085, 0.672501, 0.047413],
          [-0.01182, 0.04294, 0.968881],
        ],
        rgb,
      ),
  ],
  [
    "no red (protanopia)",
    (rgb) =>
      through(
        [
          [0.152286, 1.052583, -0.204868],
          [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ],
        rgb,
      ),
  ],
  ["no colour", (rgb) => [luminance(rgb), luminance(rgb), luminance(rgb)]],
];

describe.each(["light", "dark"] as const)("marks on the %s map", (theme) => {
  const { land, water } = SHEETS[theme];
  const rings = [...colours.CLASS_RINGS[theme], colours.OTHER_RING[theme]];
  const fills = [...colours.CLASS_COLOURS, colours.OTHER_COLOUR];
  const inks = [...colours.CLASS_INK, colours.OTHER_INK];
  const paleInks = [...colours.PALE_INK[theme], colours.OTHER_PALE_INK[theme]];

  it("stand out 3:1 from land and water by their ring", () => {
    for (const ring of rings)
      for (const ground of [land, water])
        expect([ring, contrast(light(ring), light(ground)) >= 3]).toEqual([ring, true]);
  });

  it.each(VISIONS)("have a letter and a number that read 4.5:1, also pale: with %s", (_, see) => {
    fills.forEach((fill, at) => {
      expect(contrast(see(light(fill)), see(light(inks[at])))).toBeGreaterThanOrEqual(4.5);
      for (const ground of [land, water]) {
        const pale = over(fill, colours.PALE, ground);
        expect(contrast(see(light(pale)), see(light(paleInks[at])))).toBeGreaterThanOrEqual(4.5);
      }
    });
  });
});

it("has a letter of its own for each class, so that none is told by its colour alone", () => {
  expect(new Set(colours.CLASS_LETTERS).size).toBe(colours.CLASS_COLOURS.length);
});
