import { expect, it } from "vitest";
import { sketchLabels } from "#charts/sketch/sketchLabels.ts";

const box = (left: number, top: number, right: number, bottom: number): [number, number][] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
  [left, top],
];
const VIEW = { width: 400, height: 240, size: 11 };
const OWN = [box(150, 80, 250, 160)];

it("names what is seen of each neighbour, inside it and off the place itself", () => {
  const labels = sketchLabels(
    [
      { label: "West", rings: [box(-200, 80, 150, 160)] },
      { label: "East", rings: [box(250, 80, 600, 160)] },
    ],
    OWN,
    VIEW,
  );
  expect(labels.map(({ text }) => text).sort()).toEqual(["East", "West"]);
  const [west, east] = ["West", "East"].map((name) => labels.find(({ text }) => text === name)!);
  expect(west.x).toBeGreaterThan(0);
  expect(west.x).toBeLessThan(150);
  expect(east.x).toBeGreaterThan(250);
  expect(east.x).toBeLessThan(400);
});

it("names a neighbour that lies around the place in one of its own parts", () => {
  const around = { label: "All around", rings: [box(0, 0, 400, 240), box(150, 80, 250, 160)] };
  const [label] = sketchLabels([around], OWN, VIEW);
  const isOff = label.x + 30 < 150 || label.x - 30 > 250 || label.y < 80 || label.y - 11 > 160;
  expect(isOff).toBe(true);
});

it("leaves out a name that has no room, and never lays one over another", () => {
  const narrow = { label: "A very long name of a county", rings: [box(0, 0, 40, 240)] };
  const twice = [
    { label: "First one", rings: [box(250, 0, 330, 20)] },
    { label: "Second one", rings: [box(250, 0, 330, 19)] },
  ];
  expect(sketchLabels([narrow, ...twice], OWN, VIEW).map(({ text }) => text)).toEqual(["First one"]);
});

it("names nothing that is not seen", () => {
  expect(sketchLabels([{ label: "Far", rings: [box(900, 900, 1000, 1000)] }], OWN, VIEW)).toEqual([]);
});
