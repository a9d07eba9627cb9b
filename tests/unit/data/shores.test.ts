import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { drawnAlong } from "#data/geometry/shores.ts";

/** Two counties side by side, whose southern coast is drawn with one corner each. */
const counties: Topology = {
  type: "Topology",
  arcs: [
    [
      [0.5, 1],
      [0.5, 0.5],
    ],
    [
      [0.5, 0.5],
      [0.25, 0.5],
      [0, 0.5],
      [0, 1],
      [0.5, 1],
    ],
    [
      [0.5, 1],
      [1, 1],
      [1, 0.5],
      [0.5, 0.5],
    ],
  ],
  objects: {
    counties: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", id: 1, arcs: [[0, 1]] },
        { type: "Polygon", id: 2, arcs: [[2, ~0]] },
      ],
    },
  },
};

const around = [
  [0.5, 1.02],
  [1.01, 1.01],
  [1.02, 0.52],
  [0.75, 0.46],
  [0.5, 0.53],
  [0.25, 0.47],
  [0.01, 0.52],
  [0.02, 1.01],
  [0.5, 1.02],
];

describe("drawnAlong", () => {
  it("gives outer lines the corners of the shore, and ends the line between two counties there", () => {
    const { topology, outer, drawn } = drawnAlong(counties, "counties", [around]);
    expect([outer, drawn]).toEqual([2, 2]);
    const [between, west, east] = topology.arcs;
    expect(between[0][1]).toBeCloseTo(1.02, 2);
    expect(between[1][0]).toBeCloseTo(0.508, 3); // the nearest place on the shore to 0.5, 0.5
    expect(between[1][1]).toBeCloseTo(0.528, 3);
    expect(west[0]).toEqual(between[1]);
    expect(west.at(-1)).toEqual(between[0]);
    expect(west.map(String)).toContain("0.25,0.47");
    expect(east.map(String)).toEqual(expect.arrayContaining(["1.01,1.01", "1.02,0.52", "0.75,0.46"]));
  });

  it("leaves as it is what no shore is near, and every line between two", () => {
    const far = around.map(([x, y]) => [x + 3, y]);
    const { topology, drawn } = drawnAlong(counties, "counties", [far]);
    expect(drawn).toBe(0);
    expect(topology.arcs).toEqual(counties.arcs);
  });
});
