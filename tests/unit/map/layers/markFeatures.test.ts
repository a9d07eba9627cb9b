import { describe, expect, it } from "vitest";
import { marksOf } from "#clusters/marks/markFile.ts";
import { APART_ZOOM, STEP_ZOOMS, markFeatures } from "#map/layers/markFeatures.ts";

/** Four marks of two regions that lie beside each other: the second region's first mark is shown from afar by that of the first region. */
const marks = marksOf({
  economies: [{ id: "US", basis: "employment", year: 2021, rows: 4 }],
  subjects: [
    { id: "cluster/automotive", name: "Automotive", family: 3 },
    { id: "cluster/plastics", name: "Plastics", family: 6 },
    { id: "cluster/paper", name: "Paper", family: 2 },
  ],
  regions: { id: ["A", "B"], name: ["Detroit", "Flint"], lon: [-83, -83.7], lat: [42.3, 43] },
  subject: [0, 0, 1, 2],
  region: [0, 1, 0, 0],
  size: [1000, 900, 800, 700],
  quotient: [5, 4, 3, 2],
  lower: [4, 3, 2, 1.5],
  upper: [6, 5, 4, 3],
  strong: [1, 1, 1, 0],
  step: [0, 0, 1, 5],
  leader: [0, 0, 2, 3],
});
const drawn = (steps: number) =>
  markFeatures(marks, steps, (place, more) => `${place} and ${more} more`).features.map(
    ({ properties }) => properties as { name: string; fromAfar: string; below: number },
  );
const names = (steps: number) => drawn(steps).map(({ name, fromAfar }) => `${name} · ${fromAfar}`);

describe("the marks of a map", () => {
  it("are those of its steps, and regions that are one from afar have one each from where they are apart", () => {
    const first = "Automotive · Detroit and 1 more";
    expect(names(0)).toEqual([first]);
    expect(names(1)).toEqual([first, "Plastics · Detroit"]);
    const apart = STEP_ZOOMS.indexOf(APART_ZOOM) + 1;
    expect(names(apart - 1)).toEqual([first, "Plastics · Detroit"]);
    expect(names(apart)).toEqual([first, "Automotive · Flint", "Plastics · Detroit"]);
    expect(names(STEP_ZOOMS.length)).toEqual([first, "Automotive · Flint", "Plastics · Detroit", "Paper · Detroit"]);
  });

  it("stand where they stood before others of their place came", () => {
    const places = (steps: number) => drawn(steps).map(({ name, fromAfar, below }) => ({ name, fromAfar, below }));
    const all = places(STEP_ZOOMS.length);
    expect(all).toEqual(expect.arrayContaining(places(1)));
    const inDetroit = all.filter(({ fromAfar }) => fromAfar.startsWith("Detroit")).map(({ below }) => below);
    expect(inDetroit).toEqual([...new Set(inDetroit)].toSorted((a, b) => a - b));
    expect(inDetroit).toHaveLength(3);
  });
});
